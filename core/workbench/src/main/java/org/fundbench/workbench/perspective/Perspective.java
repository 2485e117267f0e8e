package org.fundbench.workbench.perspective;

import java.util.Arrays;
import java.util.Optional;
import org.fundbench.api.Text;
import org.fundbench.workbench.dock.Layout;
import org.fundbench.workbench.dock.LayoutText;
import org.fundbench.workbench.look.Icon;

/** Arrangements of views for a task. The user may change each, and put it back. */
public enum Perspective {
  /** How far is the fund? The first one. */
  EXECUTION(
      "execution",
      new Text("执行", "Execution"),
      Icon.EXECUTION,
      "H(19 [navigator] 81 V(64 [*execution] 36 H(62 [*chart pace] 38 [*properties problems])))"),
  /** Single entries. */
  LEDGER(
      "ledger",
      new Text("台账", "Ledger"),
      Icon.LEDGER,
      "H(19 [navigator] 81 V(72 [*ledger] 28 [*properties problems progress]))"),
  /** Files into the ledger. */
  IMPORT(
      "import",
      new Text("导入", "Import"),
      Icon.IMPORT,
      "H(19 [navigator] 81 V(60 [*import] 40 [*problems progress]))"),
  /** The self-evaluation. */
  EVALUATION(
      "evaluation",
      new Text("自评", "Evaluation"),
      Icon.EVALUATION,
      "H(16 [navigator] 54 V(76 [*evaluation] 24 [*problems properties]) 30 [*report-preview])"),
  /** Was anything altered? */
  AUDIT(
      "audit",
      new Text("审计", "Audit"),
      Icon.AUDIT,
      "H(19 [navigator] 81 V(52 [*audit checks operations] 48 [*trail history progress problems]))"),
  /** What is installed. */
  PLUGINS(
      "plugins",
      new Text("插件", "Plugins"),
      Icon.PLUGINS,
      "V(64 [*plugins] 36 [*properties error-log])");

  private final String id;
  private final Text label;
  private final Icon icon;
  private final String original;

  Perspective(String id, Text label, Icon icon, String original) {
    this.id = id;
    this.label = label;
    this.icon = icon;
    this.original = original;
  }

  /** As it stands in commands and files. */
  public String id() {
    return id;
  }

  /** In menus and on its button. */
  public Text label() {
    return label;
  }

  /** Beside its label. */
  public Icon icon() {
    return icon;
  }

  /** The arrangement it begins with. */
  public Layout original() {
    try {
      return LayoutText.read(original);
    } catch (LayoutText.Unreadable e) {
      throw new IllegalStateException(id, e);
    }
  }

  /** The perspective of an id. */
  public static Optional<Perspective> of(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
  }
}
