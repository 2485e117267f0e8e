package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.fundbench.api.Language;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.Policies;
import org.fundbench.workbench.jobs.Job;
import org.fundbench.workbench.jobs.Jobs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A ledger is made, and a fund added, with the keyboard alone. */
@Tag("window")
@ExtendWith(Screen.class)
class NewFundTest {
  private static final Path PICTURES = Path.of("target", "screenshots").toAbsolutePath();

  @TempDir private Path folder;

  @BeforeAll
  static void keysCanBePressed() {
    assumeTrue(Typist.isThere(), "apt-get install xdotool");
  }

  private String suffix = "";

  private static String page(Typist typist) {
    return typist.read(() -> wizard(typist).getCurrentPage().getName());
  }

  private static WizardDialog wizard(Typist typist) {
    return (WizardDialog) typist.shell().getData();
  }

  private static String message(Typist typist) {
    return typist.read(
        () -> {
          String wrong = wizard(typist).getCurrentPage().getErrorMessage();
          return wrong != null ? wrong : String.valueOf(wizard(typist).getMessage());
        });
  }

  private static void saying(Typist typist, String words) {
    typist.until("it says " + words, () -> message(typist).contains(words));
  }

  private void next(Typist typist, String page) {
    typist.until("next is possible", () -> wizard(typist).getCurrentPage().isPageComplete());
    typist.picture(PICTURES.resolve("new-ledger-" + page(typist) + suffix));
    typist.key('n', SWT.ALT);
    typist.until("the page is " + page, () -> page(typist).equals(page));
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @CsvSource({"ZH,light", "EN,dark"})
  void aLedgerIsMadeFromNothingWhileErrorsAreSaidAtOnce(Language language, String theme)
      throws IOException {
    Files.createDirectories(PICTURES);
    boolean zh = language == Language.ZH;
    suffix = "-" + language.name().toLowerCase(Locale.ROOT) + "-" + theme + ".png";
    Path preferences = Files.createDirectories(folder.resolve("preferences"));
    Files.writeString(preferences.resolve("workbench.properties"), "theme = " + theme + "\n");
    Path ledger = folder.resolve("year.fund");
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = DrivenWindow.open(program, folder, language, Optional.empty())) {
      Typist.work(
          driven,
          typist -> {
            typist.picture(PICTURES.resolve("welcome" + suffix));
            typist.key('n', SWT.CTRL, SWT.SHIFT);
            typist.until("the wizard is open", () -> wizard(typist) != null);
            typist.until(
                "it has the keyboard", () -> typist.focus().equals(zh ? "台账文件" : "Ledger file"));
            typist.fill(folder.resolve("none/year.fund").toString());
            saying(typist, zh ? "没有文件夹" : "There is no folder");
            typist.fill(ledger.toString());
            next(typist, "fund");

            assertThat(typist.focus()).isEqualTo(zh ? "经费名称" : "Name");
            typist.paste(zh ? "监控巡查经费" : "City patrol");
            typist.tab();
            assertThat(typist.text()).isEqualTo(zh ? "jkxcjf-2026" : "city-patrol-2026");
            typist.fill("Patrol 1");
            saying(typist, zh ? "小写字母" : "small letters");
            typist.fill("patrol-2026");
            typist.tab();
            typist.fill("26");
            saying(typist, zh ? "不是年度" : "not a year");
            typist.fill("2026");
            typist.jump('d', zh ? "主管部门" : "Department");
            typist.paste(zh ? "区城市管理和综合执法局" : "City management");
            typist.tab();
            typist.paste(zh ? "监控指挥中心" : "Command centre");
            typist.jump('t', zh ? "预算总额（元）" : "Budget total (yuan)");
            typist.fill("1,000,00");
            saying(typist, zh ? "不是金额" : "not an amount");
            typist.fill("1000000");
            typist.jump('o', zh ? "批复文号" : "Budget document");
            typist.paste(zh ? "财预〔2026〕3号" : "D-3");
            next(typist, "lines");

            assertThat(typist.focus()).isEqualTo(zh ? "名称" : "Name");
            typist.paste(zh ? "车辆租赁费" : "Rental");
            typist.jump('a', zh ? "金额（元）" : "Amount (yuan)");
            typist.fill("600000");
            saying(typist, zh ? "还有 400,000.00 元未安排" : "400,000.00 yuan of the total");
            typist.picture(PICTURES.resolve("new-ledger-lines-left" + suffix));
            typist.key('d', SWT.ALT);
            typist.until("a second row", () -> table(typist).getItemCount() == 2);
            typist.until("its name", () -> typist.focus().equals(zh ? "名称" : "Name"));
            typist.paste(zh ? "水电费" : "Power");
            typist.jump('a', zh ? "金额（元）" : "Amount (yuan)");
            typist.fill("400000.01");
            saying(typist, zh ? "多 0.01 元" : "0.01 yuan more");
            typist.fill("400000");
            typist.jump('i', zh ? "编号" : "Id");
            assertThat(typist.text()).isEqualTo(zh ? "sdf" : "power");
            String first = zh ? "clzlf" : "rental";
            typist.fill(first);
            saying(typist, zh ? "另一个支出方向已用" : "another line has this id");
            typist.fill("power");
            next(typist, "plan");

            saying(typist, zh ? "以后在“自评”中添加" : "added later");
            next(typist, "summary");

            assertThat(typist.read(() -> text(typist, zh ? "概要" : "Summary")))
                .contains("patrol-2026", "1,000,000.00", "600,000.00", "power");
            assertThat(typist.read(() -> text(typist, zh ? "等效的命令行" : "As a command line")))
                .isEqualTo("fundbench init " + ledger + " --fund " + folder.resolve("year.yaml"));
            typist.picture(PICTURES.resolve("new-ledger-summary" + suffix));
            assertThat(left()).isEmpty();
            typist.key('f', SWT.ALT);
            typist.until(
                "the ledger is open",
                () ->
                    driven.window().desk().ledger().now().isPresent()
                        && driven.window().shell().getShells().length == 0);
            typist.until(
                "execution is shown", () -> driven.window().perspectiveId().equals("execution"));
            driven.window().shell().getDisplay().syncExec(driven::settle);
            typist.picture(PICTURES.resolve("new-ledger-made" + suffix));
          });
      assertThat(driven.window().desk().log().entries()).isEmpty();
      assertThat(left()).containsExactly("year.fund", "year.yaml");
      try (LedgerSession session = program.openReadOnly(ledger);
          LedgerSession again =
              program.create(folder.resolve("again.fund"), folder.resolve("year.yaml"))) {
        Fund fund = session.fund(Optional.empty());
        assertThat(fund.policies())
            .isEqualTo(
                new Policies(Policies.Control.STOP, Policies.Control.STOP, Policies.SignOff.NONE));
        assertThat(again.fund(Optional.empty())).isEqualTo(fund);
      }
    }
  }

  private static Table table(Typist typist) {
    return DrivenWindow.all(typist.shell()).stream()
        .filter(one -> one instanceof Table && one.isVisible())
        .map(Table.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static String text(Typist typist, String name) {
    return On.named(typist.shell(), Text.class, name).getText();
  }

  @Test
  void theNextYearIsAddedToTheOpenLedgerAndCancellingWritesNothing() throws IOException {
    Path ledger = SmallFund.make(LedgerMaker.program(folder), folder);
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven =
            DrivenWindow.open(program, folder, Language.ZH, Optional.of(ledger))) {
      byte[] before = Files.readAllBytes(ledger);
      suffix = "-adding-zh-light.png";
      Files.createDirectories(PICTURES);
      Typist.work(
          driven,
          typist -> {
            Control had = typist.read(() -> driven.window().shell().getDisplay().getFocusControl());
            open(typist, "新增经费");
            typist.until("it has read", () -> wizard(typist).getCurrentPage().isPageComplete());
            typist.key(SWT.ESC);
            typist.until("it is closed", () -> typist.shell() == driven.window().shell());
            typist.until(
                "the keyboard is where it was",
                () -> driven.window().shell().getDisplay().getFocusControl() == had);
            assertThat(Files.readAllBytes(ledger)).isEqualTo(before);

            open(typist, "新增经费");
            next(typist, "fund");
            typist.jump('i', "编号");
            assertThat(typist.text()).isEqualTo("small-2024");
            typist.fill("small");
            saying(typist, "已有这个编号");
            typist.fill("small-2024");
            typist.jump('o', "批复文号");
            typist.fill("Y-1");
            next(typist, "lines");
            assertThat(typist.read(() -> table(typist).getItem(0).getText(3)))
                .isEqualTo("1,000.00");
            next(typist, "plan");
            next(typist, "summary");
            typist.tabTo("同时保存经费文件 small-2024.yaml，供命令行使用");
            typist.key(' ');
            typist.until(
                "no file is kept",
                () -> text(typist, "等效的命令行").equals("fundbench add-fund " + ledger + " FUND.yaml"));
            typist.key('f', SWT.ALT);
            typist.until(
                "the new fund is looked at",
                () ->
                    driven
                        .window()
                        .desk()
                        .ledger()
                        .now()
                        .filter(open -> open.fund().id().equals("small-2024"))
                        .isPresent());
          });
      assertThat(driven.window().desk().log().entries()).isEmpty();
      assertThat(left()).containsExactly("small.fund");
    }
  }

  /** By Quick Access, as somebody would who does not know the menu. */
  private static void open(Typist typist, String command) {
    typist.key('3', SWT.CTRL);
    typist.until("quick access is open", () -> typist.shell().getText().equals("快速访问"));
    typist.until("it has the keyboard", () -> typist.focus().startsWith("查找命令"));
    typist.paste(command);
    typist.key(SWT.CR);
    typist.until("the wizard is open", () -> typist.shell().getData() instanceof WizardDialog);
  }

  @Test
  void makingThatStillWaitsForOtherWorkCanBeLeftAndMakesNothing() throws Exception {
    Path ledger = SmallFund.make(LedgerMaker.program(folder), folder);
    CountDownLatch others = new CountDownLatch(1);
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven =
            DrivenWindow.open(program, folder, Language.ZH, Optional.of(ledger))) {
      byte[] before = Files.readAllBytes(ledger);
      suffix = "-waiting-zh-light.png";
      Jobs jobs = driven.window().desk().jobs();
      Typist.work(
          driven,
          typist -> {
            open(typist, "新增经费");
            next(typist, "fund");
            typist.jump('o', "批复文号");
            typist.fill("Y-1");
            for (String page : List.of("lines", "plan", "summary")) {
              next(typist, page);
            }
            typist.read(
                () ->
                    jobs.start(
                        new org.fundbench.api.Text("长任务", "long work"),
                        progress -> {
                          others.await();
                          return true;
                        },
                        done -> {},
                        thrown -> {}));
            typist.key('f', SWT.ALT);
            typist.until(
                "it waits",
                () -> jobs.all().size() == 2 && jobs.all().get(0).state() == Job.State.WAITING);
            typist.key(SWT.ESC);
            typist.until("it is closed", () -> typist.shell() == driven.window().shell());
            others.countDown();
            typist.until("it is given up", () -> jobs.all().get(0).state() == Job.State.CANCELLED);
          });
      assertThat(Files.readAllBytes(ledger)).isEqualTo(before);
      assertThat(left()).containsExactly("small.fund");
    } finally {
      others.countDown();
    }
  }
}
