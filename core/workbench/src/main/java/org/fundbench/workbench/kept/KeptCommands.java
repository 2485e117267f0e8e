package org.fundbench.workbench.kept;

import java.util.List;
import java.util.Optional;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.CommandFamily;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Icon;

/** What can be done with files that the ledger keeps. */
public final class KeptCommands implements CommandFamily {
  /** Opens the chosen file. */
  public static final String OPEN = "kept.open";

  /** Saves the chosen file. */
  public static final String SAVE = "kept.save-as";

  private final Desk desk;

  /** The commands of a window. */
  public KeptCommands(Desk desk) {
    this.desk = desk;
  }

  private Optional<ChosenFile.File> chosen() {
    return desk.ledger().isOpen() ? ChosenFile.of(desk).get() : Optional.empty();
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of(
                "kept.show",
                new Text("留存文件", "Kept Files"),
                new Text(
                    "台账保存的全部凭证附件和佐证材料，已移除指标的也在内",
                    "All files kept with entries and indicators, those of removed indicators too"),
                Icon.REPORT,
                "",
                () -> desk.front().showView("kept-files"))
            .when(desk.ledger()::isOpen)
            .in(MenuGroup.AUDIT_TRAIL),
        Action.of(
                OPEN,
                new Text("打开留存文件", "Open the Kept File"),
                new Text("打开所选附件的只读副本", "Opens a copy of the chosen file that cannot be written"),
                Icon.OPEN,
                "",
                () -> chosen().ifPresent(file -> files().open(file.name(), file.sha256())))
            .when(() -> chosen().filter(file -> KeptFiles.canOpen(file.name())).isPresent())
            .in(MenuGroup.AUDIT_TRAIL),
        Action.of(
                SAVE,
                new Text("另存留存文件…", "Save the Kept File As…"),
                new Text("将所选附件按原样另存", "Saves the chosen file as it was kept"),
                Icon.EXPORT,
                "",
                () -> chosen().ifPresent(file -> files().saveAs(file.name(), file.sha256())))
            .when(() -> chosen().isPresent())
            .in(MenuGroup.AUDIT_TRAIL));
  }

  private KeptFiles files() {
    return new KeptFiles(desk);
  }
}
