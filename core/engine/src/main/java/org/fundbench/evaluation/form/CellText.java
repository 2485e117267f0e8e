package org.fundbench.evaluation.form;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundbench.api.Direction;

/**
 * What a cell says, however it was printed: {@code ≥266米}, {@code 10万}, {@code 98%以上}, {@code
 * 100百分比}, {@code ９５．５％}, {@code 1,234.5 元}, {@code /}.
 *
 * @param text the cell without outer blanks and in half-width signs
 * @param number its number with factors such as 万 applied, where it is one
 * @param percent whether the number is marked as a percentage
 * @param sign the operator in front of or behind it
 * @param unit the unit behind the number, possibly empty
 */
record CellText(
    String text,
    Optional<BigDecimal> number,
    boolean percent,
    Optional<Direction> sign,
    String unit) {
  /** Longer texts and numbers are no cells of a form; they must not cost time either. */
  private static final int MOST_CHARACTERS = 400;

  private static final int MOST_DIGITS = 30;

  private static final Set<String> ABSENT =
      Set.of("", "/", "\\", "-", "--", "—", "——", "–", "无", "...", "......", "null", "n/a", "na");

  private static final Map<String, Direction> SIGNS =
      Map.ofEntries(
          Map.entry(">=", Direction.AT_LEAST),
          Map.entry("=>", Direction.AT_LEAST),
          Map.entry("≥", Direction.AT_LEAST),
          Map.entry("≧", Direction.AT_LEAST),
          Map.entry("⩾", Direction.AT_LEAST),
          Map.entry("不低于", Direction.AT_LEAST),
          Map.entry("不少于", Direction.AT_LEAST),
          Map.entry("不小于", Direction.AT_LEAST),
          Map.entry("大于等于", Direction.AT_LEAST),
          Map.entry("至少", Direction.AT_LEAST),
          Map.entry("达到", Direction.AT_LEAST),
          Map.entry("以上", Direction.AT_LEAST),
          Map.entry("及以上", Direction.AT_LEAST),
          Map.entry(">", Direction.MORE_THAN),
          Map.entry("大于", Direction.MORE_THAN),
          Map.entry("高于", Direction.MORE_THAN),
          Map.entry("超过", Direction.MORE_THAN),
          Map.entry("=", Direction.EXACTLY),
          Map.entry("═", Direction.EXACTLY),
          Map.entry("==", Direction.EXACTLY),
          Map.entry("等于", Direction.EXACTLY),
          Map.entry("<=", Direction.AT_MOST),
          Map.entry("=<", Direction.AT_MOST),
          Map.entry("≤", Direction.AT_MOST),
          Map.entry("≦", Direction.AT_MOST),
          Map.entry("⩽", Direction.AT_MOST),
          Map.entry("不超过", Direction.AT_MOST),
          Map.entry("不高于", Direction.AT_MOST),
          Map.entry("不大于", Direction.AT_MOST),
          Map.entry("不多于", Direction.AT_MOST),
          Map.entry("小于等于", Direction.AT_MOST),
          Map.entry("以下", Direction.AT_MOST),
          Map.entry("及以下", Direction.AT_MOST),
          Map.entry("以内", Direction.AT_MOST),
          Map.entry("<", Direction.LESS_THAN),
          Map.entry("小于", Direction.LESS_THAN),
          Map.entry("低于", Direction.LESS_THAN));

  private static final Pattern QUANTITY =
      Pattern.compile(
          "(>=|=>|<=|=<|==|[≥≧⩾≤≦⩽=═><]|不低于|不少于|不小于|大于等于|至少|达到|大于|高于|超过|等于|不超过|不高于|不大于|不多于"
              + "|小于等于|小于|低于)?(?:约|共|共计)?"
              + "([+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?)"
              + "(%|百分比|百分点|个百分点)?(十|百|千|万|十万|百万|千万|亿)?([^0-9>=<≥≤]{0,12}?)"
              + "(及以上|以上|及以下|以下|以内)?(?:\\(.*\\))?");

  /** A number that is part of a day or a time limit, not a quantity: {@code 11月底完成}. */
  private static final Pattern DAY = Pattern.compile("年.*|月[^/次].*|月|[日号][^/].*|季度.*");

  private static final Map<String, BigDecimal> FACTORS =
      Map.of(
          "十", BigDecimal.valueOf(10),
          "百", BigDecimal.valueOf(100),
          "千", BigDecimal.valueOf(1000),
          "万", BigDecimal.valueOf(10_000),
          "十万", BigDecimal.valueOf(100_000),
          "百万", BigDecimal.valueOf(1_000_000),
          "千万", BigDecimal.valueOf(10_000_000),
          "亿", BigDecimal.valueOf(100_000_000));

  /** Reads a cell; any text is something, if only words. */
  static CellText read(String cell) {
    String cut = cell.length() > MOST_CHARACTERS ? cell.substring(0, MOST_CHARACTERS) : cell;
    String text = Normalizer.normalize(cut, Normalizer.Form.NFKC).replaceAll("\\p{C}", "").strip();
    String tight = text.replaceAll("\\s+", "").replaceAll("百分之([0-9.]+)", "$1%");
    Matcher matcher = QUANTITY.matcher(tight);
    if (!matcher.matches()
        || DAY.matcher(Optional.ofNullable(matcher.group(5)).orElse("")).matches()) {
      return new CellText(text, Optional.empty(), false, signOf(tight), "");
    }
    String digits = matcher.group(2).replace(",", "");
    if (digits.length() > MOST_DIGITS) {
      return new CellText(text, Optional.empty(), false, Optional.empty(), "");
    }
    BigDecimal factor =
        Optional.ofNullable(matcher.group(4)).map(FACTORS::get).orElse(BigDecimal.ONE);
    Optional<Direction> sign =
        Optional.ofNullable(matcher.group(1))
            .or(() -> Optional.ofNullable(matcher.group(6)))
            .map(SIGNS::get);
    return new CellText(
        text,
        Optional.of(new BigDecimal(digits).multiply(factor)),
        matcher.group(3) != null,
        sign,
        Optional.ofNullable(matcher.group(4)).orElse("")
            + Optional.ofNullable(matcher.group(5)).orElse(""));
  }

  /** The operator of a cell that holds nothing else. */
  private static Optional<Direction> signOf(String tight) {
    String bare = tight.replaceAll("\\(.*", "");
    return Optional.ofNullable(SIGNS.get(bare));
  }

  /** Whether the cell is left out: blank, a dash, or only a remark in brackets. */
  boolean isAbsent() {
    return ABSENT.contains(text.toLowerCase(java.util.Locale.ROOT))
        || text.matches("[.…·、-]+")
        || text.startsWith("(") && text.endsWith(")") && number.isEmpty();
  }

  /** How many decimals the number was printed with. */
  int decimals() {
    Matcher matcher = Pattern.compile("\\.([0-9]+)").matcher(text);
    return matcher.find() ? matcher.group(1).length() : 0;
  }
}
