/** What is selected, where it comes from and what stands behind it. */
@NullMarked
package org.fundbench.workbench.properties;

import org.jspecify.annotations.NullMarked;
