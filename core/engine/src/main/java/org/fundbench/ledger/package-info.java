/**
 * The ledger's language and its rules, in plain Java: no SQL, no files, no window. {@link
 * org.fundbench.ledger.Ledger} is the only door for writing.
 */
@NullMarked
package org.fundbench.ledger;

import org.jspecify.annotations.NullMarked;
