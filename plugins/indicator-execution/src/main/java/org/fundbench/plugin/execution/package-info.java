/** Indicators of budget execution, computed from the ledger's own figures. */
@NullMarked
package org.fundbench.plugin.execution;

import org.jspecify.annotations.NullMarked;
