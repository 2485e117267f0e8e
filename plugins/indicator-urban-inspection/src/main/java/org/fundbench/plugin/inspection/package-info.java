/** Indicators of urban inspection, computed from monthly counts. */
@NullMarked
package org.fundbench.plugin.inspection;

import org.jspecify.annotations.NullMarked;
