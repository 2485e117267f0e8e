/** Payments day by day: a view, a command and a preference page for the window. */
@NullMarked
package org.fundbench.plugin.calendar;

import org.jspecify.annotations.NullMarked;
