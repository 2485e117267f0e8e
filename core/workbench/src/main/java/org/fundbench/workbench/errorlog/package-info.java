/** What went wrong or is worth knowing. */
@NullMarked
package org.fundbench.workbench.errorlog;

import org.jspecify.annotations.NullMarked;
