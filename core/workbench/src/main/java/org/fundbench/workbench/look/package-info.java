/** Colours, fonts and icons: all that decides how the window looks. */
@NullMarked
package org.fundbench.workbench.look;

import org.jspecify.annotations.NullMarked;
