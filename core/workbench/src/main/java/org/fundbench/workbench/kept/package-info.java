/** Files that the ledger keeps: looked at and taken out again. */
@NullMarked
package org.fundbench.workbench.kept;

import org.jspecify.annotations.NullMarked;
