package org.fundbench.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.fundbench.api.Draft;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Field;
import org.fundbench.api.Money;
import org.fundbench.api.MoneyFormatException;
import org.fundbench.api.MoneyUnit;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.importing.profile.ImportProfile;
import org.fundbench.ledger.BudgetLine;
import org.fundbench.ledger.EntryDraft;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.LedgerProblem;

/** Understands the rows of a draft as payments, refunds and reversals. */
final class EntrySense implements RowSense {
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

  private static final Set<String> NOTHING = Set.of("-", "--", "—", "——", "/");

  private final ImportProfile profile;
  private final Fund fund;
  private final RowReader reader;
  private final LineNames lines;
  private final LineRules rules;
  private final VoucherMaker vouchers;
  private final MoneyDirection direction;

  /**
   * Understands by a profile.
   *
   * @param patient whether a file without a column of lines is looked at all the same, so that a
   *     person can assign them
   */
  EntrySense(String file, Draft draft, Fund fund, ImportProfile profile, boolean patient) {
    this.profile = profile;
    this.fund = fund;
    this.reader = new RowReader(file, draft);
    this.lines = new LineNames(fund);
    this.rules = new LineRules(profile, file, draft, fund);
    List<Field> needed = new ArrayList<>(List.of(Field.DATE, Field.AMOUNT));
    if (profile.voucherPrefix().isEmpty()) {
      needed.add(Field.VOUCHER);
    }
    if (!patient && !profile.assignsLines()) {
      needed.add(Field.LINE);
    }
    reader.require(needed);
    this.vouchers = new VoucherMaker(profile.voucherPrefix());
    this.direction = new MoneyDirection(reader, profile);
  }

  @Override
  public ReadRow read(Draft.Row row) {
    List<Problem> problems = new ArrayList<>();
    Optional<Text> skipped = skipped(row, problems);
    if (skipped.isPresent() || !problems.isEmpty()) {
      return new ReadRow(row, Optional.empty(), Optional.empty(), problems, skipped);
    }
    Optional<LocalDate> date = date(row, problems);
    Optional<Money> amount = amount(row, problems);
    Optional<EntryKind> kind = kind(row, problems);
    Optional<LineChoice> line = line(row, problems);
    Optional<String> voucher = voucher(row, date, problems);
    if (!problems.isEmpty()) {
      return new ReadRow(row, Optional.empty(), line, problems, Optional.empty());
    }
    EntryDraft draft =
        new EntryDraft(
            kind.orElseThrow(),
            line.orElseThrow().line(),
            date.orElseThrow(),
            amount.orElseThrow(),
            voucher.orElseThrow(),
            reader.text(row, Field.PAYEE),
            reader.text(row, Field.MEMO),
            reader.text(row, Field.REFERENCE),
            Optional.empty(),
            Optional.empty(),
            reader.place(row, Field.AMOUNT));
    return new ReadRow(row, Optional.of(draft), line, problems, Optional.empty());
  }

  private Optional<Text> skipped(Draft.Row row, List<Problem> problems) {
    OptionalInt rule = rules.skipping(row);
    if (rule.isPresent()) {
      return Optional.of(
          new Text("{0} {1}", "{0} {1}").with(LineChoice.Reason.RULE.label(), rule.getAsInt()));
    }
    Optional<Text> otherwise = direction.otherThanOut(row, problems);
    if (otherwise.isPresent() && profile.income() == ImportProfile.Unwanted.REFUSE) {
      problems.add(
          Problem.of(
              ImportProblem.ROW_NO_SPENDING, reader.place(row, Field.AMOUNT), otherwise.get()));
      return Optional.empty();
    }
    return otherwise;
  }

  private Optional<String> voucher(
      Draft.Row row, Optional<LocalDate> date, List<Problem> problems) {
    Optional<String> own = reader.text(row, Field.VOUCHER);
    if (own.isPresent() || profile.voucherPrefix().isEmpty()) {
      return own.isPresent() ? own : reader.required(row, Field.VOUCHER, problems);
    }
    return date.map(day -> vouchers.make(row, day));
  }

  private Optional<LocalDate> date(Draft.Row row, List<Problem> problems) {
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

  private Optional<Money> amount(Draft.Row row, List<Problem> problems) {
    Optional<String> text =
        reader.text(row, Field.AMOUNT).filter(one -> !NOTHING.contains(one)).isPresent()
            ? reader.text(row, Field.AMOUNT)
            : reader.missing(row, Field.AMOUNT, problems);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    MoneyUnit unit = reader.unit(Field.AMOUNT);
    Place place = reader.place(row, Field.AMOUNT);
    try {
      Money written = Money.parse(text.get(), unit);
      boolean turned = profile.outgoing() == ImportProfile.Outgoing.NEGATIVE;
      Money money = turned ? written.negated() : written;
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

  private Optional<EntryKind> kind(Draft.Row row, List<Problem> problems) {
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

  /**
   * A line that the file names goes first, then the rules. The line for all that is left is only
   * for rows that name none: a name that nobody knows may be a mistake.
   */
  private Optional<LineChoice> line(Draft.Row row, List<Problem> problems) {
    Optional<String> text = reader.text(row, Field.LINE);
    Optional<LineChoice> line = text.flatMap(lines::find).or(() -> rules.assign(row));
    if (line.isEmpty() && text.isEmpty()) {
      line = rules.otherwise();
    }
    if (line.isEmpty()) {
      problems.add(
          text.isPresent()
              ? Problem.of(
                  LedgerProblem.LINE_UNKNOWN,
                  reader.place(row, Field.LINE),
                  text.get(),
                  String.join("、", fund.lines().stream().map(BudgetLine::name).toList()))
              : unassigned(row));
    }
    return line;
  }

  private Problem unassigned(Draft.Row row) {
    return reader.has(Field.LINE) && !profile.assignsLines()
        ? Problem.of(ImportProblem.CELL_EMPTY, reader.place(row, Field.LINE), Field.LINE.label())
        : Problem.of(ImportProblem.LINE_UNASSIGNED, reader.place(row, Field.LINE));
  }
}
