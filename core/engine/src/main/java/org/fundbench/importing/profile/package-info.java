/**
 * What a user knows about a kind of file and keeps under a name: which column is which, which line
 * a row belongs to, what is done with duplicates.
 */
@NullMarked
package org.fundbench.importing.profile;

import org.jspecify.annotations.NullMarked;
