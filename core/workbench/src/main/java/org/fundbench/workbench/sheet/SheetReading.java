package org.fundbench.workbench.sheet;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.MoneyFormatException;
import org.fundbench.api.MoneyUnit;
import org.fundbench.api.Problem;
import org.fundbench.api.ProblemCode;
import org.fundbench.importing.DateText;
import org.fundbench.importing.ImportProblem;
import org.fundbench.ledger.EntryDraft;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.LedgerProblem;

/**
 * Reads the texts of a row as a payment. It knows the fund and not the ledger: what can be said
 * while a person types, before anything is tried.
 */
final class SheetReading {
  /** A day of the fund's own year, as people write it who write many: 3-15, 3月15日. */
  private static final Pattern SHORT_DAY =
      Pattern.compile("([0-9]{1,2})(?:-|/|\\.|月)([0-9]{1,2})日?");

  private static final Pattern SIGNED = Pattern.compile("(?:¥|CNY|RMB)?\\s*(.+?)\\s*元?");

  private final Fund fund;
  private final SheetWords words;
  private final Map<SheetColumn, Choices> choices = new EnumMap<>(SheetColumn.class);

  SheetReading(Fund fund, SheetWords words) {
    this.fund = fund;
    this.words = words;
    for (SheetColumn column : SheetColumn.values()) {
      choices.put(column, Choices.of(column, fund));
    }
  }

  /**
   * A row that was read.
   *
   * @param draft the payment, where it is one
   * @param state how it stands as far as it can be read
   */
  record Read(Optional<EntryDraft> draft, RowState state) {}

  /** The columns that the fund needs. */
  List<SheetColumn> columns() {
    List<SheetColumn> columns = new ArrayList<>(List.of(SheetColumn.values()));
    if (fund.sources().size() < 2) {
      columns.remove(SheetColumn.SOURCE);
    }
    return columns;
  }

  /** What can be picked in a column. */
  Choices choices(SheetColumn column) {
    Choices known = choices.get(column);
    if (known == null) {
      throw new IllegalStateException(column + " was left out");
    }
    return known;
  }

  /**
   * Reads a row.
   *
   * @param typing the cell that is being typed in: of a row that has just been started it is not
   *     called wrong before it is left
   */
  Read read(int at, SheetRow row, Optional<SheetColumn> typing) {
    if (row.isEmpty()) {
      return new Read(Optional.empty(), RowState.of(RowState.Kind.BLANK));
    }
    List<CellProblem> wrong = new ArrayList<>();
    Optional<LocalDate> date = date(at, row, wrong);
    Optional<Money> amount = amount(at, row, wrong);
    Optional<String> line = picked(SheetColumn.LINE, at, row, wrong);
    Optional<String> source = picked(SheetColumn.SOURCE, at, row, wrong);
    boolean started = row.isBlank();
    boolean unfinished = started && wrong.removeIf(one -> one.column().equals(typing));
    if (!wrong.isEmpty()) {
      return new Read(
          Optional.empty(),
          new RowState(RowState.Kind.WRONG, wrong, List.of(), OptionalInt.empty()));
    }
    List<SheetColumn> missing =
        columns().stream()
            .filter(SheetColumn::isRequired)
            .filter(
                column ->
                    row.text(column).isBlank() || unfinished && typing.equals(Optional.of(column)))
            .toList();
    if (!missing.isEmpty()) {
      return new Read(
          Optional.empty(),
          new RowState(
              started ? RowState.Kind.STARTED : RowState.Kind.INCOMPLETE,
              List.of(),
              missing,
              OptionalInt.empty()));
    }
    return new Read(
        Optional.of(
            new EntryDraft(
                EntryKind.PAYMENT,
                line.orElseThrow(),
                date.orElseThrow(),
                amount.orElseThrow(),
                row.text(SheetColumn.VOUCHER).strip(),
                text(row, SheetColumn.PAYEE),
                text(row, SheetColumn.MEMO),
                text(row, SheetColumn.COMMITMENT),
                source,
                Optional.empty(),
                words.place(at))),
        RowState.of(RowState.Kind.UNTRIED));
  }

  private static Optional<String> text(SheetRow row, SheetColumn column) {
    return Optional.of(row.text(column).strip()).filter(text -> !text.isEmpty());
  }

  /** Letters and digits of full width, as an input method writes them, are what they look like. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  /** A text as it stands once its cell is left: read, and written as everywhere. */
  String tidy(SheetColumn column, String typed) {
    String text = typed.strip();
    return switch (column) {
      case DATE -> day(text).map(LocalDate::toString).orElse(text);
      case AMOUNT -> money(text).map(Money::toYuanText).orElse(text);
      case LINE, SOURCE -> choices(column).only(text).map(Choices.Choice::name).orElse(text);
      case PAYEE, VOUCHER, MEMO, COMMITMENT -> text;
    };
  }

  /** A sheet with every cell written so. */
  Sheet tidy(Sheet sheet) {
    List<SheetRow> rows = new ArrayList<>();
    for (SheetRow row : sheet.rows()) {
      SheetRow next = row;
      for (SheetColumn column : SheetColumn.values()) {
        next = next.with(column, tidy(column, row.text(column)));
      }
      rows.add(next);
    }
    return new Sheet(rows);
  }

  private Optional<LocalDate> day(String text) {
    String plain = plain(text);
    Matcher here = SHORT_DAY.matcher(plain);
    return DateText.day(
        here.matches() ? fund.year() + "-" + here.group(1) + "-" + here.group(2) : plain);
  }

  /** An amount as people write it by hand: with the sign of the currency, or its word. */
  private static Money yuan(String text) throws MoneyFormatException {
    Matcher signed = SIGNED.matcher(plain(text));
    return Money.parse(signed.matches() ? signed.group(1) : text, MoneyUnit.YUAN);
  }

  private static Optional<Money> money(String text) {
    try {
      return Optional.of(yuan(text));
    } catch (MoneyFormatException e) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> date(int at, SheetRow row, List<CellProblem> wrong) {
    Optional<String> text = text(row, SheetColumn.DATE);
    Optional<LocalDate> day = text.flatMap(this::day);
    if (text.isPresent() && day.isEmpty()) {
      wrong.add(
          problem(
              DateText.looksLikeDate(plain(text.get()))
                  ? ImportProblem.DATE_IMPOSSIBLE
                  : ImportProblem.DATE_MALFORMED,
              at,
              SheetColumn.DATE,
              text.get()));
    }
    return day;
  }

  private Optional<Money> amount(int at, SheetRow row, List<CellProblem> wrong) {
    Optional<String> text = text(row, SheetColumn.AMOUNT);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      Money money = yuan(text.get());
      if (money.fen() > 0) {
        return Optional.of(money);
      }
      wrong.add(problem(LedgerProblem.AMOUNT_NEGATIVE, at, SheetColumn.AMOUNT, money.toYuanText()));
    } catch (MoneyFormatException e) {
      ImportProblem code =
          switch (e.reason()) {
            case MALFORMED, FULL_WIDTH -> ImportProblem.AMOUNT_MALFORMED;
            case NOT_EXACT -> ImportProblem.AMOUNT_NOT_EXACT;
            case TOO_LARGE -> ImportProblem.AMOUNT_TOO_LARGE;
          };
      wrong.add(problem(code, at, SheetColumn.AMOUNT, text.get(), MoneyUnit.YUAN.sign()));
    }
    return Optional.empty();
  }

  private Optional<String> picked(
      SheetColumn column, int at, SheetRow row, List<CellProblem> wrong) {
    Optional<String> text = text(row, column);
    Optional<String> id = text.flatMap(choices(column)::only).map(Choices.Choice::id);
    if (text.isPresent() && id.isEmpty()) {
      List<Choices.Choice> meant = choices(column).meant(text.get());
      boolean line = column == SheetColumn.LINE;
      LedgerProblem code =
          meant.isEmpty()
              ? line ? LedgerProblem.LINE_UNKNOWN : LedgerProblem.SOURCE_UNKNOWN
              : line ? LedgerProblem.LINE_UNCLEAR : LedgerProblem.SOURCE_UNCLEAR;
      List<Choices.Choice> named = meant.isEmpty() ? choices(column).find("") : meant;
      wrong.add(
          problem(
              code,
              at,
              column,
              text.get(),
              String.join("、", named.stream().map(Choices.Choice::name).toList())));
    }
    return id;
  }

  private CellProblem problem(ProblemCode code, int at, SheetColumn column, Object... particulars) {
    return new CellProblem(
        Optional.of(column), Problem.of(code, words.place(at, column), particulars));
  }
}
