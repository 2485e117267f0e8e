package org.fundbench.evaluation.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fundbench.api.Problem;
import org.fundbench.api.Severity;
import org.fundbench.evaluation.Scheme;
import org.fundbench.evaluation.Schemes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What whole forms add up to, and their money block, in the ways they are printed. */
class FormSumsTest {
  private static final Scheme SCHEME = Schemes.shipped("national-default");

  @ParameterizedTest(name = "{0} → {6}")
  @CsvSource(
      delimiter = ';',
      nullValues = "~",
      value = {
        // rows as name=weight/score; total; grade; extra keys; total computed; findings code@row
        "a=20/20 b=20/20 小计=40/40 c=50/50 合计=100/100;~;~;10/10;~;100.00;~",
        "a=20/20 b=20/20 小计=40/39 c=50/50;100;~;10/10;~;100.00;total-differs@3",
        "a=90/90 总分=100/99;~;~;10/10;~;100.00;total-differs@0",
        "a=90/90;100分 100分;优秀;10/10;~;100.00;~",
        "a=90/88.62;98.62/100;~;10/10;~;100.00;score-differs@1 reason-missing@1",
        "a=90/90;-5;~;10/10;~;100.00;unreadable@0",
        "a=90/90;100;自评等级：良;10/10;~;100.00;grade-differs@0",
        "a=80/80;90;~;10/10;~;90.00;weights-sum@0",
        // rows without weights: nothing to add up, and the total is still the sum of the scores
        "a=/40 b=/50;100;~;10/10;~;100.00;weight-missing@0",
        "a=/40 b=/50;99;~;10/10;~;100.00;total-differs@0 weight-missing@0",
        "a=40/40 b=/50 c=50/50;100;~;10/10;~;150.00;total-differs@0 weight-missing@0",
        // a score that is missing leaves the total unchecked, and the form says so
        "a=40/40 b=50/;90;~;10/10;~;100.00;score-missing@0",
        "a=90/90;90;~;10/;~;100.00;score-missing@0",
        "a=40/40 b=50/优;90;~;10/10;~;100.00;score-missing@0 unreadable@2",
        "a=/40 b=/50;100;~;/10;~;100.00;weight-missing@0",
        // a row that divides another one carries no points
        "a=90/90 其中=/;100;~;10/10;~;100.00;~",
        // the execution rate printed a second time among the indicators counts once
        "预算执行率=10/10 a=90/90;100;~;10/10;~;100.00;~",
        "预算执行率=10/10 a=80/80;100;~;10/10;~;100.00;~",
        "预算执行率=10/10 a=90/90;100;~;~;~;100.00;~",
        // a part of a form is added up only where its weights show that it is whole
        "a=50/50;98;~;10/10;\"usable_as\": \"rows\";~;~",
        "a=90/90;98;~;10/10;\"usable_as\": \"rows\";100.00;total-differs@0",
        "a=50/50;98;~;10/10;\"completeness\": \"last rows cut\";~;~"
      })
  void theRowsAddUpToWhatIsPrinted(
      String rows,
      String total,
      String grade,
      String execution,
      String more,
      String computed,
      String expected) {
    List<String> printed = new ArrayList<>();
    for (String row : rows.split(" ", -1)) {
      String name = row.substring(0, row.indexOf('='));
      String[] points = row.substring(row.indexOf('=') + 1).split("/", -1);
      boolean sum = name.endsWith("计") || name.equals("总分");
      printed.add(
          "{\"name\": \"%s\", \"target\": %s, \"actual\": %s, \"weight\": \"%s\", \"score\": \"%s\"}"
              .formatted(
                  name,
                  sum ? "null" : "\"≥100%\"",
                  sum ? "null" : "\"100%\"",
                  points[0],
                  points[1]));
    }
    String[] money = execution == null ? new String[] {"", ""} : execution.split("/", -1);
    String json =
        """
        {"currency_unit": "万元", "budget_adjusted": "70", "executed": "70", "execution_weight": "%s",
         "execution_score_as_printed": "%s", "indicators": [%s], "total_as_printed": "%s",
         "grade_as_printed": "%s"%s}
        """
            .formatted(
                money[0],
                money[1],
                String.join(", ", printed),
                total == null ? "" : total,
                grade == null ? "" : grade,
                more == null ? "" : ", " + more);

    FormResult result = FormCheck.run("f", FormReader.read("f", json), SCHEME);

    assertThat(found(result)).containsExactlyInAnyOrderElementsOf(codes(expected));
    assertThat(result.total().map(sum -> sum.setScale(2).toPlainString()).orElse(null))
        .isEqualTo(computed);
  }

  @ParameterizedTest(name = "{1} of {0} {2}: {3} {5}/{4} → {6}")
  @CsvSource(
      delimiter = ';',
      nullValues = "~",
      value = {
        // budget; executed; unit of the form; rate; weight; score; findings
        "70;69.98;万元;99.9%;10;10;~",
        "70;69.97;万元;99.94%;10;10;rate-differs",
        "70;69.97;万元;99.95%;10;9.99;~",
        "43.2万元;372400元;万元;86.2%;10;8.62;~",
        "43.2万元;37.24;~;86.2%;10;8.62;~",
        "432,000.00;372,400.00元;元;86.20%;10;8.62分;~",
        "432000;37.24;元;86.2%;10;8.62;rate-differs score-differs",
        "100;86.18;（万元）;86.2%;10;8.6;~",
        "100;120;万元;120%;10;10;~",
        "100;120;万元;120%;10;12;score-differs",
        "100;49.88;万元;50%;10;5;rate-rounded-first",
        "100;0;万元;0;10;0;~",
        "0;0;万元;0;10;0;not-computable",
        "-5;1;万元;0;10;0;not-computable",
        "~;~;万元;86.2%;10;8.62;~",
        "~;~;万元;86.2%;10;9.62;score-differs",
        "~;~;万元;~;10;8.62;not-computable",
        "~;~;万元;~;~;~;~",
        "100;见附件;万元;86.2%;10;8.62;unreadable",
        "100;86%;万元;86%;10;8.6;unreadable",
        "100;86;万元;86%;十分;8.6;unreadable",
        // the bands of another shipped rule are named, but nothing near them, and 0 is no band
        "100;86;万元;86%;10;7;score-banded",
        "100;86;万元;86%;15;10.5;score-banded",
        "100;60;万元;60%;10;5;score-banded",
        "100;86;万元;86%;10;7.01;score-differs",
        "100;86;万元;86%;10;5;score-differs",
        "100;79.99;万元;79.99%;10;7;score-differs",
        "100;59.99;万元;59.99%;10;0;score-differs",
        "100;70;万元;70%;10;7;~"
      })
  void theExecutionRateIsReadInItsUnit(
      String budget,
      String executed,
      String unit,
      String rate,
      String weight,
      String score,
      String expected) {
    String json =
        """
        {"currency_unit": %s, "budget": {"adjusted": %s}, "executed": %s, "execution_rate": %s,
         "execution": {"weight": %s, "score": %s},
         "indicators": [{"name": "a", "target": "1", "actual": "1", "weight": "90.5", "score": "90.5"}],
         "completeness": "complete"}
        """
            .formatted(
                quoted(unit),
                quoted(budget),
                quoted(executed),
                quoted(rate),
                quoted(weight),
                quoted(score));

    FormResult result = FormCheck.run("f", FormReader.read("f", json), SCHEME);

    assertThat(found(result).stream().map(code -> code.replace("@0", "")).toList())
        .filteredOn(code -> !code.equals("weights-sum"))
        .isEqualTo(codes(expected));
  }

  @ParameterizedTest(name = "{0} → {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        // execution weight/score; scores of the rows; who is named in both languages
        "10/10;40/40 50/ ;第 2 行有分值;row 2: a weight",
        "10/;40/40 50/50;预算执行率有分值;the execution rate: a weight",
        "10/;40/ 50/;预算执行率和第 1、2 行有分值;the execution rate and row 1, 2: a weight",
        "10/10;40/40 /50;第 2 行有得分;row 2: a score"
      })
  void whatIsMissingIsNamedByItsRows(String execution, String rows, String zh, String en) {
    List<String> printed = new ArrayList<>();
    for (String row : rows.strip().split(" ", -1)) {
      String[] points = row.split("/", -1);
      printed.add(
          "{\"name\": \"a\", \"target\": \"5\", \"actual\": \"5\", \"weight\": \"%s\", \"score\": \"%s\"}"
              .formatted(points[0], points[1]));
    }
    String[] money = execution.split("/", -1);
    String json =
        """
        {"budget_adjusted": "70", "executed": "70", "execution_weight": "%s",
         "execution_score_as_printed": "%s", "indicators": [%s], "total_as_printed": "100"}
        """
            .formatted(money[0], money[1], String.join(", ", printed));

    List<Problem> findings = FormCheck.run("f", FormReader.read("f", json), SCHEME).findings();

    assertThat(findings).anyMatch(one -> one.message().zh().startsWith(zh));
    assertThat(findings).anyMatch(one -> one.message().en().startsWith(en));
  }

  @ParameterizedTest(name = "{0} of {1}, {2}: {3}")
  @CsvSource({
    "0,10,年初与全年,budget_adjusted,全年预算数为 0",
    "~,10,年初,budget_initial,年初预算数为 0",
    "-5,1,全年,budget_adjusted,全年预算数为负数",
    "10,-1,全年,executed,全年执行数为负数",
    "10,,全年,executed,没有全年执行数",
    ",10,全年,budget_adjusted,没有全年预算数"
  })
  void theCellOfTheMoneyThatCannotBeUsedIsNamed(
      String budget, String executed, String which, String field, String words) {
    String json =
        """
        {"budget_initial": %s, "budget_adjusted": %s, "executed": %s, "execution_weight": "10",
         "indicators": [{"name": "a", "target": "1", "actual": "1", "weight": "90", "score": "90"}]}
        """
            .formatted(
                which.startsWith("年初") ? "\"0\"" : "null",
                "~".equals(budget) ? "null" : quoted(budget),
                quoted(executed));

    List<Problem> findings = FormCheck.run("f", FormReader.read("f", json), SCHEME).findings();

    assertThat(findings)
        .filteredOn(one -> one.code().equals(FormProblem.NOT_COMPUTABLE.id()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.place().field()).contains(field);
              assertThat(one.message().zh()).contains(words);
            });
  }

  @Test
  void aComputedTotalOfAnotherGradeIsToldApartFromThePrintedOne() {
    String json =
        """
        {"indicators": [
           {"name": "a", "target": "≥100%", "actual": "100%", "weight": "50", "score": "50"},
           {"name": "b", "target": "≥100%", "actual": "79%", "weight": "50", "score": "45", "reason": "停工"}],
         "total_as_printed": "95"}
        """;

    FormResult result = FormCheck.run("f", FormReader.read("f", json), SCHEME);

    assertThat(result.printedGrade()).contains("优");
    assertThat(result.computedGrade()).contains("良");
    assertThat(result.grade()).contains("优");
    assertThat(result.gradesDiffer()).isTrue();
  }

  @Test
  void aBandedScoreIsANoteThatNamesBothRulesAndFitsTheBandedOne() {
    String json =
        """
        {"currency_unit": "万元", "budget_adjusted": "100", "executed": "86", "execution_weight": "10",
         "execution_score_as_printed": "7", "total_as_printed": "97",
         "indicators": [{"name": "a", "target": "1", "actual": "1", "weight": "90", "score": "90"}]}
        """;

    Problem note = FormCheck.run("f", FormReader.read("f", json), SCHEME).findings().get(0);
    FormResult banded =
        FormCheck.run("f", FormReader.read("f", json), Schemes.shipped("banded-execution"));

    assertThat(note.code()).isEqualTo(FormProblem.SCORE_BANDED.id());
    assertThat(note.severity()).isEqualTo(Severity.INFO);
    assertThat(note.message().zh()).contains("7", "8.60", "banded-execution", "national-default");
    assertThat(note.advice().en()).contains("--scheme banded-execution");
    assertThat(banded.findings()).isEmpty();
    assertThat(
            FormCheck.run(
                    "f",
                    FormReader.read("f", json.replace("\"7\"", "\"8.6\"").replace("97", "98.6")),
                    Schemes.shipped("banded-execution"))
                .findings())
        .extracting(Problem::code)
        .containsExactly(FormProblem.SCORE_DIFFERS.id());
  }

  private static List<String> found(FormResult result) {
    return result.findings().stream()
        .map(one -> one.code() + "@" + one.place().row().orElse(0))
        .toList();
  }

  private static List<String> codes(String expected) {
    return expected == null ? List.of() : Arrays.asList(expected.split(" ", -1));
  }

  private static String quoted(String text) {
    return text == null ? "null" : "\"" + text + "\"";
  }
}
