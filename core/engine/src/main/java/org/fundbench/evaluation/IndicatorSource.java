package org.fundbench.evaluation;

import java.util.Map;
import org.fundbench.api.FundFacts;
import org.fundbench.api.IndicatorModule;

/** Computes the actual of an indicator, wherever its module comes from. */
@FunctionalInterface
public interface IndicatorSource {
  /**
   * Computes one indicator.
   *
   * @param module the id of the module
   * @param indicator the id of the indicator within it
   * @param options what the module is told
   * @throws org.fundbench.api.RefusedException if there is no such module or it failed
   */
  IndicatorModule.Result compute(
      String module, String indicator, Map<String, String> options, FundFacts facts);
}
