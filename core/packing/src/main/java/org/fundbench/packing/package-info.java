/**
 * Prepares class files for the packaged program: what Java links while a program runs, lambdas and
 * texts put together, becomes plain classes and methods, which cost a start next to nothing.
 */
@NullMarked
package org.fundbench.packing;

import org.jspecify.annotations.NullMarked;
