/** Was anything altered? */
@NullMarked
package org.fundbench.workbench.audit;

import org.jspecify.annotations.NullMarked;
