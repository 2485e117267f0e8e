package org.fundbench.plugin.execution;

import java.math.BigDecimal;
import java.util.List;
import org.fundbench.api.Descriptor;
import org.fundbench.api.Direction;
import org.fundbench.api.Figure;
import org.fundbench.api.FundFacts;
import org.fundbench.api.IndicatorModule;
import org.fundbench.api.IndicatorSpec;
import org.fundbench.api.Scope;
import org.fundbench.api.Text;
import org.fundbench.api.Trail;
import org.fundbench.api.Value;
import org.pf4j.Extension;

/** How much of the budget was spent, and whether as planned. */
@Extension
public final class ExecutionIndicators implements IndicatorModule {
  private static final String EXECUTION_RATE = "execution-rate";
  private static final String EXECUTION_RATE_INITIAL = "execution-rate-initial";
  private static final String PLAN_RATE = "plan-rate";

  @Override
  public Descriptor descriptor() {
    return Descriptor.of(
        "execution",
        new Text("预算执行", "budget execution"),
        new Text("预算执行率和计划完成率", "rates against budget and against plan"));
  }

  @Override
  public List<IndicatorSpec> indicators() {
    return List.of(
        new IndicatorSpec(
            EXECUTION_RATE, new Text("预算执行率", "execution rate"), Direction.AT_LEAST, "%"),
        new IndicatorSpec(
            EXECUTION_RATE_INITIAL,
            new Text("年初预算执行率", "execution rate of the initial budget"),
            Direction.AT_LEAST,
            "%"),
        new IndicatorSpec(
            PLAN_RATE, new Text("用款计划完成率", "rate against plan"), Direction.AT_LEAST, "%"));
  }

  @Override
  public Result compute(Request request) {
    FundFacts facts = request.facts();
    Figure paid = facts.paid(Scope.fund(), facts.range());
    return switch (request.indicator()) {
      case EXECUTION_RATE -> rate(paid, facts.currentBudget(Scope.fund()));
      case EXECUTION_RATE_INITIAL -> rate(paid, facts.initialBudget(Scope.fund()));
      case PLAN_RATE -> rate(paid, facts.planned(Scope.fund(), facts.range()));
      default -> throw new IllegalArgumentException("no indicator " + request.indicator());
    };
  }

  private static Result rate(Figure part, Figure whole) {
    Trail trail =
        Trail.of(
            new Text(
                part.label().zh() + " ÷ " + whole.label().zh(),
                part.label().en() + " ÷ " + whole.label().en()),
            new Trail.Derived(part),
            new Trail.Derived(whole));
    if (part.value() instanceof Value.Amount numerator
        && whole.value() instanceof Value.Amount denominator
        && !denominator.money().isZero()) {
      return Result.rate(
          BigDecimal.valueOf(numerator.money().fen()),
          BigDecimal.valueOf(denominator.money().fen()),
          trail);
    }
    return Result.absent(
        new Text("没有" + whole.label().zh(), "there is no " + whole.label().en()), trail);
  }
}
