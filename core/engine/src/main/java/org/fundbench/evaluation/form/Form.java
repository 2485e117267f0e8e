package org.fundbench.evaluation.form;

import java.util.List;
import java.util.Optional;
import org.fundbench.api.Problem;

/**
 * A form as it was printed: every cell is text, and what was left out is empty.
 *
 * @param project 项目名称
 * @param currencyUnit 元 or 万元, as the form says at its head; possibly empty
 * @param initial 年初预算数
 * @param current 全年预算数
 * @param executed 全年执行数
 * @param rate 执行率
 * @param executionWeight 分值 of the execution rate
 * @param executionScore its 得分
 * @param rows the indicators in their order
 * @param total 总分
 * @param grade 等级
 * @param whole whether all of the form was handed in; of a part neither weights nor total are added
 * @param noticed what the reader of the file could not make out but passed over
 */
public record Form(
    String project,
    String currencyUnit,
    Optional<String> initial,
    Optional<String> current,
    Optional<String> executed,
    Optional<String> rate,
    Optional<String> executionWeight,
    Optional<String> executionScore,
    List<Row> rows,
    Optional<String> total,
    Optional<String> grade,
    boolean whole,
    List<Problem> noticed) {
  public Form {
    rows = List.copyOf(rows);
    noticed = List.copyOf(noticed);
  }

  /**
   * An indicator of the form.
   *
   * @param number its place among the rows, from 1
   * @param level1 一级指标
   * @param level2 二级指标
   * @param name 三级指标
   * @param sign the operator in a column of its own
   * @param target 年度指标值
   * @param unit 计量单位
   * @param actual 实际完成值
   * @param weight 分值
   * @param score 得分
   * @param reason 偏差原因分析及改进措施
   */
  public record Row(
      int number,
      String level1,
      String level2,
      String name,
      Optional<String> sign,
      Optional<String> target,
      Optional<String> unit,
      Optional<String> actual,
      Optional<String> weight,
      Optional<String> score,
      Optional<String> reason) {}
}
