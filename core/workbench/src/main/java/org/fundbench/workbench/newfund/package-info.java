/** Setting up a fund: a ledger of its own, or one more in a ledger that is open. */
@NullMarked
package org.fundbench.workbench.newfund;

import org.jspecify.annotations.NullMarked;
