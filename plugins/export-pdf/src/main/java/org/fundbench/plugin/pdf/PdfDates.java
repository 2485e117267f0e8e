package org.fundbench.plugin.pdf;

import com.itextpdf.kernel.pdf.PdfDate;
import com.itextpdf.kernel.pdf.PdfString;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;

/** Dates inside a document are the report's own date, not the moment of the export. */
final class PdfDates {
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private PdfDates() {}

  static PdfString of(LocalDate date) {
    ZonedDateTime midnight = date.atStartOfDay(CHINA);
    return (PdfString) new PdfDate(GregorianCalendar.from(midnight)).getPdfObject();
  }
}
