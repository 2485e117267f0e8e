package org.fundbench.workbench.errorlog;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.fundbench.api.Language;
import org.fundbench.api.Text;
import org.fundbench.app.Version;
import org.fundbench.plugin.PluginRecord;
import org.fundbench.workbench.desk.ErrorLog.Entry;

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
    StringBuilder text = new StringBuilder();
    line(text, new Text("程序", "Program"), "Fundbench " + Version.current(), language);
    line(text, "Java", System.getProperty("java.vendor") + " " + Runtime.version());
    line(
        text,
        new Text("系统", "System"),
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + " "
            + System.getProperty("os.arch"),
        language);
    line(text, "SWT", org.eclipse.swt.SWT.getPlatform() + " " + org.eclipse.swt.SWT.getVersion());
    line(text, new Text("界面语言", "Language"), language.name(), language);
    text.append(new Text("插件", "Plugins").in(language)).append(":\n");
    for (PluginRecord plugin : plugins) {
      text.append("  ")
          .append(plugin.id())
          .append(' ')
          .append(plugin.version())
          .append("  ")
          .append(plugin.state().label().in(language))
          .append('\n');
    }
    for (Entry entry : entries) {
      text.append('\n').append(said(entry, language));
    }
    return anonymous(text.toString());
  }

  private static void line(StringBuilder text, Text what, String value, Language language) {
    line(text, what.in(language), value);
  }

  private static void line(StringBuilder text, String what, String value) {
    text.append(what).append(": ").append(value).append('\n');
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
