package org.fundbench.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fundbench.api.Language;
import org.fundbench.api.Progress;
import org.fundbench.api.ReportSignature;
import org.fundbench.app.Demo;
import org.fundbench.app.Installation;
import org.fundbench.app.Program;
import org.fundbench.workbench.DrivenWindow;
import org.fundbench.workbench.Screen;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.exporting.ExportWish;
import org.fundbench.workbench.exporting.ExportWizard;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.page.WizardWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report in the window: previewed page by page, exported and signed. */
@ExtendWith(Screen.class)
class ReportWindowTest {
  private static final Path PICTURES = Path.of("target", "screenshots").toAbsolutePath();
  private static final String PASSWORD = "window-secret-1";

  @TempDir private Path folder;

  private Program program() {
    return new Program(
        new Installation(PackagedProgram.home(), folder.resolve("cache")), Clock.systemUTC(), "测试");
  }

  private DrivenWindow open(Program program, Language language) {
    Demo demo = new Demo(program, folder.resolve("demo"));
    demo.prepare(Progress.SILENT);
    DrivenWindow driven = DrivenWindow.open(program, folder, language, Optional.of(demo.ledger()));
    driven.until(
        "evaluated",
        () -> driven.window().desk().ledger().now().orElseThrow().evaluated().isPresent());
    return driven;
  }

  @ParameterizedTest
  @CsvSource({"ZH,light", "EN,dark"})
  void pagesAreTurnedByTheKeyboardAndFollowTheTemplate(Language language, String theme)
      throws IOException {
    Path preferences = Files.createDirectories(folder.resolve("preferences"));
    Files.writeString(preferences.resolve("workbench.properties"), "theme = " + theme + "\n");
    Files.createDirectories(PICTURES);
    try (Program program = program();
        DrivenWindow driven = open(program, language)) {
      driven.window().showPerspective("evaluation");
      Composite view = (Composite) driven.window().dock().control("report-preview").orElseThrow();
      driven.until("the report is drawn", () -> position(view).startsWith("1 / 10"));
      driven.settle();
      String suffix = language.name().toLowerCase(Locale.ROOT) + "-" + theme + ".png";
      driven.picture(driven.window().shell(), PICTURES.resolve("report-preview-" + suffix));

      press(pages(view), SWT.PAGE_DOWN);
      driven.until("the next page", () -> position(view).startsWith("2 / 10"));
      press(pages(view), SWT.END);
      driven.until("the last page", () -> position(view).startsWith("10 / 10"));
      driven.window().desk().commands().run("report.zoom-in");
      driven.settle();
      Combo template = first(view, Combo.class);
      template.select(1);
      template.notifyListeners(SWT.Selection, new Event());
      driven.until("the form alone", () -> position(view).matches("1 / 1( .*)?"));
      driven.settle();
      driven.picture(driven.window().shell(), PICTURES.resolve("report-preview-form-" + suffix));
      assertThat(driven.window().desk().log().entries()).isEmpty();
    }
  }

  @Test
  void aSignedReportIsExportedAndItsPasswordForgotten() throws Exception {
    Files.createDirectories(PICTURES);
    Path certificate = certificate();
    try (Program program = program();
        DrivenWindow driven = open(program, Language.ZH)) {
      Desk desk = driven.window().desk();
      boolean[] done = {false};
      ExportWizard.open(
          desk,
          new ExportWish("pdf", "form", true),
          wizard ->
              wizard
                  .getShell()
                  .getDisplay()
                  .asyncExec(
                      () -> {
                        sign(driven, wizard, certificate);
                        done[0] = true;
                      }));
      driven.until("the wizard is done", () -> done[0] && !desk.jobs().busy());
      driven.settle();

      Path signed = folder.resolve("demo").resolve("patrol-2023-form-signed.pdf");
      assertThat(program.signatures(signed).signatures())
          .singleElement()
          .satisfies(one -> assertThat(one.signer()).isEqualTo("监控指挥中心"))
          .matches(ReportSignature::intact)
          .matches(ReportSignature::whole);
      desk.preferences().save();
      assertThat(Files.readString(desk.preferences().folder().resolve("workbench.properties")))
          .contains("unit.p12")
          .doesNotContain(PASSWORD);
    }
  }

  private static void sign(DrivenWindow driven, WizardWindow wizard, Path certificate) {
    driven.picture(wizard.getShell(), PICTURES.resolve("sign-wizard1.png"));
    IWizardPage next = wizard.getCurrentPage().getNextPage();
    wizard.showPage(next);
    driven.settle();
    assertThat(wizard.getCurrentPage().isPageComplete()).as("without a certificate").isFalse();
    text(wizard, "签名证书").setText(certificate.toString());
    text(wizard, "证书密码").setText(PASSWORD);
    driven.settle();
    driven.picture(wizard.getShell(), PICTURES.resolve("sign-wizard2.png"));
    assertThat(text(wizard, "等效的命令行").getText())
        .contains("--template form", "sign-password=ask")
        .doesNotContain(PASSWORD);
    wizard.pressFinish();
  }

  private Path certificate() throws Exception {
    Path file = folder.resolve("unit.p12");
    ProcessBuilder tool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-Dsun.jnu.encoding=UTF-8",
                "-J-Dfile.encoding=UTF-8",
                "-genkeypair",
                "-alias",
                "unit",
                "-keyalg",
                "EC",
                "-validity",
                "30",
                "-dname",
                "CN=监控指挥中心, C=CN",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass:env",
                "FUNDBENCH_TEST_PASSWORD")
            .redirectErrorStream(true);
    tool.environment().putAll(Map.of("FUNDBENCH_TEST_PASSWORD", PASSWORD, "LC_ALL", "C.UTF-8"));
    Process process = tool.start();
    process.getInputStream().readAllBytes();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return file;
  }

  private static Text text(WizardWindow wizard, String name) {
    return DrivenWindow.all(wizard.getShell()).stream()
        .filter(control -> control instanceof Text && Named.of(control).equals(name))
        .map(Text.class::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no field " + name));
  }

  private static String position(Composite view) {
    return DrivenWindow.all(view).stream()
        .filter(control -> control instanceof Label label && label.getText().contains(" / "))
        .map(control -> ((Label) control).getText())
        .findFirst()
        .orElse("");
  }

  private static Control pages(Composite view) {
    return DrivenWindow.all(view).stream()
        .filter(
            control -> control instanceof Canvas && control.getListeners(SWT.KeyDown).length > 0)
        .filter(control -> (control.getStyle() & SWT.V_SCROLL) != 0)
        .findFirst()
        .orElseThrow();
  }

  private static <T extends Control> T first(Composite view, Class<T> type) {
    return DrivenWindow.all(view).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  private static void press(Control control, int key) {
    Event event = new Event();
    event.keyCode = key;
    control.notifyListeners(SWT.KeyDown, event);
  }
}
