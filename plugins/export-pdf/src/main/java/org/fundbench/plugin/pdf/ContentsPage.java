package org.fundbench.plugin.pdf;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.action.PdfAction;
import com.itextpdf.kernel.pdf.annot.PdfAnnotation;
import com.itextpdf.kernel.pdf.annot.PdfLinkAnnotation;
import com.itextpdf.kernel.pdf.canvas.draw.DottedLine;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.AreaBreak;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Link;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Tab;
import com.itextpdf.layout.element.TabStop;
import com.itextpdf.layout.element.Text;
import com.itextpdf.layout.properties.AreaBreakType;
import com.itextpdf.layout.properties.TabAlignment;
import java.io.IOException;
import java.util.List;
import org.fundbench.api.Block;

/** The contents, each line a link to its heading. */
final class ContentsPage {
  private static final float INDENT = 28;
  private static final float SIZE = 14;
  private static final float CLOSEST = 18.5f;

  private final Document document;
  private final Fonts fonts;
  private final Paragraphs paragraphs;

  ContentsPage(Document document, Fonts fonts, Paragraphs paragraphs) {
    this.document = document;
    this.fonts = fonts;
    this.paragraphs = paragraphs;
  }

  /**
   * Adds the contents below what stands on the page.
   *
   * @param above the height of what stands there
   * @param pages the page of each heading; while they are not known, a page for each that is wrong
   */
  void add(float above, List<Block.Heading> headings, List<Integer> pages) throws IOException {
    document.add(
        paragraphs
            .centered("目　录", Fonts.Face.HEI, PageLayout.BODY, PageLayout.PITCH)
            .setMarginBottom(PageLayout.PITCH / 2));
    Div contents = new Div();
    contents.getAccessibilityProperties().setRole(StandardRoles.TOC);
    float pitch = pitch(above, headings.size());
    for (int i = 0; i < headings.size(); i++) {
      contents.add(line(headings.get(i), i, pages.get(i), pitch));
    }
    document.add(contents);
    document.add(new AreaBreak(AreaBreakType.NEXT_PAGE));
  }

  /** Slightly closer lines where that keeps the contents on one page. */
  private static float pitch(float above, int lines) {
    float room = PageLayout.HEIGHT - above - 2 * PageLayout.PITCH;
    float fitting = room / Math.max(1, lines) - 0.01f;
    return fitting >= CLOSEST ? Math.min(PageLayout.PITCH, fitting) : PageLayout.PITCH;
  }

  private Paragraph line(Block.Heading heading, int number, int page, float pitch)
      throws IOException {
    boolean chapter = heading.level() == 1;
    float indent = chapter ? 0 : INDENT;
    Paragraph line = new Paragraph().setFixedLeading(pitch).setMargin(0).setMarginLeft(indent);
    line.getAccessibilityProperties().setRole(StandardRoles.TOCI);
    line.addTabStops(
        new TabStop(PageLayout.WIDTH - indent, TabAlignment.RIGHT, new DottedLine(1f, 3f)));
    PdfLinkAnnotation annotation = new PdfLinkAnnotation(new Rectangle(0, 0));
    annotation.setAction(PdfAction.createGoTo(Headings.destination(number)));
    annotation.setContents("转到：" + heading.text());
    annotation.setBorder(new PdfArray(new float[] {0, 0, 0}));
    annotation.setFlags(PdfAnnotation.PRINT);
    Link link = new Link(heading.text(), annotation);
    link.setFont(fonts.get(chapter ? Fonts.Face.HEI : Fonts.Face.FANG)).setFontSize(SIZE);
    link.getAccessibilityProperties().setAlternateDescription("转到：" + heading.text());
    line.add(link);
    line.add(new Tab());
    line.add(new Text(String.valueOf(page)).setFont(fonts.get(Fonts.Face.SERIF)).setFontSize(SIZE));
    return line;
  }
}
