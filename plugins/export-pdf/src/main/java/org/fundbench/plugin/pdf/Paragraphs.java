package org.fundbench.plugin.pdf;

import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Text;
import com.itextpdf.layout.properties.Property;
import com.itextpdf.layout.properties.TextAlignment;
import java.io.IOException;

/** Makes paragraphs that keep the grid of lines and break where Chinese may break. */
final class Paragraphs {
  private static final LineBreaks BREAKS = new LineBreaks();
  private final TextRuns runs;

  Paragraphs(TextRuns runs) {
    this.runs = runs;
  }

  /** Running text: indented by two characters, justified between characters. */
  Paragraph body(String text, Fonts.Face face) throws IOException {
    Paragraph paragraph =
        plain(text, face, PageLayout.BODY, PageLayout.PITCH, PageLayout.TRACKING)
            .setTextAlignment(TextAlignment.JUSTIFIED)
            .setFirstLineIndent(2 * (PageLayout.BODY + PageLayout.TRACKING));
    paragraph.setSpacingRatio(0f);
    return paragraph;
  }

  /** A line in the middle. */
  Paragraph centered(String text, Fonts.Face face, float size, float pitch) throws IOException {
    return plain(text, face, size, pitch, 0).setTextAlignment(TextAlignment.CENTER);
  }

  /** Text from the left. */
  Paragraph plain(String text, Fonts.Face face, float size, float pitch, float tracking)
      throws IOException {
    Paragraph paragraph = new Paragraph().setFixedLeading(pitch).setMargin(0).setPadding(0);
    paragraph.setProperty(Property.SPLIT_CHARACTERS, BREAKS);
    for (Text run : runs.cut(text, face, size, tracking)) {
      paragraph.add(run);
    }
    return paragraph;
  }
}
