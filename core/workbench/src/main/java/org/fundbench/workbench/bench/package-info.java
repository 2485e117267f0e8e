/** The window as contributions of plugins see it. */
@NullMarked
package org.fundbench.workbench.bench;

import org.jspecify.annotations.NullMarked;
