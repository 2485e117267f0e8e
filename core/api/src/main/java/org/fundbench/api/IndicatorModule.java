package org.fundbench.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

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
    private final Optional<FigureKind> kind;

    private Result(Value value, Trail trail, Optional<FigureKind> kind) {
      this.value = value;
      this.trail = trail;
      this.kind = kind;
    }

    /** A quantity in the unit of the indicator. */
    public static Result quantity(BigDecimal number, String unit, Trail trail) {
      return new Result(new Value.Quantity(number, unit), trail, Optional.empty());
    }

    /** A rate, kept as its two parts. */
    public static Result rate(BigDecimal part, BigDecimal whole, Trail trail) {
      return new Result(new Value.Rate(part, whole), trail, Optional.empty());
    }

    /** There is no value, and why. Never use zero for this. */
    public static Result absent(Text reason, Trail trail) {
      return new Result(new Value.Absent(reason), trail, Optional.empty());
    }

    /**
     * The same result, with what it does over the months. Where nothing is said, the host goes by
     * the unit: what is counted in percent, a month or a piece is taken for a level, all else for a
     * count. An average in a plain unit, such as a survey's 分, must say so.
     */
    public Result as(FigureKind declared) {
      return new Result(value, trail, Optional.of(declared));
    }

    /** What the value does over the months, where the module says it. */
    public Optional<FigureKind> kind() {
      return kind;
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
