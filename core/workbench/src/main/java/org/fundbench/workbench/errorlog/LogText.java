package org.fundbench.workbench.errorlog;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.fundbench.api.Language;
import org.fundbench.plugin.PluginRecord;
import org.fundbench.workbench.desk.ErrorLog.Entry;
import org.fundbench.workbench.page.RunningProgram;

/**
 * The log as a text for those who maintain the program: entries with their details, below what they
 * have to know of the machine. Nothing of the ledger goes along but what a message says, and the
 * user's own folder is written as ~, as its name is the user's.
 */
final class LogText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private LogText() {}

  /** One entry. */
  static String of(Entry entry, Language language) {
    return anonymous(said(entry, language));
  }

  /** All of a list of entries, with program, system and plugins above. */
  static String of(List<Entry> entries, List<PluginRecord> plugins, Language language) {
    StringBuilder text = new StringBuilder(RunningProgram.described(plugins, language));
    for (Entry entry : entries) {
      text.append('\n').append(said(entry, language));
    }
    return anonymous(text.toString());
  }

  private static String said(Entry entry, Language language) {
    return TIME.format(entry.time())
        + "  "
        + entry.severity().label().in(language)
        + "  "
        + entry.message().in(language)
        + "\n"
        + (entry.details().isBlank() ? "" : entry.details().stripTrailing() + "\n");
  }

  private static String anonymous(String text) {
    String home = System.getProperty("user.home", "");
    return home.length() > 1 ? text.replace(home, "~") : text;
  }
}
