/** Help inside the window: pages in both languages, no browser, no network. */
@NullMarked
package org.fundbench.workbench.help;

import org.jspecify.annotations.NullMarked;
