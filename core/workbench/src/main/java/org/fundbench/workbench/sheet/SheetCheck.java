package org.fundbench.workbench.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fundbench.api.Money;
import org.fundbench.api.Problem;
import org.fundbench.app.RowTrial;
import org.fundbench.ledger.EntryDraft;
import org.fundbench.ledger.LineEffect;

/**
 * A sheet as it stands: what its rows mean, and what the ledger says of them.
 *
 * @param drafts what can be read, in order
 * @param rows the row of each draft, from 0
 * @param states how each row of the sheet stands
 * @param effects what the rows that pass do to the lines together
 * @param tried whether the ledger was asked
 */
record SheetCheck(
    List<EntryDraft> drafts,
    List<Integer> rows,
    List<RowState> states,
    List<LineEffect> effects,
    boolean tried) {
  SheetCheck {
    drafts = List.copyOf(drafts);
    rows = List.copyOf(rows);
    states = List.copyOf(states);
    effects = List.copyOf(effects);
  }

  /**
   * A sheet as far as it can be read.
   *
   * @param typing the cell that is being typed in
   */
  static SheetCheck read(Sheet sheet, SheetReading reading, Optional<SheetGrid.Cell> typing) {
    List<EntryDraft> drafts = new ArrayList<>();
    List<Integer> rows = new ArrayList<>();
    List<RowState> states = new ArrayList<>();
    for (int i = 0; i < sheet.size(); i++) {
      int row = i;
      SheetReading.Read read =
          reading.read(
              i,
              sheet.row(i),
              typing
                  .filter(cell -> cell.row() == row)
                  .map(cell -> reading.columns().get(cell.column())));
      states.add(read.state());
      if (read.draft().isPresent()) {
        drafts.add(read.draft().get());
        rows.add(i);
      }
    }
    return new SheetCheck(drafts, rows, states, List.of(), drafts.isEmpty());
  }

  /** The same with what was said before of rows that are as they were, until it is said anew. */
  SheetCheck until(SheetCheck before) {
    if (tried || before.drafts.isEmpty()) {
      return this;
    }
    List<RowState> shown = new ArrayList<>(states);
    for (int i = 0; i < rows.size(); i++) {
      int row = rows.get(i);
      int was = before.rows.indexOf(row);
      if (was >= 0 && before.drafts.get(was).equals(drafts.get(i))) {
        shown.set(row, before.states.get(row));
      }
    }
    return new SheetCheck(drafts, rows, shown, before.effects, false);
  }

  /** The same with what the ledger says. */
  SheetCheck said(RowTrial trial, SheetWords words) {
    List<RowState> next = new ArrayList<>(states);
    for (int i = 0; i < rows.size(); i++) {
      next.set(rows.get(i), RowState.said(trial.verdicts().get(i), rows, words));
    }
    return new SheetCheck(drafts, rows, next, trial.effects(), true);
  }

  /** How many rows stand so. */
  long count(java.util.function.Predicate<RowState> which) {
    return states.stream().filter(which).count();
  }

  /** What the rows that pass add up to. */
  Money sum() {
    return IntStream.range(0, rows.size())
        .filter(i -> states.get(rows.get(i)).kind().passes())
        .mapToObj(i -> drafts.get(i).amount())
        .reduce(Money.cny(0), Money::plus);
  }

  /** Everything that is wrong with its rows, or worth a look. */
  List<Problem> problems() {
    return states.stream()
        .flatMap(state -> state.problems().stream())
        .map(CellProblem::problem)
        .toList();
  }

  /** Whether everything that was typed would be posted. */
  boolean fits() {
    return tried && !drafts.isEmpty() && states.stream().noneMatch(RowState::isTrouble);
  }
}
