package org.fundbench.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundbench.api.Text;
import org.fundbench.workbench.audit.AuditView;
import org.fundbench.workbench.audit.Auditor;
import org.fundbench.workbench.audit.ChecksView;
import org.fundbench.workbench.audit.HistoryView;
import org.fundbench.workbench.audit.OperationsView;
import org.fundbench.workbench.audit.TrailView;
import org.fundbench.workbench.errorlog.ErrorLogView;
import org.fundbench.workbench.evaluation.EvaluationView;
import org.fundbench.workbench.execution.ExecutionView;
import org.fundbench.workbench.execution.MonthsChart;
import org.fundbench.workbench.execution.PaceView;
import org.fundbench.workbench.help.HelpBook;
import org.fundbench.workbench.importing.ImportView;
import org.fundbench.workbench.kept.KeptFilesView;
import org.fundbench.workbench.ledger.LedgerEditor;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.navigator.NavigatorView;
import org.fundbench.workbench.outline.OutlineView;
import org.fundbench.workbench.plugins.PluginChanges;
import org.fundbench.workbench.plugins.PluginsView;
import org.fundbench.workbench.preview.Preview;
import org.fundbench.workbench.preview.ReportPreview;
import org.fundbench.workbench.problems.ProblemsView;
import org.fundbench.workbench.progress.ProgressView;
import org.fundbench.workbench.properties.PropertiesView;
import org.fundbench.workbench.sheet.EntrySheet;
import org.fundbench.workbench.sheet.EntrySheetView;

/** All views of a window: our own, and those that plugins bring. */
final class Views {
  private final Map<String, View> views = new LinkedHashMap<>();

  Views(Auditor auditor, Preview preview, PluginChanges plugins) {
    List.of(
            new View(
                "execution", new Text("预算执行", "Execution"), Icon.EXECUTION, ExecutionView::create),
            new View("chart", new Text("月度图", "Months"), Icon.CHART, MonthsChart::create),
            new View("pace", new Text("指标进度", "Indicator Pace"), Icon.EVALUATION, PaceView::create),
            new View("ledger", new Text("台账", "Ledger"), Icon.LEDGER, LedgerEditor::create),
            new View(
                "evaluation",
                new Text("自评", "Evaluation"),
                Icon.EVALUATION,
                EvaluationView::create),
            new View(
                "report-preview",
                new Text("报告预览", "Report Preview"),
                Icon.REPORT,
                (parent, desk) -> ReportPreview.create(parent, desk, preview)),
            new View(
                "outline",
                new Text("大纲", "Outline"),
                Icon.REPORT,
                (parent, desk) -> OutlineView.create(parent, desk, preview)),
            new View(
                EntrySheet.VIEW,
                new Text("逐行录入", "Entry Sheet"),
                Icon.SHEET,
                EntrySheetView::create),
            new View("import", new Text("导入", "Import"), Icon.IMPORT, ImportView::create),
            new View(
                "audit",
                new Text("审计", "Audit"),
                Icon.AUDIT,
                (parent, desk) -> AuditView.create(parent, desk, auditor.verifier())),
            new View(
                "checks",
                new Text("检查", "Checks"),
                Icon.PROBLEMS,
                (parent, desk) -> ChecksView.create(parent, desk, auditor.checker())),
            new View(
                "operations", new Text("操作日志", "Operation Log"), Icon.LOG, OperationsView::create),
            new View("history", new Text("记录经历", "History"), Icon.REFRESH, HistoryView::create),
            new View(
                "kept-files", new Text("留存文件", "Kept Files"), Icon.REPORT, KeptFilesView::create),
            new View("trail", new Text("数字来历", "Figure Trail"), Icon.CHART, TrailView::create),
            new View(
                "plugins",
                new Text("插件", "Plugins"),
                Icon.PLUGINS,
                (parent, desk) -> PluginsView.create(parent, desk, plugins)),
            new View(
                "navigator", new Text("导航", "Navigator"), Icon.NAVIGATOR, NavigatorView::create),
            new View(
                "properties",
                new Text("属性", "Properties"),
                Icon.PROPERTIES,
                PropertiesView::create),
            new View("help", new Text("帮助", "Help"), Icon.HELP, HelpBook::create),
            new View("problems", new Text("问题", "Problems"), Icon.PROBLEMS, ProblemsView::create),
            new View("progress", new Text("进度", "Progress"), Icon.PROGRESS, ProgressView::create),
            new View("error-log", new Text("错误日志", "Error Log"), Icon.LOG, ErrorLogView::create))
        .forEach(this::add);
  }

  /** Adds a view unless its id is taken. */
  boolean add(View view) {
    return views.putIfAbsent(view.id(), view) == null;
  }

  /** Takes a view away. */
  void remove(String id) {
    views.remove(id);
  }

  Optional<View> find(String id) {
    return Optional.ofNullable(views.get(id));
  }

  List<View> all() {
    return List.copyOf(views.values());
  }
}
