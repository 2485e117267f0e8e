/**
 * The report model: a template filled with texts, tables and charts whose figures are bound by name
 * and know their trail.
 */
@NullMarked
package org.fundbench.report;

import org.jspecify.annotations.NullMarked;
