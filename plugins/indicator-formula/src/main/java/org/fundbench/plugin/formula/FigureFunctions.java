package org.fundbench.plugin.formula;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fundbench.api.Figure;
import org.fundbench.api.FundFacts;
import org.fundbench.api.MoneyUnit;
import org.fundbench.api.Scope;
import org.fundbench.api.Text;
import org.fundbench.api.Trail;
import org.fundbench.api.Value;

/** The fund's figures as functions of an expression; remembers which were used. */
final class FigureFunctions {
  private final FundFacts facts;
  private final List<Trail.Source> used = new ArrayList<>();
  private Optional<Text> absent = Optional.empty();

  FigureFunctions(FundFacts facts) {
    this.facts = facts;
  }

  List<Trail.Source> used() {
    return used;
  }

  /** Why the first figure without a value has none. */
  Optional<Text> absent() {
    return absent;
  }

  Map<String, FunctionIfc> all() {
    return Map.of(
        "PAID", of(line -> facts.paid(scope(line), facts.range())),
        "BUDGET", of(line -> facts.currentBudget(scope(line))),
        "INITIAL", of(line -> facts.initialBudget(scope(line))),
        "COMMITTED", of(line -> facts.committed(scope(line))),
        "PLANNED", of(line -> facts.planned(scope(line), facts.range())),
        "MEASURED", of(series -> facts.measured(series, facts.range())),
        "MONTHS", new Months());
  }

  private Scope scope(String line) {
    if (line.isEmpty()) {
      return Scope.fund();
    }
    if (!facts.lines().contains(line)) {
      throw absentOf(
          new Text(
              "没有支出方向 " + line + "（" + String.join("、", facts.lines()) + "）",
              "there is no line " + line + " (" + String.join(", ", facts.lines()) + ")"));
    }
    return Scope.line(line);
  }

  private AbsentFigureException absentOf(Text reason) {
    absent = absent.or(() -> Optional.of(reason));
    return new AbsentFigureException(reason);
  }

  private FunctionIfc of(Function<String, Figure> figure) {
    return new OfFigure(figure);
  }

  private BigDecimal take(Figure figure) {
    used.add(new Trail.Derived(figure));
    if (figure.value() instanceof Value.Amount amount) {
      return amount.money().in(MoneyUnit.YUAN);
    }
    if (figure.value() instanceof Value.Quantity quantity) {
      return quantity.number();
    }
    Text reason =
        figure.value() instanceof Value.Absent none
            ? new Text(
                figure.label().zh() + "：" + none.reason().zh(),
                figure.label().en() + ": " + none.reason().en())
            : new Text("不是数值", "not a number");
    throw absentOf(reason);
  }

  /** A figure of the whole fund, or of the line or series that is named. */
  @FunctionParameter(name = "name", isVarArg = true)
  private final class OfFigure extends AbstractFunction {
    private final Function<String, Figure> figure;

    OfFigure(Function<String, Figure> figure) {
      this.figure = figure;
    }

    @Override
    public EvaluationValue evaluate(
        Expression expression, Token function, EvaluationValue... parameters) {
      String name = parameters.length == 0 ? "" : parameters[0].getStringValue();
      return EvaluationValue.numberValue(take(figure.apply(name)));
    }
  }

  /** How many months of the year have begun. */
  private final class Months extends AbstractFunction {
    @Override
    public EvaluationValue evaluate(
        Expression expression, Token function, EvaluationValue... parameters) {
      return EvaluationValue.numberValue(BigDecimal.valueOf(facts.range().months()));
    }
  }
}
