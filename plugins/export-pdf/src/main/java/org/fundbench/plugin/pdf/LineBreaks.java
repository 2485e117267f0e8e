package org.fundbench.plugin.pdf;

import com.itextpdf.io.font.otf.Glyph;
import com.itextpdf.io.font.otf.GlyphLine;
import com.itextpdf.layout.splitting.ISplitCharacters;

/**
 * Where a line of Chinese may break. iText's own rule knows the Japanese marks only and would begin
 * every fifth line with a forbidden one.
 */
final class LineBreaks implements ISplitCharacters {
  private static final String NO_START = "，。、；：？！）》〉】〕」』”’…—～·％‰℃°%,.;:?!)]}｝］〗/";
  private static final String NO_END = "（《〈【〔「『“‘￥¥$([{｛［〖№/";
  private static final String CLOSING = "，。、；：）》〉】〕」』”’";
  private static final String OPENING = "（《〈【〔「『“‘";
  private static final int IDEOGRAPH = '一';

  @Override
  public boolean isSplitCharacter(GlyphLine text, int position) {
    Glyph glyph = text.get(position);
    if (!glyph.hasValidUnicode()) {
      return true;
    }
    int here = glyph.getUnicode();
    if (here == '\n' || here == '\r' || here == ' ') {
      return true;
    }
    if (position + 1 >= text.size()) {
      return false;
    }
    Glyph next = text.get(position + 1);
    return allowed(here, next.hasValidUnicode() ? next.getUnicode() : IDEOGRAPH);
  }

  /** Whether a line may break between two characters. Numbers and words are never cut. */
  static boolean allowed(int before, int after) {
    if (NO_START.indexOf(after) >= 0 || NO_END.indexOf(before) >= 0) {
      return false;
    }
    if (before == '—' && after == '—' || before == '…' && after == '…') {
      return false;
    }
    return isWide(before) || isWide(after);
  }

  /** Whether a mark is set half as wide before the next, as printers do. */
  static boolean isSqueezed(int mark, int next) {
    return CLOSING.indexOf(mark) >= 0 && (CLOSING.indexOf(next) >= 0 || OPENING.indexOf(next) >= 0);
  }

  private static boolean isWide(int c) {
    return c >= 0x2E80 || "…—“”‘’℃".indexOf(c) >= 0 || c >= 0x2460 && c <= 0x24FF;
  }
}
