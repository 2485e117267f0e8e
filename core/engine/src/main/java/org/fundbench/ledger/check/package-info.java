/** Checks of a ledger, each of which reports problems and changes nothing. */
@NullMarked
package org.fundbench.ledger.check;

import org.jspecify.annotations.NullMarked;
