package org.fundbench.evaluation.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundbench.api.Fraction;

/** Units that can be turned into each other, and the factors 十 百 千 万 亿 in front of any. */
final class Units {
  /**
   * A unit taken apart.
   *
   * @param factor how many of the dimension's smallest sensible unit it is
   * @param dimension what it measures; the unit's own name where nothing is known of it
   * @param known whether the dimension is one of the table below
   * @param span the time it is reckoned by, as in 元/月; mostly empty
   */
  record Unit(Fraction factor, String dimension, boolean known, String span) {
    /** How often its span of time comes round in a year. */
    long timesAYear() {
      return switch (span) {
        case "半年" -> 2;
        case "季度", "季" -> 4;
        case "两月", "两个月" -> 6;
        case "月" -> 12;
        case "周" -> 52;
        case "日", "天" -> 365;
        default -> 1;
      };
    }

    /** Whether amounts in both can be compared; units that are mere names of things always can. */
    boolean fits(Unit other) {
      return (!known || !other.known || dimension.equals(other.dimension))
          && (span.isEmpty() || other.span.isEmpty() || span.equals(other.span));
    }
  }

  static final String FACTOR = "万亿|千万|百万|十万|亿|万|千|百|十";

  private static final Map<String, Fraction> FACTORS =
      Map.of(
          "十", Fraction.of(10),
          "百", Fraction.of(100),
          "千", Fraction.of(1000),
          "万", Fraction.of(10_000),
          "十万", Fraction.of(100_000),
          "百万", Fraction.of(1_000_000),
          "千万", Fraction.of(10_000_000),
          "亿", Fraction.of(100_000_000),
          "万亿", Fraction.of(1_000_000_000_000L));

  private static final Pattern SPAN = Pattern.compile("/(?:每)?(年|半年|季度|季|两个?月|月|周|日|天)$");
  private static final Pattern LEADING = Pattern.compile("(" + FACTOR + ")(.*)");
  private static final Map<String, Unit> KNOWN = new HashMap<>();

  static {
    put("length", "毫米 mm", "0.001");
    put("length", "厘米 公分 cm", "0.01");
    put("length", "米 m 延米 延长米", "1");
    put("length", "公里 km 里程公里", "1000");
    put("area", "平方米 平米 m2 平方", "1");
    put("area", "公顷 ha", "10000");
    put("area", "平方公里 平方千米 km2", "1000000");
    KNOWN.put("亩", new Unit(Fraction.of(2000, 3), "area", true, ""));
    put("volume", "毫升 ml", "0.001");
    put("volume", "升 l", "1");
    put("volume", "立方米 立方 方 m3", "1000");
    put("mass", "克 g", "1");
    put("mass", "斤 市斤", "500");
    put("mass", "公斤 kg", "1000");
    put("mass", "吨 t", "1000000");
    put("power", "瓦 w", "1");
    put("power", "千瓦 kw", "1000");
    put("power", "兆瓦 mw", "1000000");
    put("energy", "瓦时 wh", "0.001");
    put("energy", "千瓦时 度 kwh", "1");
    put("energy", "兆瓦时 mwh", "1000");
    put("time", "秒 秒钟", "1");
    put("time", "分钟", "60");
    put("time", "小时 个小时 时", "3600");
    put("time", "天 日 个工作日 工作日 日历天", "86400");
    put("time", "周 星期 个星期", "604800");
    put("time", "月 个月", "2628000");
    put("time", "季度 个季度", "7884000");
    put("time", "年", "31536000");
    put("money", "元 人民币元 元人民币 块", "1");
    put("money", "角", "0.1");
  }

  private Units() {}

  private static void put(String dimension, String names, String factor) {
    for (String name : names.split(" ", -1)) {
      KNOWN.put(name, new Unit(Fraction.of(new BigDecimal(factor)), dimension, true, ""));
    }
  }

  /** The factor of 十, 万, 亿 and their like. */
  static Fraction factor(Optional<String> word) {
    return word.map(FACTORS::get).orElse(Fraction.ONE);
  }

  /** A unit by its name; 元/月 keeps the time it is reckoned by. */
  static Unit of(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT).replaceAll("左右$|整$", "");
    Matcher leading = LEADING.matcher(name);
    if (leading.matches() && !name.startsWith("百分")) {
      Unit rest = plain(leading.group(2));
      return new Unit(
          factor(Optional.of(leading.group(1))).times(rest.factor),
          rest.dimension,
          rest.known,
          rest.span);
    }
    return plain(name);
  }

  private static Unit plain(String name) {
    Matcher span = SPAN.matcher(name);
    String by = span.find() ? span.group(1) : "";
    int per = name.indexOf('/');
    String whole = per < 0 ? name : name.substring(0, per);
    Unit known = KNOWN.get(whole);
    return known == null
        ? new Unit(Fraction.ONE, whole, false, by)
        : new Unit(known.factor, known.dimension, true, by);
  }
}
