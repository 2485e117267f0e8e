package org.fundbench.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fundbench.api.Descriptor;
import org.fundbench.api.Draft;
import org.fundbench.api.Field;
import org.fundbench.api.ImportFormat;
import org.fundbench.api.IndicatorModule;
import org.fundbench.api.IndicatorSpec;
import org.fundbench.api.Language;
import org.fundbench.api.MoneyUnit;
import org.fundbench.api.Options;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Report;
import org.fundbench.api.ReportExporter;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;
import org.fundbench.api.workbench.WorkbenchContribution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
  private static final Descriptor DESCRIPTOR =
      Descriptor.of("sample", Text.same("sample"), Text.same("a sample"));
  private static final Text DOING = new Text("试", "try");
  private final ExecutorService executor = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    executor.shutdownNow();
  }

  private static Guard guard(CallLimits limits) {
    return new Guard("my-plugin", "sample", GuardTest.class.getClassLoader(), limits);
  }

  private static Guard guard() {
    return guard(CallLimits.none());
  }

  private CallLimits timed(Duration limit) {
    return CallLimits.all(limit, executor);
  }

  private static Problem problemOf(Callable<?> call) {
    RefusedException refused = catchThrowableOfType(RefusedException.class, call::call);
    assertThat(refused).isNotNull();
    return refused.problems().get(0);
  }

  private static String said(Callable<?> call) {
    Problem problem = problemOf(call);
    assertThat(problem.code()).isEqualTo("plugin-failed");
    String words = problem.message().in(Language.EN);
    assertThat(words).contains("my-plugin", "sample").doesNotContain("{");
    return words;
  }

  private static <T> T fail(Throwable thrown) throws Exception {
    if (thrown instanceof Error error) {
      throw error;
    }
    throw (Exception) thrown;
  }

  static List<Throwable> everything() {
    return List.of(
        new IllegalStateException("why not"),
        new NoClassDefFoundError("gone/Away"),
        new AbstractMethodError("newer()"),
        new StackOverflowError(),
        new OutOfMemoryError("heap"),
        new AssertionError("wrong"),
        new Exception("checked"),
        new IOException("not declared here"),
        new Error("dead") {},
        new RuntimeException() {
          @Override
          public String getMessage() {
            throw new IllegalStateException("no message either");
          }
        });
  }

  @ParameterizedTest
  @MethodSource("everything")
  void whateverIsThrownBecomesAProblemThatNamesThePlugin(Throwable thrown) {
    for (CallLimits limits : List.of(CallLimits.none(), timed(Duration.ofMinutes(1)))) {
      assertThat(said(() -> guard(limits).ask(DOING, () -> fail(thrown))))
          .contains(thrown.getClass().getName());
    }
  }

  @Test
  void aRealEndlessRecursionIsSurvived() {
    class Endless {
      int deeper(int depth) {
        return deeper(depth + 1) + 1;
      }
    }
    assertThat(said(() -> guard().ask(DOING, () -> new Endless().deeper(0))))
        .contains("calls itself without end");
  }

  @Test
  void aRefusalOfThePluginPassesWithItsOwnProblems() {
    Problem own = new Problem("own", Severity.ERROR, DOING, DOING, Place.row("file.csv", 3));
    assertThat(
            problemOf(
                () ->
                    guard(timed(Duration.ofMinutes(1)))
                        .ask(DOING, () -> fail(new RefusedException(own)))))
        .isEqualTo(own);
  }

  @Test
  void nullIsNoAnswer() {
    assertThat(said(() -> guard().ask(DOING, () -> null))).contains("null");
  }

  @Test
  void declaredIoFailuresStayWhatTheyAre() {
    assertThatThrownBy(() -> guard().workOnFile(DOING, () -> fail(new IOException("disk"))))
        .isInstanceOf(IOException.class)
        .hasMessage("disk");
    assertThatThrownBy(
            () ->
                guard()
                    .workOnFile(DOING, () -> fail(new UncheckedIOException(new IOException("d")))))
        .isInstanceOf(IOException.class)
        .hasMessage("d");
  }

  @Test
  void aCallThatDoesNotEndIsLeftBehindAndInterrupted() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    Problem problem =
        problemOf(
            () ->
                guard(timed(Duration.ofMillis(20)))
                    .work(
                        DOING,
                        () -> {
                          try {
                            new CountDownLatch(1).await();
                          } catch (InterruptedException e) {
                            interrupted.countDown();
                          }
                          return true;
                        }));
    assertThat(problem.code()).isEqualTo("plugin-timed-out");
    assertThat(problem.message().in(Language.EN)).contains("my-plugin", "0.02 s");
    interrupted.await();
  }

  @Test
  void aCallerThatIsInterruptedIsCancelled() {
    Guard guard = guard(timed(Duration.ofMinutes(1)));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> guard.work(DOING, () -> fail(new InterruptedException())))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).as("the interrupt is not swallowed").isTrue();
  }

  @Test
  void thePluginsClassLoaderIsInPlaceDuringTheCallOnly() throws IOException {
    ClassLoader own = new ClassLoader(null) {};
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Guard guard = new Guard("p", "e", own, CallLimits.none());
    assertThat(guard.ask(DOING, () -> Thread.currentThread().getContextClassLoader()))
        .isSameAs(own);
    assertThatThrownBy(() -> guard.ask(DOING, () -> fail(new Error()))).isNotNull();
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
  }

  // Import formats

  private abstract static class Format implements ImportFormat {
    @Override
    public Descriptor descriptor() {
      return DESCRIPTOR;
    }

    @Override
    public int recognise(String fileName, byte[] head) {
      return 0;
    }
  }

  private static final class Rows implements Draft {
    private final Iterator<Row> rows;
    private final Exception end;
    private final Closeable closing;

    Rows(List<Row> rows, Exception end, Closeable closing) {
      this.rows = rows.iterator();
      this.end = end;
      this.closing = closing;
    }

    @Override
    public Kind kind() {
      return Kind.ENTRIES;
    }

    @Override
    public List<Column> columns() {
      return List.of(new Column(Field.values()[0], "A", 1, MoneyUnit.YUAN));
    }

    @Override
    public Row next() throws IOException {
      if (rows.hasNext()) {
        return rows.next();
      }
      if (end instanceof IOException io) {
        throw io;
      }
      if (end instanceof RuntimeException runtime) {
        throw runtime;
      }
      return null;
    }

    @Override
    public void close() throws IOException {
      closing.close();
    }
  }

  private static ImportFormat.Source source(List<InputStream> opened, List<InputStream> closed) {
    return new ImportFormat.Source(
        "file.csv",
        () -> {
          InputStream stream =
              new ByteArrayInputStream(new byte[8]) {
                @Override
                public void close() {
                  closed.add(this);
                }
              };
          opened.add(stream);
          return stream;
        },
        Options.none());
  }

  private static ImportFormat reading(Guard guard, List<Draft.Row> rows, Exception end) {
    return new GuardedImportFormat(
        new Format() {
          @Override
          public Draft read(Source source) throws IOException {
            source.content().open();
            return new Rows(rows, end, () -> {});
          }
        },
        DESCRIPTOR,
        guard);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void rowsBeforeAFailureAreHandedOutTimedOrNot(boolean timed) throws IOException {
    List<Draft.Row> rows = new ArrayList<>();
    for (int i = 1; i <= 1300; i++) {
      rows.add(new Draft.Row(i, List.of("x")));
    }
    Guard guard = timed ? guard(timed(Duration.ofMinutes(1))) : guard();
    List<InputStream> opened = new ArrayList<>();
    List<InputStream> closed = new ArrayList<>();
    try (Draft draft =
        reading(guard, rows, new IllegalStateException("row 1301")).read(source(opened, closed))) {
      for (Draft.Row row : rows) {
        assertThat(draft.next()).isEqualTo(row);
      }
      assertThat(said(draft::next)).contains("row 1301", "file.csv");
    }
    assertThat(closed).as("the plugin forgot to close it").containsExactlyElementsOf(opened);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theEndStaysTheEnd(boolean timed) throws IOException {
    Guard guard = timed ? guard(timed(Duration.ofMinutes(1))) : guard();
    try (Draft draft =
        reading(guard, List.of(new Draft.Row(1, List.of("x"))), null)
            .read(source(new ArrayList<>(), new ArrayList<>()))) {
      assertThat(draft.next()).isNotNull();
      assertThat(draft.next()).isNull();
      assertThat(draft.next()).isNull();
    }
  }

  @Test
  void aRowWithTheWrongNumberOfCellsIsThePluginsFault() throws IOException {
    try (Draft draft =
        reading(guard(), List.of(new Draft.Row(7, List.of("x", "y"))), null)
            .read(source(new ArrayList<>(), new ArrayList<>()))) {
      assertThat(said(draft::next)).contains("row 7 has 2 cells, not 1");
    }
  }

  @Test
  void streamsAreClosedWhereReadingFails() {
    List<InputStream> opened = new ArrayList<>();
    List<InputStream> closed = new ArrayList<>();
    ImportFormat format =
        new GuardedImportFormat(
            new Format() {
              @Override
              public Draft read(Source source) throws IOException {
                source.content().open();
                throw new IllegalStateException("half-way");
              }
            },
            DESCRIPTOR,
            guard());
    assertThat(said(() -> format.read(source(opened, closed)))).contains("half-way");
    assertThat(closed).hasSize(1).containsExactlyElementsOf(opened);
  }

  @Test
  void anImpossibleCertaintyIsRefusedAndTheBytesAreACopy() {
    byte[] head = {1, 2, 3};
    ImportFormat format =
        new GuardedImportFormat(
            new Format() {
              @Override
              public int recognise(String fileName, byte[] bytes) {
                Arrays.fill(bytes, (byte) 9);
                return 250;
              }

              @Override
              public Draft read(Source source) {
                return new Rows(List.of(), null, () -> {});
              }
            },
            DESCRIPTOR,
            guard());
    assertThat(said(() -> format.recognise("f", head))).contains("250");
    assertThat(head).containsExactly(1, 2, 3);
  }

  // Indicators

  @Test
  void aModuleThatReturnsNullsIsRefused() {
    IndicatorModule module =
        new GuardedIndicatorModule(
            new IndicatorModule() {
              @Override
              public Descriptor descriptor() {
                return DESCRIPTOR;
              }

              @Override
              public List<IndicatorSpec> indicators() {
                return Arrays.asList((IndicatorSpec) null);
              }

              @Override
              public Result compute(Request request) {
                return null;
              }
            },
            DESCRIPTOR,
            guard());
    assertThat(said(module::indicators)).contains("name its indicators");
    assertThat(said(() -> module.compute(new IndicatorModule.Request("i", null, Options.none()))))
        .contains("compute i");
  }

  // Exporters

  private static ReportExporter exporter(String extension, Writing writing) {
    return GuardedReportExporter.of(
        new ReportExporter() {
          @Override
          public Descriptor descriptor() {
            return DESCRIPTOR;
          }

          @Override
          public String fileExtension() {
            return extension;
          }

          @Override
          public void write(Report report, Options options, OutputStream target, Progress progress)
              throws IOException {
            writing.write(target);
          }
        },
        DESCRIPTOR,
        guard());
  }

  private interface Writing {
    void write(OutputStream target) throws IOException;
  }

  private static final Report REPORT =
      new Report(
          List.of("报告"),
          new Report.Identity("f", 2026, "u", "d", LocalDate.EPOCH, 0, "00", "test"),
          List.of(),
          List.of(),
          "{}");

  private static final Progress CANCELLED =
      new Progress() {
        @Override
        public void begin(Text what, long total) {}

        @Override
        public void advance(long steps) {}

        @Override
        public boolean cancelled() {
          return true;
        }
      };

  private static Void write(Writing writing, OutputStream target, Progress progress)
      throws IOException {
    exporter("txt", writing).write(REPORT, Options.none(), target, progress);
    return null;
  }

  @Test
  void aFullDiskIsTheDisksFaultHoweverThePluginWrapsIt() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };
    assertThatThrownBy(
            () ->
                write(
                    target -> {
                      try {
                        target.write(1);
                      } catch (IOException e) {
                        throw new IllegalStateException("cannot draw", e);
                      }
                    },
                    full,
                    Progress.SILENT))
        .isInstanceOf(IOException.class)
        .hasMessage("no space left");
    assertThatThrownBy(
            () ->
                write(
                    target -> {
                      try {
                        target.write(1);
                      } catch (IOException e) {
                        // swallowed: the file would look finished
                      }
                    },
                    full,
                    Progress.SILENT))
        .isInstanceOf(IOException.class);
  }

  @Test
  void theTargetIsTheHostsToClose() throws IOException {
    boolean[] closed = {false};
    ByteArrayOutputStream target =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    OutputStream[] kept = new OutputStream[1];
    write(
        out -> {
          kept[0] = out;
          out.write(1);
          out.close();
        },
        target,
        Progress.SILENT);
    assertThat(closed[0]).isFalse();
    assertThatThrownBy(() -> kept[0].write(2)).isInstanceOf(IOException.class);
    assertThat(target.toByteArray()).containsExactly(1);
  }

  @Test
  void cancelledIsCancelledHoweverThePluginEnds() {
    assertThatThrownBy(() -> write(target -> {}, OutputStream.nullOutputStream(), CANCELLED))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(
            () ->
                write(
                    target -> {
                      throw new IllegalStateException("stopped");
                    },
                    OutputStream.nullOutputStream(),
                    CANCELLED))
        .isInstanceOf(CancellationException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".pdf", "../x", "a b"})
  void aFileExtensionMustBeHarmless(String extension) {
    assertThat(said(() -> exporter(extension, target -> {}))).contains("extension");
  }

  // Workbench

  @Test
  void aCommandThatFailsIsThePluginsFault() {
    WorkbenchContribution contribution =
        new GuardedWorkbenchContribution(
            new WorkbenchContribution() {
              @Override
              public Descriptor descriptor() {
                return DESCRIPTOR;
              }

              @Override
              public List<Item> items() {
                return List.of(
                    new Command(
                        "my-plugin.hello",
                        DOING,
                        () -> {
                          throw new IllegalStateException("no greeting");
                        }),
                    new PreferencePage("my-plugin.page", DOING, List.of()));
              }
            },
            DESCRIPTOR,
            guard());
    assertThat(contribution.items()).hasSize(2);
    WorkbenchContribution.Command command =
        (WorkbenchContribution.Command) contribution.items().get(0);
    assertThat(
            said(
                () -> {
                  command.task().run(null);
                  return null;
                }))
        .contains("my-plugin.hello", "no greeting");
  }
}
