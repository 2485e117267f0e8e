package org.fundbench.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Problem;
import org.fundbench.evaluation.Evaluation;
import org.fundbench.evaluation.Scheme;
import org.fundbench.evaluation.Score;
import org.fundbench.json.JsonText;
import org.fundbench.proof.Head;

/** An evaluation for machines: what {@code evaluate --json} prints and the PDF carries along. */
public final class EvaluationJson {
  private EvaluationJson() {}

  /**
   * Writes an evaluation.
   *
   * @param more findings beyond those of the evaluation itself
   */
  public static String write(Evaluation evaluation, Head head, List<Problem> more) {
    List<Problem> findings = new ArrayList<>(evaluation.findings());
    findings.addAll(more);
    return JsonText.object(
        json -> {
          json.object(
              "fund",
              fund ->
                  fund.text("id", evaluation.fund().id())
                      .text("name", evaluation.fund().name())
                      .number("year", evaluation.fund().year())
                      .text("department", evaluation.fund().department())
                      .text("unit", evaluation.fund().unit()));
          json.text("asOf", evaluation.asOf().toString())
              .text("scheme", evaluation.scheme().id())
              .text("ledgerHead", head.toString());
          json.object("execution", execution -> money(execution, evaluation));
          json.list(
              "indicators",
              evaluation.indicators(),
              (item, indicator) -> {
                item.text("id", indicator.plan().id())
                    .text("module", indicator.plan().module())
                    .text("level1", indicator.plan().level1())
                    .text("level2", indicator.plan().level2())
                    .text("name", indicator.plan().name())
                    .text("direction", indicator.plan().direction().key())
                    .text("target", indicator.plan().target())
                    .text("unit", indicator.plan().unit())
                    .value("actual", indicator.actual().value())
                    .number("weight", indicator.plan().weight());
                score(item, indicator.score());
                item.text("deviationReason", indicator.plan().deviationReason());
                item.list(
                    "evidence",
                    indicator.evidence(),
                    (file, kept) ->
                        file.text("name", kept.name())
                            .text("sha256", kept.hash().hex())
                            .number("size", kept.size()));
              });
          json.number(
                  "total",
                  evaluation
                      .total()
                      .map(BigDecimal::stripTrailingZeros)
                      .map(EvaluationJson::twoDecimals))
              .text("grade", evaluation.grade().map(Scheme.Grade::name))
              .problems("findings", findings);
        });
  }

  private static BigDecimal twoDecimals(BigDecimal total) {
    return total.scale() < 2 ? total.setScale(2) : total;
  }

  private static void money(JsonText json, Evaluation evaluation) {
    json.value("initialBudget", evaluation.money().initial().value())
        .value("currentBudget", evaluation.money().current().value())
        .value("executed", evaluation.money().executed().value())
        .value("rate", evaluation.money().rate().value())
        .number("weight", evaluation.plan().executionWeight());
    score(json, evaluation.money().score());
    json.list(
        "sources",
        evaluation.money().sources(),
        (item, source) ->
            item.text("kind", source.kind().key())
                .money("initialBudget", source.initial())
                .money("currentBudget", source.current()));
  }

  private static void score(JsonText json, Optional<Score> score) {
    if (score.isEmpty()) {
      json.nothing("score").nothing("formula").nothing("exact");
      return;
    }
    json.number("score", score.get().printed())
        .text("formula", score.get().formula().zh())
        .fraction("exact", score.get().exact(), score.get().printed().toPlainString());
  }
}
