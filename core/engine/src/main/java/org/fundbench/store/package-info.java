/**
 * Keeps a ledger in a database: jOOQ behind the ledger's interfaces, and the migrations. The only
 * user of {@code org.jooq} and {@code java.sql}.
 */
@NullMarked
package org.fundbench.store;

import org.jspecify.annotations.NullMarked;
