package org.fundbench.plugin.pdf;

import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.event.AbstractPdfDocumentEvent;
import com.itextpdf.kernel.pdf.event.AbstractPdfDocumentEventHandler;
import com.itextpdf.kernel.pdf.event.PdfDocumentEvent;

/** "— 1 —" below the type area: odd pages right, even pages left, one character in. */
final class PageNumbers extends AbstractPdfDocumentEventHandler {
  private static final float BELOW = 7 * PageLayout.MM;

  private final PdfDocument pdf;
  private final PdfFont font;
  private final PageLayout.Area area;

  PageNumbers(PdfDocument pdf, PdfFont font, PageLayout.Area area) {
    this.pdf = pdf;
    this.font = font;
    this.area = area;
  }

  @Override
  protected void onAcceptedEvent(AbstractPdfDocumentEvent event) {
    PdfPage page = ((PdfDocumentEvent) event).getPage();
    int number = pdf.getPageNumber(page);
    String text = "— " + number + " —";
    float size = PageLayout.PAGE_NUMBER;
    float x =
        number % 2 == 1
            ? page.getPageSize().getWidth() - area.right() - size - font.getWidth(text, size)
            : area.left() + size;
    new PdfCanvas(page)
        .openTag(
            new CanvasArtifact()
                .addProperty(PdfName.Type, PdfName.Pagination)
                .addProperty(PdfName.Subtype, PdfName.Footer))
        .beginText()
        .setFontAndSize(font, size)
        .moveText(x, area.bottom() - BELOW - size / 2)
        .showText(text)
        .endText()
        .closeTag();
  }
}
