/** How far the fund is: figures, a table by line, months against the plan. */
@NullMarked
package org.fundbench.workbench.execution;

import org.jspecify.annotations.NullMarked;
