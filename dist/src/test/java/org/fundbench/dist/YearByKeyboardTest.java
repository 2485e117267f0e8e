package org.fundbench.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.fundbench.api.Language;
import org.fundbench.app.Installation;
import org.fundbench.app.Program;
import org.fundbench.evaluation.Evaluation;
import org.fundbench.workbench.DrivenWindow;
import org.fundbench.workbench.Screen;
import org.fundbench.workbench.Typist;
import org.fundbench.workbench.desk.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year's work by keyboard alone: from an empty screen to the report in the hands of the auditor.
 * Only keys are pressed; the window is only read.
 */
@ExtendWith(Screen.class)
class YearByKeyboardTest {
  private static final Path PICTURES = Path.of("target", "screenshots").toAbsolutePath();
  private static final Path SAMPLE = PackagedProgram.home().resolve("sample-data/patrol-2023");

  @TempDir private Path folder;
  private DrivenWindow driven;
  private Typist typist;

  @Test
  void aYearIsWorkedFromTheNewFundToTheVerifiedReport() throws Exception {
    assumeTrue(
        Typist.isThere() && PackagedProgram.has("pdftotext"),
        "apt-get install xdotool poppler-utils");
    Files.createDirectories(PICTURES);
    try (Program program =
            new Program(
                new Installation(PackagedProgram.home(), folder.resolve("cache")),
                Clock.systemUTC(),
                "王五");
        DrivenWindow window = DrivenWindow.open(program, folder, Language.ZH, Optional.empty())) {
      driven = window;
      Typist.work(
          window,
          person -> {
            typist = person;
            makeTheFund();
            for (String file :
                List.of("01-payments-q1", "02-payments-q2", "03-payments-q3", "04-payments-q4")) {
              importFile(file);
            }
            paid("699,800.00");
            importFile("05-measurements");
            payWhatFitsAndNotWhatDoesNot();
            takeItBack();
            evaluate();
            export();
          });
      assertThat(desk().log().entries()).isEmpty();
    }
    Path report = folder.resolve("patrol-2023-self-evaluation.pdf");
    assertThat(read(report, "-layout"))
        .contains("99.9%", "699,800.00", "夜间识别仍需改进，执行率为99.9%。")
        .containsPattern("总 *分 +100 +99\\.00 +等级：优");
    assertThat(read(report, "-raw").replaceAll("\\s", ""))
        .contains("自动识别场景当年全面启用，下年度重新核定。", "巡查车辆和数字平台运行得到保障。");
    PackagedProgram.Result verified =
        PackagedProgram.run(folder, "verify", "year.fund", "--report", report.toString());
    assertThat(verified.exitCode()).as(verified.err() + verified.out()).isZero();
  }

  private String read(Path report, String way) {
    return PackagedProgram.exec(folder, List.of("pdftotext", way, report.toString(), "-")).out();
  }

  private Desk desk() {
    return driven.window().desk();
  }

  private WizardDialog wizard() {
    return (WizardDialog) typist.shell().getData();
  }

  private void onPage(String page) {
    typist.until(
        "the page is " + page,
        () ->
            typist.shell().getData() instanceof WizardDialog dialog
                && dialog.getCurrentPage() != null
                && dialog.getCurrentPage().getName().equals(page));
  }

  private void next(String page) {
    typist.until("it can go on", () -> wizard().getCurrentPage().isPageComplete());
    typist.key('n', SWT.ALT);
    onPage(page);
  }

  private void finish() {
    typist.until(
        "it can finish",
        () -> wizard().getCurrentPage().isPageComplete() && wizard().getCurrentPage() != null);
    String title = typist.title();
    typist.key('f', SWT.ALT);
    typist.until("it is closed", () -> !typist.shell().getText().equals(title));
  }

  private boolean says(String words) {
    return typist.shell().getData() instanceof TitleAreaDialog dialog
        && message(dialog).contains(words);
  }

  private static String message(TitleAreaDialog dialog) {
    return String.valueOf(dialog.getErrorMessage()) + dialog.getMessage();
  }

  private void makeTheFund() {
    typist.key('n', SWT.CTRL, SWT.SHIFT);
    onPage("start");
    typist.fill(folder.resolve("year.fund").toString());
    typist.jump('s', "样例的结构：支出方向和指标");
    typist.until("the sample is read", () -> wizard().getCurrentPage().isPageComplete());
    next("fund");
    typist.paste("监控综合巡查专项经费");
    typist.jump('i', "编号");
    typist.fill("patrol-2023");
    typist.tab();
    typist.fill("2023");
    typist.tab();
    typist.paste("区城市管理和综合执法局");
    typist.tab();
    typist.paste("城市管理监控指挥中心");
    typist.jump('t', "预算总额（元）");
    typist.fill("700000");
    typist.jump('o', "批复文号");
    typist.paste("示例预〔2023〕1号");
    next("lines");
    typist.jump('a', "金额（元）");
    for (String amount : List.of("312000", "96000", "120000", "38000", "98000", "36000")) {
      typist.fill(amount);
      typist.key(SWT.ARROW_DOWN);
    }
    // Files of a year pass a line's limit for a day and come back: the fund's is what stops.
    typist.jump('l', "方向超支时");
    typist.choose("允许并提示");
    next("plan");
    next("summary");
    finish();
    typist.until("the ledger is open", () -> desk().ledger().isOpen());
  }

  private void importFile(String name) {
    String file = SAMPLE.resolve("imports").resolve(name + ".csv").toString();
    long before = typist.read(this::records);
    typist.key('i', SWT.CTRL);
    onPage("file");
    typist.until("the file has the keyboard", () -> typist.focus().equals("文件"));
    typist.fill(file);
    next("columns");
    typist.until("columns are matched", () -> wizard().getCurrentPage().isPageComplete());
    typist.key('n', SWT.ALT);
    typist.until("another page", () -> !wizard().getCurrentPage().getName().equals("columns"));
    if (typist.read(() -> wizard().getCurrentPage().getName().equals("lines"))) {
      next("preview");
    }
    finish();
    typist.until("it is posted", () -> records() > before && !desk().jobs().busy());
    typist.until("its entries are shown", () -> driven.window().perspectiveId().equals("ledger"));
  }

  private long records() {
    return desk().ledger().now().orElseThrow().head().size();
  }

  private void paid(String amount) {
    typist.until(
        amount + " is paid",
        () ->
            desk()
                .ledger()
                .now()
                .filter(open -> open.execution().total().paid().toYuanText().equals(amount))
                .isPresent());
  }

  private void payWhatFitsAndNotWhatDoesNot() {
    String keyboard = typist.focus();
    typist.key('n', SWT.CTRL);
    typist.until("the form is open", () -> typist.shell().getText().contains("登记：支付"));
    typist.until("the voucher has the keyboard", () -> typist.focus().equals("凭证号"));
    typist.fill("YF-2023-1");
    typist.jump('l', "支出方向");
    typist.choose("数字平台水电费");
    typist.jump('d', "日期");
    typist.fill("2023-12-29");
    typist.jump('a', "金额（元）");
    typist.fill("5000");
    typist.until("the fund refuses it", () -> says("超出") || says("可用"));
    typist.picture(PICTURES.resolve("year-refused.png"));
    long before = typist.read(this::records);
    typist.key('p', SWT.ALT);
    typist.until("it is refused still", () -> says("超出") || says("可用"));
    assertThat(typist.read(this::records)).isEqualTo(before);
    typist.jump('a', "金额（元）");
    typist.fill("100");
    typist.until(
        "its effect is shown", () -> effects().contains("13.60") && effects().contains("86.40"));
    typist.picture(PICTURES.resolve("year-effect.png"));
    typist.key('p', SWT.ALT);
    typist.until("it is posted", () -> typist.shell() == driven.window().shell());
    paid("699,900.00");
    back(keyboard);
  }

  private String effects() {
    return DrivenWindow.all(typist.shell()).stream()
        .filter(one -> one instanceof Table && one.isVisible())
        .flatMap(one -> Stream.of(((Table) one).getItems()))
        .map(YearByKeyboardTest::words)
        .collect(Collectors.joining("\n"));
  }

  private static String words(TableItem item) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < item.getParent().getColumnCount(); i++) {
      words.append(item.getText(i)).append(' ');
    }
    return words.toString();
  }

  private void takeItBack() {
    String keyboard = typist.focus();
    typist.key('3', SWT.CTRL);
    typist.until("quick access is open", () -> typist.focus().startsWith("查找命令"));
    typist.paste("登记冲销");
    typist.key(SWT.CR);
    typist.until("the form is open", () -> typist.shell().getText().contains("登记：冲销"));
    typist.until("what is reversed is asked for", () -> typist.focus().equals("冲销哪一笔"));
    typist.fill("YF-2023-1");
    typist.until("it is found", () -> effects().contains("YF-2023-1"));
    typist.jump('v', "凭证号");
    typist.fill("CX-2023-1");
    typist.jump('d', "日期");
    typist.fill("2023-12-30");
    typist.until("its effect is shown", () -> effects().contains("→ 13.60"));
    typist.key('p', SWT.ALT);
    typist.until("it is posted", () -> typist.shell() == driven.window().shell());
    paid("699,800.00");
    back(keyboard);
  }

  private void evaluate() {
    typist.key('4', SWT.ALT);
    typist.until(
        "the evaluation is shown", () -> driven.window().perspectiveId().equals("evaluation"));
    typist.until("it is computed", () -> evaluation().isPresent());
    typist.tabTo("自评表");
    row("视频巡查发现并督促整改的问题");
    typist.key(SWT.CR);
    typist.until("its form has the keyboard", () -> typist.focus().equals("年度指标值"));
    typist.jump('r', "偏差原因及改进措施");
    typist.paste("自动识别场景当年全面启用，下年度重新核定。");
    typist.tabTo("自评表");
    row("监控指挥系统智能化水平");
    typist.key(SWT.CR);
    typist.until("its form has the keyboard", () -> typist.focus().equals("年度指标值"));
    typist.jump('b', "评定档次");
    typist.choose("达成");
    typist.jump('p', "评定得分");
    typist.fill("29");
    typist.tab();
    typist.paste("夜间场景的识别效果仍需改进");
    typist.tab();
    typist.paste("自评工作组");
    typist.picture(PICTURES.resolve("year-evaluation.png"));
    typist.tabTo("目标与报告文字");
    typist.key(' ');
    typist.tabTo("章节");
    part("实际完成情况", "巡查车辆和数字平台运行得到保障。");
    part("存在问题", "夜间识别仍需改进，执行率为{{rate}}。");
    typist.picture(PICTURES.resolve("year-texts.png"));
    String keyboard = typist.focus();
    typist.key('s', SWT.CTRL);
    typist.until("a reason is asked for", () -> typist.shell().getText().equals("保存自评"));
    typist.until("it has the keyboard", () -> typist.focus().equals("原因"));
    typist.paste("年度自评");
    typist.key(SWT.CR);
    typist.until(
        "it is saved",
        () ->
            evaluation()
                .flatMap(Evaluation::total)
                .filter(total -> total.compareTo(new BigDecimal("99")) == 0)
                .isPresent());
    back(keyboard);
  }

  /** A dialog that is closed gives the keyboard back to what had it. */
  private void back(String name) {
    assertThat(name).isNotEmpty();
    typist.has(name);
  }

  /** Goes down in the list of indicators until one is chosen. */
  private void row(String name) {
    for (int i = 0; i < 10 && !selected().equals(name); i++) {
      String before = selected();
      typist.key(SWT.ARROW_DOWN);
      typist.until("another row", () -> !selected().equals(before));
    }
    assertThat(selected()).isEqualTo(name);
  }

  private String selected() {
    return typist.read(() -> desk().selection().selected().title().zh());
  }

  /** Goes down in the outline until a part is chosen, and writes it. */
  private void part(String name, String words) {
    for (int i = 0; i < 30 && !typist.read(this::heading).endsWith(name); i++) {
      String before = typist.read(this::heading);
      typist.key(SWT.ARROW_DOWN);
      typist.until("another part", () -> !heading().equals(before));
    }
    assertThat(typist.read(this::heading)).endsWith(name);
    typist.key(SWT.CR);
    typist.until("the text has the keyboard", () -> typist.focus().equals("正文，每行一段"));
    typist.paste(words);
    typist.tabTo("章节");
  }

  private String heading() {
    return DrivenWindow.all(typist.shell()).stream()
        .filter(one -> one instanceof Label && one.isVisible())
        .map(one -> ((Label) one).getText())
        .filter(text -> text.contains(" · ") || text.startsWith("在左边选择"))
        .filter(text -> !text.contains("总分") && !text.contains("截至"))
        .findFirst()
        .orElse("");
  }

  private Optional<Evaluation> evaluation() {
    return desk().ledger().now().flatMap(open -> open.evaluated()).map(one -> one.evaluation());
  }

  private void export() {
    String keyboard = typist.focus();
    typist.key('e', SWT.CTRL);
    onPage("target");
    finish();
    back(keyboard);
    typist.until(
        "the report is there",
        () ->
            Files.exists(folder.resolve("patrol-2023-self-evaluation.pdf"))
                && !desk().jobs().busy());
  }
}
