package org.fundbench.cli;

import java.math.BigDecimal;
import org.fundbench.api.Language;
import org.fundbench.api.Text;
import org.fundbench.evaluation.Evaluation;
import org.fundbench.evaluation.Scheme;

/** An evaluation as a table. */
final class EvaluationListing {
  private EvaluationListing() {}

  static String table(Evaluation evaluation, Language language) {
    TextTable table =
        new TextTable(
            TextTable.Align.LEFT,
            TextTable.Align.RIGHT,
            TextTable.Align.RIGHT,
            TextTable.Align.RIGHT,
            TextTable.Align.RIGHT,
            TextTable.Align.LEFT);
    table.row(
        new Text("指标", "indicator").in(language),
        new Text("目标", "target").in(language),
        new Text("完成", "actual").in(language),
        new Text("分值", "weight").in(language),
        new Text("得分", "score").in(language),
        new Text("计算过程", "formula").in(language));
    String none = "—";
    table.row(
        new Text("预算执行率", "execution rate").in(language),
        none,
        evaluation.money().rate().value().text(language),
        evaluation.plan().executionWeight().toPlainString(),
        evaluation.money().score().map(score -> score.printed().toPlainString()).orElse(none),
        evaluation.money().score().map(score -> score.formula().in(language)).orElse(none));
    for (Evaluation.Indicator indicator : evaluation.indicators()) {
      table.row(
          indicator.plan().name(),
          indicator.plan().direction().sign() + indicator.plan().target() + indicator.plan().unit(),
          indicator.actual().value().text(language),
          indicator.plan().weight().toPlainString(),
          indicator.score().map(score -> score.printed().toPlainString()).orElse(none),
          indicator.score().map(score -> score.formula().in(language)).orElse(none));
    }
    return table.render()
        + "\n"
        + new Text("总分 {0}，等级 {1}", "total {0}, grade {1}")
            .with(
                evaluation.total().map(BigDecimal::toPlainString).orElse(none),
                evaluation.grade().map(Scheme.Grade::name).orElse(none))
            .in(language)
        + "\n";
  }
}
