package org.fundbench.evaluation.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundbench.api.Direction;

/**
 * Which way is better, where a form may leave it open. Without an operator more is better, unless
 * the name or a target of nought says that nobody wants more of it; where both can be meant, a
 * score by either is taken.
 */
final class BetterWay {
  /** Names of what should be low. */
  private static final Pattern LESS_IS_BETTER =
      Pattern.compile("成本|费用|支出|投诉|事故|差错|失误|超期|逾期|时限|时间|天数|次数不|降低|减少");

  /** Names of harm: no score for more of it. */
  private static final Pattern HARM =
      Pattern.compile(
          ".*(?:事故|投诉|差错|失误|死亡|违规|违纪|信访|上访|纠纷|故障|舆情|辍学|失业|超支|逾期|流失)"
              + "(?:事件|发生)?(?:次数|起数|件数|人数|数量|案件|数|率|量)?");

  /** Harm that was dealt with; of that more is better. */
  private static final Pattern DEALT_WITH =
      Pattern.compile("[处办受管][理置结]|办|化解|调解|查处|排[除查]|整改|降|减|控");

  private static final Pattern MONEY = Pattern.compile(".*元整?(?:/.*)?$");

  private BetterWay() {}

  /** The directions by which a score may have been made, the likeliest first. */
  static List<Direction> of(Form.Row row, Comparison.Figures figures) {
    boolean above = figures.actual().compareTo(figures.upper().orElse(figures.target())) > 0;
    Optional<Direction> printed = figures.direction();
    if (printed.isPresent()) {
      // No published rule says what a result above an "=" gets.
      return printed.get() == Direction.EXACTLY && above && figures.target().signum() > 0
          ? List.of(Direction.EXACTLY, Direction.AT_LEAST)
          : List.of(printed.get());
    }
    if (figures.target().signum() == 0 || isUnwanted(row, figures)) {
      return above || figures.target().signum() == 0
          ? List.of(Direction.AT_MOST)
          : List.of(Direction.AT_MOST, Direction.AT_LEAST);
    }
    return above || LESS_IS_BETTER.matcher(row.name()).find()
        ? List.of(Direction.AT_LEAST, Direction.AT_MOST)
        : List.of(Direction.AT_LEAST);
  }

  private static boolean isUnwanted(Form.Row row, Comparison.Figures figures) {
    String name = CellText.read(row.name()).tight();
    boolean harm = HARM.matcher(name).matches() && !DEALT_WITH.matcher(name).find();
    return harm || row.level2().contains("成本") && isMoney(row, figures);
  }

  private static boolean isMoney(Form.Row row, Comparison.Figures figures) {
    return MONEY.matcher(figures.scale().unit()).matches()
        || MONEY.matcher(CellText.read(row.unit()).tight()).matches();
  }
}
