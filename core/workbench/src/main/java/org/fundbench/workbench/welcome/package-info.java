/** What is shown while no ledger is open. */
@NullMarked
package org.fundbench.workbench.welcome;

import org.jspecify.annotations.NullMarked;
