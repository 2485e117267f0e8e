/** What is installed, what of it works, and why not. */
@NullMarked
package org.fundbench.workbench.plugins;

import org.jspecify.annotations.NullMarked;
