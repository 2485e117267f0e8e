package org.fundbench.plugin.formula;

import java.util.List;
import org.fundbench.api.Descriptor;
import org.fundbench.api.Direction;
import org.fundbench.api.FigureKind;
import org.fundbench.api.IndicatorModule;
import org.fundbench.api.IndicatorSpec;
import org.fundbench.api.OptionSpec;
import org.fundbench.api.Text;
import org.pf4j.Extension;

/**
 * Computes whatever the fund file's expression says. In the fund file:
 *
 * <pre>
 *   - {id: cost-per-case, module: formula, computes: expression,
 *      options: {expression: "PAID() / MEASURED('handled')"}, …}
 *   - {id: survey, module: formula, computes: expression,
 *      options: {expression: "MEASURED('survey')", kind: level}, unit: 分, …}
 * </pre>
 */
@Extension
public final class FormulaIndicators implements IndicatorModule {
  private static final String EXPRESSION = "expression";
  private static final String KIND = "kind";
  private static final String COUNT = "count";
  private static final String LEVEL = "level";

  @Override
  public Descriptor descriptor() {
    return new Descriptor(
        "formula",
        new Text("公式指标", "formula"),
        new Text("按经费文件中的公式计算指标", "computes an indicator by a formula of the fund file"),
        List.of(
            OptionSpec.text(
                EXPRESSION,
                new Text("公式", "Expression"),
                new Text(
                    "可用 + - * / ( )、MIN、MAX、PAID、BUDGET、INITIAL、PLANNED、COMMITTED、MEASURED、MONTHS；金额以元计",
                    "+ - * / ( ), MIN, MAX, PAID, BUDGET, INITIAL, PLANNED, COMMITTED, MEASURED, MONTHS; money in yuan")),
            OptionSpec.choice(
                KIND,
                new Text("数值类型", "Kind of figure"),
                new Text(
                    "平均分、价格、在册数等不随月份累计，不与全年进度比较",
                    "an average, a price or a stock does not add up over the months and is not compared with the pace of the year"),
                List.of(
                    new OptionSpec.Choice("by-unit", new Text("按单位判断", "as its unit says")),
                    new OptionSpec.Choice(COUNT, new Text("累计数", "count")),
                    new OptionSpec.Choice(LEVEL, new Text("平均数或时点数", "level"))))));
  }

  @Override
  public List<IndicatorSpec> indicators() {
    return List.of(
        new IndicatorSpec(EXPRESSION, new Text("公式", "Expression"), Direction.AT_LEAST, ""));
  }

  @Override
  public Result compute(Request request) {
    Result result =
        new Formula(request.options().get(EXPRESSION).orElse("")).compute(request.facts());
    return switch (request.options().get(KIND).orElse("")) {
      case COUNT -> result.as(FigureKind.COUNT);
      case LEVEL -> result.as(FigureKind.LEVEL);
      default -> result;
    };
  }
}
