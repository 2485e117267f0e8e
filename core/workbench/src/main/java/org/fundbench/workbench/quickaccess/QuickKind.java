package org.fundbench.workbench.quickaccess;

import org.fundbench.api.Text;

/** What Quick Access finds, in the order it is listed. */
public enum QuickKind {
  /** What was chosen last. */
  RECENT(new Text("最近使用", "Last used")),
  /** Commands. */
  COMMAND(new Text("命令", "Commands")),
  /** Views. */
  VIEW(new Text("视图", "Views")),
  /** Perspectives. */
  PERSPECTIVE(new Text("透视图", "Perspectives")),
  /** Funds of the open ledger. */
  FUND(new Text("经费", "Funds")),
  /** Lines of its funds. */
  LINE(new Text("支出方向", "Lines")),
  /** Its entries. */
  ENTRY(new Text("记录", "Entries")),
  /** What can be set. */
  PREFERENCE(new Text("首选项", "Preferences")),
  /** Topics of the help. */
  HELP(new Text("帮助", "Help"));

  private final Text label;

  QuickKind(Text label) {
    this.label = label;
  }

  /** The word before the first of them. */
  public Text label() {
    return label;
  }
}
