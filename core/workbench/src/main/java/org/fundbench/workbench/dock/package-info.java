/** Views in stacks that can be dragged, split, maximised and closed; layouts as text. */
@NullMarked
package org.fundbench.workbench.dock;

import org.jspecify.annotations.NullMarked;
