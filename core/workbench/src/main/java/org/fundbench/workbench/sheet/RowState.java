package org.fundbench.workbench.sheet;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fundbench.app.RowTrial;
import org.fundbench.workbench.look.Tone;

/**
 * How a row stands.
 *
 * @param kind in a word
 * @param problems what is wrong with it, or worth a look
 * @param missing what has still to be filled in
 * @param repeats the row of the sheet that it repeats, from 0
 */
record RowState(
    Kind kind, List<CellProblem> problems, List<SheetColumn> missing, OptionalInt repeats) {
  RowState {
    problems = List.copyOf(problems);
    missing = List.copyOf(missing);
  }

  /** What can become of a row. */
  enum Kind {
    /** Nothing was typed into it. */
    BLANK(Tone.MUTED),
    /** A payment is about to be typed: only what is carried from row to row is there. */
    STARTED(Tone.MUTED),
    /** Something has still to be filled in. */
    INCOMPLETE(Tone.CAUTION),
    /** A cell holds something unusable. */
    WRONG(Tone.BAD),
    /** It can be read, and is about to be tried against the ledger. */
    UNTRIED(Tone.MUTED),
    /** The ledger would take it. */
    READY(Tone.GOOD),
    /** The ledger would take it, and says that something should be looked at. */
    WARNED(Tone.CAUTION),
    /** The ledger would refuse it. */
    REFUSED(Tone.BAD);

    private final Tone tone;

    Kind(Tone tone) {
      this.tone = tone;
    }

    /** Its colour. */
    Tone tone() {
      return tone;
    }

    /** Whether it would be posted. */
    boolean passes() {
      return this == READY || this == WARNED;
    }
  }

  static RowState of(Kind kind) {
    return new RowState(kind, List.of(), List.of(), OptionalInt.empty());
  }

  /** What the ledger says of a row that could be read. */
  static RowState said(RowTrial.Verdict verdict, List<Integer> rowsTried, SheetWords words) {
    List<CellProblem> problems =
        verdict.problems().stream().map(one -> CellProblem.said(one, words)).toList();
    Kind kind = !verdict.passes() ? Kind.REFUSED : problems.isEmpty() ? Kind.READY : Kind.WARNED;
    return new RowState(
        kind,
        problems,
        List.of(),
        verdict.repeats().isPresent()
            ? OptionalInt.of(rowsTried.get(verdict.repeats().getAsInt()))
            : OptionalInt.empty());
  }

  /** The problem of a cell. */
  Optional<CellProblem> of(SheetColumn column) {
    return problems.stream()
        .filter(one -> one.column().filter(column::equals).isPresent())
        .findFirst();
  }

  /** Whether a person has to do something before it can be posted. */
  boolean isTrouble() {
    return kind == Kind.WRONG || kind == Kind.REFUSED || kind == Kind.INCOMPLETE;
  }

  /** The cell to go to, where something is wrong or missing. */
  Optional<SheetColumn> cell() {
    return problems.stream()
        .flatMap(one -> one.column().stream())
        .findFirst()
        .or(() -> missing.stream().findFirst());
  }
}
