package org.fundbench.plugin;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.fundbench.plugin.PluginFacts.FileSize;
import org.fundbench.plugin.PluginFacts.IndexedClass;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the files of an unpacked plugin without loading a class: its annotation index, what the
 * indexed classes implement and which Java they need, and whether it brings the host's own classes.
 */
final class PluginInspection implements Closeable {
  private static final String INDEX = "META-INF/extensions.idx";
  private static final List<String> HOST_PACKAGES = List.of("org/fundbench/api/", "org/pf4j/");
  private static final String CLASS = ".class";

  private final Path folder;
  private final List<FileSize> files = new ArrayList<>();
  private final List<ZipFile> jars = new ArrayList<>();
  private final TreeMap<String, Source> resources = new TreeMap<>();
  private final Set<String> index = new TreeSet<>();
  private boolean indexed;

  /** Where a resource can be read. */
  @FunctionalInterface
  private interface Source {
    InputStream open() throws IOException;
  }

  private PluginInspection(Path folder) {
    this.folder = folder;
  }

  /**
   * Inspects an unpacked plugin.
   *
   * @throws ZipException if a jar in it cannot be read
   */
  static PluginFacts inspect(Path folder) throws IOException {
    try (PluginInspection inspection = new PluginInspection(folder)) {
      inspection.collect();
      return inspection.facts();
    }
  }

  private void collect() throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path path : paths) {
      String name = folder.relativize(path).toString().replace('\\', '/');
      files.add(new FileSize(name, Files.size(path)));
      if (name.startsWith("classes/")) {
        add(name.substring("classes/".length()), () -> Files.newInputStream(path));
      } else if (name.matches("lib/.*\\.jar")) {
        ZipFile jar = open(path, name);
        jars.add(jar);
        for (ZipEntry entry : (Iterable<ZipEntry>) () -> asIterator(jar)) {
          add(entry.getName(), () -> jar.getInputStream(entry));
        }
      }
    }
  }

  private static ZipFile open(Path path, String name) throws IOException {
    try {
      return new ZipFile(path.toFile());
    } catch (ZipException e) {
      throw new ZipException(name + ": " + e.getMessage());
    }
  }

  private static Iterator<ZipEntry> asIterator(ZipFile jar) {
    return jar.stream().map(ZipEntry.class::cast).iterator();
  }

  private void add(String name, Source source) throws IOException {
    resources.putIfAbsent(name, source);
    if (name.equals(INDEX)) {
      indexed = true;
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(source.open(), StandardCharsets.UTF_8))) {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          String className = line.replaceFirst("#.*", "").strip();
          // Names that cannot be names would otherwise reach file paths and the facts' own format.
          if (className.matches("[\\p{L}\\p{N}_$.]+")) {
            index.add(className);
          }
        }
      }
    }
  }

  private PluginFacts facts() {
    List<IndexedClass> extensions = index.stream().map(this::look).toList();
    Set<String> bundled = new TreeSet<>();
    for (String prefix : HOST_PACKAGES) {
      String first = resources.ceilingKey(prefix);
      if (first != null && first.startsWith(prefix) && anyClass(prefix)) {
        bundled.add(prefix.substring(0, prefix.length() - 1).replace('/', '.'));
      }
    }
    return new PluginFacts(
        files,
        indexed && !index.isEmpty(),
        extensions,
        index.isEmpty() ? lookalikes() : List.of(),
        List.copyOf(bundled));
  }

  private boolean anyClass(String prefix) {
    return resources.tailMap(prefix).keySet().stream()
        .takeWhile(name -> name.startsWith(prefix))
        .anyMatch(name -> name.endsWith(CLASS));
  }

  private IndexedClass look(String className) {
    ClassFileHeader header = header(className);
    return new IndexedClass(
        className, header == null ? 0 : header.major(), List.copyOf(points(className)));
  }

  /** The extension points among a class's ancestors, as far as these lie within the plugin. */
  private Set<String> points(String className) {
    Set<String> points = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(className));
    while (!open.isEmpty()) {
      String name = open.pop();
      if (ExtensionKind.named(name).isPresent()) {
        points.add(name);
      } else if (seen.add(name)) {
        ClassFileHeader header = header(name);
        if (header != null) {
          header.parents().forEach(open::push);
        }
      }
    }
    return points;
  }

  private List<String> lookalikes() {
    return resources.keySet().stream()
        .filter(name -> name.endsWith(CLASS) && !name.startsWith("META-INF/"))
        .map(name -> name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
        .filter(name -> !points(name).isEmpty())
        .toList();
  }

  private @Nullable ClassFileHeader header(String className) {
    Source source = resources.get(className.replace('.', '/') + CLASS);
    if (source == null) {
      return null;
    }
    try (InputStream in = source.open()) {
      return ClassFileHeader.read(in);
    } catch (IOException e) {
      return null; // not a class: as good as missing
    }
  }

  @Override
  public void close() throws IOException {
    for (ZipFile jar : jars) {
      jar.close();
    }
  }
}
