package org.fundbench.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.swt.widgets.Text;
import org.fundbench.api.Language;
import org.fundbench.api.Progress;
import org.fundbench.app.Demo;
import org.fundbench.app.Installation;
import org.fundbench.app.Program;
import org.fundbench.workbench.DrivenWindow;
import org.fundbench.workbench.Screen;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.exporting.ExportWizard;
import org.fundbench.workbench.importing.ImportWizard;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.page.WizardWindow;
import org.fundbench.workbench.posting.DocumentKind;
import org.fundbench.workbench.posting.PostWindow;
import org.fundbench.workbench.preferences.PreferencesWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The window with the packaged plugins and the sample fund; leaves pictures of all it shows. */
@ExtendWith(Screen.class)
class WindowTest {
  private static final Path PICTURES = Path.of("target", "screenshots").toAbsolutePath();

  @TempDir private Path folder;

  private Program program() {
    return new Program(
        new Installation(PackagedProgram.home(), folder.resolve("cache")), Clock.systemUTC(), "测试");
  }

  private static Demo demo(Program program, Path folder) {
    Demo demo = new Demo(program, folder.resolve("demo"));
    demo.prepare(Progress.SILENT);
    return demo;
  }

  @Test
  void theWizardsImportAFileAndExportThePdf() throws IOException {
    Files.createDirectories(PICTURES);
    try (Program program = program()) {
      Path sample = program.installation().sample();
      Path ledger = folder.resolve("new.fund");
      program.create(ledger, sample.resolve("fund.yaml")).close();
      try (DrivenWindow driven =
          DrivenWindow.open(program, folder, Language.ZH, Optional.of(ledger))) {
        Desk desk = driven.window().desk();
        long before = records(desk);
        boolean[] done = {false};
        ImportWizard.open(
            desk,
            Optional.of(sample.resolve("imports").resolve("01-payments-q1.csv")),
            wizard -> walk(driven, wizard, "import-wizard", done));
        driven.until("the import wizard is done", () -> done[0] && !desk.jobs().busy());
        driven.until("the payments are posted", () -> records(desk) > before + 50);
        done[0] = false;
        ExportWizard.open(desk, wizard -> walk(driven, wizard, "export-wizard", done));
        driven.until("the export wizard is done", () -> done[0] && !desk.jobs().busy());
        assertThat(folder.resolve("patrol-2023-self-evaluation.pdf")).isNotEmptyFile();
      }
    }
  }

  @Test
  void anEntryByHandShowsItsEffectBeforeItIsPosted() throws IOException {
    Files.createDirectories(PICTURES);
    try (Program program = program()) {
      Path ledger = folder.resolve("hand.fund");
      program.create(ledger, program.installation().sample().resolve("fund.yaml")).close();
      try (DrivenWindow driven =
          DrivenWindow.open(program, folder, Language.ZH, Optional.of(ledger))) {
        Desk desk = driven.window().desk();
        long before = records(desk);
        boolean[] done = {false};
        PostWindow.open(
            desk,
            DocumentKind.PAYMENT,
            Optional.empty(),
            form ->
                form.getShell()
                    .getDisplay()
                    .asyncExec(
                        () -> {
                          type(form, "日期", "2023/3/9");
                          type(form, "金额（元）", "999,999.00");
                          type(form, "凭证号", "ZF-1");
                          driven.until(
                              "the ledger refuses it", () -> form.getErrorMessage() != null);
                          assertThat(form.fits()).isFalse();
                          type(form, "金额（元）", "12,000.00");
                          driven.until("the effect is shown", form::fits);
                          assertThat(form.effectText()).contains("312,000.00 → 300,000.00");
                          driven.picture(form.getShell(), PICTURES.resolve("post.png"));
                          form.press(IDialogConstants.FINISH_ID);
                          done[0] = true;
                        }));
        driven.until("the form is done", () -> done[0] && !desk.jobs().busy());
        driven.until("the payment is posted", () -> records(desk) > before);
      }
    }
  }

  private static void type(PostWindow form, String name, String text) {
    DrivenWindow.all(form.getShell()).stream()
        .filter(control -> control instanceof Text && Named.of(control).equals(name))
        .map(Text.class::cast)
        .findFirst()
        .orElseThrow()
        .setText(text);
  }

  private static long records(Desk desk) {
    return desk.ledger().now().orElseThrow().head().size();
  }

  /** Goes through a wizard as soon as it is shown, which is inside its own loop of events. */
  private static void walk(
      DrivenWindow driven, WizardWindow wizard, String picture, boolean[] done) {
    wizard
        .getShell()
        .getDisplay()
        .asyncExec(
            () -> {
              int number = 1;
              driven.picture(wizard.getShell(), PICTURES.resolve(picture + number + ".png"));
              for (IWizardPage next = wizard.getCurrentPage().getNextPage();
                  next != null;
                  next = next.getNextPage()) {
                wizard.showPage(next);
                driven.settle();
                number++;
                driven.picture(wizard.getShell(), PICTURES.resolve(picture + number + ".png"));
              }
              wizard.pressFinish();
              done[0] = true;
            });
  }

  @Test
  void preferencesArePictured() throws IOException {
    Files.createDirectories(PICTURES);
    try (Program program = program()) {
      Demo demo = demo(program, folder);
      try (DrivenWindow driven =
          DrivenWindow.open(program, folder, Language.ZH, Optional.of(demo.ledger()))) {
        PreferencesWindow preferences = PreferencesWindow.of(driven.window().desk(), List.of());
        preferences.setBlockOnOpen(false);
        preferences.open();
        driven.picture(preferences.getShell(), PICTURES.resolve("preferences.png"));
        preferences.close();
      }
    }
  }

  /** Why there is no window, in one message and with exit code 2. */
  @ParameterizedTest
  @CsvSource({
    "DISPLAY=, '', display-missing",
    "DISPLAY=:9876, '', display-missing",
    "DISPLAY=:9876, '-Duser.home=/proc/none -Djava.io.tmpdir=/proc/none', toolkit-missing"
  })
  void withoutADisplayOrTheToolkitItSaysWhatToInstall(String display, String java, String code) {
    PackagedProgram.Result result =
        PackagedProgram.exec(
            folder,
            List.of(
                "env",
                "-u",
                "WAYLAND_DISPLAY",
                display,
                "FUNDBENCH_NO_ARCHIVE=1",
                "FUNDBENCH_JAVA_OPTS=" + java,
                PackagedProgram.home().resolve("fundbench").toString(),
                "workbench",
                "--lang=en"));
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("[" + code + "]").doesNotContain("\tat ");
  }

  @Test
  void aPackageWithoutTheToolkitOfThisPlatformSaysSo() throws IOException {
    for (String part : List.of("lib", "plugins", "fundbench")) {
      Files.createSymbolicLink(folder.resolve(part), PackagedProgram.home().resolve(part));
    }
    Files.delete(folder.resolve("fundbench"));
    Files.copy(PackagedProgram.home().resolve("fundbench"), folder.resolve("fundbench"));
    PackagedProgram.Result result =
        PackagedProgram.exec(
            folder,
            List.of(
                "env",
                "DISPLAY=:9876",
                "FUNDBENCH_NO_ARCHIVE=1",
                "sh",
                folder.resolve("fundbench").toString(),
                "workbench",
                "--lang=en"));
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("[window-not-packed]");
  }
}
