/** Reads the fund file: the fund, its first budget, its evaluation plan and its report texts. */
@NullMarked
package org.fundbench.fundfile;

import org.jspecify.annotations.NullMarked;
