package org.fundbench.workbench.preview;

import java.util.List;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.CommandFamily;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.exporting.ExportWish;
import org.fundbench.workbench.exporting.ExportWizard;
import org.fundbench.workbench.look.Icon;

/** The report as a file, signed or not, and moving about in its preview. */
public final class ReportCommands implements CommandFamily {
  /** Exports what the preview shows. */
  public static final String EXPORT = "report.export";

  /** Exports it signed. */
  public static final String SIGN = "report.sign";

  static final List<String> VIEWING =
      List.of(
          "report.previous-page",
          "report.next-page",
          "report.zoom-out",
          "report.zoom-in",
          "report.fit-width");

  private final Desk desk;
  private final Preview preview;

  /** The commands of a window. */
  public ReportCommands(Desk desk, Preview preview) {
    this.desk = desk;
    this.preview = preview;
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of(
                EXPORT,
                new Text("导出 PDF…", "Export PDF…"),
                new Text("把预览的报告导出为 PDF 文件", "Exports the report shown as a PDF file"),
                Icon.EXPORT,
                "",
                () -> export(false))
            .when(desk.ledger()::isOpen)
            .in(MenuGroup.EVALUATION_REPORT),
        Action.of(
                SIGN,
                new Text("签名…", "Sign…"),
                new Text(
                    "用本单位的证书签名并导出 PDF 文件", "Exports the report signed with the unit's certificate"),
                Icon.VERIFY,
                "",
                () -> export(true))
            .when(desk.ledger()::isOpen)
            .in(MenuGroup.EVALUATION_REPORT, new Text("签名并导出 PDF…", "Sign and Export PDF…")),
        viewing(0, new Text("上一页", "Previous Page"), Icon.PREVIOUS, "", () -> preview.turn(-1)),
        viewing(1, new Text("下一页", "Next Page"), Icon.NEXT, "", () -> preview.turn(1)),
        viewing(
            2, new Text("缩小预览", "Zoom Out the Preview"), Icon.ZOOM_OUT, "M1+-", preview::zoomOut),
        viewing(3, new Text("放大预览", "Zoom In the Preview"), Icon.ZOOM_IN, "M1+=", preview::zoomIn),
        viewing(4, new Text("适合页宽", "Fit Page Width"), Icon.FIT, "M1+0", preview::fitWidth));
  }

  private Action viewing(int number, Text name, Icon icon, String keys, Runnable run) {
    return Action.of(
            VIEWING.get(number),
            name,
            new Text("报告预览：{0}", "Report preview: {0}").with(name),
            icon,
            keys,
            run)
        .when(() -> preview.pages() > 0);
  }

  private void export(boolean signed) {
    ExportWizard.open(desk, new ExportWish("pdf", preview.template().id(), signed), shown -> {});
  }
}
