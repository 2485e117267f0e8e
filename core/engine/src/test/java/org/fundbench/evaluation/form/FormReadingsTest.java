package org.fundbench.evaluation.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Problem;
import org.fundbench.evaluation.Scheme;
import org.fundbench.evaluation.Schemes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The variety of real forms: every line is a way in which units print targets and results, and what
 * a strict but fair auditor says to it.
 */
class FormReadingsTest {
  private static final Scheme SCHEME = Schemes.shipped("national-default");

  @ParameterizedTest(name = "{0}: {1} {2} {3} → {4}: {6} of {5} gives {8} {9}")
  @CsvSource(
      delimiter = ';',
      nullValues = "~",
      value = {
        // name; sign; target; unit; actual; weight; printed; reason; computed; findings
        // units that differ are turned into each other
        "道路;≥;10公里;~;10000米;10;10;~;10.00;~",
        "道路;~;1000公里;~;900000米;10;9;雨季;9.00;~",
        "面积;≥;1万平方米;~;12000㎡;10;10;~;10.00;~",
        "面积;≥;100亩;~;6公顷;10;9;占地纠纷;9.00;~",
        "工期;≤;90天;~;3个月;10;9.86;雨天;9.86;~",
        "响应;≤;2小时;~;90分钟;10;10;~;10.00;~",
        "期限;≥;1年;~;12个月;10;10;~;10.00;~",
        "装机;≥;50千瓦;~;45kW;10;9;缺货;9.00;~",
        "发电量;≥;2万千瓦时;~;21000度;10;10;~;10.00;~",
        "使用年限;≥;10年;~;10年;10;10;~;10.00;~",
        "总成本;≤;5.5万元;~;52000元;10;10;~;10.00;~",
        "总成本;≤;5.5万元;~;6;10;9.17;涨价;9.17;~",
        "总成本;≤;1500万元;~;14800000;10;10;~;10.00;~",
        "总成本;≤;5.5;万元;6万元;10;10;~;9.17;score-differs",
        "补助;≤;500元/人;~;480元;10;10;~;10.00;~",
        "医疗收入;~;5亿元;~;6.47亿元;10;10;~;10.00;~",
        "道路;~;5公里;~;300吨;10;10;~;~;not-computable",
        "收费;≤;500元/月;~;6000元/年;10;10;~;~;not-computable",
        // percent, per mille, ratio, points, share of a counted target
        "死亡率;≤;3.5‰;~;0.3%;10;10;~;10.00;~",
        "死亡率;≤;3.5‰;~;0.4%;10;8.75;流感;8.75;~",
        "失业率;≤;5%;~;0.5;10;10;~;10.00;~",
        "失业率;≤;3;%;0.5;10;10;~;10.00;~",
        "发放率;=;98;%(百分比);100%;10;10;~;10.00;~",
        "发放率;=;98;百分比（%）;49%;10;5;停办;5.00;~",
        "满意度;≥;0.9;~;95%;10;10;~;10.00;~",
        "满意度;≥;90%;~;95分;10;10;~;10.00;~",
        "受资助人数;~;735人次;~;100%;10;10;~;10.00;~",
        "受资助人数;~;735;人次;90%;10;9;转学;9.00;~",
        "验收;~;3;~;100%;10;10;~;10.00;~",
        "覆盖率;~;100%;~;735人;10;10;~;~;not-computable",
        "师生比;~;1:3;~;1:3;10;10;~;10.00;~",
        "师生比;≥;1:20;~;1:18;10;10;~;10.00;~",
        "师生比;≥;1:20;~;1:25;10;8;缺编;8.00;~",
        // Chinese numerals, only where they count something
        "培训;~;三个;~;3个;10;10;~;10.00;~",
        "会议;~;≥两次;~;2;10;10;~;10.00;~",
        "期数;~;十二期;~;11期;10;9.17;疫情;9.17;~",
        "覆盖;~;百分之九十五;~;96%;10;10;~;10.00;~",
        "效果;~;一般;~;一般;10;10;~;10;~",
        "效果;~;十分满意;~;十分满意;10;10;~;10;~",
        // words around the figure
        "培训;~;举办培训班3期;~;举办培训班2期;9;6;疫情;6.00;~",
        "增长;~;增长5%;~;增长6%;10;10;~;10.00;~",
        "能耗下降;≥;10%;~;下降12%;10;10;~;10.00;~",
        "收入;≥;10%;~;下降12%;10;10;~;~;unreadable",
        "合格率;~;95%;~;合格率98%;10;10;~;10.00;~",
        "完成率;~;100%;~;100%完成;10;10;~;10.00;~",
        "完成率;~;100%;~;已完成95%;10;9.5;停电;9.50;~",
        "完成率;≥;100%;~;未完成95%;10;10;~;~;unreadable",
        "满意度;~;不低于90%;~;92.5%（抽样）;10;10;~;10.00;~",
        "满意度;~;≥90（含）;~;90;10;10;~;10.00;~",
        "用水;~;控制在5%以内;~;3%;10;10;~;10.00;~",
        "时限;~;24小时内;~;12小时;10;10;~;10.00;~",
        "到场;~;约100;~;100左右;10;10;~;10.00;~",
        "用量;＞＝;９５％;~;９６％;10;10;~;10.00;~",
        "用量;≮;95%;~;96%;10;10;~;10.00;~",
        "用量;反向;5%;~;6%;10;8.33;损耗;8.33;~",
        "巡检;~;每季度1次;~;4次;10;10;~;10.00;~",
        "巡检;~;1次/月;~;12次;10;10;~;10.00;~",
        "巡检;~;600宗/月;~;3851宗;10;10;目标偏低;10.00;~",
        "能耗;~;下降10%;~;上升2%;10;10;~;~;unreadable",
        "人次;≥;5;万人次;62000;10;10;~;10.00;~",
        "人次;≥;5;万人次;4.5万;10;9;疫情;9.00;~",
        "奖补;≥;100000;元;1.0E+05;10;10;~;10.00;~",
        // from–to
        "次数;~;2-3次;~;3次;10;10;~;10.00;~",
        "次数;~;2～3次;~;1次;10;5;停办;5.00;~",
        "次数;~;2-3次;~;1次;10;10;~;5.00;score-differs",
        "占比;~;≥90%且≤95%;~;92%;10;10;~;10.00;~",
        // dates are kept or missed; how much a miss costs a person says
        "支付;~;12月底前;~;12月20日;10;10;~;10;~",
        "支付;≤;2022年12月;~;2022年12月;10;10;~;10;~",
        "支付;=;2022年6月30日前;~;2022年9月;10;10;~;10;late-full-score",
        "支付;~;11月30日前;~;12月15日;10;8;疫情;8;~",
        "支付;~;2022年12月;~;2023年1月;10;8;~;8;reason-missing",
        "支付;≥;12月底前;~;100%;10;10;~;10;~",
        // words for figures
        "建设;~;1项;~;已完成;10;10;~;10;~",
        "建设;~;100%;~;部分完成;10;9;雨天;9;outside-band",
        "建设;~;100%;~;较好;10;10;~;~;unreadable",
        "培训;~;12期;~;12期，共1200人;10;10;~;10;~",
        "合格率;~;≥95%;~;①95%②98%;10;10;~;~;unreadable",
        "合格率;~;①95%;~;95%;10;10;~;10.00;~",
        "合格率;~;95% 98%;~;95% 98%;10;10;~;10;~",
        // figures for words
        "效益;=;有效提升;~;有效提升;10;10;~;10;~",
        "效益;≥;显著提高;~;显著提高;10;10;~;10;~",
        "效益;≥;见附件1;~;5;10;10;~;~;unreadable",
        "质量;~;优良中低差;~;优;10;10;~;10;~",
        "收支;~;不低于上年;~;不低于上年;10;10;~;10;~",
        // a judgement against the band that its words name
        "合规;~;符合规定;~;达成预期指标;8;8;~;8;~",
        "合规;~;符合规定;~;达成预期指标;8;6;人手不足;6;outside-band",
        "及时;定性;及时;~;及时;10;5;~;5;outside-band",
        "及时;定性;及时;~;及时;10;8;支付较慢;8;~",
        "及时;定性;及时;~;未及时;10;8;支付较慢;8;outside-band",
        "合格;是/否;是;~;否;10;10;~;10;outside-band",
        "效果;~;完成;~;基本完成;20;17;人手少;17;~",
        "效果;~;完成;~;部分达成年度指标并具有一定效果;10;7;人手少;7;~",
        "效果;~;完成;~;未达成年度指标且效果较差;10;7;人手少;7;outside-band",
        // nought, and what nobody wants more of
        "安全事故;~;0次;~;0;10;10;~;10.00;~",
        "安全事故;~;0起;~;1起;10;10;~;0.00;score-differs",
        "投诉次数;~;5次;~;6次;10;10;~;8.33;score-differs",
        "投诉次数;~;5次;~;3次;10;10;~;10.00;~",
        "投诉办结率;~;90%;~;95%;10;10;~;10.00;~",
        // far over the target: a reason is asked for, and may cost points
        "巡查;≥;600;宗;3851;10;8;年初目标偏低，调减;10.00;~",
        "巡查;≥;600;宗;3851;10;8;~;10.00;score-differs reason-missing",
        "巡查;≥;600;宗;700;10;8;目标偏低;10.00;score-differs",
        // what is no reason
        "完成率;≥;100;%;98;10;9.8;无偏差;9.80;reason-missing",
        "完成率;≥;100;%;98;10;9.8;不存在偏差。;9.80;reason-missing",
        "完成率;≥;100;%;98;10;9.8;偏差原因：无；改进措施：无;9.80;reason-missing",
        "完成率;≥;100;%;98;10;9.8;无法按期开工;9.80;~",
        // rounding and printing of points
        "完成率;≥;10000;元;9997;10;9.99;结余;10.00;~",
        "完成率;≥;10000;元;9997;10分;10.00分;~;10.00;~",
        "完成率;≥;100;%;86.18;10;8.61;结余;8.62;score-differs",
        "完成率;≥;100;%;-3%;10;0;下滑;~;not-computable",
        "增长;≥;-5;%;3%;10;10;~;~;not-computable"
      })
  void aRowIsReadAsItsUnitMeantIt(
      String name,
      String sign,
      String target,
      String unit,
      String actual,
      String weight,
      String printed,
      String reason,
      String computed,
      String expected) {
    Form.Row row =
        new Form.Row(
            1,
            "产出指标",
            "数量指标",
            name,
            Optional.ofNullable(sign),
            Optional.ofNullable(target),
            Optional.ofNullable(unit),
            Optional.ofNullable(actual),
            Optional.ofNullable(weight),
            Optional.ofNullable(printed),
            Optional.ofNullable(reason));
    // Another row with decimals keeps the form from looking like one of whole numbers.
    Form form = Forms.of(row, Forms.row(2, "≥", "100", "97.77", "12.25", "11.98"));

    FormResult result = FormCheck.run("f", form, SCHEME);

    List<String> found =
        result.findings().stream()
            .filter(one -> one.place().row().orElse(0) == 1)
            .map(Problem::code)
            .toList();
    assertThat(found)
        .isEqualTo(expected == null ? List.of() : Arrays.asList(expected.split(" ", -1)));
    assertThat(result.rows().get(0).computed().map(score -> score.toPlainString()))
        .isEqualTo(Optional.ofNullable(computed));
  }
}
