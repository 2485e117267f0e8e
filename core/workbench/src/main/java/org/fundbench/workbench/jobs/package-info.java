/** Work beside the window's thread: the only place here that has threads. */
@NullMarked
package org.fundbench.workbench.jobs;

import org.jspecify.annotations.NullMarked;
