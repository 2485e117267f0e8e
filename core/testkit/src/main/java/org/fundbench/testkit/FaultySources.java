package org.fundbench.testkit;

import java.util.Map;

/**
 * The source texts of plugins that do well. A comment such as {@code /*read*}{@code /} stands where
 * each method can be made to do wrong; {@code ID}, {@code PACKAGE} and {@code ENDING} stand for
 * what is different in each.
 */
final class FaultySources {
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
      import java.util.*;
      import org.fundbench.api.*;
      public class Faulty implements IndicatorModule {
      """
          + DESCRIPTOR
          + """
        private static IndicatorSpec spec(String id) {
          return new IndicatorSpec(id, new Text("一", "one"), Direction.AT_LEAST, "x");
        }
        private static Trail trail() {
          return Trail.of(new Text("数", "count"));
        }
        public List<IndicatorSpec> indicators() {
          /*indicators*/
          return List.of(spec("one"));
        }
        public Result compute(Request request) {
          /*compute*/
          return Result.quantity(BigDecimal.ONE, "x", trail());
        }
      }
      """;

  private static final String IMPORT =
      """
      package PACKAGE;
      import java.util.*;
      import org.fundbench.api.*;
      public class Faulty implements ImportFormat {
      """
          + DESCRIPTOR
          + """
        private static Draft.Column column(Field field) {
          return new Draft.Column(field, field.name(), 1, MoneyUnit.YUAN);
        }
        public int recognise(String fileName, byte[] head) {
          if (!fileName.startsWith("ID")) {
            return 0;
          }
          /*recognise*/
          return 100;
        }
        public Draft read(Source source) {
          /*read*/
          return new Draft() {
            private boolean read;
            public Kind kind() {
              /*kind*/
              return Kind.ENTRIES;
            }
            public List<Column> columns() {
              /*columns*/
              return List.of(column(Field.VOUCHER), column(Field.DATE), column(Field.LINE),
                  column(Field.AMOUNT), column(Field.PAYEE));
            }
            public OptionalLong headingRow() {
              /*headingrow*/
              return OptionalLong.of(1);
            }
            public Row next() {
              if (read) {
                /*next*/
                return null;
              }
              read = true;
              return new Row(2, List.of("ID", "2023-01-03", "a", "1.00", "p"));
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
      import java.util.*;
      import org.fundbench.api.*;
      public class Faulty implements ReportExporter {
      """
          + DESCRIPTOR
          + """
        public String fileExtension() {
          /*extension*/
          return "ENDING";
        }
        public void write(Report report, Options options, OutputStream target, Progress progress)
            throws IOException {
          /*write*/
          target.write(("ledger-head=" + report.identity().head() + " ").getBytes("UTF-8"));
        }
        public List<ReportSignature> signatures(InputStream report) {
          /*signatures*/
          return List.of();
        }
      }
      """;

  private static final String WINDOW =
      """
      package PACKAGE;
      import java.util.*;
      import org.eclipse.swt.SWT;
      import org.eclipse.swt.widgets.Canvas;
      import org.fundbench.api.*;
      import org.fundbench.api.workbench.*;
      public class Faulty implements WorkbenchContribution {
      """
          + DESCRIPTOR
          + """
        private static Text name() {
          return new Text("故障视图", "Faulty ID");
        }
        public List<Item> items() {
          /*items*/
          return List.of(
              new Command("ID.command", name(), bench -> {
                /*command*/
                bench.ask(new Text("问", "be asked"), book -> {
                  book.entries(
                      EntrySelection.spending(
                          book.facts().fund(), Scope.fund(), book.facts().range()),
                      entry -> {
                        /*each*/
                      });
                  /*question*/
                  return 1;
                }, one -> {
                  /*answer*/
                });
              }),
              new Command("ID.action", name(), () -> {
                /*action*/
              }),
              new View("ID.view", name(), (parent, bench) -> {
                Canvas canvas = new Canvas(parent, SWT.NONE);
                /*view*/
                canvas.addListener(SWT.Paint, event -> {
                  /*paint*/
                });
                bench.whenChanged(canvas, () -> {
                  /*change*/
                });
                return canvas;
              }),
              new View("ID.other", name(), parent -> {
                Canvas canvas = new Canvas(parent, SWT.NONE);
                /*factory*/
                return canvas;
              }),
              new PreferencePage("ID.page", name(),
                  List.of(OptionSpec.text("a", new Text("甲", "a"), new Text("甲", "a")))));
        }
      }
      """;

  private static final String LIFE =
      """
      package PACKAGE;
      import java.io.*;
      import org.fundbench.api.*;
      public class Faulty implements ReportExporter {
        static {
          /*initialiser*/
        }
        public Faulty() {
          /*constructor*/
        }
      """
          + DESCRIPTOR
          + """
        public String fileExtension() {
          return "ENDING";
        }
        public void write(Report report, Options options, OutputStream target, Progress progress)
            throws IOException {
          target.write(1);
        }
      }
      """;

  /** The class that PF4J makes of a plugin. */
  static final String PLUGIN =
      """
      package PACKAGE;
      public class Life extends org.pf4j.Plugin {
        static {
          /*plugininitialiser*/
        }
        public Life() {
          /*pluginconstructor*/
        }
        @Override
        public void start() {
          /*start*/
        }
        @Override
        public void stop() {
          /*stop*/
        }
      }
      """;

  /** By kind. */
  static final Map<String, String> ALL =
      Map.of(
          "indicator", INDICATOR,
          "import", IMPORT,
          "export", EXPORT,
          "window", WINDOW,
          "life", LIFE);

  private FaultySources() {}
}
