package org.fundbench.workbench.preview;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/**
 * The pages of a PDF as pictures. The only class here that knows of PDFBox and of the pictures of
 * Java's own toolkit, which it draws into without a screen. One thread at a time.
 */
final class PdfPages implements AutoCloseable {
  private static final PaletteData COLOURS = new PaletteData(0xFF0000, 0xFF00, 0xFF);

  private final PDDocument document;
  private final PDFRenderer renderer;
  private final List<Size> sizes = new ArrayList<>();

  /**
   * The size of a page in points.
   *
   * @param width across
   * @param height down
   */
  record Size(float width, float height) {}

  private PdfPages(PDDocument document) {
    this.document = document;
    renderer = new PDFRenderer(document);
    for (PDPage page : document.getPages()) {
      sizes.add(new Size(page.getCropBox().getWidth(), page.getCropBox().getHeight()));
    }
  }

  /**
   * Opens a document.
   *
   * @throws IOException if it is none
   */
  static PdfPages of(byte[] pdf) throws IOException {
    if (System.getProperty("java.awt.headless") == null) {
      // Two toolkits on one screen would fight; this one only fills memory with colours.
      System.setProperty("java.awt.headless", "true");
    }
    return new PdfPages(Loader.loadPDF(pdf));
  }

  /** The sizes of the pages, in their order. */
  List<Size> sizes() {
    return List.copyOf(sizes);
  }

  /**
   * Draws a page.
   *
   * @param page counted from 0
   * @param width in pixels
   */
  ImageData draw(int page, int width) throws IOException {
    BufferedImage drawn =
        renderer.renderImage(page, width / sizes.get(page).width(), ImageType.RGB);
    int[] pixels = ((DataBufferInt) drawn.getRaster().getDataBuffer()).getData();
    ImageData picture = new ImageData(drawn.getWidth(), drawn.getHeight(), 24, COLOURS);
    for (int y = 0; y < picture.height; y++) {
      picture.setPixels(0, y, picture.width, pixels, y * picture.width);
    }
    return picture;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
