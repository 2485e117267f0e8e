package org.fundbench.workbench.exporting;

import org.fundbench.workbench.desk.Preferences;

/**
 * With what the wizard begins.
 *
 * @param format the id of an exporter
 * @param template the id of a template
 * @param signed whether it is to be signed
 */
public record ExportWish(String format, String template, boolean signed) {
  private static final String FORMAT = "export.format";
  private static final String TEMPLATE = "export.template";

  /** As it was chosen last. */
  static ExportWish last(Preferences preferences) {
    return new ExportWish(
        preferences.get(FORMAT, "pdf"), preferences.get(TEMPLATE, "self-evaluation"), false);
  }

  void remember(Preferences preferences) {
    preferences.set(FORMAT, format);
    preferences.set(TEMPLATE, template);
  }
}
