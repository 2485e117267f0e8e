package org.fundbench.api;

/** How grave a problem is. */
public enum Severity {
  /** The work was refused; nothing was written. */
  ERROR(new Text("错误", "error")),
  /** The work was done; a person should look. */
  WARNING(new Text("警告", "warning")),
  /** Worth knowing. */
  INFO(new Text("提示", "note"));

  private final Text label;

  Severity(Text label) {
    this.label = label;
  }

  /** The word for it. */
  public Text label() {
    return label;
  }
}
