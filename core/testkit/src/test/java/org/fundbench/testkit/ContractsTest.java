package org.fundbench.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.fundbench.api.Descriptor;
import org.fundbench.api.Direction;
import org.fundbench.api.Draft;
import org.fundbench.api.Field;
import org.fundbench.api.Figure;
import org.fundbench.api.ImportFormat;
import org.fundbench.api.IndicatorModule;
import org.fundbench.api.IndicatorSpec;
import org.fundbench.api.MoneyUnit;
import org.fundbench.api.OptionSpec;
import org.fundbench.api.Options;
import org.fundbench.api.Progress;
import org.fundbench.api.Report;
import org.fundbench.api.ReportExporter;
import org.fundbench.api.Scope;
import org.fundbench.api.Text;
import org.fundbench.api.Trail;
import org.fundbench.api.Value;
import org.junit.jupiter.api.Test;

/**
 * Each contract lets a good plugin pass, and each of its tests fails for a plugin that is bad so.
 */
class ContractsTest {
  private static final Text NAME = new Text("样例", "sample");

  // Import formats

  private static class LineFormat implements ImportFormat {
    @Override
    public Descriptor descriptor() {
      return Descriptor.of("lines", NAME, NAME);
    }

    @Override
    public int recognise(String fileName, byte[] head) {
      return fileName.endsWith(".lines") ? 80 : 0;
    }

    @Override
    public Draft read(Source source) throws IOException {
      return new Lines(new BufferedReader(new InputStreamReader(source.content().open(), UTF_8)));
    }
  }

  private static class Lines implements Draft {
    private final BufferedReader reader;
    private long row;

    Lines(BufferedReader reader) {
      this.reader = reader;
    }

    @Override
    public Kind kind() {
      return Kind.ENTRIES;
    }

    @Override
    public List<Column> columns() {
      return List.of(new Column(Field.values()[0], "行", 1, MoneyUnit.YUAN));
    }

    @Override
    public Row next() throws IOException {
      String line = reader.readLine();
      return line == null ? null : new Row(++row, List.of(line));
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }

  private static final class FormatContract extends ImportFormatContract {
    private final Supplier<ImportFormat> maker;

    FormatContract(Supplier<ImportFormat> maker) {
      this.maker = maker;
    }

    @Override
    protected ImportFormat extension() {
      return maker.get();
    }

    @Override
    protected String fileName() {
      return "a.lines";
    }

    @Override
    protected byte[] goodFile() {
      return "一\n二\n三\n".getBytes(UTF_8);
    }
  }

  private static void assertFormat(Supplier<ImportFormat> maker, String... failures) {
    assertThat(Failures.of(new FormatContract(maker))).containsExactly(failures);
  }

  @Test
  void aGoodFormatPasses() {
    assertFormat(LineFormat::new);
  }

  @Test
  void aFormatThatDoesNotKnowItsOwnFileFails() {
    assertFormat(
        () ->
            new LineFormat() {
              @Override
              public int recognise(String fileName, byte[] head) {
                return 0;
              }
            },
        "recognisesItsOwnFile");
  }

  @Test
  void aFormatThatTrustsTheFirstBytesFails() {
    assertFormat(
        () ->
            new LineFormat() {
              @Override
              public int recognise(String fileName, byte[] head) {
                return head[2] == 0 ? 0 : 50;
              }
            },
        "recogniseAnswersForAnyBytes");
  }

  @Test
  void aFormatThatLeavesItsStreamOpenFails() {
    assertFormat(
        () ->
            new LineFormat() {
              @Override
              public Draft read(Source source) throws IOException {
                return new Lines(
                    new BufferedReader(new InputStreamReader(source.content().open(), UTF_8))) {
                  @Override
                  public void close() {}
                };
              }
            },
        "closesItsStreams",
        "refusesWhatItCannotUnderstand");
  }

  @Test
  void aFormatWithStateOutsideItsDraftFails() {
    AtomicInteger row = new AtomicInteger();
    assertFormat(
        () ->
            new LineFormat() {
              @Override
              public Draft read(Source source) throws IOException {
                return new Lines(
                    new BufferedReader(new InputStreamReader(source.content().open(), UTF_8))) {
                  @Override
                  public Row next() throws IOException {
                    Row next = super.next();
                    return next == null ? null : new Row(row.incrementAndGet(), next.cells());
                  }
                };
              }
            },
        "readsTheSameSideBySide");
  }

  @Test
  void aFormatWithARowTooWideFails() {
    assertFormat(
        () ->
            new LineFormat() {
              @Override
              public Draft read(Source source) throws IOException {
                return new Lines(
                    new BufferedReader(new InputStreamReader(source.content().open(), UTF_8))) {
                  @Override
                  public Row next() throws IOException {
                    Row next = super.next();
                    return next == null ? null : new Row(next.row(), List.of("a", "b"));
                  }
                };
              }
            },
        "readsWholeRowsInOrder");
  }

  @Test
  void aFormatThatStumblesOverOddBytesFails() {
    assertFormat(
        () ->
            new LineFormat() {
              @Override
              public Draft read(Source source) throws IOException {
                return new Lines(
                    new BufferedReader(new InputStreamReader(source.content().open(), UTF_8))) {
                  @Override
                  public Row next() throws IOException {
                    Row next = super.next();
                    if (next != null && !next.cells().get(0).matches("[一二三]")) {
                      throw new IllegalStateException("odd");
                    }
                    return next;
                  }
                };
              }
            },
        "refusesWhatItCannotUnderstand");
  }

  @Test
  void aFormatThatTakesABrokenFileForAShortOneFails() {
    assertFormat(
        () ->
            new LineFormat() {
              @Override
              public Draft read(Source source) throws IOException {
                return new Lines(
                    new BufferedReader(new InputStreamReader(source.content().open(), UTF_8))) {
                  @Override
                  public Row next() {
                    try {
                      return super.next();
                    } catch (IOException e) {
                      return null;
                    }
                  }
                };
              }
            },
        "tellsAFileThatBreaksOff");
  }

  @Test
  void anExtensionThatChangesItsMindFails() {
    AtomicInteger count = new AtomicInteger();
    assertFormat(
        () ->
            new LineFormat() {
              @Override
              public Descriptor descriptor() {
                return Descriptor.of("lines-" + count.incrementAndGet(), NAME, NAME);
              }
            },
        "describesItselfAlwaysTheSame");
  }

  @Test
  void anExtensionInOneLanguageFails() {
    assertFormat(
        () ->
            new LineFormat() {
              @Override
              public Descriptor descriptor() {
                return Descriptor.of("lines", NAME, new Text("", "English alone"));
              }
            },
        "hasNameAndSummaryInBothLanguages");
  }

  @Test
  void anOptionDeclaredTwiceFails() {
    OptionSpec option = OptionSpec.yesNo("twice", NAME, NAME, true);
    assertFormat(
        () ->
            new LineFormat() {
              @Override
              public Descriptor descriptor() {
                return new Descriptor("lines", NAME, NAME, List.of(option, option));
              }
            },
        "declaresOptionsThatHold");
  }

  // Indicators

  private static class RateModule implements IndicatorModule {
    @Override
    public Descriptor descriptor() {
      return Descriptor.of("rates", NAME, NAME);
    }

    @Override
    public List<IndicatorSpec> indicators() {
      return List.of(new IndicatorSpec("rate", NAME, Direction.AT_LEAST, "%"));
    }

    @Override
    public Result compute(Request request) {
      Figure paid = request.facts().paid(Scope.fund(), request.facts().range());
      Figure budget = request.facts().currentBudget(Scope.fund());
      Trail trail = Trail.of(NAME, new Trail.Derived(paid), new Trail.Derived(budget));
      return budget.value() instanceof Value.Amount whole
          ? Result.rate(fen(paid.value()), fen(whole), trail)
          : Result.absent(NAME, trail);
    }

    static BigDecimal fen(Value value) {
      return BigDecimal.valueOf(((Value.Amount) value).money().fen());
    }
  }

  private static void assertModule(Supplier<IndicatorModule> maker, String... failures) {
    IndicatorModuleContract contract =
        new IndicatorModuleContract() {
          @Override
          protected IndicatorModule extension() {
            return maker.get();
          }
        };
    assertThat(Failures.of(contract)).containsExactly(failures);
  }

  @Test
  void aGoodModulePasses() {
    assertModule(RateModule::new);
  }

  @Test
  void aModuleThatTakesAbsentForZeroFails() {
    assertModule(
        () ->
            new RateModule() {
              @Override
              public Result compute(Request request) {
                Result result = super.compute(request);
                return result.value() instanceof Value.Absent
                    ? Result.quantity(BigDecimal.ZERO, "%", result.trail())
                    : result;
              }
            },
        "absentIsNotZero");
  }

  @Test
  void aModuleWhoseFigureComesFromNowhereFails() {
    assertModule(
        () ->
            new RateModule() {
              @Override
              public Result compute(Request request) {
                Result result = super.compute(request);
                return result.value() instanceof Value.Rate rate
                    ? Result.rate(rate.part(), rate.whole(), Trail.of(NAME))
                    : result;
              }
            },
        "everyFigureHasATrail");
  }

  @Test
  void aModuleThatRemembersFails() {
    AtomicInteger count = new AtomicInteger();
    assertModule(
        () ->
            new RateModule() {
              @Override
              public Result compute(Request request) {
                Result result = super.compute(request);
                return result.value() instanceof Value.Rate rate
                    ? Result.rate(
                        rate.part(), BigDecimal.valueOf(count.incrementAndGet()), result.trail())
                    : result;
              }
            },
        "isAPureFunction");
  }

  @Test
  void aModuleWithAnIndicatorTwiceFails() {
    assertModule(
        () ->
            new RateModule() {
              @Override
              public List<IndicatorSpec> indicators() {
                IndicatorSpec one = super.indicators().get(0);
                return List.of(one, one);
              }
            },
        "namesItsIndicators");
  }

  // Exporters

  private static class TitleExporter implements ReportExporter {
    @Override
    public Descriptor descriptor() {
      return Descriptor.of("title", NAME, NAME);
    }

    @Override
    public String fileExtension() {
      return "txt";
    }

    @Override
    public void write(Report report, Options options, OutputStream target, Progress progress)
        throws IOException {
      for (String line : report.title()) {
        if (progress.cancelled()) {
          return;
        }
        target.write(line.getBytes(UTF_8));
      }
    }
  }

  private static void assertExporter(Supplier<ReportExporter> maker, String... failures) {
    ReportExporterContract contract =
        new ReportExporterContract() {
          @Override
          protected ReportExporter extension() {
            return maker.get();
          }
        };
    assertThat(Failures.of(contract)).containsExactly(failures);
  }

  @Test
  void aGoodExporterPasses() {
    assertExporter(TitleExporter::new);
  }

  @Test
  void anExporterWithADotInItsEndingFails() {
    assertExporter(
        () ->
            new TitleExporter() {
              @Override
              public String fileExtension() {
                return ".txt";
              }
            },
        "namesAFileExtension");
  }

  @Test
  void anExporterWhoseBytesChangeFails() {
    AtomicInteger count = new AtomicInteger();
    assertExporter(
        () ->
            new TitleExporter() {
              @Override
              public void write(
                  Report report, Options options, OutputStream target, Progress progress)
                  throws IOException {
                super.write(report, options, target, progress);
                if (!progress.cancelled()) {
                  target.write(count.incrementAndGet());
                }
              }
            },
        "writesTheSameBytesTwice");
  }

  @Test
  void anExporterThatClosesTheTargetFails() {
    assertExporter(
        () ->
            new TitleExporter() {
              @Override
              public void write(
                  Report report, Options options, OutputStream target, Progress progress)
                  throws IOException {
                super.write(report, options, target, progress);
                target.close();
              }
            },
        "leavesTheTargetOpen");
  }

  @Test
  void anExporterThatCannotBeCancelledFails() {
    assertExporter(
        () ->
            new TitleExporter() {
              @Override
              public void write(
                  Report report, Options options, OutputStream target, Progress progress)
                  throws IOException {
                super.write(report, options, target, Progress.SILENT);
              }
            },
        "endsWhenCancelled");
  }

  @Test
  void anExporterThatSwallowsAFullDiskFails() {
    assertExporter(
        () ->
            new TitleExporter() {
              @Override
              public void write(
                  Report report, Options options, OutputStream target, Progress progress) {
                try {
                  super.write(report, options, target, progress);
                } catch (IOException e) {
                  // swallowed
                }
              }
            },
        "tellsATargetThatCannotBeWritten");
  }

  @Test
  void anExporterThatNeedsATableFails() {
    assertExporter(
        () ->
            new TitleExporter() {
              @Override
              public void write(
                  Report report, Options options, OutputStream target, Progress progress)
                  throws IOException {
                report.tables().get(0);
                super.write(report, options, target, progress);
              }
            },
        "copesWithAnEmptyReport");
  }
}
