package org.fundbench.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Plugins of which each throws in one method and does well in all others: one for every method of
 * every extension point, so that nothing of the program relies on a plugin in silence.
 */
public final class FaultyPlugins {
  /** What each throws; an error, as those are forgotten more easily than exceptions. */
  public static final String WORDS = "thrown on purpose";

  private static final String THROW = "if (true) throw new AssertionError(\"" + WORDS + "\");";

  private FaultyPlugins() {}

  /** Ids of all, such as {@code faulty-import-read}; the id of its extension is the same. */
  public static List<String> ids() {
    List<String> ids = new ArrayList<>();
    methods()
        .forEach(
            (kind, methods) -> methods.forEach(method -> ids.add("faulty-" + kind + "-" + method)));
    return ids;
  }

  private static Map<String, List<String>> methods() {
    Map<String, List<String>> methods = new LinkedHashMap<>();
    methods.put("indicator", List.of("descriptor", "indicators", "compute"));
    methods.put(
        "import", List.of("descriptor", "recognise", "read", "kind", "columns", "next", "close"));
    methods.put("export", List.of("descriptor", "extension", "write"));
    methods.put(
        "window", List.of("descriptor", "items", "command", "view", "paint", "answer", "change"));
    return methods;
  }

  /** Writes the zips of all into a folder. */
  public static void writeTo(Path folder) {
    for (String id : ids()) {
      zip(id).write(folder.resolve(id + ".zip"));
    }
  }

  /** One of them. */
  public static PluginZip zip(String id) {
    String kind = id.split("-", -1)[1];
    String method = id.split("-", -1)[2];
    String source =
        switch (kind) {
          case "indicator" -> INDICATOR;
          case "import" -> IMPORT;
          case "export" -> EXPORT;
          case "window" -> WINDOW;
          default -> throw new IllegalArgumentException(id);
        };
    String place = id.replace('-', '_');
    source =
        source.replace("PACKAGE", place).replace("ID", id).replace("/*" + method + "*/", THROW);
    return PluginZip.of(id).extension(place + ".Faulty", source.replaceAll("/\\*\\w+\\*/", ""));
  }

  private static final String DESCRIPTOR =
      """
        public Descriptor descriptor() {
          /*descriptor*/
          return Descriptor.of("ID", new Text("故障", "Faulty"), new Text("故障", "Faulty"));
        }
      """;

  private static final String INDICATOR =
      """
      package PACKAGE;
      import java.math.BigDecimal;
      import java.util.List;
      import org.fundbench.api.*;
      public class Faulty implements IndicatorModule {
      """
          + DESCRIPTOR
          + """
        public List<IndicatorSpec> indicators() {
          /*indicators*/
          return List.of(
              new IndicatorSpec("one", new Text("一", "one"), Direction.AT_LEAST, "x"));
        }
        public Result compute(Request request) {
          /*compute*/
          return Result.quantity(BigDecimal.ONE, "x", Trail.of(new Text("数", "count")));
        }
      }
      """;

  private static final String IMPORT =
      """
      package PACKAGE;
      import java.util.List;
      import org.fundbench.api.*;
      public class Faulty implements ImportFormat {
      """
          + DESCRIPTOR
          + """
        public int recognise(String fileName, byte[] head) {
          /*recognise*/
          return 0;
        }
        public Draft read(Source source) {
          /*read*/
          return new Draft() {
            public Kind kind() {
              /*kind*/
              return Kind.ENTRIES;
            }
            public List<Column> columns() {
              /*columns*/
              return List.of();
            }
            public Row next() {
              /*next*/
              return null;
            }
            public void close() {
              /*close*/
            }
          };
        }
      }
      """;

  private static final String EXPORT =
      """
      package PACKAGE;
      import java.io.*;
      import org.fundbench.api.*;
      public class Faulty implements ReportExporter {
      """
          + DESCRIPTOR
          + """
        public String fileExtension() {
          /*extension*/
          return "txt";
        }
        public void write(Report report, Options options, OutputStream target, Progress progress)
            throws IOException {
          /*write*/
          target.write('x');
        }
      }
      """;

  private static final String WINDOW =
      """
      package PACKAGE;
      import java.util.List;
      import org.eclipse.swt.SWT;
      import org.eclipse.swt.widgets.Canvas;
      import org.fundbench.api.*;
      import org.fundbench.api.workbench.*;
      public class Faulty implements WorkbenchContribution {
      """
          + DESCRIPTOR
          + """
        public List<Item> items() {
          /*items*/
          return List.of(
              new Command("ID.command", new Text("故障命令", "Faulty ID"), bench -> {
                /*command*/
                bench.ask(new Text("问", "asking"), book -> {
                  /*answer*/
                  return 1;
                }, one -> {});
              }),
              new View("ID.view", new Text("故障视图", "Faulty ID"), (parent, bench) -> {
                /*view*/
                Canvas canvas = new Canvas(parent, SWT.NONE);
                canvas.addListener(SWT.Paint, event -> {
                  /*paint*/
                });
                bench.whenChanged(canvas, () -> {
                  /*change*/
                });
                return canvas;
              }),
              new PreferencePage("ID.page", new Text("故障", "Faulty ID"),
                  List.of(OptionSpec.text("a", new Text("甲", "a"), new Text("甲", "a")))));
        }
      }
      """;
}
