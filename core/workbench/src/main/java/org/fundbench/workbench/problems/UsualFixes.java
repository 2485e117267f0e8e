package org.fundbench.workbench.problems;

import java.util.List;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.QuickFixes;
import org.fundbench.workbench.desk.QuickFixes.Fix;

/**
 * What mends the problems of ledger, import, evaluation and plugins: code by code, in one place.
 */
final class UsualFixes {
  private static final Text TO_EVALUATION = new Text("打开自评", "Go to the evaluation");
  private static final Text TO_LEDGER = new Text("打开台账核对", "Compare in the ledger");
  private static final Text IMPORT_AGAIN =
      new Text("重新导入并指定列和支出方向…", "Import again with columns and lines assigned…");

  private UsualFixes() {}

  static void register(QuickFixes fixes) {
    evaluation(fixes);
    money(fixes);
    imports(fixes);
    audit(fixes);
    plugins(fixes);
    fixes.registerForAll(
        problem ->
            Fix.by(
                "help.code",
                new Text("说明：{0}", "What it means: {0}").with(problem.code()),
                problem.code()));
  }

  private static void evaluation(QuickFixes fixes) {
    List<String> ofIndicator =
        List.of(
            "reason-missing",
            "override-outside",
            "grounds-missing",
            "not-computable",
            "outside-band",
            "band-unknown",
            "actual-negative",
            "score-overridden");
    fixes.register(
        ofIndicator,
        problem ->
            Fix.by(
                "evaluation.edit",
                new Text("填写指标“{0}”…", "Fill in the indicator {0}…").with(problem.place().where()),
                about(problem)));
    fixes.register(
        List.of(
            "text-missing",
            "goal-missing",
            "figure-unknown",
            "figure-typed",
            "format-unfit",
            "binding-malformed"),
        problem ->
            Fix.by(
                "evaluation.edit",
                new Text("填写“{0}”…", "Write {0}…")
                    .with(problem.place().field().orElse(problem.place().where())),
                about(problem)));
    fixes.register(ofIndicator, problem -> Fix.by("view.evaluation", TO_EVALUATION));
    fixes.register(
        List.of("text-missing", "goal-missing", "level-weights-differ"),
        problem -> Fix.by("view.evaluation", TO_EVALUATION));
    fixes.register(
        List.of("unspent-over-20", "scores-above-spending", "fell-behind", "forecast-over"),
        problem ->
            Fix.by(
                "perspective.execution",
                new Text("查看预算执行", "Look at the execution of the budget")));
  }

  /** Where it stands: an indicator and the key of its field, or a goal or a part of the texts. */
  private static String about(Problem problem) {
    return problem
        .place()
        .field()
        .map(field -> problem.place().where() + "/" + field)
        .orElse(problem.place().where());
  }

  private static void money(QuickFixes fixes) {
    List<String> over =
        List.of(
            "over-budget-line",
            "over-budget-fund",
            "line-overspent",
            "fund-overspent",
            "line-over",
            "went-over");
    fixes.register(
        over,
        problem ->
            Fix.by(
                "ledger.post-appropriation",
                new Text("登记追加或调剂…", "Record a supplement or a transfer…")));
    fixes.register(
        over,
        problem ->
            Fix.by(
                "perspective.execution", new Text("查看各支出方向余额", "See what is left of each line")));
    fixes.register(
        List.of("commitment-exceeded", "commitment-overdue", "commitment-not-expired"),
        problem -> Fix.by("ledger.post-release", new Text("释放承诺…", "Release the commitment…")));
    fixes.register(
        "commitment-overdue",
        problem -> Fix.by("ledger.post-expiry", new Text("登记到期…", "Record that it has expired…")));
    fixes.register(
        List.of("measurement-gap", "series-unknown"),
        problem -> Fix.by("ledger.post-measurement", new Text("补录业务数据…", "Record the count…")));
    fixes.register(
        "measurement-posted",
        problem -> Fix.by("ledger.post-correction", new Text("更正业务数据…", "Correct the count…")));
    fixes.register(
        "evidence-missing",
        problem -> Fix.by("ledger.post-attachment", new Text("补凭证附件…", "Keep a file with it…")));
    fixes.register(
        "period-open",
        problem ->
            Fix.by(
                "ledger.close-period",
                new Text("结账…", "Close the period…"),
                problem.place().where()));
    fixes.register(
        "period-closed",
        problem ->
            Fix.by(
                "ledger.reopen-period",
                new Text("重新开账…", "Reopen the period…"),
                problem.place().where()));
    fixes.register(
        "waiting-drafts",
        problem -> Fix.by("ledger.review", new Text("复核待过账…", "Review what waits…")));
  }

  private static void imports(QuickFixes fixes) {
    fixes.register(
        List.of(
            "line-unknown",
            "line-unassigned",
            "column-missing",
            "direction-unknown",
            "kind-unknown",
            "format-unknown",
            "amount-malformed",
            "amount-not-exact",
            "date-malformed",
            "date-impossible",
            "number-malformed",
            "period-malformed",
            "duplicate-in-file",
            "file-missing",
            "file-unreadable",
            "file-empty"),
        problem -> Fix.by("file.import", IMPORT_AGAIN));
    fixes.register(
        List.of("duplicate-posted", "payment-twice", "voucher-shared", "reference-unknown"),
        problem -> Fix.by("perspective.ledger", TO_LEDGER));
  }

  private static void audit(QuickFixes fixes) {
    fixes.register(
        List.of(
            "record-altered",
            "record-gap",
            "head-differs",
            "records-missing",
            "number-gap",
            "attachment-altered",
            "turnover-differs"),
        problem -> Fix.by("audit.verify", new Text("重新校验台账", "Verify the ledger again")));
    fixes.register(
        List.of("ledger-missing", "not-a-ledger", "ledger-newer"),
        problem -> Fix.by("file.open", new Text("打开另一个台账…", "Open another ledger…")));
  }

  private static void plugins(QuickFixes fixes) {
    fixes.register(
        List.of(
            "exporter-missing",
            "module-missing",
            "format-missing",
            "plugin-failed",
            "plugin-timed-out",
            "plugin-start-failed",
            "plugin-unsigned",
            "plugin-disabled",
            "plugin-api-mismatch"),
        problem -> Fix.by("view.plugins", new Text("查看插件", "Look at the plugins")));
  }
}
