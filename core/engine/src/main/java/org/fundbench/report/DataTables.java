package org.fundbench.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.DataTable;
import org.fundbench.api.Language;
import org.fundbench.api.Money;
import org.fundbench.api.MoneyUnit;
import org.fundbench.api.Text;
import org.fundbench.evaluation.Evaluation;
import org.fundbench.evaluation.Score;
import org.fundbench.ledger.Execution;
import org.fundbench.ledger.FundSnapshot;
import org.fundbench.ledger.PostedRecord;

/** The data behind a report, for machines. */
final class DataTables {
  private DataTables() {}

  static List<DataTable> of(FundSnapshot snapshot, Execution execution, Evaluation evaluation) {
    return List.of(
        scores(evaluation), byLine(execution), byMonth(execution), measurements(snapshot));
  }

  private static DataTable scores(Evaluation evaluation) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "预算执行",
            "",
            "预算执行率",
            "",
            evaluation.money().rate().value().text(Language.ZH),
            evaluation.plan().executionWeight().toPlainString(),
            printed(evaluation.money().score()),
            formula(evaluation.money().score())));
    for (Evaluation.Indicator indicator : evaluation.indicators()) {
      rows.add(
          List.of(
              indicator.plan().level1(),
              indicator.plan().level2(),
              indicator.plan().name(),
              IndicatorText.target(indicator.plan()),
              IndicatorText.actual(indicator),
              indicator.plan().weight().toPlainString(),
              printed(indicator.score()),
              formula(indicator.score())));
    }
    rows.add(
        List.of(
            "总分",
            "",
            "",
            "",
            evaluation.grade().map(grade -> grade.name()).orElse(""),
            "100",
            evaluation.total().map(BigDecimal::toPlainString).orElse(""),
            ""));
    return new DataTable(
        "scores",
        new Text("指标得分", "scores"),
        List.of("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "计算过程"),
        rows);
  }

  private static DataTable byLine(Execution execution) {
    List<List<String>> rows = new ArrayList<>();
    List<Execution.Row> all = new ArrayList<>(execution.lines());
    all.add(execution.total());
    for (Execution.Row row : all) {
      rows.add(
          List.of(
              row.line().orElse("合计"),
              row.name(),
              yuan(row.approved()),
              yuan(row.current()),
              yuan(row.paid()),
              yuan(row.available()),
              row.rate().map(rate -> rate.text(Language.ZH)).orElse(""),
              row.timeProgress()
                  .map(progress -> progress.toPercentText(1, RoundingMode.DOWN))
                  .orElse("")));
    }
    return new DataTable(
        "execution-by-line",
        new Text("按支出方向的预算执行", "execution by line"),
        List.of("编号", "支出方向", "年初预算数", "全年预算数", "支付净额", "可用余额", "执行率", "序时进度"),
        rows);
  }

  private static DataTable byMonth(Execution execution) {
    List<List<String>> rows = new ArrayList<>();
    for (Execution.Month month : execution.months()) {
      rows.add(
          List.of(
              month.period().toString(),
              yuan(month.paid()),
              yuan(month.paidSoFar()),
              month.plannedSoFar().map(DataTables::yuan).orElse("")));
    }
    return new DataTable(
        "execution-by-month",
        new Text("各月支付与计划", "execution by month"),
        List.of("月份", "当月支付", "累计支付", "累计计划"),
        rows);
  }

  private static DataTable measurements(FundSnapshot snapshot) {
    List<List<String>> rows = new ArrayList<>();
    for (PostedRecord.Measurement one : snapshot.measurements()) {
      rows.add(
          List.of(
              one.period().toString(),
              one.series(),
              snapshot.fund().series(one.series()).map(series -> series.name()).orElse(""),
              one.number().toPlainString()));
    }
    return new DataTable(
        "measurements", new Text("业务数据", "measurements"), List.of("月份", "编码", "名称", "数量"), rows);
  }

  private static String yuan(Money money) {
    return money.in(MoneyUnit.YUAN).setScale(2).toPlainString();
  }

  private static String printed(Optional<Score> score) {
    return score.map(Score::printed).map(BigDecimal::toPlainString).orElse("");
  }

  private static String formula(Optional<Score> score) {
    return score.map(known -> known.formula().zh()).orElse("");
  }
}
