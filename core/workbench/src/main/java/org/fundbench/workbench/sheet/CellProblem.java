package org.fundbench.workbench.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.importing.ImportProblem;
import org.fundbench.ledger.LedgerProblem;

/**
 * A problem of a row.
 *
 * @param column the cell it is about, where it is about one
 * @param problem the problem, with its place
 */
record CellProblem(Optional<SheetColumn> column, Problem problem) {
  private static final Map<SheetColumn, List<LedgerProblem>> ABOUT =
      Map.of(
          SheetColumn.DATE, List.of(LedgerProblem.DATE_OUTSIDE_YEAR, LedgerProblem.PERIOD_CLOSED),
          SheetColumn.LINE, List.of(LedgerProblem.LINE_UNKNOWN, LedgerProblem.LINE_UNCLEAR),
          SheetColumn.AMOUNT,
              List.of(
                  LedgerProblem.AMOUNT_NEGATIVE,
                  LedgerProblem.OVER_BUDGET_LINE,
                  LedgerProblem.OVER_BUDGET_FUND,
                  LedgerProblem.LINE_OVERSPENT,
                  LedgerProblem.FUND_OVERSPENT,
                  LedgerProblem.COMMITMENT_EXCEEDED),
          SheetColumn.VOUCHER,
              List.of(
                  LedgerProblem.VOUCHER_MISSING,
                  LedgerProblem.DUPLICATE_IN_FILE,
                  LedgerProblem.DUPLICATE_POSTED),
          SheetColumn.COMMITMENT, List.of(LedgerProblem.COMMITMENT_UNKNOWN),
          SheetColumn.SOURCE, List.of(LedgerProblem.SOURCE_UNKNOWN, LedgerProblem.SOURCE_UNCLEAR));

  private static final Map<String, SheetColumn> COLUMNS =
      ABOUT.entrySet().stream()
          .flatMap(one -> one.getValue().stream().map(code -> Map.entry(code.id(), one.getKey())))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  /** The codes that a row of a sheet may meet. */
  static List<String> codes() {
    return java.util.stream.Stream.concat(
            COLUMNS.keySet().stream(),
            java.util.stream.Stream.of(
                    ImportProblem.DATE_MALFORMED,
                    ImportProblem.DATE_IMPOSSIBLE,
                    ImportProblem.AMOUNT_MALFORMED,
                    ImportProblem.AMOUNT_NOT_EXACT,
                    ImportProblem.AMOUNT_TOO_LARGE)
                .map(ImportProblem::id))
        .sorted()
        .toList();
  }

  /** What the ledger said of a row; which cell it means is known by its code. */
  static CellProblem said(Problem problem, SheetWords words) {
    Optional<SheetColumn> column = Optional.ofNullable(COLUMNS.get(problem.code()));
    Place place = problem.place();
    int row = (int) place.row().orElse(0) - 1;
    return new CellProblem(
        column,
        new Problem(
            problem.code(),
            problem.severity(),
            problem.message(),
            problem.advice(),
            column.map(one -> words.place(row, one)).orElse(place)));
  }
}
