package org.fundbench.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundbench.api.Direction;

/**
 * What a fund is evaluated by.
 *
 * @param scheme the id of the scheme whose rules apply
 * @param executionWeight the weight of the execution rate, in points
 * @param indicators the indicators in the form's order
 * @param goals 年度总体目标
 */
public record EvaluationPlan(
    String scheme, BigDecimal executionWeight, List<Indicator> indicators, Goals goals) {
  public EvaluationPlan {
    indicators = List.copyOf(indicators);
  }

  /**
   * One indicator (三级指标).
   *
   * @param id in lower case with hyphens, unique in the fund
   * @param module the id of the indicator module that computes its actual
   * @param computes the id by which the module knows it
   * @param options what the module is told, such as a formula
   * @param level1 一级指标
   * @param level2 二级指标
   * @param name 三级指标
   * @param direction which way is better
   * @param target a decimal number, or words for a qualitative indicator
   * @param unit behind target and actual
   * @param weight 分值, in points
   * @param deviationReason 偏差原因分析及改进措施
   * @param override points that a person set instead of the computed ones
   * @param assessment a person's judgement, for a qualitative indicator
   */
  public record Indicator(
      String id,
      String module,
      String computes,
      Map<String, String> options,
      String level1,
      String level2,
      String name,
      Direction direction,
      String target,
      String unit,
      BigDecimal weight,
      Optional<String> deviationReason,
      Optional<Override> override,
      Optional<Assessment> assessment) {
    public Indicator {
      options = Map.copyOf(options);
      // A blank reason explains nothing.
      deviationReason = deviationReason.filter(reason -> !reason.isBlank());
    }
  }

  /**
   * Points that a person set instead of the computed ones; listed for the auditor.
   *
   * @param score the points
   * @param reason why
   * @param operator who
   */
  public record Override(BigDecimal score, String reason, String operator) {}

  /**
   * A person's judgement of a qualitative indicator.
   *
   * @param achieved the band by its name: 达成, 部分达成, 未达成
   * @param score the points given
   * @param reason why
   * @param assessor who
   */
  public record Assessment(String achieved, BigDecimal score, String reason, String assessor) {}

  /**
   * 年度总体目标.
   *
   * @param expected 预期目标
   * @param achieved 实际完成情况
   */
  public record Goals(String expected, String achieved) {}
}
