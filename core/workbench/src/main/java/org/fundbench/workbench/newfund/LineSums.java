package org.fundbench.workbench.newfund;

import java.util.List;
import java.util.Optional;
import org.fundbench.api.Language;
import org.fundbench.api.Money;
import org.fundbench.api.Text;

/** Says of the lines of a draft what they come to and what is not as it has to be. */
final class LineSums {
  private LineSums() {}

  /** The sum beside the total, and the difference in words. */
  static String say(FundDraft draft, Language language) {
    String sum = draft.sum().toYuanText();
    String total = draft.budget().total().toYuanText();
    Money left = draft.left();
    Text words =
        left.isZero()
            ? new Text("各行合计 {0} 元，等于预算总额", "The lines add up to {0} yuan: exactly the total")
                .with(sum)
            : left.isNegative()
                ? new Text(
                        "各行合计 {0} 元，比预算总额 {1} 元多 {2} 元",
                        "The lines add up to {0} yuan, {2} yuan more than the total of {1}")
                    .with(sum, total, left.negated().toYuanText())
                : new Text(
                        "各行合计 {0} 元，预算总额 {1} 元中还有 {2} 元未安排",
                        "The lines add up to {0} yuan; {2} yuan of the total of {1} have no line yet")
                    .with(sum, total, left.toYuanText());
    return words.in(language);
  }

  /** What is wrong with a line that is not looked at, or with all of them. */
  static Optional<String> wrong(FundDraft draft, Language language) {
    List<DraftLine> lines = draft.lines();
    for (int i = 0; i < lines.size(); i++) {
      DraftLine line = lines.get(i);
      int row = i + 1;
      boolean twice =
          lines.stream().filter(other -> other.id().equals(line.id())).count() > 1
              && !line.id().isEmpty();
      boolean nameTwice =
          lines.stream().filter(other -> other.name().equals(line.name())).count() > 1
              && !line.name().isEmpty();
      if (twice || nameTwice) {
        return Optional.of(
            new Text("第 {0} 行：{1}“{2}”用了两次", "row {0}: the {1} “{2}” is used twice")
                .with(
                    row,
                    twice ? new Text("编号", "id") : new Text("名称", "name"),
                    twice ? line.id() : line.name())
                .in(language));
      }
      if (!line.id().isEmpty() && !line.id().matches("[a-z][a-z0-9-]*")) {
        return Optional.of(
            new Text("第 {0} 行：编号“{1}”不能用", "row {0}: “{1}” cannot be an id")
                .with(row, line.id())
                .in(language));
      }
      if (!line.amount().isEmpty() && LinesPage.amount(line.amount()).wrong().isPresent()) {
        return Optional.of(
            new Text("第 {0} 行：“{1}”不是金额", "row {0}: “{1}” is not an amount")
                .with(row, line.amount())
                .in(language));
      }
    }
    return Optional.empty();
  }

  /** What is still to be done: a row to fill in, or money to give to a line. */
  static Optional<String> missing(FundDraft draft, Language language) {
    for (int i = 0; i < draft.lines().size(); i++) {
      DraftLine line = draft.lines().get(i);
      if (line.name().isEmpty() || line.id().isEmpty()) {
        return Optional.of(
            new Text("第 {0} 行还没有名称或编号", "row {0} has no name or id yet").with(i + 1).in(language));
      }
    }
    return draft.left().isZero() ? Optional.empty() : Optional.of(say(draft, language));
  }
}
