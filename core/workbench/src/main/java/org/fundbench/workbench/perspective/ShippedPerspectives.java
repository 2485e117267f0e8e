package org.fundbench.workbench.perspective;

import java.util.List;
import org.fundbench.api.Text;
import org.fundbench.workbench.dock.LayoutText;
import org.fundbench.workbench.look.Icon;

/** The perspectives that every window has. Each is named like the view it is about. */
public final class ShippedPerspectives {
  private static final List<Perspective> ALL =
      List.of(
          // How far is the fund? The first one.
          shipped(
              "execution",
              new Text("执行", "Execution"),
              Icon.EXECUTION,
              "H(19 [navigator] 81 V(68 [*execution] 32 H(62 [*chart pace] 38 [*properties"
                  + " problems])))"),
          // Single entries.
          shipped(
              "ledger",
              new Text("台账", "Ledger"),
              Icon.LEDGER,
              "H(19 [navigator] 81 V(72 [*ledger] 28 [*properties problems progress]))"),
          // Files into the ledger.
          shipped(
              "import",
              new Text("导入", "Import"),
              Icon.IMPORT,
              "H(19 [navigator] 81 V(60 [*import] 40 [*problems progress]))"),
          // The self-evaluation.
          shipped(
              "evaluation",
              new Text("自评", "Evaluation"),
              Icon.EVALUATION,
              "H(19 V(30 [navigator] 70 [outline]) 51 V(76 [*evaluation] 24 [*problems properties]) 30"
                  + " [*report-preview])"),
          // Was anything altered?
          shipped(
              "audit",
              new Text("审计", "Audit"),
              Icon.AUDIT,
              "H(19 [navigator] 81 V(52 [*audit checks operations kept-files] 48 [*trail history progress"
                  + " problems]))"),
          // What is installed.
          shipped(
              "plugins",
              new Text("插件", "Plugins"),
              Icon.PLUGINS,
              "V(64 [*plugins] 36 [*properties error-log])"));

  private ShippedPerspectives() {}

  private static Perspective shipped(String id, Text label, Icon icon, String original) {
    try {
      return new Perspective(id, label, icon, LayoutText.read(original), false);
    } catch (LayoutText.Unreadable e) {
      throw new IllegalStateException(id, e);
    }
  }

  /** All of them; the first is the one to begin with. */
  public static List<Perspective> all() {
    return ALL;
  }

  /** Their ids. */
  public static List<String> ids() {
    return ALL.stream().map(Perspective::id).toList();
  }
}
