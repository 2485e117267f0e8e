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
   */
  record Figures(
      Optional<Direction> direction, Fraction target, Optional<Fraction> upper, Fraction actual)
      implements Comparison {}

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
