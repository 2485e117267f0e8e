package org.fundbench.plugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which plugins kept the window from responding: a text file with one a line, written while the
 * window still stands, so that it is known after the program was killed. They stay off until
 * somebody switches them on.
 */
final class Holders {
  private final Path file;

  /**
   * A plugin that held the window.
   *
   * @param plugin its id
   * @param seconds how long at least
   * @param where the place in its code
   */
  record Held(String plugin, long seconds, String where) {}

  Holders(Path file) {
    this.file = file;
  }

  /** By their ids; none while there is no file. */
  Map<String, Held> all() throws IOException {
    Map<String, Held> all = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        String[] words = line.replaceFirst("#.*", "").strip().split(" ", 3);
        if (words.length == 3 && words[1].matches("\\d{1,9}")) {
          all.put(words[0], new Held(words[0], Long.parseLong(words[1]), words[2]));
        }
      }
    } catch (NoSuchFileException e) {
      return all;
    }
    return all;
  }

  void note(Held held) throws IOException {
    Map<String, Held> all = all();
    all.put(held.plugin(), held);
    write(all);
  }

  void forget(String plugin) throws IOException {
    Map<String, Held> all = all();
    if (all.remove(plugin) != null) {
      write(all);
    }
  }

  private void write(Map<String, Held> all) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# Plugins that kept the window from responding; they stay off until enabled:");
    lines.add("# id, seconds, place in its code; see: fundbench plugins enable ID");
    all.values()
        .forEach(held -> lines.add(held.plugin() + " " + held.seconds() + " " + held.where()));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path making = file.resolveSibling(file.getFileName() + ".part");
    Files.write(making, lines, StandardCharsets.UTF_8);
    Files.move(making, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
