package org.fundbench.plugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What was found out about a plugin's files when it was unpacked, kept beside them, so that later
 * starts open none of its jars until one of its extensions is needed.
 *
 * @param files every file with its size, by which damage to the unpacked copy is noticed
 * @param indexed whether there is an annotation index
 * @param extensions the classes of the index
 * @param lookalikes classes that implement an extension point, looked for where the index is
 *     missing
 * @param bundled classes of the host that the plugin brings along
 */
record PluginFacts(
    List<FileSize> files,
    boolean indexed,
    List<IndexedClass> extensions,
    List<String> lookalikes,
    List<String> bundled) {
  /** Changes with the meaning of the facts, so that an update of the program looks anew. */
  static final String FORMAT = "1";

  /**
   * A file of the unpacked plugin.
   *
   * @param path relative to the plugin's folder, with slashes
   * @param size in bytes
   */
  record FileSize(String path, long size) {}

  /**
   * A class that the host will load by name.
   *
   * @param name its name
   * @param major its class file version, 0 if there is no such class
   * @param points names of the extension points it implements; empty if its ancestors lie outside
   *     the plugin or it implements none
   */
  record IndexedClass(String name, int major, List<String> points) {}

  /** Whether the files are still there in full; one look per file, nothing is read. */
  boolean whole(Path folder) {
    try {
      for (FileSize file : files) {
        Path path = folder.resolve(file.path());
        if (!Files.isRegularFile(path) || Files.size(path) != file.size()) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes the facts as lines of tab-separated fields; names in a plugin have no tabs. */
  void write(Path path) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("facts\t" + FORMAT + "\t" + indexed);
    files.forEach(file -> lines.add("file\t" + file.size() + "\t" + file.path()));
    extensions.forEach(
        one ->
            lines.add(
                "class\t"
                    + one.major()
                    + "\t"
                    + one.name()
                    + "\t"
                    + String.join(",", one.points())));
    lookalikes.forEach(name -> lines.add("lookalike\t" + name));
    bundled.forEach(name -> lines.add("bundled\t" + name));
    Files.write(path, lines, StandardCharsets.UTF_8);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if that is not what is there
   */
  static PluginFacts read(Path path) throws IOException {
    boolean indexed = false;
    List<FileSize> files = new ArrayList<>();
    List<IndexedClass> extensions = new ArrayList<>();
    List<String> lookalikes = new ArrayList<>();
    List<String> bundled = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
        String[] fields = line.split("\t", -1);
        switch (fields[0]) {
          case "facts" -> {
            if (!FORMAT.equals(fields[1])) {
              throw new IOException("facts of another format");
            }
            indexed = Boolean.parseBoolean(fields[2]);
          }
          case "file" -> files.add(new FileSize(fields[2], Long.parseLong(fields[1])));
          case "class" ->
              extensions.add(
                  new IndexedClass(
                      fields[2],
                      Integer.parseInt(fields[1]),
                      fields[3].isEmpty() ? List.of() : List.of(fields[3].split(","))));
          case "lookalike" -> lookalikes.add(fields[1]);
          case "bundled" -> bundled.add(fields[1]);
          default -> throw new IOException("unknown fact " + fields[0]);
        }
      }
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new IOException("broken facts", e);
    }
    if (files.isEmpty()) {
      throw new IOException("no facts");
    }
    return new PluginFacts(files, indexed, extensions, lookalikes, bundled);
  }
}
