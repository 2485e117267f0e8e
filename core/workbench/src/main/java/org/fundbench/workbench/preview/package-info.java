/** The pages of the report as they will be printed, beside the figures they come from. */
@NullMarked
package org.fundbench.workbench.preview;

import org.jspecify.annotations.NullMarked;
