/** What pages of views have in common. */
@NullMarked
package org.fundbench.workbench.page;

import org.jspecify.annotations.NullMarked;
