/** What a plugin may add to the window. The only package here that may name the window toolkit. */
@NullMarked
package org.fundbench.api.workbench;

import org.jspecify.annotations.NullMarked;
