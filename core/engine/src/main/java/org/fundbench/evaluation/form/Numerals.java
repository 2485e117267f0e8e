package org.fundbench.evaluation.form;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers in Chinese words: {@code 三个}, {@code 十二次}, {@code 百分之九十五}. They count only before a
 * measure word that ends the cell, for 一般, 一致 and 十分满意 are no numbers.
 */
final class Numerals {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String FORMAL = "壹贰叁肆伍陆柒捌玖拾佰仟";
  private static final String OF_FORMAL = "一二三四五六七八九十百千";
  private static final String SPELT = "[零〇一二两三四五六七八九十百千]{1,9}";

  private static final Pattern COUNTED =
      Pattern.compile(
          "("
              + Signs.BEFORE_NUMBER
              + "|)("
              + SPELT
              + ")((?:万)?(?:个月|个工作日|人次|万元|平方米|公里|小时|工作日|[个次项台套人场份户家件批篇部座处条期名所辆本册张块间栋支只头株棵亩米吨元天年届轮种村站])"
              + "(?:/.{1,4})?(?:"
              + Signs.BEHIND_NUMBER
              + "|整|))");

  private static final Pattern PERCENT =
      Pattern.compile("百分之(?:([0-9]+(?:\\.[0-9]+)?)|(" + SPELT + ")(?:点(" + SPELT + "))?)");

  private Numerals() {}

  /** The same cell in digits where it spells a number. */
  static String inDigits(String tight) {
    String percent = PERCENT.matcher(tight).replaceAll(Numerals::percent);
    Matcher counted = COUNTED.matcher(informal(percent));
    return counted.matches()
        ? counted.group(1) + value(counted.group(2)) + counted.group(3)
        : percent;
  }

  /** 壹套: as on cheques, against forgery. */
  private static String informal(String tight) {
    StringBuilder plain = new StringBuilder(tight);
    for (int i = 0; i < tight.length(); i++) {
      int at = FORMAL.indexOf(tight.charAt(i));
      if (at >= 0) {
        plain.setCharAt(i, OF_FORMAL.charAt(at));
      }
    }
    return plain.toString();
  }

  private static String percent(MatchResult match) {
    if (match.group(1) != null) {
      return match.group(1) + "%";
    }
    StringBuilder decimals = new StringBuilder();
    if (match.group(3) != null) {
      decimals.append('.');
      match.group(3).chars().forEach(sign -> decimals.append(Math.max(0, digit((char) sign))));
    }
    return value(match.group(2)) + decimals.toString() + "%";
  }

  private static int value(String spelt) {
    int sum = 0;
    int digit = -1;
    for (char sign : spelt.toCharArray()) {
      int unit = sign == '十' ? 10 : sign == '百' ? 100 : sign == '千' ? 1000 : 0;
      if (unit > 0) {
        sum += Math.max(digit, digit < 0 ? 1 : 0) * unit;
        digit = -1;
      } else {
        digit = digit(sign);
      }
    }
    return sum + Math.max(digit, 0);
  }

  private static int digit(char sign) {
    return sign == '两' ? 2 : sign == '〇' ? 0 : DIGITS.indexOf(sign);
  }
}
