package org.fundbench.importing;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fundbench.api.Draft;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Field;
import org.fundbench.api.Money;
import org.fundbench.api.MoneyFormatException;
import org.fundbench.api.MoneyUnit;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.ledger.BudgetLine;
import org.fundbench.ledger.DraftSource;
import org.fundbench.ledger.EntryDraft;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.LedgerProblem;
import org.jspecify.annotations.Nullable;

/** Understands the rows of a draft as payments, refunds and reversals. */
final class EntryRows implements DraftSource<EntryDraft> {
  private static final Map<String, EntryKind> KINDS =
      Map.ofEntries(
          Map.entry("支付", EntryKind.PAYMENT),
          Map.entry("退回", EntryKind.REFUND),
          Map.entry("退款", EntryKind.REFUND),
          Map.entry("冲销", EntryKind.REVERSAL),
          Map.entry("红字冲销", EntryKind.REVERSAL),
          Map.entry("承诺", EntryKind.COMMITMENT),
          Map.entry("合同", EntryKind.COMMITMENT),
          Map.entry("释放", EntryKind.RELEASE),
          Map.entry("到期", EntryKind.EXPIRY),
          Map.entry("payment", EntryKind.PAYMENT),
          Map.entry("refund", EntryKind.REFUND),
          Map.entry("reversal", EntryKind.REVERSAL),
          Map.entry("commitment", EntryKind.COMMITMENT),
          Map.entry("release", EntryKind.RELEASE),
          Map.entry("expiry", EntryKind.EXPIRY));

  private final String file;
  private final Draft draft;
  private final Fund fund;
  private final RowReader reader;
  private final LineNames lines;
  private final List<Problem> problems = new ArrayList<>();

  EntryRows(String file, Draft draft, Fund fund) {
    this.file = file;
    this.draft = draft;
    this.fund = fund;
    this.reader = new RowReader(file, draft.columns());
    this.lines = new LineNames(fund);
    reader.require(Field.DATE, Field.AMOUNT, Field.VOUCHER, Field.LINE);
  }

  @Override
  public @Nullable EntryDraft next() {
    try {
      for (Draft.Row row = draft.next(); row != null; row = draft.next()) {
        EntryDraft entry = understand(row);
        if (entry != null) {
          return entry;
        }
      }
      return null;
    } catch (IOException e) {
      throw new RefusedException(
          Problem.of(
              ImportProblem.FILE_UNREADABLE, Place.of(file), String.valueOf(e.getMessage())));
    }
  }

  @Override
  public List<Problem> problems() {
    return problems;
  }

  private @Nullable EntryDraft understand(Draft.Row row) {
    Optional<LocalDate> date = date(row);
    Optional<Money> amount = amount(row);
    Optional<EntryKind> kind = kind(row);
    Optional<String> line = line(row);
    Optional<String> voucher = reader.required(row, Field.VOUCHER, problems);
    if (date.isEmpty()
        || amount.isEmpty()
        || kind.isEmpty()
        || line.isEmpty()
        || voucher.isEmpty()) {
      return null;
    }
    return new EntryDraft(
        kind.get(),
        line.get(),
        date.get(),
        amount.get(),
        voucher.get(),
        reader.text(row, Field.PAYEE),
        reader.text(row, Field.MEMO),
        reader.text(row, Field.REFERENCE),
        Optional.empty(),
        Optional.empty(),
        reader.place(row, Field.AMOUNT));
  }

  private Optional<LocalDate> date(Draft.Row row) {
    Optional<String> text = reader.required(row, Field.DATE, problems);
    Optional<LocalDate> date = text.flatMap(DateText::day);
    if (text.isPresent() && date.isEmpty()) {
      problems.add(
          Problem.of(
              DateText.looksLikeDate(text.get())
                  ? ImportProblem.DATE_IMPOSSIBLE
                  : ImportProblem.DATE_MALFORMED,
              reader.place(row, Field.DATE),
              text.get()));
    }
    return date;
  }

  private Optional<Money> amount(Draft.Row row) {
    Optional<String> text = reader.required(row, Field.AMOUNT, problems);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    MoneyUnit unit = reader.unit(Field.AMOUNT);
    Place place = reader.place(row, Field.AMOUNT);
    try {
      Money money = Money.parse(text.get(), unit);
      if (money.fen() <= 0) {
        problems.add(Problem.of(LedgerProblem.AMOUNT_NEGATIVE, place, money.toYuanText()));
        return Optional.empty();
      }
      return Optional.of(money);
    } catch (MoneyFormatException e) {
      ImportProblem code =
          switch (e.reason()) {
            case MALFORMED, FULL_WIDTH -> ImportProblem.AMOUNT_MALFORMED;
            case NOT_EXACT -> ImportProblem.AMOUNT_NOT_EXACT;
            case TOO_LARGE -> ImportProblem.AMOUNT_TOO_LARGE;
          };
      problems.add(Problem.of(code, place, text.get(), unit.sign()));
      return Optional.empty();
    }
  }

  private Optional<EntryKind> kind(Draft.Row row) {
    Optional<String> text = reader.text(row, Field.KIND);
    if (text.isEmpty()) {
      return Optional.of(EntryKind.PAYMENT);
    }
    EntryKind kind = KINDS.get(text.get().toLowerCase(Locale.ROOT));
    if (kind == null) {
      problems.add(
          Problem.of(ImportProblem.KIND_UNKNOWN, reader.place(row, Field.KIND), text.get()));
    }
    return Optional.ofNullable(kind);
  }

  private Optional<String> line(Draft.Row row) {
    Optional<String> text = reader.required(row, Field.LINE, problems);
    Optional<String> line = text.flatMap(lines::id);
    if (text.isPresent() && line.isEmpty()) {
      problems.add(
          Problem.of(
              LedgerProblem.LINE_UNKNOWN,
              reader.place(row, Field.LINE),
              text.get(),
              String.join("、", fund.lines().stream().map(BudgetLine::name).toList())));
    }
    return line;
  }
}
