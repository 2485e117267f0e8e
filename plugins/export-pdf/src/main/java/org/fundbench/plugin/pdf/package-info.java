/**
 * Exports a report as PDF: GB/T 9704-2012 layout, PDF/A-3a and PDF/UA-1, the same bytes for the
 * same report. The only user of iText.
 */
@NullMarked
package org.fundbench.plugin.pdf;

import org.jspecify.annotations.NullMarked;
