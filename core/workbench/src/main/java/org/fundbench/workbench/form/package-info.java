/** Forms that say what is wrong while they are filled in, and what would come of them. */
@NullMarked
package org.fundbench.workbench.form;

import org.jspecify.annotations.NullMarked;
