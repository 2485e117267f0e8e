/** Posting by hand, with its effect on the line shown before it is posted. */
@NullMarked
package org.fundbench.workbench.posting;

import org.jspecify.annotations.NullMarked;
