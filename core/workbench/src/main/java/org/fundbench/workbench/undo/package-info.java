/** Undo: of typing where nothing is posted yet, else by the batch that negates. */
@NullMarked
package org.fundbench.workbench.undo;

import org.jspecify.annotations.NullMarked;
