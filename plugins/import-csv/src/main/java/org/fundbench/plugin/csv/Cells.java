package org.fundbench.plugin.csv;

/** Texts of cells. Digits are never normalised: the ledger must see them as they were written. */
final class Cells {
  private static final String TOTALS = "合计总计小计";

  private Cells() {}

  /** Without blanks of any kind at both ends: spaces, tabs, no-break and ideographic spaces. */
  static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\uFEFF' || Character.isSpaceChar(c);
  }

  /** Whether a row's first text says that the row is a total and not an entry. */
  static boolean isTotal(String firstText) {
    String plain =
        firstText.replace(" ", "").replace("\u3000", "").replace("：", "").replace(":", "");
    return plain.equalsIgnoreCase("total")
        || plain.length() >= 2 && TOTALS.contains(plain)
        || plain.equals("人民币合计")
        || plain.equals("本页合计");
  }
}
