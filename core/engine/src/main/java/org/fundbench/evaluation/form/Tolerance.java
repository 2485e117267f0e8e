package org.fundbench.evaluation.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundbench.api.Direction;

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

  private static final Pattern ERROR = Pattern.compile("误差|偏差|偏离");

  private static final Pattern NONE = Pattern.compile("(?:无|没有|零)(?:偏差|误差|偏离)");

  /** The tolerance that a target is, beside a result in figures. */
  static Optional<Tolerance> of(
      String name, Optional<Direction> direction, CellText target, CellText actual) {
    Matcher matcher = TARGET.matcher(target.tight());
    if (!matcher.matches()) {
      return isError(name, direction, actual)
          ? Optional.of(
              new Tolerance(target, CellText.read(SIGN.matcher(actual.tight()).replaceFirst(""))))
          : Optional.empty();
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

  /** An error of −2 % beside a limit of 5 %: its sign only says to which side. */
  private static boolean isError(String name, Optional<Direction> direction, CellText actual) {
    boolean limit =
        direction.filter(one -> one == Direction.AT_MOST || one == Direction.LESS_THAN).isPresent();
    return limit
        && ERROR.matcher(name).find()
        && actual.quantity().filter(one -> one.amount().signum() < 0).isPresent();
  }
}
