package org.fundbench.workbench.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
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

  private static RGB colour(ImageData data, int x, int y) {
    return data.palette.getRGB(data.getPixel(x, y));
  }

  @Test
  void whatIsNoPdfIsRefused() {
    assertThatThrownBy(() -> PdfPages.of(new byte[] {1, 2, 3})).isInstanceOf(IOException.class);
  }
}
