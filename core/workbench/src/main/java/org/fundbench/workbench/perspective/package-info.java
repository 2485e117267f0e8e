/** Arrangements of views for a task: which there are, and which one a window shows. */
@NullMarked
package org.fundbench.workbench.perspective;

import org.jspecify.annotations.NullMarked;
