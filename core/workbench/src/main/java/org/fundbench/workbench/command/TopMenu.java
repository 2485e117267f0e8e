package org.fundbench.workbench.command;

import org.fundbench.api.Text;

/** The menus of the menu bar, left to right. One without commands is not shown. */
public enum TopMenu {
  /** Ledgers and files. */
  FILE(new Text("文件(&F)", "&File")),
  /** What can be done with what is selected. */
  EDIT(new Text("编辑(&E)", "&Edit")),
  /** Entries and documents. */
  LEDGER(new Text("台账(&L)", "&Ledger")),
  /** The self-evaluation. */
  EVALUATION(new Text("自评(&S)", "E&valuation")),
  /** Proof and checks. */
  AUDIT(new Text("审计(&A)", "&Audit")),
  /** What is installed, and what it brought. */
  PLUGINS(new Text("插件(&G)", "Plu&gins")),
  /** The window itself. */
  WINDOW(new Text("窗口(&W)", "&Window")),
  /** Help. */
  HELP(new Text("帮助(&H)", "&Help"));

  private final Text label;

  TopMenu(Text label) {
    this.label = label;
  }

  /** Its name in the menu bar, with its mnemonic. */
  public Text label() {
    return label;
  }
}
