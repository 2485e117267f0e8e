/** Uses the packaged program as its users do: as a process, with files. */
@NullMarked
package org.fundbench.dist;

import org.jspecify.annotations.NullMarked;
