/** What is wrong, and what to do about it. */
@NullMarked
package org.fundbench.workbench.problems;

import org.jspecify.annotations.NullMarked;
