package org.fundbench.evaluation.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Fraction;

/**
 * How a form rounds its scores, as far as its own print shows: whole numbers where it prints
 * nothing else, one decimal where the scores that are not full have no more, two decimals
 * otherwise.
 */
final class FormRounding {
  private static final int USUAL = 2;

  private final boolean whole;
  private final boolean oneDecimal;

  FormRounding(Form form) {
    List<Points> all = new ArrayList<>();
    all.add(new Points(form.executionWeight(), form.executionScore()));
    form.rows().forEach(row -> all.add(new Points(row.weight(), row.score())));
    this.whole = all.stream().allMatch(Points::isWhole);
    // Full scores show the weight's decimals, not the rounding's.
    this.oneDecimal =
        all.stream().filter(Points::isBroken).mapToInt(Points::decimals).max().orElse(0) == 1;
  }

  /** The weight and the score of a row. */
  private record Points(CellText weight, CellText score) {
    Points(Optional<String> weight, Optional<String> score) {
      this(CellText.read(weight), CellText.read(score));
    }

    boolean isWhole() {
      return isWhole(weight.points()) && isWhole(score.points());
    }

    private static boolean isWhole(Optional<BigDecimal> number) {
      return number.map(one -> one.stripTrailingZeros().scale() <= 0).orElse(true);
    }

    boolean isBroken() {
      return weight.points().isPresent()
          && score.points().isPresent()
          && score.points().get().compareTo(weight.points().get()) != 0;
    }

    int decimals() {
      return score.decimals();
    }
  }

  /**
   * Whether a printed score is an exact one, rounded as this form rounds. Just below the full
   * weight it may be cut: 9.997 as 10.00 would claim that everything was reached.
   */
  boolean accepts(BigDecimal printed, Fraction exact, BigDecimal weight) {
    int decimals = Math.max(USUAL, printed.scale());
    return same(printed, exact, decimals, RoundingMode.HALF_UP)
        || whole && same(printed, exact, 0, RoundingMode.HALF_UP)
        || oneDecimal && same(printed, exact, 1, RoundingMode.HALF_UP)
        || same(weight, exact, decimals, RoundingMode.HALF_UP)
            && same(printed, exact, decimals, RoundingMode.DOWN);
  }

  /** The least score of a band that begins at a share of the weight, as this form prints it. */
  BigDecimal least(BigDecimal exact) {
    return whole ? exact.setScale(0, RoundingMode.HALF_UP) : exact;
  }

  private static boolean same(BigDecimal printed, Fraction exact, int decimals, RoundingMode mode) {
    return printed.compareTo(exact.toDecimal(decimals, mode)) == 0;
  }
}
