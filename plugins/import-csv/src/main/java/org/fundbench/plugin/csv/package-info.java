/** Reads payments and measurements from CSV files as offices and systems write them. */
@NullMarked
package org.fundbench.plugin.csv;

import org.jspecify.annotations.NullMarked;
