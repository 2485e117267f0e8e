package org.fundbench.report;

/** Numbers of headings as GB/T 9704-2012 wants them: 一、 then （一）. */
final class HeadingNumber {
  private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

  private HeadingNumber() {}

  static String chapter(int number) {
    return chinese(number) + "、";
  }

  static String section(int number) {
    return "（" + chinese(number) + "）";
  }

  /** A number from 1 to 99 in Chinese. */
  static String chinese(int number) {
    if (number < 1 || number > 99) {
      throw new IllegalArgumentException("no heading has the number " + number);
    }
    String tens = number < 10 ? "" : (number < 20 ? "" : DIGITS[number / 10]) + "十";
    return tens + DIGITS[number % 10];
  }
}
