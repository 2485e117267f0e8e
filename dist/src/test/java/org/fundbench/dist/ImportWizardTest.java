package org.fundbench.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Language;
import org.fundbench.app.Installation;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.app.UserFolders;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.workbench.DrivenWindow;
import org.fundbench.workbench.Screen;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.importing.ImportWizard;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.page.WizardWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The import wizard with the packaged formats, walked through with the keyboard. */
@ExtendWith(Screen.class)
class ImportWizardTest {
  private static final Path PICTURES = Path.of("target", "screenshots").toAbsolutePath();

  private static final String STATEMENT =
      """
      账户明细查询
      交易日期,摘要,交易场所,记账金额(收入),记账金额(支出),余额,对方户名
      2023-03-09,转账,网上银行,,500.00,"9,500.00",城东加油站
      2023-03-10,退款,网上银行,20.00,,"9,520.00",城东加油站
      2023-03-11,通行费,网上银行,-,95.00,"9,425.00",通达路桥收费有限公司
      2023-03-12,通行费,网上银行,-,35.00,"9,390.00",通达路桥收费有限公司
      """;

  @TempDir private Path folder;
  private DrivenWindow driven;
  private WizardWindow wizard;
  private boolean done;
  private AssertionError failed;

  /** A walk through the wizard; the wizard has a loop of its own until it is closed. */
  private interface Walk {
    void run() throws IOException;
  }

  private void walk(Language language, String theme, List<Path> files, Walk walk)
      throws IOException {
    Files.createDirectories(PICTURES);
    Path preferences = Files.createDirectories(folder.resolve("preferences"));
    Files.writeString(preferences.resolve("workbench.properties"), "theme = " + theme + "\n");
    try (Program program = program()) {
      if (!Files.exists(ledger())) {
        program.create(ledger(), program.installation().sample().resolve("fund.yaml")).close();
      }
      try (DrivenWindow window =
          DrivenWindow.open(program, folder, language, Optional.of(ledger()))) {
        driven = window;
        done = false;
        ImportWizard.open(
            window.window().desk(),
            files,
            shown -> {
              wizard = shown;
              Display.getCurrent().asyncExec(() -> run(walk));
            });
        if (failed != null) {
          throw failed;
        }
        assertThat(done).isTrue();
        driven.settle();
        assertThat(desk().log().entries()).isEmpty();
        window.window().showPerspective("import");
        driven.settle();
        driven.picture(
            window.window().shell(),
            PICTURES.resolve(
                "import-history-"
                    + language.name().toLowerCase(Locale.ROOT)
                    + "-"
                    + theme
                    + ".png"));
      }
    }
  }

  private void run(Walk walk) {
    try {
      driven.settle();
      walk.run();
      done = true;
    } catch (AssertionError | IOException | RuntimeException e) {
      failed = e instanceof AssertionError wrong ? wrong : new AssertionError(e);
    } finally {
      if (wizard.getShell() != null && !wizard.getShell().isDisposed()) {
        wizard.close();
      }
    }
  }

  private Desk desk() {
    return driven.window().desk();
  }

  private Program program() {
    return new Program(
        new Installation(PackagedProgram.home(), folder.resolve("cache")), Clock.systemUTC(), "测试");
  }

  private Path ledger() {
    return folder.resolve("x.fund");
  }

  private Path statement() throws IOException {
    return Files.writeString(folder.resolve("工行流水.csv"), STATEMENT, StandardCharsets.UTF_8);
  }

  private List<PostedRecord.Entry> payments() {
    try (Program program = program();
        LedgerSession session = program.openReadOnly(ledger())) {
      return session.entries(EntryQuery.everything().limited(1000)).entries().stream()
          .filter(entry -> entry.kind() == EntryKind.PAYMENT)
          .toList();
    }
  }

  @ParameterizedTest
  @CsvSource({"ZH,light", "EN,dark"})
  void aBankStatementWithoutVouchersAndLinesIsImportedByKeyboard(Language language, String theme)
      throws IOException {
    boolean zh = language == Language.ZH;
    String suffix = "-" + language.name().toLowerCase(Locale.ROOT) + "-" + theme + ".png";
    Path file = statement();
    walk(
        language,
        theme,
        List.of(file),
        () -> {
          picture("import-1-file" + suffix);
          next();
          driven.settle();
          assertThat(wizard.getCurrentPage().getName()).isEqualTo("columns");
          assertThat(wizard.getCurrentPage().isPageComplete()).isFalse();
          focus(zh ? "凭证号前缀" : "Voucher prefix");
          type("GH");
          focus(zh ? "不是支出的行" : "Rows that are no spending");
          key(SWT.ARROW_DOWN, 0);
          driven.until("columns are matched", () -> wizard.getCurrentPage().isPageComplete());
          picture("import-2-columns" + suffix);
          next();
          driven.settle();
          picture("import-3-lines-missing" + suffix);
          rule(zh, 0, "巡查用车路桥费");
          rule(zh, 0, "车辆维修及加油费");
          picture("import-3-lines" + suffix);
          next();
          driven.settle();
          driven.until("previewed", () -> wizard.getCurrentPage().isPageComplete());
          focus(zh ? "方案名称" : "Profile name");
          type("gh");
          key('k', SWT.ALT);
          driven.settle();
          picture("import-4-preview" + suffix);
          assertThat(text(zh ? "命令行" : "Command line").getText())
              .endsWith("--profile gh")
              .contains(ledger().toString())
              .contains(file.toString());
          key('f', SWT.ALT);
          driven.settle();
        });

    assertThat(payments())
        .extracting(entry -> entry.line() + " " + entry.effect().toYuanText())
        .containsExactlyInAnyOrder("repair-fuel 500.00", "tolls 95.00", "tolls 35.00");
    assertThat(payments()).allSatisfy(entry -> assertThat(entry.document()).startsWith("GH-2023"));
    assertThat(UserFolders.importProfiles(folder.resolve("preferences")).find("gh").rules())
        .hasSize(2);
  }

  @Test
  void duplicatesStopTheImportUntilTheyAreSkipped() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("payments.csv"),
            """
            凭证号,日期,支出方向,收款人,摘要,金额
            P-1,2023-03-09,repair-fuel,城东加油站,三月加油,500.00
            P-2,2023-03-10,tolls,通达路桥,三月通行,95.00
            """,
            StandardCharsets.UTF_8);
    try (Program program = program()) {
      program.create(ledger(), program.installation().sample().resolve("fund.yaml")).close();
      try (LedgerSession session = program.open(ledger())) {
        session.importFile(
            file,
            Optional.empty(),
            java.util.Map.of(),
            Optional.empty(),
            org.fundbench.api.Progress.SILENT);
      }
    }
    Files.writeString(
        file,
        Files.readString(file)
            + "P-3,2023-03-11,没有这个方向,某公司,x,10.00\n"
            + "P-4,2023-03-11,tolls,某公司,新的,10.00\n");
    walk(
        Language.ZH,
        "light",
        List.of(file),
        () -> {
          for (int i = 0; i < 3; i++) {
            next();
            driven.settle();
          }
          assertThat(wizard.getCurrentPage().getErrorMessage()).contains("1 行有错误");
          focusTable("文件的行");
          key(SWT.ARROW_DOWN, 0);
          driven.settle();
          picture("import-4-duplicates-zh-light.png");
          Combo shown = (Combo) control("显示");
          assertThat(shown.getItems())
              .containsExactly("全部 (4)", "可导入 (1)", "重复 (2)", "错误 (1)", "跳过 (0)");
        });
    Files.writeString(file, Files.readString(file).replaceAll("P-3.*\n", ""));
    walk(
        Language.ZH,
        "light",
        List.of(file),
        () -> {
          for (int i = 0; i < 3; i++) {
            next();
            driven.settle();
          }
          assertThat(wizard.getCurrentPage().getErrorMessage()).contains("2 行与已有记录重复");
          focus("重复的行");
          key(SWT.ARROW_DOWN, 0);
          driven.until("they are skipped", () -> wizard.getCurrentPage().isPageComplete());
          key('f', SWT.ALT);
          driven.settle();
        });
    assertThat(payments()).extracting(PostedRecord.Entry::document).contains("P-4").hasSize(3);
  }

  private void rule(boolean zh, int row, String line) {
    focusTable(zh ? "还没有支出方向的行" : "Rows without a line");
    driven.settle();
    for (int i = 0; i <= row; i++) {
      key(SWT.ARROW_DOWN, 0);
    }
    driven.settle();
    Combo lines = (Combo) focus(zh ? "规则的支出方向" : "Line of the rule");
    for (int i = lines.indexOf(line); i > 0; i--) {
      key(SWT.ARROW_DOWN, 0);
      driven.settle();
    }
    assertThat(lines.getText()).isEqualTo(line);
    key('a', SWT.ALT);
    driven.settle();
  }

  private void picture(String name) {
    driven.picture(wizard.getShell(), PICTURES.resolve(name));
  }

  private void next() {
    driven.settle();
    key('n', SWT.ALT);
  }

  private Text text(String name) {
    return (Text) control(name);
  }

  private Control control(String name) {
    return DrivenWindow.all(wizard.getShell()).stream()
        .filter(one -> Named.of(one).equals(name) && one.isVisible())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no control is called " + name));
  }

  private Control focus(String name) {
    Control control = control(name);
    control.forceFocus();
    driven.settle();
    return control;
  }

  private void focusTable(String name) {
    NatTable table =
        DrivenWindow.all(wizard.getShell()).stream()
            .filter(NatTable.class::isInstance)
            .map(NatTable.class::cast)
            .filter(one -> Named.of(one).equals(name) && one.isVisible())
            .findFirst()
            .orElseThrow();
    table.forceFocus();
  }

  private void type(String text) {
    for (char c : text.toCharArray()) {
      boolean upper = Character.isUpperCase(c);
      key(Character.toLowerCase(c), upper ? SWT.SHIFT : 0);
    }
    driven.settle();
  }

  /** Presses a key as a person does: through the display server. */
  private void key(int key, int modifier) {
    wizard.getShell().forceActive();
    if (modifier != 0) {
      post(SWT.KeyDown, modifier);
    }
    post(SWT.KeyDown, key);
    post(SWT.KeyUp, key);
    if (modifier != 0) {
      post(SWT.KeyUp, modifier);
    }
    driven.settle();
  }

  private static void post(int type, int key) {
    Event event = new Event();
    event.type = type;
    if ((key & SWT.KEYCODE_BIT) != 0 || (key & SWT.MODIFIER_MASK) != 0) {
      event.keyCode = key;
    } else {
      event.character = (char) key;
    }
    Display.getCurrent().post(event);
  }
}
