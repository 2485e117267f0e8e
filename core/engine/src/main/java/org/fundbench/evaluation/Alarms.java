package org.fundbench.evaluation;

import org.fundbench.api.Fraction;

/**
 * From where on a person is told. Data of a scheme, as no rule names these figures for all.
 *
 * @param unspent the share of the budget that may be left over at the year's end
 * @param scoresAboveSpending how far the indicators' points may be above what was spent
 * @param decemberShare the share of the year's payments that December may have
 */
public record Alarms(Fraction unspent, Fraction scoresAboveSpending, Fraction decemberShare) {
  /** Where a scheme says nothing: the figures that were published. */
  static final Alarms USUAL =
      new Alarms(Fraction.of(20, 100), Fraction.of(5, 100), Fraction.of(25, 100));
}
