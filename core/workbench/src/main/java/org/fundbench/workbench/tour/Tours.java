package org.fundbench.workbench.tour;

import java.util.List;
import org.fundbench.api.Text;

/** The tours: one for those who keep the books, one for those who check them. */
final class Tours {
  private Tours() {}

  static List<Tour> all() {
    return List.of(payment(), proof());
  }

  private static Tour payment() {
    return new Tour(
        "payment",
        new Text("一笔支付如何进入报告", "A Payment from File to Report"),
        new Text("财务人员导览：从台账到自评报告", "A tour for finance staff: from the ledger to the report"),
        List.of(
            Step.at(
                "execution",
                "navigator",
                new Text("这本台账", "The ledger"),
                new Text(
                    "左侧是打开的经费：支出方向、指标和报告。在这里选择什么，其他视图就显示什么。",
                    "The open fund with its lines, indicators and report. What you select here is"
                        + " what the other views show."),
                Done.read()),
            Step.at(
                "execution",
                "execution",
                new Text("数字从哪里来", "Where a figure comes from"),
                new Text(
                    "每个数字都由台账算出。单击“已支付”（或用 Tab 选中后按回车），打开它背后的记录。",
                    "Every figure is computed from the ledger. Click “Paid” (or reach it by Tab and"
                        + " press Return) to open the entries behind it."),
                Done.perspective("ledger")),
            Step.at(
                "ledger",
                "ledger",
                new Text("台账记录", "The entries"),
                new Text(
                    "这些就是该数字包含的记录。选中一条，下方“属性”显示它的凭证、收款方和编号。",
                    "These entries make up the figure. Select one: its voucher, payee and number are"
                        + " shown in Properties below."),
                Done.entry()),
            Step.at(
                    "ledger.post",
                    new Text("登记一笔支付", "Record a payment"),
                    new Text(
                        "打开表单，填写支出方向、日期、金额和凭证号。确认前会显示对余额的影响；按 Esc 关闭则什么也不记。成批的支付用“导入”。",
                        "Open the form and give line, date, amount and voucher. It shows the effect"
                            + " on what is available first; closed with Esc, nothing is recorded. Many at once are"
                            + " imported from a file."),
                    Done.ran("ledger.post"))
                .in("ledger", "ledger"),
            Step.at(
                "perspective.evaluation",
                new Text("转到自评", "Go to the evaluation"),
                new Text(
                    "支付一入账，执行率和得分随之更新。打开“自评”透视图。",
                    "Once a payment is posted, execution rate and score follow. Open the Evaluation"
                        + " perspective."),
                Done.perspective("evaluation")),
            Step.at(
                "evaluation",
                "evaluation",
                new Text("指标与得分", "Indicators and points"),
                new Text(
                    "预算执行率和各项指标按方案计分，算式写在每一行。缺少的原因说明列在“问题”里。",
                    "The execution rate and the indicators get their points by the scheme; the"
                        + " equation stands in each row. Reasons still missing are listed in Problems."),
                Done.read()),
            Step.at(
                "evaluation",
                "report-preview",
                new Text("报告预览", "The report"),
                new Text(
                    "报告就是台账此刻的样子，其中印有台账头，日后可据此核对。",
                    "The report shows the ledger as it is now. The head of the ledger is printed in"
                        + " it, so that it can be compared later."),
                Done.read()),
            Step.at(
                    "file.export",
                    new Text("导出报告", "Export the report"),
                    new Text(
                        "选择模板和文件，导出 PDF；也可用单位证书签名。",
                        "Choose template and file and export the PDF, signed with the unit's"
                            + " certificate if you like."),
                    Done.ran("file.export"))
                .in("evaluation", "report-preview")));
  }

  private static Tour proof() {
    return new Tour(
        "proof",
        new Text("如何证明", "Prove It"),
        new Text("审计人员导览：校验、检查、来历和证明", "A tour for auditors: verify, check, trace and prove"),
        List.of(
            Step.at(
                "perspective.audit",
                new Text("转到审计", "Go to the audit"),
                new Text(
                    "打开“审计”透视图：校验、检查、操作日志、数字来历和记录经历都在这里。",
                    "Open the Audit perspective: verification, checks, the operation log, trails and"
                        + " histories stand here."),
                Done.perspective("audit")),
            Step.at(
                    "audit.verify",
                    new Text("校验台账", "Verify the ledger"),
                    new Text(
                        "重新计算每一条记录的哈希，并与台账头比对。有记录被改动、删除或插入，都会指出来。",
                        "Recomputes the hash of every record and compares it with the head. A record"
                            + " altered, removed or inserted is named."),
                    Done.ran("audit.verify"))
                .in("audit", "audit"),
            Step.at(
                    "audit",
                    "checks",
                    new Text("检查台账", "Check the ledger"),
                    new Text(
                        "校验看记录是否被改动，检查看记录是否合理：预算、算术、凭证附件、期间、重复支付。运行“检查台账”。",
                        "Verifying asks whether records were altered; checking, whether they make"
                            + " sense: budget, sums, evidence, periods, double payments. Run it."),
                    Done.ran("audit.check"))
                .with("audit.check"),
            Step.at(
                    "audit",
                    "trail",
                    new Text("数字来历", "Trail of a figure"),
                    new Text(
                        "选择报告中的一个数字，逐层展开，直到凭证。选中一条记录即可继续。",
                        "Choose a figure of the report and unfold it, level by level, down to the"
                            + " voucher. Select an entry to go on."),
                    Done.entry())
                .with("audit.trail"),
            Step.at(
                    "audit",
                    "history",
                    new Text("记录经历", "History of an entry"),
                    new Text(
                        "所选记录的前因后果：谁、何时、为何过账，有无退回、冲销和附件。也可直接输入编号或凭证号。",
                        "What became of the selected entry: who posted it, when and why, its refunds,"
                            + " reversal and files. A number or voucher can be typed as well."),
                    Done.read())
                .with("audit.history"),
            Step.at(
                    "audit",
                    "audit",
                    new Text("与报告比对", "Compare with a report"),
                    new Text(
                        "选择一份以前导出的 PDF：报告中印有当时的台账头，能证明此后旧记录没有被改动。",
                        "Choose a PDF exported before: the head printed in it proves that the records"
                            + " of that day were not altered since."),
                    Done.ran("audit.verify-report"))
                .with("audit.verify-report"),
            Step.at(
                    "audit",
                    "history",
                    new Text("带走证明", "Take a proof along"),
                    new Text(
                        "为所选记录导出证明文件，不用本程序也能校验。",
                        "Export the proof of the selected entry: a file that can be verified without"
                            + " this program."),
                    Done.ran("audit.prove"))
                .with("audit.prove")));
  }
}
