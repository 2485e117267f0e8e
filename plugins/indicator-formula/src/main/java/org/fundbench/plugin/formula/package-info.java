/** Indicators from formulas that stand in the fund file. */
@NullMarked
package org.fundbench.plugin.formula;

import org.jspecify.annotations.NullMarked;
