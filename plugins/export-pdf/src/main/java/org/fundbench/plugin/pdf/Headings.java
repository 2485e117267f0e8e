package org.fundbench.plugin.pdf;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfOutline;
import com.itextpdf.kernel.pdf.navigation.PdfExplicitDestination;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.renderer.DrawContext;
import com.itextpdf.layout.renderer.IRenderer;
import com.itextpdf.layout.renderer.ParagraphRenderer;
import java.util.ArrayList;
import java.util.List;
import org.fundbench.api.Block;
import org.jspecify.annotations.Nullable;

/** Notes on which page each heading comes to stand, and sets a bookmark there. */
final class Headings {
  private final PdfDocument pdf;
  private final List<Integer> pages = new ArrayList<>();
  private @Nullable PdfOutline chapter;

  Headings(PdfDocument pdf) {
    this.pdf = pdf;
  }

  /** The pages of the headings drawn so far, in their order. */
  List<Integer> pages() {
    return List.copyOf(pages);
  }

  /** The name of a heading's destination, counted from 0. */
  static String destination(int number) {
    return "heading-" + number;
  }

  void mark(Paragraph paragraph, Block.Heading heading) {
    paragraph.setNextRenderer(new Renderer(paragraph, heading));
  }

  private final class Renderer extends ParagraphRenderer {
    private final Block.Heading heading;

    Renderer(Paragraph paragraph, Block.Heading heading) {
      super(paragraph);
      this.heading = heading;
    }

    @Override
    public IRenderer getNextRenderer() {
      return new Renderer((Paragraph) modelElement, heading);
    }

    @Override
    public void draw(DrawContext context) {
      super.draw(context);
      int page = getOccupiedArea().getPageNumber();
      pages.add(page);
      PdfOutline root = pdf.getOutlines(false);
      PdfOutline above = heading.level() == 1 || chapter == null ? root : chapter;
      PdfOutline bookmark = above.addOutline(heading.text());
      bookmark.addDestination(
          PdfExplicitDestination.createXYZ(
              pdf.getPage(page), PageLayout.LEFT, getOccupiedArea().getBBox().getTop(), 0));
      if (heading.level() == 1) {
        chapter = bookmark;
      }
    }
  }
}
