package org.fundbench.evaluation.form;

import java.util.Optional;
import org.fundbench.api.Direction;
import org.fundbench.api.Fraction;
import org.fundbench.api.Text;

/** What the target and the result of a row allow: figures, a judgement, or nothing. */
sealed interface Comparison {
  /**
   * Figures in one unit.
   *
   * @param direction which way is better, where the form says
   * @param target the target, or the lower end of a target from–to
   * @param upper the upper end of a target from–to
   * @param actual the result
   * @param scale the unit that all of them are in
   */
  record Figures(
      Optional<Direction> direction,
      Fraction target,
      Optional<Fraction> upper,
      Fraction actual,
      Scale scale)
      implements Comparison {}

  /**
   * In what figures are compared: always in the target's own unit, so that a formula shows the
   * numbers that a reader finds in the form.
   *
   * @param unit the target's unit as printed, possibly empty
   * @param note what a formula must say of it, where it shows other numbers than the form
   * @param about whether the target is a round figure that a result may lie a little below
   */
  record Scale(String unit, Text note, boolean about) {}

  /**
   * Words; a person judged them.
   *
   * @param actual the result
   * @param wording how far it was reached, where the words say so
   */
  record Judged(CellText actual, Optional<Wording> wording) implements Comparison {}

  /** A cell of a quantitative indicator that holds no figure. */
  record Unreadable(String key, CellText cell) implements Comparison {}

  /** Nothing that a rule could be applied to. */
  record NotComputable(String key, Text why) implements Comparison {}
}
