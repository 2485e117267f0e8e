package org.fundbench.evaluation.form;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundbench.api.Direction;
import org.fundbench.api.Fraction;

/**
 * What a cell says, however it was printed: {@code ≥266米}, {@code 10万}, {@code 98%以上}, {@code
 * 100百分比}, {@code ９５．５％}, {@code 1,234.5 元}, {@code 三次}, {@code /}.
 *
 * @param text the cell without outer blanks and in half-width signs
 * @param tight the same without blanks between words, its spelt numbers in digits
 * @param quantity the one amount that it holds, if it holds just one
 * @param sign the operator in front of or behind it
 */
record CellText(String text, String tight, Optional<Quantity> quantity, Optional<Direction> sign) {
  /** Longer texts and numbers are no cells of a form; they must not cost time either. */
  private static final int MOST_CHARACTERS = 400;

  private static final int MOST_DIGITS = 30;
  private static final CellText EMPTY = new CellText("", "", Optional.empty(), Optional.empty());

  private static final Set<String> ABSENT =
      Set.of("", "/", "\\", "无", "null", "none", "n/a", "na", "空", "一", "ー", "暂无", "不适用", "未填");

  static final String NUMBER = "(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?|\\.[0-9]+";

  private static final Pattern FIRST_ENUMERATOR = Pattern.compile("^\\s*[①-⓿❶-➓㈠-㈩]");
  private static final Pattern ENUMERATOR = Pattern.compile("[①-⓿❶-➓㈠-㈩]");
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}+");
  private static final Pattern UNSEEN = Pattern.compile("\\p{C}");

  /** Between two figures a blank parts them. */
  private static final Pattern BLANKS = Pattern.compile("(?<![0-9])\\s+|\\s+(?![0-9])");

  private static final Pattern INCLUDED = Pattern.compile("\\((?:含|包含)\\)");
  private static final Pattern DASHES = Pattern.compile("[.…·、—–―_*-]+");

  /** Words before a number end where an operator begins: 每年不少于4次. */
  private static final String NO_SIGN = "(?!" + Signs.BEFORE_NUMBER + ")";

  private static final Pattern QUANTITY =
      Pattern.compile(
          "((?:"
              + NO_SIGN
              + "[^0-9<>=≥≤≧≦⩾⩽≮≯═+-]){0,24}?)("
              + Signs.BEFORE_NUMBER
              + ")?((?:"
              + NO_SIGN
              + "[^0-9<>=≥≤≧≦⩾⩽≮≯═.+-]){0,12}?)([+-]?(?:"
              + NUMBER
              + "))(%|‰|百分比|百分点|个百分点)?("
              + Units.FACTOR
              + ")?((?:[^0-9<>=≥≤]|(?<=m)[23]){0,16}?)("
              + Signs.BEHIND_NUMBER
              + "|(?<=[天日月年时钟周])内)?(?:\\(.*\\))?[。.;,、]?");

  /** PM2.5, CO2, DN300: letters with digits, at the beginning of a name. */
  private static final Pattern LETTERED_NAME =
      Pattern.compile(
          "^([^0-9<>=≥≤]*[A-Za-z])[0-9]{1,4}(?:\\.[0-9])?(?=[\\p{IsHan}<>=≥≤][^0-9]*[0-9])");

  /** 5G基站≥100, 4A级景区≥1. */
  private static final Pattern GRADED_NAME =
      Pattern.compile("^[0-9][A-Z](?=\\p{IsHan}[^0-9<>=≥≤]*[<>=≥≤][0-9])");

  static final Pattern EACH = Pattern.compile("每个?(年|半年|季度|两个?月|月|周|日|天)");

  /** Spreadsheets write long numbers so. */
  private static final Pattern SCIENTIFIC =
      Pattern.compile("([≥≤=<>]*)([0-9](?:\\.[0-9]+)?)[eE]\\+?(0?[0-9]|1[0-9])");

  /** Words beside a number that turn what it says round, or make it no figure. */
  private static final Pattern DENIED = Pattern.compile("[未没缺欠仅]|不(?!动产)|取消|停|附[件表]|详见|第");

  /** 未成年人数, 不合格率: the name of a figure, whatever it begins with. */
  private static final Pattern NAMED_FIGURE = Pattern.compile(".*[率数量额度](?:为|达|达到|是|:)?");

  /**
   * An amount.
   *
   * @param amount the number as printed
   * @param factor 万 and its like behind it
   * @param percent {@code %}, {@code ‰} or nothing
   * @param lead the words before it
   * @param unit the unit behind it, possibly empty
   */
  record Quantity(
      BigDecimal amount, Optional<String> factor, String percent, String lead, String unit) {
    /** The amount with its factor; per mille as percent. */
    Fraction value() {
      Fraction value = Fraction.of(amount).times(Units.factor(factor));
      return percent.equals("‰") ? value.dividedBy(Fraction.of(10)) : value;
    }

    boolean isPercent() {
      return !percent.isEmpty();
    }

    /** Whether it is a number and nothing else. */
    boolean isBare() {
      return !isPercent() && factor.isEmpty() && unit.isEmpty();
    }

    /** What 每月 before it says as /月 would behind it. */
    String span() {
      Matcher each = EACH.matcher(lead);
      return each.matches() ? "/" + each.group(1) : "";
    }

    String wholeUnit() {
      return factor.orElse("") + unit;
    }
  }

  /** Reads a cell; any text is something, if only words. */
  static CellText read(String cell) {
    if (cell.isEmpty()) {
      return EMPTY;
    }
    String cut = cell.length() > MOST_CHARACTERS ? cell.substring(0, MOST_CHARACTERS) : cell;
    // ① would become a digit of the number behind it.
    String unnumbered =
        ENUMERATOR.matcher(FIRST_ENUMERATOR.matcher(cut).replaceAll("")).replaceAll(";");
    String spaced =
        CONTROLS.matcher(Normalizer.normalize(unnumbered, Normalizer.Form.NFKC)).replaceAll(" ");
    String text = UNSEEN.matcher(spaced).replaceAll("").replace('−', '-').strip();
    String tight =
        Numerals.inDigits(
            writtenOut(INCLUDED.matcher(BLANKS.matcher(text).replaceAll("")).replaceAll("")));
    Matcher matcher = QUANTITY.matcher(withoutNamesDigits(tight));
    if (!holdsDigits(tight)
        || !matcher.matches()
        || matcher.group(4).length() > MOST_DIGITS
        || CalendarText.isNamedIn(tight)
        || isDenied(matcher.group(1) + matcher.group(3), matcher.group(7))) {
      return new CellText(text, tight, Optional.empty(), Optional.empty());
    }
    Optional<Direction> sign =
        Signs.before(Optional.ofNullable(matcher.group(2)))
            .or(() -> Signs.behind(Optional.ofNullable(matcher.group(8)).map(CellText::whole)));
    Quantity quantity =
        new Quantity(
            new BigDecimal(matcher.group(4).replace(",", "")),
            Optional.ofNullable(matcher.group(6)),
            percent(Optional.ofNullable(matcher.group(5))),
            matcher.group(1) + matcher.group(3),
            matcher.group(7));
    return new CellText(text, tight, Optional.of(quantity), sign);
  }

  static CellText read(Optional<String> cell) {
    return read(cell.orElse(""));
  }

  /** PM2.5年均浓度≤35: digits that belong to the name of the thing are no figure. */
  private static String withoutNamesDigits(String tight) {
    return GRADED_NAME
        .matcher(LETTERED_NAME.matcher(tight.replace("¥", "")).replaceFirst("$1"))
        .replaceFirst("");
  }

  private static String writtenOut(String tight) {
    Matcher number = SCIENTIFIC.matcher(tight);
    return number.matches()
        ? number.group(1)
            + new BigDecimal(number.group(2))
                .scaleByPowerOfTen(Integer.parseInt(number.group(3)))
                .toPlainString()
        : tight;
  }

  private static boolean isDenied(String lead, String unit) {
    return DENIED.matcher(unit).find()
        || DENIED.matcher(lead).find() && !NAMED_FIGURE.matcher(lead).matches();
  }

  private static String whole(String behind) {
    return behind.equals("内") ? "以内" : behind;
  }

  private static String percent(Optional<String> mark) {
    return mark.map(one -> one.equals("‰") ? one : "%").orElse("");
  }

  /** Whether the cell is left out: blank, a dash, or only a remark in brackets. */
  boolean isAbsent() {
    return ABSENT.contains(text.toLowerCase(Locale.ROOT))
        || DASHES.matcher(text).matches()
        || text.startsWith("(") && text.endsWith(")") && quantity.isEmpty();
  }

  /** The number of a cell that should hold nothing but points: 分 may stand behind it. */
  Optional<BigDecimal> points() {
    return quantity
        .filter(one -> one.lead().isEmpty() && one.factor().isEmpty())
        .filter(one -> one.unit().isEmpty() || one.unit().equals("分"))
        .map(Quantity::amount);
  }

  /** How many decimals the number was printed with. */
  int decimals() {
    return quantity.map(one -> Math.max(0, one.amount().scale())).orElse(0);
  }

  boolean holdsDigits() {
    return holdsDigits(tight);
  }

  private static boolean holdsDigits(String tight) {
    return tight.chars().anyMatch(sign -> sign >= '0' && sign <= '9');
  }

  /** The cell as a message may quote it. */
  String shown() {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
