package org.fundbench.plugin.pdf;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfAConformance;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfDocumentInfo;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfUAConformance;
import com.itextpdf.kernel.pdf.PdfVersion;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.canvas.draw.SolidLine;
import com.itextpdf.kernel.pdf.event.PdfDocumentEvent;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.kernel.validation.ValidationContainer;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.LineSeparator;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.pdfua.checkers.PdfUA1Checker;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.fundbench.api.Block;
import org.fundbench.api.Progress;
import org.fundbench.api.Report;

/** One pass over a report. */
final class ReportDocument {
  private static final int ID_BYTES = 16;
  private static final float SMALL = 9.5f;
  private static final int MOST_ROWS_TOGETHER = 8;
  private static final int MOST_ROWS_WITHOUT_HEADINGS = 24;

  private final Report report;
  private final boolean contents;

  ReportDocument(Report report, boolean contents) {
    this.report = report;
    // One chapter is found without a list of it.
    this.contents = contents && chapters() > 1;
  }

  private long chapters() {
    return headings().stream().filter(heading -> heading.level() == 1).count();
  }

  /** Whether the report is one table and nothing else. */
  private boolean isForm() {
    return report.blocks().size() == 1 && report.blocks().get(0) instanceof Block.Table;
  }

  /** Whether a list of contents is printed. */
  boolean hasContents() {
    return contents;
  }

  /** The headings in reading order. */
  List<Block.Heading> headings() {
    return report.blocks().stream()
        .filter(Block.Heading.class::isInstance)
        .map(Block.Heading.class::cast)
        .toList();
  }

  /**
   * Draws the report.
   *
   * @param pages the page of each heading as the contents shall show it
   * @return the page on which each heading came to stand
   */
  List<Integer> draw(OutputStream target, List<Integer> pages, Progress progress)
      throws IOException {
    PdfDocument pdf = open(target);
    Fonts fonts = new Fonts();
    Paragraphs paragraphs = new Paragraphs(new TextRuns(fonts));
    Headings headings = new Headings(pdf);
    Document document = new Document(pdf, PageSize.A4, true);
    PageLayout.Area area = isForm() ? PageLayout.Area.FORM : PageLayout.Area.TEXT;
    document.setMargins(area.top(), area.right(), area.bottom(), area.left());
    document.setFont(fonts.get(Fonts.Face.FANG)).setFontSize(PageLayout.BODY);
    pdf.addEventHandler(
        PdfDocumentEvent.END_PAGE, new PageNumbers(pdf, fonts.get(Fonts.Face.SERIF), area));
    addTitle(document, paragraphs);
    if (contents) {
      new ContentsPage(document, fonts, paragraphs).add(titleHeight(), headings(), pages);
    }
    TableComposer tables = new TableComposer(paragraphs);
    ChartPainter charts = new ChartPainter(pdf, fonts);
    int number = 0;
    Div together = new Div();
    for (Block block : report.blocks()) {
      if (progress.cancelled()) {
        break;
      }
      if (block instanceof Block.Heading heading) {
        // iText keeps a heading with what follows, but not with a heading that does the same:
        // adjacent headings go into one block.
        together.add(heading(heading, number++, paragraphs, headings));
        progress.advance(1);
        continue;
      }
      if (!together.isEmpty()) {
        document.add(together.setKeepTogether(true).setKeepWithNext(true));
        together = new Div();
      }
      if (block instanceof Block.Paragraph paragraph) {
        document.add(paragraphs.body(paragraph.text(), Fonts.Face.FANG));
      } else if (block instanceof Block.Table table) {
        addTable(document, table, tables, isForm());
      } else if (block instanceof Block.Chart chart) {
        addChart(document, chart, charts, paragraphs);
      }
      progress.advance(1);
    }
    if (!together.isEmpty()) {
      document.add(together);
    }
    addColophon(document, paragraphs);
    new Attachments(pdf, report).add();
    document.close();
    return headings.pages();
  }

  private PdfDocument open(OutputStream target) throws IOException {
    PdfString id = new PdfString(Arrays.copyOf(fingerprint(), ID_BYTES)).setHexWriting(true);
    WriterProperties properties =
        new WriterProperties()
            .setPdfVersion(PdfVersion.PDF_1_7)
            .addPdfAXmpMetadata(PdfAConformance.PDF_A_3A)
            .addPdfUaXmpMetadata(PdfUAConformance.PDF_UA_1)
            .setInitialDocumentId(id)
            .setModifiedDocumentId(id);
    PdfDocument pdf;
    try (InputStream colours =
        Objects.requireNonNull(ReportDocument.class.getResourceAsStream("sRGB.icc"))) {
      pdf =
          new ReproduciblePdf(
              target,
              properties,
              new PdfOutputIntent("Custom", "", null, "sRGB IEC61966-2.1", colours));
    }
    pdf.setTagged();
    pdf.getCatalog().setLang(new PdfString("zh-CN"));
    pdf.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
    describe(pdf.getDocumentInfo());
    ValidationContainer checks = pdf.getDiContainer().getInstance(ValidationContainer.class);
    checks.addChecker(new PdfUA1Checker(pdf));
    return pdf;
  }

  private void describe(PdfDocumentInfo info) {
    Report.Identity identity = report.identity();
    info.setTitle(String.join("", report.title()))
        .setAuthor(identity.unit())
        .setSubject(identity.year() + "年度项目支出绩效自评")
        .setKeywords("ledger-head " + identity.head())
        .setCreator(identity.producer());
    String date = PdfDates.of(identity.date()).getValue();
    info.setMoreInfo("CreationDate", date);
    info.setMoreInfo("ModDate", date);
  }

  /** The same report has the same id. */
  private byte[] fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(report.identity().head().getBytes(StandardCharsets.UTF_8));
      return digest.digest(report.evaluationJson().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private void addTitle(Document document, Paragraphs paragraphs) throws IOException {
    Paragraph title =
        paragraphs.centered(
            String.join("\n", report.title()),
            Fonts.Face.TITLE,
            PageLayout.TITLE,
            PageLayout.TITLE_PITCH);
    title.getAccessibilityProperties().setRole(StandardRoles.H1);
    document.add(title);
    document.add(
        paragraphs
            .centered(report.identity().unit(), Fonts.Face.KAI, PageLayout.BODY, PageLayout.PITCH)
            .setMarginBottom(isForm() ? PageLayout.PITCH / 4 : PageLayout.PITCH));
  }

  private float titleHeight() {
    return report.title().size() * PageLayout.TITLE_PITCH + 2 * PageLayout.PITCH;
  }

  private static Paragraph heading(
      Block.Heading heading, int number, Paragraphs paragraphs, Headings headings)
      throws IOException {
    Fonts.Face face =
        switch (heading.level()) {
          case 1 -> Fonts.Face.HEI;
          case 2 -> Fonts.Face.KAI;
          default -> Fonts.Face.FANG;
        };
    Paragraph paragraph = paragraphs.body(heading.text(), face).setKeepWithNext(true);
    paragraph.setDestination(Headings.destination(number));
    paragraph
        .getAccessibilityProperties()
        .setRole(
            switch (heading.level()) {
              case 1 -> StandardRoles.H2;
              case 2 -> StandardRoles.H3;
              case 3 -> StandardRoles.H4;
              default -> StandardRoles.H5;
            });
    headings.mark(paragraph, heading);
    return paragraph;
  }

  /**
   * A short table is not cut, nor a form that fits on a page; others flow, their headings repeated.
   * A table that is the whole report begins right under the title, which names it already.
   */
  private static void addTable(
      Document document, Block.Table block, TableComposer tables, boolean whole)
      throws IOException {
    int most = block.head().isEmpty() ? MOST_ROWS_WITHOUT_HEADINGS : MOST_ROWS_TOGETHER;
    if (whole) {
      document.add(tables.table(block));
    } else if (block.body().size() <= most) {
      document.add(
          new Div()
              .setKeepTogether(true)
              .add(tables.caption(block.caption()))
              .add(tables.table(block)));
    } else {
      document.add(tables.caption(block.caption()));
      document.add(tables.table(block));
    }
  }

  private static void addChart(
      Document document, Block.Chart chart, ChartPainter charts, Paragraphs paragraphs)
      throws IOException {
    Div together = new Div().setKeepTogether(true).setMarginTop(4);
    together.add(new Paragraph().setMargin(0).add(charts.image(chart)));
    together.add(
        paragraphs.centered(chart.caption(), Fonts.Face.HEI, PageLayout.CAPTION, PageLayout.PITCH));
    document.add(together);
  }

  private void addColophon(Document document, Paragraphs paragraphs) throws IOException {
    Report.Identity identity = report.identity();
    Div colophon =
        new Div()
            .setKeepTogether(true)
            .setMarginTop(isForm() ? PageLayout.PITCH / 4 : PageLayout.PITCH);
    SolidLine line = new SolidLine(0.5f);
    LineSeparator rule = new LineSeparator(line);
    rule.getAccessibilityProperties().setRole(StandardRoles.ARTIFACT);
    colophon.add(rule);
    String about =
        "本报告由 "
            + identity.producer()
            + " 依据台账生成，数据截至 "
            + identity.date()
            + "。生成时台账共有 "
            + identity.ledgerSize()
            + " 条记录，台账头如下。持有本页者可用程序的 verify 命令核对：这些记录自生成报告以来是否被改动。";
    colophon.add(paragraphs.plain(about, Fonts.Face.FANG, SMALL, SMALL * 1.5f, 0).setMarginTop(4));
    colophon.add(paragraphs.plain(identity.head(), Fonts.Face.FANG, SMALL, SMALL * 1.5f, 0));
    document.add(colophon);
  }
}
