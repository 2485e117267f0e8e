package org.fundbench.plugin.pdf;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import com.itextpdf.layout.element.Image;
import java.io.IOException;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Block;
import org.fundbench.api.Fraction;

/**
 * Draws months against plan. Bars, line and dashes differ in form too, so that a grey print reads.
 */
final class ChartPainter {
  private static final float HEIGHT = 190;
  private static final float AXIS_LEFT = 40;
  private static final float AXIS_BOTTOM = 24;
  private static final float AXIS_TOP = 34;
  private static final float LABEL = 9;
  private static final Color BAR = new DeviceRgb(0x5B, 0x8D, 0xBF);
  private static final Color BAR_EDGE = new DeviceRgb(0x2C, 0x5C, 0x8E);
  private static final Color LINE = new DeviceRgb(0xB0, 0x2A, 0x1E);
  private static final Color DASHES = new DeviceRgb(0x55, 0x55, 0x55);
  private static final Color GRID = new DeviceRgb(0xC8, 0xC8, 0xC8);
  private static final Color INK = new DeviceRgb(0, 0, 0);

  // An image exactly as wide as the type area would be reported as too wide.
  private final float width = PageLayout.WIDTH - 0.5f;
  private final PdfDocument pdf;
  private final PdfFont text;
  private final PdfFont digits;

  ChartPainter(PdfDocument pdf, Fonts fonts) throws IOException {
    this.pdf = pdf;
    this.text = fonts.get(Fonts.Face.FANG);
    this.digits = fonts.get(Fonts.Face.SERIF);
  }

  Image image(Block.Chart chart) {
    PdfFormXObject form = new PdfFormXObject(new Rectangle(width, HEIGHT));
    PdfCanvas canvas = new PdfCanvas(form, pdf);
    Scale scale = new Scale(chart);
    drawGrid(canvas, scale);
    for (Block.Series series : chart.series()) {
      if (series.style() == Block.SeriesStyle.BARS) {
        drawBars(canvas, series, scale);
      }
    }
    for (Block.Series series : chart.series()) {
      if (series.style() != Block.SeriesStyle.BARS) {
        drawLine(canvas, series, scale);
      }
    }
    drawCategories(canvas, chart.categories(), scale);
    drawLegend(canvas, chart.series());
    Image image = new Image(form);
    image
        .getAccessibilityProperties()
        .setRole(StandardRoles.FIGURE)
        .setAlternateDescription(chart.description());
    return image;
  }

  /** Turns categories and fractions into places on the canvas. */
  private final class Scale {
    private final int categories;
    private final int steps;

    Scale(Block.Chart chart) {
      categories = chart.categories().size();
      Fraction highest = Fraction.ONE;
      for (Block.Series series : chart.series()) {
        for (Optional<Fraction> point : series.points()) {
          highest = point.isPresent() ? highest.max(point.get()) : highest;
        }
      }
      steps = highest.times(Fraction.of(5)).toDecimal(0, RoundingMode.CEILING).intValueExact();
    }

    float x(int category) {
      return AXIS_LEFT + plotWidth() / categories * (category + 0.5f);
    }

    float y(Fraction share) {
      // Pixels may float: they are drawn, never counted with.
      float height = HEIGHT - AXIS_BOTTOM - AXIS_TOP;
      return AXIS_BOTTOM
          + height
              * share
                  .times(Fraction.of(5))
                  .dividedBy(Fraction.of(steps))
                  .toDecimal(6, RoundingMode.HALF_UP)
                  .floatValue();
    }

    float plotWidth() {
      return width - AXIS_LEFT - 8;
    }

    float barWidth() {
      return plotWidth() / categories * 0.56f;
    }
  }

  private void drawGrid(PdfCanvas canvas, Scale scale) {
    canvas.saveState().setLineWidth(0.4f).setStrokeColor(GRID);
    for (int step = 0; step <= scale.steps; step++) {
      float y = scale.y(Fraction.of(step, 5));
      canvas.moveTo(AXIS_LEFT, y).lineTo(AXIS_LEFT + scale.plotWidth(), y).stroke();
      label(canvas, step * 20 + "%", AXIS_LEFT - 4, y - 3, 1f);
    }
    canvas.restoreState();
  }

  private void drawBars(PdfCanvas canvas, Block.Series series, Scale scale) {
    canvas.saveState().setFillColor(BAR).setStrokeColor(BAR_EDGE).setLineWidth(0.6f);
    for (int i = 0; i < series.points().size(); i++) {
      Optional<Fraction> point = series.points().get(i);
      if (point.isPresent() && point.get().signum() > 0) {
        float bottom = scale.y(Fraction.ZERO);
        canvas
            .rectangle(
                scale.x(i) - scale.barWidth() / 2,
                bottom,
                scale.barWidth(),
                scale.y(point.get()) - bottom)
            .fillStroke();
      }
    }
    canvas.restoreState();
  }

  private static void drawLine(PdfCanvas canvas, Block.Series series, Scale scale) {
    boolean dashed = series.style() == Block.SeriesStyle.DASHED_LINE;
    canvas.saveState();
    style(canvas, dashed);
    boolean begun = false;
    for (int i = 0; i < series.points().size(); i++) {
      Optional<Fraction> point = series.points().get(i);
      if (point.isPresent()) {
        float x = scale.x(i);
        float y = scale.y(point.get());
        canvas = begun ? canvas.lineTo(x, y) : canvas.moveTo(x, y);
        begun = true;
      }
    }
    canvas.stroke();
    if (!dashed) {
      canvas.setFillColor(LINE);
      for (int i = 0; i < series.points().size(); i++) {
        Optional<Fraction> point = series.points().get(i);
        if (point.isPresent()) {
          canvas.circle(scale.x(i), scale.y(point.get()), 1.8f).fill();
        }
      }
    }
    canvas.restoreState();
  }

  private static void style(PdfCanvas canvas, boolean dashed) {
    if (dashed) {
      canvas.setStrokeColor(DASHES).setLineWidth(1f).setLineDash(4, 3, 0);
    } else {
      canvas.setStrokeColor(LINE).setLineWidth(1.3f);
    }
  }

  private void drawCategories(PdfCanvas canvas, List<String> categories, Scale scale) {
    for (int i = 0; i < categories.size(); i++) {
      label(canvas, categories.get(i), scale.x(i), AXIS_BOTTOM - 13, 0.5f);
    }
  }

  private void drawLegend(PdfCanvas canvas, List<Block.Series> series) {
    float x = AXIS_LEFT + 4;
    float y = HEIGHT - 14;
    for (Block.Series one : series) {
      canvas.saveState();
      if (one.style() == Block.SeriesStyle.BARS) {
        canvas
            .setFillColor(BAR)
            .setStrokeColor(BAR_EDGE)
            .setLineWidth(0.6f)
            .rectangle(x, y - 1, 16, 8)
            .fillStroke();
      } else {
        boolean dashed = one.style() == Block.SeriesStyle.DASHED_LINE;
        style(canvas, dashed);
        canvas.moveTo(x, y + 3).lineTo(x + 18, y + 3).stroke();
        if (!dashed) {
          canvas.setFillColor(LINE).circle(x + 9, y + 3, 1.8f).fill();
        }
      }
      canvas.restoreState();
      label(canvas, one.name(), x + 23, y, 0f);
      x += 23 + text.getWidth(one.name(), LABEL) + 22;
    }
  }

  /** A label; {@code anchor} 0 begins at x, 0.5 is centred on it, 1 ends there. */
  private void label(PdfCanvas canvas, String words, float x, float y, float anchor) {
    float at = x - anchor * width(words);
    canvas.saveState().setFillColor(INK).beginText();
    for (int c : words.codePoints().toArray()) {
      String one = Character.toString(c);
      PdfFont font = c < 0x7F ? digits : text;
      canvas.setFontAndSize(font, LABEL).setTextMatrix(at, y).showText(one);
      at += font.getWidth(one, LABEL);
    }
    canvas.endText().restoreState();
  }

  private float width(String words) {
    float sum = 0;
    for (int c : words.codePoints().toArray()) {
      sum += (c < 0x7F ? digits : text).getWidth(Character.toString(c), LABEL);
    }
    return sum;
  }
}
