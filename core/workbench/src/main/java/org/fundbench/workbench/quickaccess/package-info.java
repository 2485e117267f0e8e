/** One field that finds every command, view, perspective, fund and line. */
@NullMarked
package org.fundbench.workbench.quickaccess;

import org.jspecify.annotations.NullMarked;
