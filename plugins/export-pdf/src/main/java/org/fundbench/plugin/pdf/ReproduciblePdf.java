package org.fundbench.plugin.pdf;

import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.pdf.PdfAConformance;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.pdfa.PdfADocument;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A PDF/A document whose bytes depend on its content alone.
 *
 * <p>iText draws the tags of font subsets at random and writes fonts in the order of a hash map
 * that changes with every document of a process; both are put in order here. The optional CIDSet of
 * CFF subsets, which iText writes wrongly for PDF/A, is left out.
 */
final class ReproduciblePdf extends PdfADocument {
  ReproduciblePdf(OutputStream target, WriterProperties properties, PdfOutputIntent colours) {
    super(new Writer(target, properties), PdfAConformance.PDF_A_3A, colours);
  }

  @Override
  protected Collection<PdfFont> getDocumentFonts() {
    List<PdfFont> fonts = new ArrayList<>(super.getDocumentFonts());
    fonts.sort(Comparator.comparingInt(ReproduciblePdf::number));
    return fonts;
  }

  private static int number(PdfFont font) {
    var reference = font.getPdfObject().getIndirectReference();
    return reference == null ? 0 : reference.getObjNumber();
  }

  private static final class Writer extends PdfWriter {
    private static final int TAG_LENGTH = 6;
    private final Map<String, String> tags = new HashMap<>();

    Writer(OutputStream target, WriterProperties properties) {
      super(target, properties);
    }

    @Override
    protected void flushObject(PdfObject object, boolean canBeInObjectStream) {
      if (object instanceof PdfDictionary dictionary) {
        if (PdfName.FontDescriptor.equals(dictionary.getAsName(PdfName.Type))) {
          dictionary.remove(PdfName.CIDSet);
        }
        retag(dictionary, PdfName.BaseFont);
        retag(dictionary, PdfName.FontName);
      }
      super.flushObject(object, canBeInObjectStream);
    }

    private void retag(PdfDictionary dictionary, PdfName key) {
      PdfName name = dictionary.getAsName(key);
      if (name == null) {
        return;
      }
      String value = name.getValue();
      if (value.length() > TAG_LENGTH + 1 && value.charAt(TAG_LENGTH) == '+') {
        String tag =
            tags.computeIfAbsent(value.substring(0, TAG_LENGTH), drawn -> tag(tags.size()));
        dictionary.put(key, new PdfName(tag + value.substring(TAG_LENGTH)));
      }
    }

    private static String tag(int number) {
      return "AAAA" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
    }
  }
}
