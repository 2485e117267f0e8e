package org.fundbench.plugin.formula;

import java.util.List;
import org.fundbench.api.Descriptor;
import org.fundbench.api.Direction;
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
 * </pre>
 */
@Extension
public final class FormulaIndicators implements IndicatorModule {
  private static final String EXPRESSION = "expression";

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
                    "+ - * / ( ), MIN, MAX, PAID, BUDGET, INITIAL, PLANNED, COMMITTED, MEASURED, MONTHS; money in yuan"))));
  }

  @Override
  public List<IndicatorSpec> indicators() {
    return List.of(
        new IndicatorSpec(EXPRESSION, new Text("公式", "Expression"), Direction.AT_LEAST, ""));
  }

  @Override
  public Result compute(Request request) {
    return new Formula(request.options().get(EXPRESSION).orElse("")).compute(request.facts());
  }
}
