/** Writes the data behind a report as CSV. */
@NullMarked
package org.fundbench.plugin.csvexport;

import org.jspecify.annotations.NullMarked;
