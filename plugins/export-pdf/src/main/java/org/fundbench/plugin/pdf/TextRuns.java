package org.fundbench.plugin.pdf;

import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.layout.element.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;

/**
 * Cuts a text into runs of one font.
 *
 * <ol>
 *   <li>Every character gets the main font, or the serif font where the main one lacks it; in
 *       running text Latin letters and digits always get the serif font.
 *   <li>iText may break a line at every border of two runs. Borders where a line must not break are
 *       removed by pulling the neighbour into the serif font.
 *   <li>A character that no font has is refused: iText would print an empty box and say nothing.
 * </ol>
 */
final class TextRuns {
  private final Fonts fonts;

  TextRuns(Fonts fonts) {
    this.fonts = fonts;
  }

  /** The runs of a text. */
  List<Text> cut(String text, Fonts.Face face, float size, float tracking) throws IOException {
    int[] characters = text.codePoints().toArray();
    PdfFont main = fonts.get(face);
    PdfFont serif = fonts.get(Fonts.Face.SERIF);
    boolean[] inSerif = assign(text, characters, face, main, serif);
    mendBorders(text, characters, inSerif, serif);
    List<Text> runs = new ArrayList<>();
    int from = 0;
    while (from < characters.length) {
      int to = from;
      while (to < characters.length && inSerif[to] == inSerif[from]) {
        to++;
      }
      Text run =
          new Text(new String(characters, from, to - from))
              .setFont(inSerif[from] ? serif : main)
              .setFontSize(size)
              .setCharacterSpacing(tracking);
      run.setNextRenderer(new GridTextRenderer(run));
      runs.add(run);
      from = to;
    }
    return runs;
  }

  private static boolean[] assign(
      String text, int[] characters, Fonts.Face face, PdfFont main, PdfFont serif) {
    boolean[] inSerif = new boolean[characters.length];
    for (int i = 0; i < characters.length; i++) {
      int c = characters[i];
      if (c == '\n') {
        continue;
      }
      int type = Character.getType(c);
      if (type == Character.PRIVATE_USE
          || type == Character.UNASSIGNED
          || type == Character.SURROGATE) {
        throw refused(PdfProblem.CHARACTER_REFUSED, c, text);
      }
      boolean latin = face == Fonts.Face.FANG && c > ' ' && c < 0x7F;
      if (latin || !main.containsGlyph(c)) {
        if (!serif.containsGlyph(c)) {
          throw refused(PdfProblem.GLYPH_MISSING, c, text);
        }
        inSerif[i] = true;
      }
    }
    return inSerif;
  }

  private static void mendBorders(String text, int[] characters, boolean[] inSerif, PdfFont serif) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i + 1 < characters.length; i++) {
        if (inSerif[i] != inSerif[i + 1]
            && characters[i] != '\n'
            && characters[i + 1] != '\n'
            && !LineBreaks.allowed(characters[i], characters[i + 1])) {
          int pulled = inSerif[i] ? i + 1 : i;
          if (!serif.containsGlyph(characters[pulled])) {
            throw refused(PdfProblem.GLYPH_MISSING, characters[pulled], text);
          }
          inSerif[pulled] = true;
          changed = true;
        }
      }
    }
  }

  private static RefusedException refused(PdfProblem code, int character, String text) {
    String number = String.format(Locale.ROOT, "U+%04X", character);
    String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
    return new RefusedException(
        Problem.of(code, Place.of(shown), new String(Character.toChars(character)), number, shown));
  }
}
