package org.fundbench.plugin;

import java.util.List;
import org.fundbench.api.Descriptor;
import org.fundbench.api.IndicatorModule;
import org.fundbench.api.IndicatorSpec;
import org.fundbench.api.Text;

/** An indicator module behind the guard. */
final class GuardedIndicatorModule implements IndicatorModule {
  private static final Text NAMING = new Text("列出指标", "name its indicators");

  private final IndicatorModule module;
  private final Descriptor descriptor;
  private final Guard guard;

  GuardedIndicatorModule(IndicatorModule module, Descriptor descriptor, Guard guard) {
    this.module = module;
    this.descriptor = descriptor;
    this.guard = guard;
  }

  @Override
  public Descriptor descriptor() {
    return descriptor;
  }

  @Override
  public List<IndicatorSpec> indicators() {
    // Copied inside the guard: a list can be foreign code too.
    return guard.ask(NAMING, () -> Whole.indicators(module.indicators()));
  }

  @Override
  public Result compute(Request request) {
    return guard.work(
        new Text("计算指标 " + request.indicator(), "compute " + request.indicator()),
        () -> Whole.result(module.compute(request)));
  }
}
