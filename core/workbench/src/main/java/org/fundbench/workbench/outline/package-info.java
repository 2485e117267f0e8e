/** The report's parts as a tree: what is written, and what is still to be looked at. */
@NullMarked
package org.fundbench.workbench.outline;

import org.jspecify.annotations.NullMarked;
