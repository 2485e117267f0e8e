package org.fundbench.evaluation.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A target that lies on both sides of nought, {@code ±5%}: what counts is how far the result is
 * away, whichever side it lies on.
 *
 * @param target the tolerance, as a limit
 * @param actual the result without its sign
 */
record Tolerance(CellText target, CellText actual) {
  private static final String BOTH_SIDES = "(?:±|\\+/-|正负)";

  private static final Pattern TARGET =
      Pattern.compile(
          "[^0-9±]{0,16}?"
              + BOTH_SIDES
              + "("
              + CellText.NUMBER
              + ")([^0-9±]{0,8}?)(?:以内|之内|范围内|之间|内)?(?:\\(.*\\))?");

  private static final Pattern SIGN = Pattern.compile("(?:" + BOTH_SIDES + "|[+-])(?=[0-9])");

  private static final Pattern NONE = Pattern.compile("(?:无|没有|零)(?:偏差|误差|偏离)");

  /** The tolerance that a target is, beside a result in figures. */
  static Optional<Tolerance> of(CellText target, CellText actual) {
    Matcher matcher = TARGET.matcher(target.tight());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Tolerance read =
        new Tolerance(
            CellText.read("≤" + matcher.group(1) + matcher.group(2)),
            CellText.read(
                NONE.matcher(actual.tight()).matches()
                    ? "0"
                    : SIGN.matcher(actual.tight()).replaceFirst("")));
    return read.target.quantity().isPresent() && read.actual.quantity().isPresent()
        ? Optional.of(read)
        : Optional.empty();
  }
}
