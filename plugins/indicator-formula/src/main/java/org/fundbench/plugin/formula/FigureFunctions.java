package org.fundbench.plugin.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fundbench.api.Figure;
import org.fundbench.api.FundFacts;
import org.fundbench.api.MoneyUnit;
import org.fundbench.api.Scope;
import org.fundbench.api.Text;
import org.fundbench.api.Trail;
import org.fundbench.api.Value;

/** The fund's figures as functions of an expression; remembers which were used. */
final class FigureFunctions {
  /** What an expression may ask the fund for. */
  enum Name {
    /** Payments less refunds. */
    PAID,
    /** The budget after all changes. */
    BUDGET,
    /** The budget as first approved. */
    INITIAL,
    /** Open commitments. */
    COMMITTED,
    /** The plan up to now. */
    PLANNED,
    /** The sum of a counted series, which has to be named. */
    MEASURED;

    static Optional<Name> of(String word) {
      for (Name name : values()) {
        if (name.name().equals(word.toUpperCase(Locale.ROOT))) {
          return Optional.of(name);
        }
      }
      return Optional.empty();
    }
  }

  private final FundFacts facts;
  private final List<Trail.Source> used = new ArrayList<>();

  FigureFunctions(FundFacts facts) {
    this.facts = facts;
  }

  List<Trail.Source> used() {
    return used;
  }

  /** How many months of the year have begun. */
  int months() {
    return facts.range().months();
  }

  /**
   * A figure as a number; money in yuan.
   *
   * @param of the line or series, empty for the whole fund
   * @throws AbsentFigureException if it has no value
   */
  BigDecimal number(Name name, String of) {
    Figure figure =
        switch (name) {
          case PAID -> facts.paid(scope(of), facts.range());
          case BUDGET -> facts.currentBudget(scope(of));
          case INITIAL -> facts.initialBudget(scope(of));
          case COMMITTED -> facts.committed(scope(of));
          case PLANNED -> facts.planned(scope(of), facts.range());
          case MEASURED -> facts.measured(of, facts.range());
        };
    used.add(new Trail.Derived(figure));
    if (figure.value() instanceof Value.Amount amount) {
      return amount.money().in(MoneyUnit.YUAN);
    }
    if (figure.value() instanceof Value.Quantity quantity) {
      return quantity.number();
    }
    throw new AbsentFigureException(
        figure.value() instanceof Value.Absent none
            ? new Text(
                figure.label().zh() + "：" + none.reason().zh(),
                figure.label().en() + ": " + none.reason().en())
            : new Text("不是数值", "not a number"));
  }

  private Scope scope(String line) {
    if (line.isEmpty()) {
      return Scope.fund();
    }
    if (!facts.lines().contains(line)) {
      throw new AbsentFigureException(
          new Text(
              "没有支出方向 " + line + "（" + String.join("、", facts.lines()) + "）",
              "there is no line " + line + " (" + String.join(", ", facts.lines()) + ")"));
    }
    return Scope.line(line);
  }
}
