package org.fundbench.report;

import java.math.BigDecimal;
import org.fundbench.api.Direction;
import org.fundbench.api.Language;
import org.fundbench.api.Value;
import org.fundbench.evaluation.Evaluation;
import org.fundbench.evaluation.EvaluationPlan;
import org.fundbench.evaluation.Score;

/** How targets, results and points are printed in tables and texts. */
final class IndicatorText {
  /** What a form prints where nothing applies. */
  static final String NONE = "—";

  private IndicatorText() {}

  static String target(EvaluationPlan.Indicator indicator) {
    return indicator.direction() == Direction.QUALITATIVE
        ? indicator.target()
        : indicator.direction().sign() + indicator.target() + indicator.unit();
  }

  static String actual(Evaluation.Indicator indicator) {
    Value value = indicator.actual().value();
    return value.text(Language.ZH);
  }

  static String score(Evaluation.Indicator indicator) {
    return indicator.score().map(Score::printed).map(BigDecimal::toPlainString).orElse(NONE);
  }

  static String points(BigDecimal points) {
    BigDecimal plain = points.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
  }
}
