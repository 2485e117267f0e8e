package org.fundbench.workbench.page;

import java.util.List;
import org.eclipse.swt.SWT;
import org.fundbench.api.Language;
import org.fundbench.api.Text;
import org.fundbench.app.Version;
import org.fundbench.plugin.PluginRecord;

/** What those who maintain the program have to know of the one that runs, line by line. */
public final class RunningProgram {
  private RunningProgram() {}

  /** Program, Java, system, toolkit, language and plugins with their states. */
  public static String described(List<PluginRecord> plugins, Language language) {
    StringBuilder text = new StringBuilder();
    line(text, new Text("程序", "Program").in(language), "Fundbench " + Version.current());
    line(text, "Java", System.getProperty("java.vendor") + " " + Runtime.version());
    line(
        text,
        new Text("系统", "System").in(language),
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + " "
            + System.getProperty("os.arch"));
    line(text, "SWT", SWT.getPlatform() + " " + SWT.getVersion());
    line(text, new Text("界面语言", "Language").in(language), language.name());
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
    return text.toString();
  }

  private static void line(StringBuilder text, String what, String value) {
    text.append(what).append(": ").append(value).append('\n');
  }
}
