/** Guided tours: a few steps through the window, each pointing at what it speaks of. */
@NullMarked
package org.fundbench.workbench.tour;

import org.jspecify.annotations.NullMarked;
