package org.fundbench.workbench.desk;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.fundbench.api.Language;
import org.fundbench.api.OptionSpec;
import org.fundbench.workbench.command.KeyChoices;

/** What the user chose, kept as a text file in a folder of his. */
public final class Preferences {
  private static final String FILE = "workbench.properties";
  private static final int RECENT = 8;

  private final Path folder;
  private final Properties values = new Properties();
  private Optional<String> trouble = Optional.empty();

  private Preferences(Path folder) {
    this.folder = folder;
  }

  /** Reads the preferences of a folder; what cannot be read counts as not chosen. */
  public static Preferences in(Path folder) {
    Preferences preferences = new Preferences(folder);
    Path file = folder.resolve(FILE);
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        preferences.values.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        preferences.values.clear();
        preferences.trouble = Optional.of(file + ": " + e);
      }
    }
    return preferences;
  }

  /** The folder, for other files of the window. */
  public Path folder() {
    return folder;
  }

  /** What was wrong with the file when it was read. */
  public Optional<String> trouble() {
    return trouble;
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
   * @throws IOException if the folder cannot be written
   */
  public void save() throws IOException {
    Files.createDirectories(folder);
    Path making = folder.resolve(FILE + ".part");
    try (Writer writer = Files.newBufferedWriter(making, StandardCharsets.UTF_8)) {
      for (String key : values.stringPropertyNames().stream().sorted().toList()) {
        String value = values.getProperty(key);
        if (!value.isEmpty()) {
          writer.write(escaped(key) + " = " + escaped(value) + "\n");
        }
      }
    }
    Files.move(making, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
  }

  /** {@code Properties.store} would put the date of today into the file. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("=", "\\=").replace(" ", "\\ ");
  }
}
