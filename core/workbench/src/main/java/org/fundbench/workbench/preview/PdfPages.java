package org.fundbench.workbench.preview;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.jspecify.annotations.Nullable;

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

  /** The page of a spot, counted from 0: by the bookmarks, and the caption as it is printed. */
  Optional<Integer> pageOf(Preview.Spot spot) throws IOException {
    PDOutlineNode at = document.getDocumentCatalog().getDocumentOutline();
    Optional<Integer> page = Optional.empty();
    for (String heading : spot.headings()) {
      PDOutlineItem next = child(at, heading);
      if (next == null) {
        break;
      }
      page = Optional.of(document.getPages().indexOf(next.findDestinationPage(document)));
      at = next;
    }
    if (spot.caption().isEmpty()) {
      return page;
    }
    Optional<Integer> printed = printed(spot.caption().get(), page.orElse(0));
    return printed.isPresent() ? printed : page;
  }

  private static @Nullable PDOutlineItem child(@Nullable PDOutlineNode of, String title) {
    if (of != null) {
      for (PDOutlineItem item : of.children()) {
        if (title.equals(item.getTitle())) {
          return item;
        }
      }
    }
    return null;
  }

  /** The first page from one on that has these words; how they are spaced does not count. */
  private Optional<Integer> printed(String words, int from) throws IOException {
    PDFTextStripper texts = new PDFTextStripper();
    String wanted = unspaced(words);
    for (int i = from; i < sizes.size(); i++) {
      texts.setStartPage(i + 1);
      texts.setEndPage(i + 1);
      if (unspaced(texts.getText(document)).contains(wanted)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static String unspaced(String words) {
    return words.replaceAll("[\\s\\p{Z}]", "");
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
