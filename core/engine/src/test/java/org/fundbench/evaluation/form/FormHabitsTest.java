package org.fundbench.evaluation.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Language;
import org.fundbench.api.Problem;
import org.fundbench.evaluation.Scheme;
import org.fundbench.evaluation.Schemes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Habits of printed forms that a rule of signs and numbers does not see: nothing in words, how
 * often, about how much, until which quarter, within which tolerance. Each with a row that keeps
 * its rule, which must stay without a finding, and one that does not.
 */
class FormHabitsTest {
  private static final Scheme SCHEME = Schemes.shipped("national-default");

  @ParameterizedTest(name = "{0}: {1} {2} → {3}: {4} of 10 gives {6} {7}")
  @CsvSource(
      delimiter = ';',
      nullValues = "~",
      value = {
        // level 2; sign; target; actual; printed of 10; reason; computed; findings
        // that nothing happened is nought, that nothing was done is not
        "质量指标;~;0起;未发生事故;10;~;10.00;~",
        "质量指标;~;0起;全年无安全事故发生;10;~;10.00;~",
        "质量指标;~;0;未发生;10;~;10.00;~",
        "质量指标;≤;2起;未发生事故;10;~;10.00;~",
        "质量指标;≤;2起;未统计;10;~;~;unreadable",
        "质量指标;~;0起;未完成;10;~;10;outside-band",
        "质量指标;~;零投诉;零投诉;10;~;10;~",
        "质量指标;~;零投诉;无;10;~;10;~",
        "质量指标;~;零投诉;0次;10;~;10.00;~",
        "质量指标;~;零投诉;1次;10;~;0.00;score-differs",
        "质量指标;~;零投诉;投诉1起;10;~;0.00;score-differs",
        "质量指标;~;无安全事故;2起;0;疏忽;0.00;~",
        "质量指标;~;零投诉;100%;10;~;10;~",
        "质量指标;~;无重大安全事故;发生一般事故1起;10;~;10;~",
        // how often: a month's, or the year's where only that makes sense
        "数量指标;~;1次/月;10次;10;~;8.33;score-differs",
        "数量指标;~;1次/月;10次;8.33;疫情;8.33;~",
        "数量指标;~;1次/月;12次;10;~;10.00;~",
        "数量指标;~;1次/月;1次;10;~;10.00;~",
        "数量指标;~;每季度1次;3次;10;~;7.50;score-differs",
        "数量指标;~;每季度1次;4次;10;~;10.00;~",
        "数量指标;~;每周1次;52次;10;~;10.00;~",
        "数量指标;~;每天1次;250次;10;~;10.00;~",
        "数量指标;~;10吨/月;100吨;8.33;停产;8.33;~",
        "数量指标;~;600宗/月;3851宗;10;目标偏低;10.00;~",
        "数量指标;~;600宗/月;6500宗;9.03;停工;9.03;~",
        "数量指标;~;600宗/月;3851宗/月;10;目标偏低;10.00;~",
        "数量指标;~;每半年1次;2次;10;~;10.00;~",
        "数量指标;~;每两个月1次;6次;10;~;10.00;~",
        "数量指标;~;每两个月1次;5次;10;~;8.33;score-differs",
        // an operator within the words before the number
        "数量指标;~;每年不少于4次;4次;10;~;10.00;~",
        "数量指标;~;每年不少于4次;3次;10;~;7.50;score-differs",
        "质量指标;~;全年不超过4次;6次;6.67;雨天;6.67;~",
        "质量指标;~;全年不超过4次;6次;10;~;6.67;score-differs",
        "质量指标;~;95%;未达到95%;10;~;~;unreadable",
        // a rank is better the lower it is
        "效益指标;~;全省前3名;第2名;10;~;10.00;~",
        "效益指标;~;全省前3名;第4名;10;~;7.50;score-differs",
        // about so much
        "数量指标;~;500户左右;480户;10;~;10.00;~",
        "数量指标;~;500户左右;475户;10;~;10.00;~",
        "数量指标;~;500户左右;480户;9.6;搬迁;9.60;~",
        "数量指标;~;500户左右;474户;10;~;9.48;score-differs",
        "数量指标;~;约300人;290人;10;~;10.00;~",
        "数量指标;~;近500户;480户;10;~;10.00;~",
        "数量指标;≥;约500户;480户;10;~;9.60;score-differs",
        "数量指标;~;500户;480户;10;~;9.60;score-differs",
        // quarters, halves and whole years are dates
        "时效指标;~;第三季度;第三季度;10;~;10;~",
        "时效指标;~;第三季度;9月;10;~;10;~",
        "时效指标;~;第三季度;11月;10;~;10;late-full-score",
        "时效指标;~;第三季度;第四季度;10;~;10;late-full-score",
        "时效指标;~;第三季度;第四季度;8;疫情;8;~",
        "时效指标;~;三季度前;4季度;10;~;10;late-full-score",
        "时效指标;~;2022年第四季度;2023年1月;10;~;10;late-full-score",
        "时效指标;~;上半年;上半年;10;~;10;~",
        "时效指标;~;上半年;6月底;10;~;10;~",
        "时效指标;~;上半年;第二季度;10;~;10;~",
        "时效指标;~;上半年;下半年;10;~;10;late-full-score",
        "时效指标;~;6月底前;上半年;10;~;10;~",
        "时效指标;~;7月底前;第三季度;10;~;10;~",
        "时效指标;~;10月底前;第三季度;10;~;10;~",
        "时效指标;~;2023年底前;2023年12月;10;~;10;~",
        "时效指标;~;2023年底前;2024年3月;10;~;10;late-full-score",
        "时效指标;~;2023年12月底前;2023年;10;~;10;~",
        "时效指标;~;12月底前完成;12月底尚未完成;10;~;10;outside-band",
        "时效指标;~;12月底前完成;12月前未完成，次年1月完成;8;疫情;8;~",
        "时效指标;~;完成2022年任务;完成2023年任务;10;~;10;~",
        "效益指标;~;较上半年增长5%;较上半年增长6%;10;~;10.00;~",
        // within a tolerance
        "质量指标;~;±5%;3%;10;~;10.00;~",
        "质量指标;~;±5%;-2%;10;~;10.00;~",
        "质量指标;~;±5%;±5%;10;~;10.00;~",
        "质量指标;~;±5%;无偏差;10;~;10.00;~",
        "质量指标;≤;±5%;6%;10;~;8.33;score-differs",
        "质量指标;~;±5%;-6%;8.33;返工;8.33;~",
        "质量指标;~;误差在±0.5毫米以内;0.3毫米;10;~;10.00;~",
        "质量指标;=;±5;4;10;~;10.00;~",
        "质量指标;≤;5%;-2%;0;下滑;~;not-computable",
        // a range of money is a limit where it is a cost
        "成本指标;~;300-500元/人;400元/人;10;~;10.00;~",
        "成本指标;~;300–500元/人;600元/人;10;~;8.33;score-differs",
        "经济成本指标;~;300-500元/人;200元/人;10;~;10.00;~",
        "数量指标;~;300-500元/人;600元/人;10;~;10.00;~",
        // digits of a name
        "效益指标;~;PM2.5年均浓度≤35μg/m³;33μg/m³;10;~;10.00;~",
        "效益指标;~;PM2.5年均浓度≤35μg/m³;42μg/m³;10;~;8.33;score-differs",
        "效益指标;~;CO2减排≥100吨;120吨;10;~;10.00;~",
        "效益指标;~;CO2减排≥100吨;CO2减排90吨;10;~;9.00;score-differs",
        "数量指标;~;5G基站≥100个;90个;9;缺货;9.00;~",
        "数量指标;~;DN300管道≥5公里;5.2公里;10;~;10.00;~",
        "数量指标;~;5个村≥100户;120户;10;~;10;~",
        // numbers as on cheques
        "数量指标;~;壹套;1套;10;~;10.00;~",
        "数量指标;~;拾贰套;9套;10;~;7.50;score-differs",
        "成本指标;~;贰万元整;19800元;10;~;10.00;~",
        "数量指标;~;￥20,000.00;20000元;10;~;10.00;~",
        // points for a blank; the template's own blanks are silent, and 无 may be a result
        "效益指标;~;显著提升;~;10;~;~;not-computable",
        "效益指标;~;显著提升;/;10;~;~;not-computable",
        "效益指标;定性;显著提升;~;10;~;~;not-computable",
        "效益指标;~;显著提升;~;0;未开展;0;~",
        "效益指标;~;有无拖欠;无;10;~;10;~",
        "效益指标;~;~;~;10;~;10;~"
      })
  void aHabitIsReadAsItsUnitMeantIt(
      String level2,
      String sign,
      String target,
      String actual,
      String printed,
      String reason,
      String computed,
      String expected) {
    FormResult result = check(row(level2, sign, target, actual, printed, reason));

    assertThat(
            result.findings().stream()
                .filter(one -> one.place().row().orElse(0) == 1)
                .map(Problem::code)
                .toList())
        .isEqualTo(expected == null ? List.of() : Arrays.asList(expected.split(" ", -1)));
    assertThat(result.rows().get(0).computed().map(score -> score.toPlainString()))
        .isEqualTo(Optional.ofNullable(computed));
  }

  @ParameterizedTest(name = "{0} {1}{2} {3}, {4}: {5}")
  @CsvSource(
      delimiter = ';',
      nullValues = "~",
      value = {
        // name; sign; target; unit; actual; computed: what only the name or the column tells
        "投诉;≤;3;次;无;10.00",
        "返还额;≤;3;万元;无;~",
        "测量误差;≤;5;%;-2%;10.00",
        "增长率;≤;5;%;-2%;~",
        "测量误差;~;≤5%;~;-2%;10.00",
        "测量误差;~;≤5%;~;-6%;8.33",
        "巡查;≥;1;次/月;12;10.00",
        "巡查;≥;1;次/月;10;8.33",
        "巡查;≥;600;宗/月;3851;10.00"
      })
  void whatTheRowSaysBesideTheCellsCounts(
      String name, String sign, String target, String unit, String actual, String computed) {
    Form.Row row =
        new Form.Row(
            1,
            "产出指标",
            "质量指标",
            name,
            Optional.ofNullable(sign),
            Optional.ofNullable(target),
            Optional.ofNullable(unit),
            Optional.ofNullable(actual),
            Optional.of("10"),
            Optional.empty(),
            Optional.of("原因已说明"));

    assertThat(check(row).rows().get(0).computed().map(score -> score.toPlainString()))
        .isEqualTo(Optional.ofNullable(computed));
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        // target; actual; formula: the target's own number, and its unit where the result had
        // another
        "20万元;20万元;10.00 = 20 ≥ 20，完成目标，得满分",
        "20万元;19万元;9.50 = 19 ÷ 20 × 10",
        "1亿元;9500万元;9.50 = 0.95 ÷ 1 × 10（单位：亿元）",
        "24小时内;12小时;10.00 = 12 ≤ 24，完成目标，得满分",
        "2小时内;90分钟;10.00 = 1.5 ≤ 2，完成目标，得满分（单位：小时）",
        "29.5亩;29.5亩;10.00 = 29.5 ≥ 29.5，完成目标，得满分",
        "100亩;6公顷;9.00 = 90 ÷ 100 × 10（单位：亩）",
        "10公里;9500米;9.50 = 9.5 ÷ 10 × 10（单位：公里）",
        "1.5万人次;12000人次;8.00 = 1.2 ÷ 1.5 × 10（单位：万人次）",
        "735人次;90%;9.00 = 661.5 ÷ 735 × 10（单位：人次）",
        "1次/月;10次;8.33 = 10 ÷ 12 × 10（按全年计）",
        "500户左右;480户;10.00 = 目标为约数，完成 96.0%，按完成计",
        "≤3.5‰;0.3%;10.00 = 3 ≤ 3.5，完成目标，得满分",
        "300-500元/人;450元/人;10.00 = 450 ≥ 300，完成目标，得满分"
      })
  void aFormulaShowsTheNumbersOfTheTargetsOwnUnit(String target, String actual, String formula) {
    FormResult result = check(row("数量指标", null, target, actual, "/", "原因已说明"));

    assertThat(result.rows().get(0).formula().in(Language.ZH)).isEqualTo(formula);
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "≥100%;优秀;“某指标”的“实际完成值”无法识别：优秀;the result of “某指标” cannot be understood: 优秀",
        "第三季度;第四季度;“某指标”应于“第三季度”完成，实际“第四季度”，已逾期，却得满分 10;due “第三季度”"
      })
  void aMessageNamesTheColumnsOfTheForm(String target, String actual, String zh, String en) {
    Problem found = check(row("数量指标", null, target, actual, "10", null)).findings().get(0);

    assertThat(found.message().zh()).isEqualTo(zh);
    assertThat(found.message().en()).contains(en);
  }

  private static Form.Row row(
      String level2, String sign, String target, String actual, String printed, String reason) {
    return new Form.Row(
        1,
        "产出指标",
        level2,
        "某指标",
        Optional.ofNullable(sign),
        Optional.ofNullable(target),
        Optional.empty(),
        Optional.ofNullable(actual),
        Optional.of("10"),
        Optional.ofNullable(printed),
        Optional.ofNullable(reason));
  }

  private static FormResult check(Form.Row row) {
    // Another row with decimals keeps the form from looking like one of whole numbers.
    return FormCheck.run(
        "f", Forms.of(row, Forms.row(2, "≥", "100", "97.77", "12.25", "11.98")), SCHEME);
  }
}
