package org.fundbench.workbench.page;

/** The pages of the help that dialogs open. */
public enum HelpTopic {
  /** Where the help begins. */
  START("start"),
  /** Making a ledger. */
  NEW_LEDGER("new-ledger"),
  /** The ledger editor. */
  LEDGER("ledger"),
  /** Recording entries, reviewing and undoing them. */
  POSTING("posting"),
  /** Importing files. */
  IMPORT("import"),
  /** The self-evaluation and its report. */
  EVALUATION("evaluation"),
  /** Perspectives, views and columns. */
  LAYOUT("layout"),
  /** Preferences and keys. */
  PREFERENCES("preferences"),
  /** Finding anything by its name. */
  QUICK_ACCESS("quick-access");

  private final String id;

  HelpTopic(String id) {
    this.id = id;
  }

  /** The id of the page. */
  public String id() {
    return id;
  }
}
