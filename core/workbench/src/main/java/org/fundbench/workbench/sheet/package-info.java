/** Payments typed as rows of a sheet, tried together while they are typed and posted as one. */
@NullMarked
package org.fundbench.workbench.sheet;

import org.jspecify.annotations.NullMarked;
