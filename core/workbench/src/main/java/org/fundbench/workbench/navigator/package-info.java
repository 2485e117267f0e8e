/** The funds of the ledger and their lines. */
@NullMarked
package org.fundbench.workbench.navigator;

import org.jspecify.annotations.NullMarked;
