package org.fundbench.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fundbench.api.Draft;
import org.fundbench.api.Field;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.importing.profile.ImportProfile;

/**
 * Tells which way the money of a bank's row went: by a column that says so, by an amount that
 * stands in the column of income, or by its sign. A word of the bank's side (借, 贷) means what it
 * means to its customer: 借 is money that left the account.
 */
final class MoneyDirection {
  private static final Set<String> OUT =
      Set.of("支出", "支", "借", "借方", "付", "付款", "支取", "出账", "转出", "d", "debit", "out");
  private static final Set<String> IN =
      Set.of("收入", "收", "贷", "贷方", "收款", "存入", "入账", "转入", "c", "credit", "in");
  private static final Set<String> NEITHER = Set.of("不计收支", "/", "-", "—", "其他", "neither");
  private static final Text CAME_IN = new Text("收入", "money came in");

  private final RowReader reader;
  private final ImportProfile profile;

  MoneyDirection(RowReader reader, ImportProfile profile) {
    this.reader = reader;
    this.profile = profile;
  }

  /** What a row is instead of money that went out; empty where it is that, or nothing says so. */
  Optional<Text> otherThanOut(Draft.Row row, List<Problem> problems) {
    Optional<String> word = reader.text(row, Field.DIRECTION);
    if (word.isPresent()) {
      return byWord(row, word.get(), problems);
    }
    boolean amount = isFilled(row, Field.AMOUNT);
    if (!amount && isFilled(row, Field.INCOME)) {
      return Optional.of(CAME_IN);
    }
    boolean turned =
        profile.outgoing() == ImportProfile.Outgoing.NEGATIVE
            && amount
            && !reader.text(row, Field.AMOUNT).orElse("").startsWith("-");
    return turned ? Optional.of(CAME_IN) : Optional.empty();
  }

  private Optional<Text> byWord(Draft.Row row, String word, List<Problem> problems) {
    String plain = word.toLowerCase(Locale.ROOT);
    if (OUT.contains(plain)) {
      return Optional.empty();
    }
    if (IN.contains(plain) || NEITHER.contains(plain)) {
      return Optional.of(Text.same(word));
    }
    problems.add(
        Problem.of(ImportProblem.DIRECTION_UNKNOWN, reader.place(row, Field.DIRECTION), word));
    return Optional.empty();
  }

  /** Banks fill the other column with nothing, a dash or zero. */
  private boolean isFilled(Draft.Row row, Field field) {
    return reader.text(row, field).filter(text -> !text.matches("[-—/]+|0+(\\.0*)?")).isPresent();
  }
}
