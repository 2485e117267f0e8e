package org.fundbench.workbench.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;

class PdfPagesTest {
  /** Two pages, the second with a red lower half. */
  private static byte[] pdf() throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      document.addPage(new PDPage(PDRectangle.A4));
      PDPage second = new PDPage(new PDRectangle(200, 100));
      document.addPage(second);
      try (PDPageContentStream content = new PDPageContentStream(document, second)) {
        content.setNonStrokingColor(1f, 0f, 0f);
        content.addRect(0, 0, 200, 50);
        content.fill();
      }
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void aPageIsDrawnInTheWidthAskedFor() throws IOException {
    try (PdfPages pages = PdfPages.of(pdf())) {
      assertThat(pages.sizes()).hasSize(2).contains(new PdfPages.Size(200, 100));
      ImageData drawn = pages.draw(1, 400);
      assertThat(drawn.width).isEqualTo(400);
      assertThat(drawn.height).isEqualTo(200);
      assertThat(colour(drawn, 200, 40)).isEqualTo(new RGB(255, 255, 255));
      assertThat(colour(drawn, 200, 160)).isEqualTo(new RGB(255, 0, 0));
    }
  }

  @Test
  void aSpotIsFoundByItsBookmarkUnderTheOnesAboveAndByItsPrintedCaption() throws IOException {
    byte[] pdf;
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      PDDocumentOutline outline = new PDDocumentOutline();
      document.getDocumentCatalog().setDocumentOutline(outline);
      for (int chapter = 0; chapter < 2; chapter++) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        PDOutlineItem above = bookmark("chapter " + chapter, page);
        outline.addLast(above);
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        above.addLast(bookmark("same section", next));
        print(document, next, "Table 1  Paid");
      }
      document.save(bytes);
      pdf = bytes.toByteArray();
    }
    try (PdfPages pages = PdfPages.of(pdf)) {
      assertThat(pages.pageOf(spot(Optional.empty(), "chapter 1"))).contains(2);
      assertThat(pages.pageOf(spot(Optional.empty(), "chapter 1", "same section"))).contains(3);
      assertThat(pages.pageOf(spot(Optional.empty(), "chapter 0", "unknown"))).contains(0);
      assertThat(pages.pageOf(spot(Optional.empty(), "unknown"))).isEmpty();
      assertThat(pages.pageOf(spot(Optional.of("Table 1 Paid"), "chapter 0"))).contains(1);
      assertThat(pages.pageOf(spot(Optional.of("Table1Paid"), "chapter 1"))).contains(3);
      assertThat(pages.pageOf(spot(Optional.of("Table 2"), "chapter 1"))).contains(2);
    }
  }

  private static Preview.Spot spot(Optional<String> caption, String... headings) {
    return new Preview.Spot(List.of(headings), caption);
  }

  private static PDOutlineItem bookmark(String title, PDPage page) {
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(title);
    item.setDestination(page);
    return item;
  }

  private static void print(PDDocument document, PDPage on, String words) throws IOException {
    try (PDPageContentStream content = new PDPageContentStream(document, on)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
      content.newLineAtOffset(40, 500);
      content.showText(words);
      content.endText();
    }
  }

  private static RGB colour(ImageData data, int x, int y) {
    return data.palette.getRGB(data.getPixel(x, y));
  }

  @Test
  void whatIsNoPdfIsRefused() {
    assertThatThrownBy(() -> PdfPages.of(new byte[] {1, 2, 3})).isInstanceOf(IOException.class);
  }
}
