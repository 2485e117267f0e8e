package org.fundbench.plugin.inspection;

import org.fundbench.api.IndicatorModule;
import org.fundbench.testkit.IndicatorModuleContract;

class UrbanInspectionContractTest extends IndicatorModuleContract {
  @Override
  protected IndicatorModule extension() {
    return new UrbanInspection();
  }
}
