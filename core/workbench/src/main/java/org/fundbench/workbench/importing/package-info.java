/** Files into the ledger: the view and its wizard. */
@NullMarked
package org.fundbench.workbench.importing;

import org.jspecify.annotations.NullMarked;
