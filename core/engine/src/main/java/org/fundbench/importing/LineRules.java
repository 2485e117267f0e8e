package org.fundbench.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fundbench.api.Draft;
import org.fundbench.api.Field;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.importing.profile.ImportProfile;
import org.fundbench.importing.profile.ProfileText;
import org.fundbench.importing.profile.RowRule;
import org.fundbench.ledger.BudgetLine;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.LedgerProblem;

/** A profile's rules, tied to the columns of a file and the lines of a fund. */
final class LineRules {
  private final List<Tied> rules = new ArrayList<>();
  private final Optional<LineChoice> otherwise;

  /** A rule that knows its column and line. */
  private record Tied(RowRule rule, int column, Optional<LineChoice> line) {}

  /**
   * Ties the rules.
   *
   * @throws RefusedException if a rule looks at a column or names a line that is not there: it
   *     would silently never apply
   */
  LineRules(ImportProfile profile, String file, Draft draft, Fund fund) {
    LineNames lines = new LineNames(fund);
    List<Problem> wrong = new ArrayList<>();
    for (int i = 0; i < profile.rules().size(); i++) {
      RowRule rule = profile.rules().get(i);
      OptionalInt column = column(draft.columns(), rule.column());
      Optional<LineChoice> line = rule.line().flatMap(lines::find);
      if (column.isEmpty()) {
        wrong.add(
            MappedDraft.missing(
                file, "rules " + (i + 1), rule.column(), draft.columns(), draft.headingRow()));
      }
      if (rule.line().isPresent() && line.isEmpty()) {
        wrong.add(unknown(rule.line().get(), "rules " + (i + 1), fund));
      }
      int number = i + 1;
      rules.add(
          new Tied(
              rule,
              column.orElse(0),
              line.map(
                  found ->
                      new LineChoice(
                          found.line(), LineChoice.Reason.RULE, OptionalInt.of(number)))));
    }
    otherwise =
        profile
            .line()
            .flatMap(lines::find)
            .map(
                found ->
                    new LineChoice(found.line(), LineChoice.Reason.OTHERWISE, OptionalInt.empty()));
    if (profile.line().isPresent() && otherwise.isEmpty()) {
      wrong.add(unknown(profile.line().get(), "line", fund));
    }
    if (!wrong.isEmpty()) {
      throw new RefusedException(wrong);
    }
  }

  private static OptionalInt column(List<Draft.Column> columns, String name) {
    Optional<Field> field = ProfileText.field(name);
    for (int i = 0; i < columns.size(); i++) {
      if (field.filter(columns.get(i).field()::equals).isPresent()) {
        return OptionalInt.of(i);
      }
    }
    return MappedDraft.indexOf(columns, name);
  }

  private static Problem unknown(String line, String where, Fund fund) {
    return Problem.of(
        LedgerProblem.LINE_UNKNOWN,
        Place.field("profile", where),
        line,
        String.join("、", fund.lines().stream().map(BudgetLine::name).toList()));
  }

  /** The number of the rule that passes a row over, whatever else it meets. */
  OptionalInt skipping(Draft.Row row) {
    for (int i = 0; i < rules.size(); i++) {
      Tied tied = rules.get(i);
      if (tied.line().isEmpty() && tied.rule().meets(row.cells().get(tied.column()))) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.empty();
  }

  /** The line of the first rule that a row meets. */
  Optional<LineChoice> assign(Draft.Row row) {
    for (Tied tied : rules) {
      if (tied.line().isPresent() && tied.rule().meets(row.cells().get(tied.column()))) {
        return tied.line();
      }
    }
    return Optional.empty();
  }

  /** The line for all that is left. */
  Optional<LineChoice> otherwise() {
    return otherwise;
  }
}
