/** Commands with ids behind menu, tool bar, keys and Quick Access. */
@NullMarked
package org.fundbench.workbench.command;

import org.jspecify.annotations.NullMarked;
