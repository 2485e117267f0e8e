package org.fundbench.api;

import java.math.BigDecimal;
import java.util.List;

/** Computes indicators (三级指标) from figures of the ledger. A pure function of its request. */
public interface IndicatorModule extends Extension {
  /** The indicators this module can compute. */
  List<IndicatorSpec> indicators();

  /**
   * Computes one indicator.
   *
   * @throws RuntimeException for a defect; the host turns it into a problem with the plugin's id
   */
  Result compute(Request request);

  /**
   * What is asked.
   *
   * @param indicator the id of one of {@link #indicators()}
   * @param facts the figures to compute from
   * @param options checked values of the descriptor's options
   */
  record Request(String indicator, FundFacts facts, Options options) {}

  /** What was found: a value with its trail. Made by the factories below. */
  final class Result {
    private final Value value;
    private final Trail trail;

    private Result(Value value, Trail trail) {
      this.value = value;
      this.trail = trail;
    }

    /** A quantity in the unit of the indicator. */
    public static Result quantity(BigDecimal number, String unit, Trail trail) {
      return new Result(new Value.Quantity(number, unit), trail);
    }

    /** A rate, kept as its two parts. */
    public static Result rate(BigDecimal part, BigDecimal whole, Trail trail) {
      return new Result(new Value.Rate(part, whole), trail);
    }

    /** There is no value, and why. Never use zero for this. */
    public static Result absent(Text reason, Trail trail) {
      return new Result(new Value.Absent(reason), trail);
    }

    /** The value. */
    public Value value() {
      return value;
    }

    /** Where it comes from. */
    public Trail trail() {
      return trail;
    }
  }
}
