package org.fundbench.workbench.quickaccess;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The first letters of Chinese characters as they are spoken, so that {@code zcfx} finds 支出方向. The
 * first level of GB 2312, the 3,755 usual characters, is in the order of their sound: the code
 * alone gives the letter, and no dictionary is needed. A character with two readings counts by the
 * one it is filed under; rarer characters have no letter.
 */
public final class Initials {
  /** The first code of each letter; there are no sounds that begin with I, U or V. */
  private static final int[] STARTS = {
    0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC, 0xC2E8,
    0xC4C3, 0xC5B6, 0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9, 0xD4D1
  };

  private static final String LETTERS = "abcdefghjklmnopqrstwxyz";
  private static final int END = 0xD7FA;
  private static final Charset GB =
      Charset.isSupported("GB2312") ? Charset.forName("GB2312") : StandardCharsets.US_ASCII;

  private Initials() {}

  /** As many characters as the text has: letters for Chinese characters, all others as they are. */
  public static String of(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      letters.append(letter(text.charAt(i)));
    }
    return letters.toString();
  }

  private static char letter(char character) {
    if (character < 0x80) {
      return Character.toLowerCase(character);
    }
    byte[] bytes = String.valueOf(character).getBytes(GB);
    if (bytes.length != 2) {
      return character;
    }
    int code = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    if (code < STARTS[0] || code >= END) {
      return character;
    }
    int at = STARTS.length - 1;
    while (STARTS[at] > code) {
      at--;
    }
    return LETTERS.charAt(at);
  }
}
