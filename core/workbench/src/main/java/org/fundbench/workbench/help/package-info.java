/** Was anything altered? */
@NullMarked
package org.fundbench.workbench.help;

import org.jspecify.annotations.NullMarked;
