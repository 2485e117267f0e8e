/**
 * Brings files into the ledger: recognise the format, read its rows, understand their texts, and
 * hand the drafts to the ledger. Nothing is written here.
 */
@NullMarked
package org.fundbench.importing;

import org.jspecify.annotations.NullMarked;
