/**
 * Writes JSON as {@code docs/json} promises it: names, money, rates and problems the same
 * everywhere.
 */
@NullMarked
package org.fundbench.json;

import org.jspecify.annotations.NullMarked;
