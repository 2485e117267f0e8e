/**
 * The annual performance self-evaluation: schemes as data, indicators, scores with the formula that
 * made them, and findings.
 */
@NullMarked
package org.fundbench.evaluation;

import org.jspecify.annotations.NullMarked;
