/**
 * Reads the files that people write, strictly: unknown keys are refused with the nearest known
 * name, every value is text until somebody says what it is, and every problem names row and column.
 */
@NullMarked
package org.fundbench.yaml;

import org.jspecify.annotations.NullMarked;
