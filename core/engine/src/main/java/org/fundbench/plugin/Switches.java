package org.fundbench.plugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which plugins are switched off: a text file with one id a line, which a person may edit too. */
final class Switches {
  private final Path file;

  Switches(Path file) {
    this.file = file;
  }

  /** The ids that are switched off; none while there is no file. */
  Set<String> off() throws IOException {
    Set<String> ids = new TreeSet<>();
    try {
      // Ids are ASCII; any byte that is none of theirs makes a line that names no plugin.
      for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
        String id = line.replaceFirst("#.*", "").strip();
        if (!id.isEmpty()) {
          ids.add(id);
        }
      }
    } catch (NoSuchFileException e) {
      return ids;
    }
    return ids;
  }

  /** Switches one on or off; the file is whole at any moment. */
  void set(String id, boolean off) throws IOException {
    Set<String> ids = off();
    if (off ? !ids.add(id) : !ids.remove(id)) {
      return;
    }
    List<String> lines = new ArrayList<>();
    lines.add("# Plugins that are switched off, one id a line; see: fundbench plugins");
    lines.addAll(ids);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path making = file.resolveSibling(file.getFileName() + ".part");
    Files.write(making, lines, StandardCharsets.ISO_8859_1);
    Files.move(making, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
