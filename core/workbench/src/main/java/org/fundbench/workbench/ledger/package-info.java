/** The ledger editor: all entries, page by page. */
@NullMarked
package org.fundbench.workbench.ledger;

import org.jspecify.annotations.NullMarked;
