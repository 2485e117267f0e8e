package org.fundbench.workbench.desk;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.fundbench.api.Language;
import org.fundbench.api.OptionSpec;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.KeyChoices;

/** What the user chose, kept as a text file in a folder of his. */
public final class Preferences {
  private static final String FILE = "workbench.properties";
  private static final int RECENT = 8;

  private final Path folder;
  private final Properties values = new Properties();
  private Optional<Text> trouble = Optional.empty();

  /** Whether a file was there that could not be read, and no good one was written since. */
  private boolean spoilt;

  private Preferences(Path folder) {
    this.folder = folder;
  }

  /** Reads the preferences of a folder; what cannot be read counts as not chosen. */
  public static Preferences in(Path folder) {
    Preferences preferences = new Preferences(folder);
    KeptFile file = preferences.file();
    if (file.exists()) {
      try {
        preferences.values.load(new StringReader(file.read()));
      } catch (KeptFile.Unreadable e) {
        preferences.beginAnew(file, e.why());
      } catch (IOException | IllegalArgumentException e) {
        preferences.beginAnew(file, Text.same(String.valueOf(e.getMessage())));
      }
    }
    return preferences;
  }

  /** What was chosen since is written to a file of the usual name, never over the broken one. */
  private void beginAnew(KeptFile file, Text why) {
    values.clear();
    spoilt = true;
    trouble =
        Optional.of(
            new Text(
                    "首选项文件 {0} 无法读取（{1}），已改用默认值；{2}",
                    "The file of the preferences {0} could not be read ({1}), so that the usual ones"
                        + " are used; {2}")
                .with(file.path(), why, file.setAside()));
  }

  private KeptFile file() {
    return new KeptFile(folder.resolve(FILE));
  }

  /** The folder, for other files of the window. */
  public Path folder() {
    return folder;
  }

  /** What was wrong with the file when it was read, for whoever says it first. */
  public Optional<Text> takeTrouble() {
    Optional<Text> taken = trouble;
    trouble = Optional.empty();
    return taken;
  }

  /** A value. */
  public String get(String key, String otherwise) {
    return values.getProperty(key, otherwise);
  }

  /** Sets a value. */
  public void set(String key, String value) {
    values.setProperty(key, value);
  }

  /** The keys chosen for commands. */
  KeyChoices keys() {
    return new KeyChoices() {
      @Override
      public String get(String commandId) {
        return Preferences.this.get("keys." + commandId, "");
      }

      @Override
      public void set(String commandId, String keys) {
        Preferences.this.set("keys." + commandId, keys);
      }
    };
  }

  /** The language chosen, if it is not the system's. */
  public Optional<Language> language() {
    return switch (get("language", "system")) {
      case "zh" -> Optional.of(Language.ZH);
      case "en" -> Optional.of(Language.EN);
      default -> Optional.empty();
    };
  }

  /** Whether the dark theme is chosen. */
  public boolean dark() {
    return get("theme", "light").equals("dark");
  }

  /** The zoom in percent. */
  public int zoom() {
    return number("zoom", 100, 75, 200);
  }

  /**
   * What was chosen of declared options.
   *
   * @param prefix of the keys under which the values are kept
   */
  public Map<String, String> defaults(String prefix, List<OptionSpec> options) {
    Map<String, String> set = new HashMap<>();
    for (OptionSpec option : options) {
      String value = get(prefix + option.key(), "");
      if (!value.isEmpty()) {
        set.put(option.key(), value);
      }
    }
    return set;
  }

  /** The family of letters, if one is chosen. */
  public Optional<String> fontFamily() {
    return Optional.of(get("font.family", ""))
        .filter(name -> !name.isEmpty() && !name.equals("automatic"));
  }

  /** The size of most text in points. */
  public int fontSize() {
    return number("font.size", 10, 8, 16);
  }

  /** The ledger to begin with, if the user wants the last one at once. */
  public Optional<Path> firstLedger() {
    return Boolean.parseBoolean(get("start.last-ledger", "false"))
        ? recent().stream().findFirst()
        : Optional.empty();
  }

  /** Where to look for files first. */
  public Optional<Path> defaultFolder() {
    String folder = get("folder.default", "");
    return folder.isEmpty() || !Files.isDirectory(Path.of(folder))
        ? Optional.empty()
        : Optional.of(Path.of(folder));
  }

  /** A whole number between two bounds. */
  public int number(String key, int otherwise, int least, int most) {
    String text = get(key, "");
    return text.matches("\\d{1,6}")
        ? Math.max(least, Math.min(most, Integer.parseInt(text)))
        : otherwise;
  }

  /** The ledgers opened last, newest first, as far as they still exist. */
  public List<Path> recent() {
    List<Path> recent = new ArrayList<>();
    for (int i = 0; i < RECENT; i++) {
      String path = get("recent." + i, "");
      if (!path.isEmpty() && Files.exists(Path.of(path))) {
        recent.add(Path.of(path));
      }
    }
    return recent;
  }

  /** Notes a ledger as opened last. */
  public void opened(Path ledger) {
    List<Path> recent = new ArrayList<>(recent());
    recent.remove(ledger);
    recent.add(0, ledger);
    for (int i = 0; i < RECENT; i++) {
      set("recent." + i, i < recent.size() ? recent.get(i).toString() : "");
    }
  }

  /**
   * Writes the preferences, whole or not at all.
   *
   * @throws IOException if the folder cannot be written, or a file that could not be read could not
   *     be set aside and would be lost
   */
  public void save() throws IOException {
    if (spoilt && file().exists()) {
      throw new IOException(file().path() + " cannot be read and is not written over");
    }
    StringBuilder text = new StringBuilder();
    for (String key : values.stringPropertyNames().stream().sorted().toList()) {
      String value = values.getProperty(key);
      if (!value.isEmpty()) {
        text.append(escaped(key)).append(" = ").append(escaped(value)).append('\n');
      }
    }
    file().write(text.toString());
    spoilt = false;
  }

  /** {@code Properties.store} would put the date of today into the file. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("=", "\\=").replace(" ", "\\ ");
  }
}
