package org.fundbench.evaluation.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Problem;
import org.fundbench.evaluation.Schemes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One row at a time: what forms print, the score that follows, and what is found. */
class FormRowsTest {
  @ParameterizedTest(name = "{0} {1} {2} → {3}: {5} of {4}")
  @CsvSource(
      delimiter = ';',
      nullValues = "~",
      value = {
        // sign; target; unit; actual; weight; printed; reason; computed; findings
        // met, in every way it is written
        "≥;266;米;≥266米;10;10;~;10.00;~",
        "≧;266;米;266;10;10;~;10.00;~",
        "~;≥２６６米;~;３００米;10;10;~;10.00;~",
        "~;98%以上;%;100%;10;10;~;10.00;~",
        "~;不低于90%;~;95％;10;10;~;10.00;~",
        ">=;10万;宗/年;108,415;10;10;~;10.00;~",
        ">=;1.2亿元;~;120,000,000元;10;10;~;10.00;~",
        "≥;550;万粒;550万粒;8;8;~;8.00;~",
        "=;100;%;1;10;10;~;10.00;~",
        "=;100百分比;~;100;10;10;~;10.00;~",
        "═;1场;~;1场;5;5;~;5.00;~",
        "≤;5;天;3天;10;10;~;10.00;~",
        "~;10天以内;~;10;10;10;~;10.00;~",
        "＜;5;%;4.9%;10;10;~;10.00;~",
        // missed, with a reason
        "≥;100;%;98%;10;9.80;培训缺席;9.80;~",
        "≥;100;%;0.98;10;9.8;培训缺席;9.80;~",
        ">;100;%;100%;10;10;~;10.00;~",
        "≤;10;天;11;8;7.27;雨天;7.27;~",
        "≤;10;天;11;8;7.20;雨天;7.20;~",
        "≤;10;天;21;8;0;停工;0.00;~",
        "≤;10;天;21;8;1;停工;3.81;score-differs",
        "≤;10;天;20;8;0;停工;0.00;~",
        "=;0;起;2;5;0;雨天;0.00;~",
        "=;0;起;0;5;5;~;5.00;~",
        "~;12;场;9;10;7.5;疫情;7.50;~",
        // missed and wrong, or without a word
        "≥;100;%;98%;10;10;~;9.80;score-differs",
        "≥;100;%;98%;10;9.80;/;9.80;reason-missing",
        "≥;100;%;98%;10;9.80;0;9.80;reason-missing",
        "≥;600;宗;3851;10;10;~;10.00;reason-missing",
        "≥;600;宗;780;10;10;~;10.00;reason-missing",
        "≥;600;宗;779;10;10;~;10.00;~",
        "≥;600;宗;3851;10;10;目标偏低，已调整;10.00;~",
        // without an operator more is better, unless the name says otherwise or more was printed
        // less
        "~;100;%;40;10;10;~;4.00;score-differs",
        "~;100;件;150;10;5;加急;5.00;~",
        // a score above its weight, whatever the row
        "≥;100;%;100%;10;12;~;10.00;outside-band",
        "≥;7;%;6;10;8.571;停电;8.57;~",
        "=;0;起;无;5;5;~;5.00;~",
        "≥;1;亿元;1.2;10;10;~;10.00;~",
        "≥;百分之95;~;96%;10;10;~;10.00;~",
        "≥;1e999999999;宗;5;10;10;~;~;unreadable",
        // above a target that wants equality no rule is published
        "=;2;场;3;10;10;~;10.00;reason-missing",
        // judged by a person
        "定性;及时;~;及时;20;20;~;20;~",
        "定性;达标;~;达成;10;8;仍可改进;8;~",
        "定性;达标;~;达成;10;7.9;仍可改进;7.9;outside-band",
        "定性;达标;~;部分达成;10;7.9;人手不足;7.9;~",
        "定性;达标;~;部分达成;10;8;人手不足;8;outside-band",
        "定性;达标;~;未达成;10;6;人手不足;6;outside-band",
        "定性;达标;~;基本达到;8;7;人手不足;7;~",
        "是/否;是;~;是;8;9;~;9;outside-band",
        "定性;提高;~;提高;8;-1;~;-1;outside-band",
        "~;11月底完成;~;100%;8;8;~;8;~",
        "定性;提高;~;有所提高;8;6;~;6;reason-missing",
        // what cannot be computed or read, with its cell
        "≥;0;宗;5;10;10;~;10.00;~",
        "≥;600;宗;/;10;10;~;~;not-computable",
        "≥;600;宗;-5;10;0;~;~;not-computable",
        "≥;600;宗;已完成;10;10;~;~;unreadable",
        "≥;600;宗;90-95;10;10;~;~;unreadable",
        "≥;100;%;98%;十分;9.8;雨天;~;unreadable",
        "≥;100;%;98%;10;优;雨天;9.80;unreadable"
      })
  void aRowIsReadScoredAndCompared(
      String sign,
      String target,
      String unit,
      String actual,
      String weight,
      String printed,
      String reason,
      String computed,
      String finding) {
    Form.Row row = row(sign, target, unit, actual, weight, printed, reason);

    FormResult result = check(row, "national-default");

    assertThat(result.findings().stream().map(Problem::code).toList())
        .isEqualTo(finding == null ? List.of() : List.of(finding));
    assertThat(result.rows().get(0).computed().map(score -> score.toPlainString()))
        .isEqualTo(Optional.ofNullable(computed));
    assertThat(result.findings()).allMatch(one -> one.place().field().isPresent());
  }

  /** Taking points for a target that was set too low still wants the word why. */
  @ParameterizedTest(name = "{0} of 600 → {1} {2}: {4}")
  @CsvSource(
      delimiter = ';',
      nullValues = "~",
      value = {
        // actual; printed of 10; reason; computed; findings
        "779;10;~;10.00;~",
        "780;10;~;10.00;reason-missing",
        "1080;5;~;5.00;reason-missing",
        "1080;5;目标偏低;5.00;~",
        "1080;10;目标偏低;5.00;score-differs",
        "1080;10;~;5.00;score-differs reason-missing"
      })
  void aSchemeThatTakesPointsAsksForTheReasonToo(
      String actual, String printed, String reason, String computed, String findings) {
    Form.Row row = row("≥", "600", "宗", actual, "10", printed, reason);

    FormResult result = check(row, "deviation-reduced");

    assertThat(result.findings().stream().map(Problem::code).toList())
        .isEqualTo(findings == null ? List.of() : List.of(findings.split(" ", -1)));
    assertThat(result.rows().get(0).computed().map(BigDecimal::toPlainString)).contains(computed);
  }

  private static Form.Row row(
      String sign,
      String target,
      String unit,
      String actual,
      String weight,
      String printed,
      String reason) {
    return new Form.Row(
        1,
        "产出指标",
        "数量指标",
        "某指标",
        Optional.ofNullable(sign),
        Optional.ofNullable(target),
        Optional.ofNullable(unit),
        Optional.ofNullable(actual),
        Optional.ofNullable(weight),
        Optional.ofNullable(printed),
        Optional.ofNullable(reason));
  }

  private static FormResult check(Form.Row row, String scheme) {
    // A second row with decimals keeps the form from looking like one of whole numbers.
    Form form = Forms.of(row, Forms.row(2, "≥", "1", "1", "12.25", "12.25"));
    return FormCheck.run("f", form, Schemes.shipped(scheme));
  }
}
