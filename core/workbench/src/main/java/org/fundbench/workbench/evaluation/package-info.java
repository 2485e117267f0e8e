/** The self-evaluation: indicators, scores, total. */
@NullMarked
package org.fundbench.workbench.evaluation;

import org.jspecify.annotations.NullMarked;
