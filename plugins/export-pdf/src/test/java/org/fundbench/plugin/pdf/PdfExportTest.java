package org.fundbench.plugin.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfOutline;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.EventType;
import com.itextpdf.kernel.pdf.canvas.parser.PdfCanvasProcessor;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import com.itextpdf.kernel.pdf.canvas.parser.data.IEventData;
import com.itextpdf.kernel.pdf.canvas.parser.data.TextRenderInfo;
import com.itextpdf.kernel.pdf.canvas.parser.listener.IEventListener;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fundbench.api.Block;
import org.fundbench.api.DataTable;
import org.fundbench.api.Fraction;
import org.fundbench.api.Options;
import org.fundbench.api.Problem;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Report;
import org.fundbench.api.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class PdfExportTest {
  private static final String LOREM =
      "本项目2023年度年初预算70万元，全年预算70万元；实际支出69.98万元（净额），预算执行率99.9%。《管理办法》规定：“专款专用”，不得挪用，"
          + "各方向支出均在批复范围之内——详见下表……其余事项按程序办理！是否超支？否。";

  @ParameterizedTest
  @CsvSource({"PDFA_3_A", "PDFUA_1"})
  void anIndependentValidatorFindsNothing(PDFAFlavour flavour) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    byte[] pdf = export(report(4));
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target/sample-report.pdf"), pdf);

    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);

      assertThat(result.isCompliant())
          .as(() -> String.valueOf(result.getTestAssertions().stream().limit(3).toList()))
          .isTrue();
    }
  }

  @Test
  void theThirdReportOfAProcessHasTheBytesOfTheFirst() throws IOException {
    byte[] first = export(report(4));
    export(report(2));

    assertThat(export(report(4))).isEqualTo(first);
  }

  @Test
  void noLineBeginsOrEndsAgainstTheRules() throws IOException {
    List<String> lines = lines(export(report(30)));

    assertThat(lines).hasSizeGreaterThan(100);
    assertThat(lines).noneMatch(line -> "，。、；：？！）》”…%".indexOf(line.charAt(0)) >= 0);
    assertThat(lines).noneMatch(line -> "（《“".indexOf(line.charAt(line.length() - 1)) >= 0);
  }

  @Test
  void aFullLineHoldsTwentyEightCharactersAndAPageTwentyTwoLines() throws IOException {
    String plain = "经".repeat(28 * 44);
    Report report = with(List.of(new Block.Paragraph(List.of(new Block.Words(plain)))), List.of());
    byte[] pdf = export(report, Map.of("contents", "false"));

    List<Float> baselines = baselines(pdf, 2);
    assertThat(lines(pdf)).filteredOn(line -> line.equals("经".repeat(28))).hasSizeGreaterThan(35);
    assertThat(baselines).hasSize(22);
    for (int i = 1; i < baselines.size(); i++) {
      assertThat(baselines.get(i - 1) - baselines.get(i)).isBetween(28.85f, 29.15f);
    }
  }

  @Test
  void bookmarksAndContentsNameEveryHeading() throws IOException {
    byte[] pdf = export(report(20));

    try (PdfDocument document = open(pdf)) {
      List<PdfOutline> chapters = document.getOutlines(false).getAllChildren();
      assertThat(chapters).extracting(PdfOutline::getTitle).containsExactly("一、项目概述", "二、结论");
      assertThat(chapters.get(0).getAllChildren())
          .extracting(PdfOutline::getTitle)
          .containsExactly("（一）背景");
      String contents = PdfTextExtractor.getTextFromPage(document.getPage(1));
      int page = pageOf(document, "二、结论");
      assertThat(page).isGreaterThan(2);
      assertThat(contents.lines().filter(line -> line.contains("二、结论")).findFirst())
          .hasValueSatisfying(line -> assertThat(line).endsWith(String.valueOf(page)));
    }
  }

  private static int pageOf(PdfDocument document, String heading) {
    for (int page = document.getNumberOfPages(); page > 1; page--) {
      if (PdfTextExtractor.getTextFromPage(document.getPage(page)).contains(heading)) {
        return page;
      }
    }
    throw new AssertionError("no page has " + heading);
  }

  @Test
  void theContentsCanBeLeftOut() throws IOException {
    try (PdfDocument document = open(export(report(2), Map.of("contents", "false")))) {
      assertThat(PdfTextExtractor.getTextFromPage(document.getPage(1))).doesNotContain("录");
    }
  }

  @Test
  void theFirstPageBearsTheTitleAndTheContents() throws IOException {
    try (PdfDocument document = open(export(report(2)))) {
      assertThat(PdfTextExtractor.getTextFromPage(document.getPage(1)))
          .startsWith("样例经费")
          .contains("绩效自评报告", "录");
      assertThat(PdfTextExtractor.getTextFromPage(document.getPage(2))).startsWith("一、项目概述");
    }
  }

  @ParameterizedTest
  @CsvSource({"18,1", "90,3"})
  void aReportThatIsOneTableBeginsUnderItsTitle(int rows, int pages) throws IOException {
    List<Block.TableRow> body = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      List<Block.Cell> cells = new ArrayList<>();
      for (int column = 0; column < 8; column++) {
        cells.add(Block.Cell.words("行" + i, Block.CellRole.CENTERED));
      }
      body.add(new Block.TableRow(cells));
    }
    Block.Table form =
        new Block.Table("表名", "一张表", List.of(9, 9, 9, 9, 16, 16, 16, 16), List.of(), body);

    try (PdfDocument document = open(export(with(List.of(form), List.of())))) {
      assertThat(PdfTextExtractor.getTextFromPage(document.getPage(1)))
          .contains("绩效自评报告", "行0")
          .doesNotContain("表名");
      assertThat(document.getNumberOfPages()).isEqualTo(pages);
    }
  }

  @Test
  void theDataTravelInside() throws IOException {
    try (PdfDocument document = open(export(report(2)))) {
      assertThat(document.getCatalog().getPdfObject().getAsArray(PdfName.AF)).hasSize(2);
    }
    assertThat(new String(export(report(2)), StandardCharsets.ISO_8859_1))
        .contains("ledger-head 7:" + "ab".repeat(32));
  }

  @Test
  void aRareCharacterComesFromAnotherFont() throws IOException {
    byte[] pdf =
        export(with(List.of(new Block.Paragraph(List.of(new Block.Words("㙍村")))), List.of()));

    try (PdfDocument document = open(pdf)) {
      assertThat(PdfTextExtractor.getTextFromPage(document.getPage(1))).contains("㙍村");
    }
  }

  @ParameterizedTest
  @CsvSource({"31140,GLYPH_MISSING,U+3106C", "0,CHARACTER_REFUSED,U+E863"})
  void aCharacterThatCannotBePrintedIsNamed(int any, PdfProblem code, String number) {
    String character = new String(Character.toChars(Integer.parseInt(number.substring(2), 16)));
    Report report =
        with(List.of(new Block.Paragraph(List.of(new Block.Words("姓名" + character)))), List.of());

    Problem problem =
        catchThrowableOfType(RefusedException.class, () -> export(report)).problems().get(0);

    assertThat(problem.code()).isEqualTo(code.id());
    assertThat(problem.message().zh()).contains(number).contains("姓名");
  }

  @ParameterizedTest
  @CsvSource({
    "fonts/FandolFang-Regular.otf,d838ad32ce2244d8",
    "fonts/FandolKai-Regular.otf,ea7e7fb4f9b3ac69",
    "fonts/FandolHei-Regular.otf,4afa97aa8751e011",
    "fonts/FandolSong-Bold.otf,ffa76a70e128947a",
    "fonts/NotoSerifSC_400Regular.ttf,c358a69de3df5f42"
  })
  void theFontsAreThoseThatWereChosen(String resource, String beginning) throws Exception {
    try (var in = Objects.requireNonNull(PdfExport.class.getResourceAsStream(resource))) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());

      assertThat(HexFormat.of().formatHex(hash)).startsWith(beginning);
    }
  }

  private static PdfDocument open(byte[] pdf) throws IOException {
    return new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)));
  }

  private static byte[] export(Report report) throws IOException {
    return export(report, Map.of());
  }

  static byte[] export(Report report, Map<String, String> options) throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    PdfExport export = new PdfExport();
    export.write(
        report,
        Options.check("pdf", export.descriptor().options(), options),
        target,
        Progress.SILENT);
    return target.toByteArray();
  }

  static Report report(int paragraphs) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, "一、项目概述"));
    blocks.add(new Block.Heading(2, "（一）背景"));
    for (int i = 0; i < paragraphs; i++) {
      blocks.add(new Block.Paragraph(List.of(new Block.Words("甲".repeat(i % 28) + LOREM))));
    }
    blocks.add(
        new Block.Table(
            "表1　支付",
            "各方向支付",
            List.of(20, 40, 40),
            List.of(
                new Block.TableRow(
                    List.of(
                        Block.Cell.words("级", Block.CellRole.COLUMN_HEADING),
                        Block.Cell.words("方向", Block.CellRole.COLUMN_HEADING),
                        Block.Cell.words("金额", Block.CellRole.COLUMN_HEADING)))),
            List.of(
                new Block.TableRow(
                    List.of(
                        Block.Cell.words("产出", Block.CellRole.ROW_HEADING).spanning(2, 1),
                        Block.Cell.words("租赁", Block.CellRole.TEXT),
                        Block.Cell.words("312,000.00", Block.CellRole.NUMBER))),
                new Block.TableRow(
                    List.of(
                        Block.Cell.words("水电", Block.CellRole.TEXT),
                        Block.Cell.words("96,000.00", Block.CellRole.NUMBER))))));
    blocks.add(
        new Block.Chart(
            "图1　进度",
            "一月两成，二月未知",
            List.of("1月", "2月"),
            List.of(
                new Block.Series(
                    "执行",
                    Block.SeriesStyle.BARS,
                    List.of(Optional.of(Fraction.of(1, 5)), Optional.empty())),
                new Block.Series(
                    "计划",
                    Block.SeriesStyle.LINE,
                    List.of(Optional.of(Fraction.of(1, 4)), Optional.of(Fraction.of(6, 5)))),
                new Block.Series(
                    "序时",
                    Block.SeriesStyle.DASHED_LINE,
                    List.of(Optional.of(Fraction.of(1, 2)), Optional.of(Fraction.ONE))))));
    blocks.add(new Block.Heading(1, "二、结论"));
    blocks.add(new Block.Paragraph(List.of(new Block.Words(LOREM))));
    return with(
        blocks,
        List.of(
            new DataTable(
                "scores", new Text("得分", "scores"), List.of("a"), List.of(List.of("1")))));
  }

  private static Report with(List<Block> blocks, List<DataTable> tables) {
    return new Report(
        List.of("样例经费", "绩效自评报告"),
        new Report.Identity(
            "样例经费",
            2023,
            "某单位",
            "某部门",
            LocalDate.of(2023, 12, 31),
            7,
            "ab".repeat(32),
            "Fundbench test"),
        blocks,
        tables,
        "{}");
  }

  /** The lines of running text of all pages, put together by their baselines. */
  private static List<String> lines(byte[] pdf) throws IOException {
    List<String> lines = new ArrayList<>();
    try (PdfDocument document = open(pdf)) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        lines.addAll(linesOf(document, page).values());
      }
    }
    return lines.stream().filter(line -> line.length() > 15).toList();
  }

  private static List<Float> baselines(byte[] pdf, int page) throws IOException {
    try (PdfDocument document = open(pdf)) {
      return linesOf(document, page).keySet().stream()
          .map(key -> -key / 10f)
          .sorted((a, b) -> Float.compare(b, a))
          .toList();
    }
  }

  private static Map<Integer, String> linesOf(PdfDocument document, int page) {
    Map<Integer, StringBuilder> lines = new TreeMap<>();
    new PdfCanvasProcessor(
            new IEventListener() {
              @Override
              public void eventOccurred(IEventData data, EventType type) {
                TextRenderInfo text = (TextRenderInfo) data;
                if (text.getFontSize() > 15.5f && text.getFontSize() < 16.5f) {
                  int y = -Math.round(text.getBaseline().getStartPoint().get(1) * 10);
                  lines.computeIfAbsent(y, key -> new StringBuilder()).append(text.getText());
                }
              }

              @Override
              public Set<EventType> getSupportedEvents() {
                return Set.of(EventType.RENDER_TEXT);
              }
            })
        .processPageContent(document.getPage(page));
    Map<Integer, String> texts = new TreeMap<>();
    lines.forEach((y, text) -> texts.put(y, text.toString().strip()));
    return texts;
  }
}
