/** What the program can do, for window and command line alike; the composition root. */
@NullMarked
package org.fundbench.app;

import org.jspecify.annotations.NullMarked;
