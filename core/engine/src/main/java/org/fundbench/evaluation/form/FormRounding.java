package org.fundbench.evaluation.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fundbench.api.Fraction;

/**
 * How a form rounds its scores, as far as its own print shows: whole numbers where it prints
 * nothing else, one decimal where a score that is not full was printed so, two decimals otherwise.
 */
final class FormRounding {
  private static final int USUAL = 2;

  private final boolean whole;
  private final boolean oneDecimal;

  FormRounding(Form form) {
    List<CellText> scores =
        Stream.concat(
                form.executionScore().stream(),
                form.rows().stream().flatMap(r -> r.score().stream()))
            .map(CellText::read)
            .filter(cell -> cell.number().isPresent())
            .toList();
    List<CellText> weights =
        Stream.concat(
                form.executionWeight().stream(),
                form.rows().stream().flatMap(r -> r.weight().stream()))
            .map(CellText::read)
            .filter(cell -> cell.number().isPresent())
            .toList();
    this.whole =
        Stream.concat(scores.stream(), weights.stream())
            .allMatch(cell -> cell.number().orElseThrow().stripTrailingZeros().scale() <= 0);
    this.oneDecimal = broken(form).mapToInt(CellText::decimals).max().orElse(0) == 1;
  }

  /** Scores that are not full: full ones show the weight's decimals, not the rounding's. */
  private static Stream<CellText> broken(Form form) {
    return form.rows().stream()
        .filter(row -> row.score().isPresent() && row.weight().isPresent())
        .filter(
            row -> {
              Optional<BigDecimal> score = CellText.read(row.score().get()).number();
              Optional<BigDecimal> weight = CellText.read(row.weight().get()).number();
              return score.isPresent()
                  && weight.isPresent()
                  && score.get().compareTo(weight.get()) != 0;
            })
        .map(row -> CellText.read(row.score().orElse("")));
  }

  /** Whether a printed score is an exact one, rounded as this form rounds. */
  boolean accepts(BigDecimal printed, Fraction exact) {
    return same(printed, exact, Math.max(USUAL, printed.scale()))
        || whole && same(printed, exact, 0)
        || oneDecimal && same(printed, exact, 1);
  }

  private static boolean same(BigDecimal printed, Fraction exact, int decimals) {
    return printed.compareTo(exact.toDecimal(decimals, RoundingMode.HALF_UP)) == 0;
  }
}
