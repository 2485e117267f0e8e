package org.fundbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.fundbench.api.Block;
import org.fundbench.api.IndicatorModule;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.api.Trail;
import org.fundbench.evaluation.Evaluation;
import org.fundbench.evaluation.Evaluator;
import org.fundbench.evaluation.Schemes;
import org.fundbench.ledger.FundSnapshot;
import org.fundbench.ledger.TestFund;
import org.junit.jupiter.api.Test;

class ReportBuilderTest {
  private final FundSnapshot snapshot = TextBinderTest.snapshot();
  private final Evaluation evaluation =
      Evaluator.evaluate(
          snapshot,
          TestFund.file().evaluation(),
          Schemes.shipped("national-default"),
          (module, indicator, options, facts) ->
              IndicatorModule.Result.quantity(
                  BigDecimal.TEN, "宗", new Trail(Text.same("x"), List.of())));

  @Test
  void theReportHasSevenNumberedChapters() {
    assertThat(build(Map.of()).report().blocks())
        .filteredOn(block -> block instanceof Block.Heading heading && heading.level() == 1)
        .extracting(block -> ((Block.Heading) block).text().substring(0, 2))
        .containsExactly("一、", "二、", "三、", "四、", "五、", "六、", "七、");
  }

  @Test
  void theOutlineNamesEveryPartThatPeopleWrite() {
    List<String> missing =
        build(Map.of()).findings().stream()
            .map(problem -> problem.place().field().orElse(""))
            .toList();

    assertThat(ReportOutline.parts()).extracting(ReportOutline.Part::name).isEqualTo(missing);
    assertThat(ReportOutline.parts().get(0))
        .isEqualTo(new ReportOutline.Part("background", "一、项目概述", "（一）项目背景"));
  }

  @Test
  void aMissingTextIsAFindingAndNotABlank() {
    assertThat(build(Map.of()).findings())
        .extracting(Problem::code)
        .contains(ReportProblem.TEXT_MISSING.id());
  }

  @Test
  void aTextThatAppearsNowhereIsAFinding() {
    assertThat(build(Map.of("backgrund", List.of("x"))).findings())
        .filteredOn(problem -> problem.code().equals(ReportProblem.TEXT_UNUSED.id()))
        .extracting(problem -> problem.advice().en())
        .containsExactly("did you mean “background”?");
  }

  @Test
  void aTextThatBindsNothingStopsTheReport() {
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class, () -> build(Map.of("background", List.of("{{nothing}}"))));

    assertThat(refused.problems())
        .extracting(Problem::code)
        .contains(ReportProblem.FIGURE_UNKNOWN.id());
  }

  @Test
  void theFormSpansItsLevelsAndAddsUp() {
    Block.Table form =
        build(Map.of()).report().blocks().stream()
            .filter(Block.Table.class::isInstance)
            .map(Block.Table.class::cast)
            .filter(table -> table.caption().startsWith("项目支出绩效自评表"))
            .findFirst()
            .orElseThrow();
    int columns = form.widths().size();
    int cells =
        form.body().stream()
            .flatMap(row -> row.cells().stream())
            .mapToInt(cell -> cell.rowSpan() * cell.columnSpan())
            .sum();

    assertThat(cells).isEqualTo(columns * form.body().size());
    assertThat(form.widths().stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
  }

  @Test
  void theJsonKeepsMoneyAsFenAndRatesAsFractions() throws Exception {
    JsonNode json = new ObjectMapper().readTree(build(Map.of()).report().evaluationJson());

    assertThat(json.at("/execution/executed/money/fen").asLong()).isEqualTo(100_000);
    assertThat(json.at("/execution/rate/rate/numerator").asLong()).isEqualTo(2);
    assertThat(json.at("/execution/rate/rate/denominator").asLong()).isEqualTo(3);
    assertThat(json.at("/execution/rate/rate/text").asText()).isEqualTo("66.6%");
    assertThat(json.at("/indicators/0/formula").asText()).startsWith("90.00 = ");
    assertThat(json.at("/total").decimalValue()).isEqualByComparingTo("96.67");
    assertThat(json.at("/findings/0/code").asText()).isNotEmpty();
  }

  @Test
  void aTemplateThatAsksForTheImpossibleIsRefused() {
    ReportTemplate template =
        ReportTemplate.read(
            "t.yaml",
            "{id: t, title: [标题], chapters: [{heading: 章, sections: [{heading: 节, parts: [{table: pie}, {chart: pie}]}]}]}");

    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class,
            () -> ReportBuilder.build(snapshot, evaluation, Map.of(), "Fundbench test", template));

    assertThat(refused.problems())
        .extracting(Problem::code)
        .containsExactly(ReportProblem.PART_UNKNOWN.id(), ReportProblem.PART_UNKNOWN.id());
  }

  @Test
  void theFormAloneNeedsNoTexts() {
    ReportBuilder.Built built =
        ReportBuilder.build(snapshot, evaluation, Map.of("background", List.of("x")), "F", "form");

    assertThat(built.findings()).isEmpty();
    assertThat(built.report().title().get(1)).contains("项目支出绩效自评表");
    assertThat(built.report().blocks()).singleElement().isInstanceOf(Block.Table.class);
  }

  @Test
  void aTemplateThatIsNotThereIsRefused() {
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class,
            () -> ReportBuilder.build(snapshot, evaluation, Map.of(), "F", "poem"));

    assertThat(refused.problems().get(0).code()).isEqualTo(ReportProblem.TEMPLATE_UNKNOWN.id());
  }

  private ReportBuilder.Built build(Map<String, List<String>> texts) {
    return ReportBuilder.build(snapshot, evaluation, texts, "Fundbench test", "self-evaluation");
  }
}
