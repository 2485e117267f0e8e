/** What every view may ask for: the open ledger, the selection, problems, preferences. */
@NullMarked
package org.fundbench.workbench.desk;

import org.jspecify.annotations.NullMarked;
