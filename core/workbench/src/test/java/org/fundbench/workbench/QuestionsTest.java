package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fundbench.api.Language;
import org.fundbench.app.Program;
import org.fundbench.testkit.CommaFormat;
import org.fundbench.workbench.desk.Desk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Questions have verbs as answers; Enter loses nothing, and Esc leaves everything as it is. */
@Tag("window")
@ExtendWith(Screen.class)
class QuestionsTest {
  private static final Path OLD = Path.of("../engine/src/test/resources/ledgers/schema-1.fund");
  private static final Path PICTURES = Path.of("target", "screenshots").toAbsolutePath();

  @TempDir private Path folder;

  private DrivenWindow open(Program program, Optional<Path> ledger) throws IOException {
    Files.createDirectories(PICTURES);
    return DrivenWindow.open(program, folder, Language.ZH, ledger);
  }

  /** Does something that asks, and works with the question, which has a loop of its own. */
  private static void asked(DrivenWindow driven, Runnable asking, Consumer<Shell> answering) {
    Shell shell = driven.window().shell();
    AtomicReference<Throwable> failed = new AtomicReference<>(new AssertionError("nothing asked"));
    answer(driven, shell, answering, failed);
    asking.run();
    driven.until(
        "it was asked",
        () -> failed.get() == null || !(failed.get().getMessage() + "").equals("nothing asked"));
    driven.settle();
    assertThat(failed.get()).isNull();
  }

  private static void answer(
      DrivenWindow driven,
      Shell shell,
      Consumer<Shell> answering,
      AtomicReference<Throwable> failed) {
    shell
        .getDisplay()
        .timerExec(
            50,
            () -> {
              Optional<Shell> dialog =
                  Arrays.stream(shell.getShells())
                      .filter(one -> one.isVisible() && one.getDefaultButton() != null)
                      .findFirst();
              if (dialog.isEmpty()) {
                answer(driven, shell, answering, failed);
                return;
              }
              try {
                driven.settle();
                answering.accept(dialog.get());
                failed.set(null);
              } catch (Throwable e) {
                failed.set(e);
              } finally {
                if (!dialog.get().isDisposed()) {
                  dialog.get().close();
                }
              }
            });
  }

  private static List<String> answers(Shell dialog) {
    return DrivenWindow.all(dialog).stream()
        .filter(one -> one instanceof Button && (one.getStyle() & SWT.PUSH) != 0)
        .map(one -> ((Button) one).getText())
        .toList();
  }

  private static String usual(Shell dialog) {
    return dialog.getDefaultButton().getText();
  }

  private static void escape(Shell dialog) {
    dialog.traverse(SWT.TRAVERSE_ESCAPE);
  }

  @Test
  void anUpgradeIsAskedForByItsNameAndLeftByEsc() throws IOException {
    Path ledger = Files.copy(OLD, folder.resolve("old.fund"));
    byte[] before = Files.readAllBytes(ledger);
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Optional.empty())) {
      asked(
          driven,
          () -> driven.window().desk().ledger().open(ledger, open -> {}),
          dialog -> {
            assertThat(dialog.getText()).isEqualTo("升级台账");
            assertThat(answers(dialog)).containsExactlyInAnyOrder("升级(&U)", "取消(&C)");
            assertThat(usual(dialog)).as("a copy is kept").isEqualTo("升级(&U)");
            driven.picture(dialog, PICTURES.resolve("question-upgrade-zh.png"));
            escape(dialog);
          });
      assertThat(driven.window().desk().ledger().isOpen()).isFalse();
      assertThat(Files.readAllBytes(ledger)).isEqualTo(before);
    }
  }

  @Test
  void aPluginIsRemovedOnlyByPressingWhatSaysSo() throws IOException {
    Path own = Files.createDirectories(folder.resolve("own"));
    Path zip = own.resolve("lines.zip");
    CommaFormat.zip().write(zip);
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Optional.of(LedgerMaker.make(folder, 2)))) {
      Desk desk = driven.window().desk();
      driven.window().showPerspective("plugins");
      driven.settle();
      desk.commands().run("plugins.install", zip.toString());
      driven.until("it is installed", () -> has(program, "lines"));
      driven.settle();
      Runnable remove = () -> desk.commands().run("plugins.remove", "lines");
      asked(
          driven,
          remove,
          dialog -> {
            assertThat(answers(dialog)).containsExactlyInAnyOrder("删除(&D)", "取消(&C)");
            driven.picture(dialog, PICTURES.resolve("question-remove-zh.png"));
            assertThat(usual(dialog)).isEqualTo("取消(&C)");
            escape(dialog);
          });
      assertThat(has(program, "lines")).isTrue();
      asked(driven, remove, dialog -> On.click(dialog.getDefaultButton()));
      assertThat(has(program, "lines")).isTrue();
      asked(driven, remove, dialog -> On.click(On.button(dialog, "删除(D)")));
      driven.until("it is gone", () -> !has(program, "lines"));
    }
  }

  private static boolean has(Program program, String plugin) {
    return program.plugins().recordsSoFar().stream().anyMatch(one -> one.id().equals(plugin));
  }

  @Test
  void enterKeepsAPerspectiveOfOnesOwn() throws IOException {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Optional.of(LedgerMaker.make(folder, 2)))) {
      Desk desk = driven.window().desk();
      asked(
          driven,
          () -> desk.commands().run("perspective.save-as"),
          dialog -> {
            Text name = On.named(dialog, Text.class, "名称");
            name.setText("月末");
            name.notifyListeners(SWT.Modify, new Event());
            On.click(dialog.getDefaultButton());
          });
      assertThat(desk.commands().has("perspective.own-1")).isTrue();
      asked(
          driven,
          () -> desk.commands().run("perspective.delete"),
          dialog -> {
            assertThat(answers(dialog)).contains("删除(&D)");
            assertThat(usual(dialog)).isEqualTo("取消");
            On.click(dialog.getDefaultButton());
          });
      assertThat(desk.commands().has("perspective.own-1")).isTrue();
    }
  }

  @Test
  void whatIsNotSavedInAFundThatIsNotLookedAtIsNamedAndGoneTo() throws IOException {
    Path ledger = SmallFund.make(LedgerMaker.program(folder), folder);
    Path other = LedgerMaker.make(folder, 2);
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Optional.of(ledger))) {
      Desk desk = driven.window().desk();
      driven.window().showPerspective("evaluation");
      driven.settle();
      desk.commands().run("evaluation.edit", "goals/achieved");
      driven.settle();
      Text goal = On.named(driven.window().shell(), Text.class, "正文，每行一段");
      goal.setText("全部完成");
      driven.until("it can be saved", () -> desk.commands().isEnabled("evaluation.save"));

      Shell shell = driven.window().shell();
      asked(
          driven,
          shell::close,
          dialog -> {
            assertThat(answers(dialog)).containsExactlyInAnyOrder("保存(&S)", "不保存(&N)", "取消(&C)");
            assertThat(usual(dialog)).isEqualTo("保存(&S)");
            escape(dialog);
          });
      assertThat(shell.isDisposed()).isFalse();

      desk.ledger().open(other, open -> {});
      driven.until("the other one is open", () -> isOpen(desk, other));
      driven.settle();
      asked(
          driven,
          shell::close,
          dialog -> {
            assertThat(answers(dialog)).containsExactlyInAnyOrder("转到那里(&G)", "不保存(&N)", "取消(&C)");
            assertThat(DrivenWindow.all(dialog)).anyMatch(one -> words(one).contains("“巡查经费”"));
            driven.picture(dialog, PICTURES.resolve("question-unsaved-zh.png"));
            On.click(dialog.getDefaultButton());
          });
      driven.until("the first one is open", () -> isOpen(desk, ledger));
      driven.until("it can be saved", () -> desk.commands().isEnabled("evaluation.save"));
      assertThat(On.named(shell, Text.class, "正文，每行一段").getText()).isEqualTo("全部完成");
    }
  }

  private static boolean isOpen(Desk desk, Path file) {
    return desk.ledger().now().filter(open -> open.file().equals(file)).isPresent();
  }

  private static String words(Control control) {
    return control instanceof org.eclipse.swt.widgets.Label label ? label.getText() : "";
  }
}
