/** What the user can choose. */
@NullMarked
package org.fundbench.workbench.preferences;

import org.jspecify.annotations.NullMarked;
