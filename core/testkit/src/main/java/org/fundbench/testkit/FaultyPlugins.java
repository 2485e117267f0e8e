package org.fundbench.testkit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Plugins of which each does wrong in one method and well in all others: one for every method that
 * a plugin implements and every way of doing wrong in it, so that nothing of the program relies on
 * a plugin in silence.
 */
public final class FaultyPlugins {
  /** What each throws that throws. */
  public static final String WORDS = "thrown on purpose";

  private static final Map<String, String> THROWN =
      Map.of(
          "exception", "IllegalStateException",
          "assertion", "AssertionError",
          "linkage", "NoClassDefFoundError",
          "stack", "StackOverflowError");

  private static final String BLOCK =
      "try { new java.util.concurrent.CountDownLatch(1).await(); }"
          + " catch (InterruptedException e) { throw new IllegalStateException(e); }";

  private FaultyPlugins() {}

  /**
   * A plugin that does wrong.
   *
   * @param kind of its extension: indicator, import, export, window; or life, for making, starting
   *     and stopping it
   * @param method where it does wrong, as its id says it
   * @param implemented the method of the API: {@code ImportFormat.read}
   * @param fault what it does
   * @param words what the program says it was asked to do
   * @param ending the file extension of an exporter, each its own
   */
  public record Faulty(
      String kind, String method, String implemented, String fault, String words, String ending) {
    /** The plugin's id, and the extension's. */
    public String id() {
      return "faulty-" + kind + "-" + method + "-" + fault;
    }

    /** Whether it throws something that says {@link #WORDS}. */
    public boolean throwsWords() {
      return THROWN.containsKey(fault);
    }

    /** The zip. */
    public PluginZip zip() {
      return zips(List.of(this)).values().iterator().next();
    }

    private String place() {
      return id().replace('-', '_');
    }

    private String source(String template) {
      String wrong =
          switch (fault) {
            case "block" -> BLOCK;
            case "null" -> "if (true) return null;";
            default ->
                throwsWords()
                    ? "if (true) throw new " + THROWN.get(fault) + "(\"" + WORDS + "\");"
                    : FaultyTable.odd(kind, method, fault);
          };
      return template
          .replace("/*" + method + "*/", wrong)
          .replaceAll("/\\*\\w+\\*/", "")
          .replace("PACKAGE", place())
          .replace("ENDING", ending)
          .replace("ID", id());
    }
  }

  /** All of them. */
  public static List<Faulty> all() {
    List<Faulty> all = new ArrayList<>();
    for (FaultyTable.Row row : FaultyTable.ROWS) {
      for (String fault : row.faults()) {
        all.add(
            new Faulty(
                row.kind(),
                row.method(),
                row.implemented(),
                fault,
                row.words(),
                "x" + (all.size() + 1)));
      }
    }
    return all;
  }

  /** Those of some kinds. */
  public static List<Faulty> of(String... kinds) {
    return all().stream().filter(one -> List.of(kinds).contains(one.kind())).toList();
  }

  /** Writes zips into a folder, each named after its plugin. */
  public static void write(List<Faulty> faulty, Path folder) {
    zips(faulty).forEach((one, zip) -> zip.write(folder.resolve(one.id() + ".zip")));
  }

  /** One of all. */
  public static Faulty find(String id) {
    return all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  /** Their classes are compiled at one go, as a compiler takes longer to start than to work. */
  private static Map<Faulty, PluginZip> zips(List<Faulty> faulty) {
    Map<String, String> sources = new TreeMap<>();
    for (Faulty one : faulty) {
      sources.put(
          one.place() + ".Faulty", one.source(FaultySources.ALL.getOrDefault(one.kind(), "")));
      if (one.kind().equals("life")) {
        sources.put(one.place() + ".Life", one.source(FaultySources.PLUGIN));
      }
    }
    Map<String, byte[]> classes = SourceCompiler.compile(sources);
    Map<Faulty, PluginZip> zips = new LinkedHashMap<>();
    for (Faulty one : faulty) {
      PluginZip zip = PluginZip.of(one.id());
      if (one.kind().equals("life")) {
        zip.property("plugin.class", one.place() + ".Life");
      }
      classes.forEach(
          (path, bytes) -> {
            if (path.startsWith(one.place() + "/")) {
              zip.file("classes/" + path, bytes);
            }
          });
      zips.put(
          one,
          zip.file(
              "classes/META-INF/extensions.idx",
              (one.place() + ".Faulty").getBytes(StandardCharsets.UTF_8)));
    }
    return zips;
  }
}
