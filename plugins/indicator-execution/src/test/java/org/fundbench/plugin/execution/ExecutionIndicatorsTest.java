package org.fundbench.plugin.execution;

import org.fundbench.api.IndicatorModule;
import org.fundbench.testkit.IndicatorModuleContract;

class ExecutionIndicatorsTest extends IndicatorModuleContract {
  @Override
  protected IndicatorModule extension() {
    return new ExecutionIndicators();
  }
}
