package org.fundbench.evaluation.form;

import java.math.BigDecimal;
import org.fundbench.api.Fraction;

/**
 * Target and result in one unit.
 *
 * @param target the target
 * @param actual the result
 */
record Quantities(Fraction target, Fraction actual) {
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal RATIO_AT_MOST = new BigDecimal("1.5");

  /**
   * Brings both into one unit: 万 may stand in the cell or in the unit's column, and a percentage
   * may be printed as 100 %, as 100 or as the ratio 1.
   */
  static Quantities of(CellText target, CellText actual, String unit) {
    BigDecimal wanted = target.number().orElseThrow();
    BigDecimal reached = actual.number().orElseThrow();
    String column = unit.strip();
    BigDecimal factor =
        column.startsWith("万")
            ? TEN_THOUSAND
            : column.startsWith("亿") ? HUNDRED_MILLION : BigDecimal.ONE;
    wanted = target.unit().isEmpty() ? wanted.multiply(factor) : wanted;
    reached = actual.unit().isEmpty() ? reached.multiply(factor) : reached;
    boolean percent =
        target.percent()
            || actual.percent()
            || column.equals("%")
            || column.equals("％")
            || column.contains("百分比");
    if (percent) {
      BigDecimal larger = wanted.max(reached);
      boolean mixed = larger.compareTo(RATIO_AT_MOST) > 0;
      if (mixed && !target.percent() && wanted.compareTo(BigDecimal.ONE) <= 0) {
        wanted = wanted.multiply(HUNDRED);
      }
      if (mixed && !actual.percent() && reached.compareTo(BigDecimal.ONE) <= 0) {
        reached = reached.multiply(HUNDRED);
      }
    }
    return new Quantities(Fraction.of(wanted), Fraction.of(reached));
  }
}
