/** The window: what a person sees and does, built on the same engine as the command line. */
@NullMarked
package org.fundbench.workbench;

import org.jspecify.annotations.NullMarked;
