/** The jobs that go on or have ended. */
@NullMarked
package org.fundbench.workbench.progress;

import org.jspecify.annotations.NullMarked;
