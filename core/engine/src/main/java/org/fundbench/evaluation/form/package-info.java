/** Checks a self-evaluation form that somebody else filled in. */
@NullMarked
package org.fundbench.evaluation.form;

import org.jspecify.annotations.NullMarked;
