/** Reports out of the ledger. */
@NullMarked
package org.fundbench.workbench.exporting;

import org.jspecify.annotations.NullMarked;
