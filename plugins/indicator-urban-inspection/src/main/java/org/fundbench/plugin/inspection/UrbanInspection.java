package org.fundbench.plugin.inspection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.fundbench.api.Descriptor;
import org.fundbench.api.Direction;
import org.fundbench.api.Figure;
import org.fundbench.api.FundFacts;
import org.fundbench.api.IndicatorModule;
import org.fundbench.api.IndicatorSpec;
import org.fundbench.api.Text;
import org.fundbench.api.Trail;
import org.fundbench.api.Value;
import org.pf4j.Extension;

/**
 * The indicators of a monitoring and patrol centre.
 *
 * <p>A month that was not counted is not a month with nothing: where one is missing, sums, averages
 * and rates are absent and say so, instead of coming out smaller in silence.
 */
@Extension
public final class UrbanInspection implements IndicatorModule {
  private static final int DECIMALS = 4;

  @Override
  public Descriptor descriptor() {
    return Descriptor.of(
        "urban-inspection",
        new Text("城市巡查", "urban inspection"),
        new Text(
            "视频巡查、问题交办、场所巡查与结案率", "video patrol, cases handled, places patrolled, closing rates"));
  }

  @Override
  public List<IndicatorSpec> indicators() {
    return List.of(
        new IndicatorSpec(
            "video-problems",
            new Text("视频发现问题（月均）", "problems found by video (monthly average)"),
            Direction.AT_LEAST,
            "宗/月"),
        new IndicatorSpec(
            "handled-problems", new Text("交办处理问题", "problems handled"), Direction.AT_LEAST, "宗/年"),
        new IndicatorSpec(
            "places-patrolled",
            new Text("公厕及水域巡查", "places patrolled"),
            Direction.AT_LEAST,
            "处次/年"),
        new IndicatorSpec(
            "patrol-closing-rate",
            new Text("巡查案件办结率", "patrol case closing rate"),
            Direction.AT_LEAST,
            "%"),
        new IndicatorSpec(
            "intelligence-level",
            new Text("监控指挥系统智能化水平", "intelligence level of the monitoring system"),
            Direction.QUALITATIVE,
            ""),
        new IndicatorSpec(
            "complaint-closing-rate",
            new Text("投诉结案率", "complaint closing rate"),
            Direction.AT_LEAST,
            "%"));
  }

  @Override
  public Result compute(Request request) {
    FundFacts facts = request.facts();
    return switch (request.indicator()) {
      case "video-problems" -> monthlyAverage(facts, "video-found", "宗/月");
      case "handled-problems" -> sum(facts, "handled", "宗/年");
      case "places-patrolled" -> sum(facts, "patrolled", "处次/年");
      case "patrol-closing-rate" -> share(facts, "patrol-cases-closed", "patrol-cases");
      case "complaint-closing-rate" -> share(facts, "complaints-closed", "complaints");
      case "intelligence-level" ->
          Result.absent(
              new Text("由人评定", "judged by a person"),
              Trail.of(
                  new Text("视频发现的问题可作佐证", "problems found by video are evidence"),
                  new Trail.Derived(facts.measured("video-found", facts.range()))));
      default -> throw new IllegalArgumentException("no indicator " + request.indicator());
    };
  }

  private static Result sum(FundFacts facts, String series, String unit) {
    Figure total = facts.measured(series, facts.range());
    Trail trail = Trail.of(new Text("各月数据之和", "sum of the months"), new Trail.Derived(total));
    return isComplete(facts, total) && total.value() instanceof Value.Quantity quantity
        ? Result.quantity(quantity.number(), unit, trail)
        : incomplete(facts, total, trail);
  }

  private static Result monthlyAverage(FundFacts facts, String series, String unit) {
    Figure total = facts.measured(series, facts.range());
    int months = facts.range().months();
    Trail trail =
        Trail.of(
            new Text(
                "各月数据之和 ÷ " + months + " 个月（除不尽时保留四位小数）",
                "sum of the months ÷ " + months + " (to four decimals where it does not divide)"),
            new Trail.Derived(total));
    if (!isComplete(facts, total) || !(total.value() instanceof Value.Quantity quantity)) {
      return incomplete(facts, total, trail);
    }
    BigDecimal average =
        quantity
            .number()
            .divide(BigDecimal.valueOf(months), DECIMALS, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return Result.quantity(average.scale() < 0 ? average.setScale(0) : average, unit, trail);
  }

  private static Result share(FundFacts facts, String partSeries, String wholeSeries) {
    Figure part = facts.measured(partSeries, facts.range());
    Figure whole = facts.measured(wholeSeries, facts.range());
    Trail trail =
        Trail.of(
            new Text(
                part.label().zh() + " ÷ " + whole.label().zh(),
                part.label().en() + " ÷ " + whole.label().en()),
            new Trail.Derived(part),
            new Trail.Derived(whole));
    if (!isComplete(facts, part)) {
      return incomplete(facts, part, trail);
    }
    if (!isComplete(facts, whole)
        || !(part.value() instanceof Value.Quantity numerator)
        || !(whole.value() instanceof Value.Quantity denominator)) {
      return incomplete(facts, whole, trail);
    }
    if (denominator.number().signum() == 0) {
      return Result.absent(
          new Text("全年没有" + whole.label().zh(), "there were none: " + whole.label().en()), trail);
    }
    return Result.rate(numerator.number(), denominator.number(), trail);
  }

  private static boolean isComplete(FundFacts facts, Figure measured) {
    return counted(measured) == facts.range().months();
  }

  private static long counted(Figure measured) {
    return measured.trail().sources().stream()
        .filter(Trail.Measurements.class::isInstance)
        .mapToLong(source -> ((Trail.Measurements) source).count())
        .sum();
  }

  private static Result incomplete(FundFacts facts, Figure measured, Trail trail) {
    long missing = facts.range().months() - counted(measured);
    return Result.absent(
        new Text(
            measured.label().zh() + "缺 " + missing + " 个月的数据",
            measured.label().en() + ": " + missing + " months are not counted"),
        trail);
  }
}
