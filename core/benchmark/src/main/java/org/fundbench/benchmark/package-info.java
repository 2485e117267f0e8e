/** Speed beside named peers in the same run. Run with {@code core/benchmark/run}. */
@NullMarked
package org.fundbench.benchmark;

import org.jspecify.annotations.NullMarked;
