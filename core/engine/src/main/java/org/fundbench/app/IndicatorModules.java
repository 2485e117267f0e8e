package org.fundbench.app;

import java.util.List;
import java.util.Map;
import org.fundbench.api.FundFacts;
import org.fundbench.api.IndicatorModule;
import org.fundbench.api.IndicatorSpec;
import org.fundbench.api.Options;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.evaluation.IndicatorSource;

/** Computes indicators by the modules that plugins bring. */
final class IndicatorModules implements IndicatorSource {
  private final Program program;

  IndicatorModules(Program program) {
    this.program = program;
  }

  @Override
  public IndicatorModule.Result compute(
      String module, String indicator, Map<String, String> given, FundFacts facts) {
    IndicatorModule found =
        program.plugins().modules().stream()
            .filter(one -> one.descriptor().id().equals(module))
            .findFirst()
            .orElseThrow(() -> noModule(module));
    List<String> known = found.indicators().stream().map(IndicatorSpec::id).toList();
    if (!known.contains(indicator)) {
      throw new RefusedException(
          Problem.of(
              AppProblem.INDICATOR_MISSING,
              Place.of(indicator),
              module,
              indicator,
              String.join("、", known)));
    }
    Options options = Options.check(module, found.descriptor().options(), given);
    return found.compute(new IndicatorModule.Request(indicator, facts, options));
  }

  private RefusedException noModule(String module) {
    return new RefusedException(
        Problem.of(
            AppProblem.MODULE_MISSING,
            Place.of(module),
            module,
            String.join(
                "、",
                program.plugins().modules().stream().map(one -> one.descriptor().id()).toList())));
  }
}
