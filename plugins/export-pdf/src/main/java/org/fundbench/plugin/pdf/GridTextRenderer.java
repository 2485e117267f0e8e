package org.fundbench.plugin.pdf;

import com.itextpdf.io.font.otf.Glyph;
import com.itextpdf.io.font.otf.GlyphLine;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.layout.element.Text;
import com.itextpdf.layout.layout.LayoutContext;
import com.itextpdf.layout.layout.LayoutResult;
import com.itextpdf.layout.properties.Property;
import com.itextpdf.layout.renderer.IRenderer;
import com.itextpdf.layout.renderer.TextRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Sets text on one grid of lines, whatever fonts a line mixes, and squeezes adjacent marks.
 *
 * <p>Two fonts of different ascent would push lines apart by more than a point; every run therefore
 * claims the same share above and below the baseline.
 */
final class GridTextRenderer extends TextRenderer {
  private static final float ABOVE = 0.88f;
  private static final float BELOW = 0.12f;
  private static final short HALF_EM = -500;

  GridTextRenderer(Text text) {
    super(text);
  }

  private GridTextRenderer(TextRenderer other) {
    super(other);
  }

  @Override
  public IRenderer getNextRenderer() {
    return new GridTextRenderer((Text) modelElement);
  }

  @Override
  protected TextRenderer createCopy(GlyphLine glyphs, PdfFont font) {
    GridTextRenderer copy = new GridTextRenderer(this);
    copy.setProcessedGlyphLineAndFont(glyphs, font);
    return copy;
  }

  @Override
  public void applyOtf() {
    super.applyOtf();
    GlyphLine line = this.text;
    if (line == null) {
      return;
    }
    for (int i = line.getStart(); i + 1 < line.getEnd(); i++) {
      Glyph mark = line.get(i);
      Glyph next = line.get(i + 1);
      if (mark.hasValidUnicode()
          && next.hasValidUnicode()
          && mark.getXAdvance() == 0
          && LineBreaks.isSqueezed(mark.getUnicode(), next.getUnicode())) {
        Glyph squeezed = new Glyph(mark);
        squeezed.setXAdvance(HALF_EM);
        line.set(i, squeezed);
      }
    }
  }

  @Override
  public LayoutResult layout(LayoutContext context) {
    LayoutResult result = super.layout(context);
    Rectangle shared = setOnGrid(null);
    IRenderer split = result.getSplitRenderer();
    if (split != this && split instanceof GridTextRenderer other) {
      other.setOnGrid(shared);
    }
    return result;
  }

  /** A split renderer may share its area with this one; it must not be moved twice. */
  private @Nullable Rectangle setOnGrid(@Nullable Rectangle done) {
    if (occupiedArea == null) {
      return null;
    }
    float size = getPropertyAsUnitValue(Property.FONT_SIZE).getValue();
    Rectangle box = occupiedArea.getBBox();
    if (box != done) {
      float baseline = box.getTop() - yLineOffset;
      box.setY(baseline - BELOW * size);
      box.setHeight((ABOVE + BELOW) * size);
    }
    yLineOffset = ABOVE * size;
    return box;
  }
}
