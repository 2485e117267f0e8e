/** How the year is going: forecast and alarms for any day. */
@NullMarked
package org.fundbench.evaluation.monitor;

import org.jspecify.annotations.NullMarked;
