/** One table for all views, drawn calm and alike. */
@NullMarked
package org.fundbench.workbench.table;

import org.jspecify.annotations.NullMarked;
