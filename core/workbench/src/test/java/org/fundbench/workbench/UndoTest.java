package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Language;
import org.fundbench.app.Installation;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.posting.PeriodWindow;
import org.fundbench.workbench.posting.ReviewWindow;
import org.fundbench.workbench.posting.UndoWindow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Undo of typing and of batches, the second person's review, and periods. */
@Tag("window")
@ExtendWith(Screen.class)
class UndoTest {
  private static final Path PICTURES = Path.of("target", "pictures");

  @TempDir private Path folder;

  private DrivenWindow open(Program program, Language language, Path ledger) {
    return DrivenWindow.open(program, folder, language, Optional.of(ledger));
  }

  private static void picture(DrivenWindow driven, Shell shell, String name) {
    try {
      Files.createDirectories(PICTURES);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    driven.picture(shell, PICTURES.resolve(name + ".png"));
  }

  private static Control named(Shell shell, String name) {
    return DrivenWindow.all(shell).stream()
        .filter(control -> Named.of(control).equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name));
  }

  private static String editMenu(DrivenWindow driven) {
    Menu menu = driven.window().shell().getMenuBar().getItems()[1].getMenu();
    menu.notifyListeners(SWT.Show, new Event());
    MenuItem first =
        java.util.Arrays.stream(menu.getItems())
            .filter(item -> item.getText().endsWith("\tCtrl+Z"))
            .findFirst()
            .orElseThrow();
    return first.getText().replace("&", "") + (first.isEnabled() ? "" : " (grey)");
  }

  private static void key(Control control, char letter) {
    Event key = new Event();
    key.keyCode = letter;
    key.character = (char) (letter - 'a' + 1);
    key.stateMask = SWT.MOD1;
    control.notifyListeners(SWT.KeyDown, key);
  }

  @Test
  void typingIsTakenBackWordByWordAndTypedAgain() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Language.EN, SmallFund.make(program, folder))) {
      driven.window().showPerspective("ledger");
      driven.settle();
      Text field = (Text) named(driven.window().shell(), "Voucher, payee, memo");
      field.setFocus();
      driven.settle();
      for (String typed : List.of("a", "b", " ", "租车公司", "c")) {
        field.insert(typed);
      }
      assertThat(editMenu(driven)).startsWith("Undo Typing");
      key(field, 'z');
      assertThat(field.getText()).isEqualTo("ab 租车公司");
      key(field, 'z');
      key(field, 'z');
      assertThat(field.getText()).isEqualTo("ab");
      key(field, 'y');
      assertThat(field.getText()).isEqualTo("ab ");
      key(field, 'z');
      key(field, 'z');
      assertThat(field.getText()).isEmpty();
    }
  }

  @Test
  void theLastBatchIsUndoneByOneThatNegatesItWithAReason() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Language.EN, SmallFund.make(program, folder))) {
      driven.until("it is known", () -> driven.window().desk().lastBatch().batch().isPresent());
      assertThat(editMenu(driven)).startsWith("Undo Batch 3 (manual posting)…");
      long before = driven.window().desk().ledger().now().orElseThrow().head().size();
      Throwable[] failed = new Throwable[1];
      UndoWindow.open(
          driven.window().desk(),
          Optional.of(3L),
          window ->
              window
                  .getShell()
                  .getDisplay()
                  .asyncExec(
                      () -> {
                        try {
                          driven.until(
                              "the effect is shown before a reason is given",
                              () -> window.effectText().contains("460.00 → 450.00"));
                          assertThat(window.fits()).isFalse();
                          ((Text) named(window.getShell(), "Reason")).setText("录错");
                          driven.until("it fits", window::fits);
                          picture(driven, window.getShell(), "undo-en");
                          window.press(IDialogConstants.FINISH_ID);
                        } catch (Throwable thrown) {
                          failed[0] = thrown;
                          window.close();
                        }
                      }));
      assertThat(failed[0]).isNull();
      driven.until(
          "it is undone",
          () -> driven.window().desk().ledger().now().orElseThrow().head().size() > before);
      driven.settle();
      assertThat(editMenu(driven)).startsWith("Undo Batch 2");
    }
  }

  @Test
  void theStatusLineOffersTheUndoOfWhatWasJustPosted() {
    try (Program program = LedgerMaker.program(folder)) {
      Path ledger = SmallFund.make(program, folder);
      try (DrivenWindow driven = open(program, Language.ZH, ledger)) {
        assertThat(offered(driven)).isEmpty();
        try (LedgerSession session = program.open(ledger)) {
          session.post(
              Optional.empty(),
              List.of(SmallFund.entry(EntryKind.PAYMENT, "power", 20, 100, "付8", Optional.empty())),
              Optional.empty(),
              false);
        }
        driven.window().desk().ledger().refresh(Optional.empty());
        driven.until("it is offered", () -> offered(driven).isPresent());
        assertThat(offered(driven).orElseThrow()).isEqualTo("<a>撤销批次 4（手工过账）…</a>");
        picture(driven, driven.window().shell(), "undo-offered-zh");
      }
    }
  }

  private static Optional<String> offered(DrivenWindow driven) {
    return DrivenWindow.all(driven.window().shell()).stream()
        .filter(control -> control instanceof Link && control.isVisible())
        .map(control -> ((Link) control).getText())
        .filter(text -> text.startsWith("<a>撤销批次"))
        .findFirst();
  }

  @Test
  void whatWaitsIsApprovedByAnotherPersonOnly() {
    Path ledger = SmallFund.reviewed(folder);
    recorded(ledger, "other", "付1");
    recorded(ledger, "tester", "付2");
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Language.EN, ledger)) {
      Throwable[] failed = new Throwable[1];
      ReviewWindow.open(
          driven.window().desk(),
          window ->
              window
                  .getShell()
                  .getDisplay()
                  .asyncExec(
                      () -> {
                        try {
                          driven.until("two wait", () -> window.size() == 2);
                          driven.until(
                              "the effect is shown",
                              () -> window.effectText().contains("500.00 → 499.00"));
                          picture(driven, window.getShell(), "review-en");
                          window.press(ReviewWindow.APPROVE);
                          driven.until("one waits", () -> window.size() == 1);
                          driven.settle();
                          window.press(ReviewWindow.APPROVE);
                          driven.until(
                              "the recorder is refused",
                              () -> String.valueOf(window.getErrorMessage()).contains("tester"));
                          window.press(ReviewWindow.REJECT);
                          assertThat(window.getErrorMessage()).contains("Say why");
                          ((Text) named(window.getShell(), "Reason for sending back"))
                              .setText("重复");
                          window.press(ReviewWindow.REJECT);
                          driven.until("none waits", () -> window.size() == 0);
                        } catch (Throwable thrown) {
                          failed[0] = thrown;
                        } finally {
                          window.close();
                        }
                      }));
      assertThat(failed[0]).isNull();
    }
  }

  private void recorded(Path ledger, String operator, String voucher) {
    try (Program program =
            new Program(
                new Installation(folder.resolve("home"), folder.resolve("cache")),
                Clock.systemUTC(),
                operator);
        LedgerSession session = program.open(ledger)) {
      session.post(
          Optional.empty(),
          List.of(SmallFund.entry(EntryKind.PAYMENT, "power", 9, 100, voucher, Optional.empty())),
          Optional.empty(),
          false);
    }
  }

  @Test
  void aMonthIsClosedAfterACheckAndOpenedAgainWithAReason() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Language.ZH, SmallFund.make(program, folder))) {
      period(
          driven,
          false,
          window -> {
            driven.until(
                "it says that nothing is closed", () -> window.getMessage().contains("没有已结账的月份"));
            window.close();
          });
      period(
          driven,
          true,
          window -> {
            driven.until("it can be closed", window::fits);
            picture(driven, window.getShell(), "period-close-zh");
            window.press(PeriodWindow.TURN);
          });
      period(
          driven,
          false,
          window -> {
            driven.settle();
            assertThat(window.fits()).isFalse();
            ((Text) named(window.getShell(), "原因")).setText("补记一笔");
            driven.until("it can be opened again", window::fits);
            picture(driven, window.getShell(), "period-reopen-zh");
            window.press(PeriodWindow.TURN);
          });
      assertThat(driven.window().desk().problems().all())
          .noneMatch(found -> found.during().zh().equals("过账"));
    }
  }

  private static void period(
      DrivenWindow driven, boolean closing, java.util.function.Consumer<PeriodWindow> work) {
    Throwable[] failed = new Throwable[1];
    PeriodWindow.open(
        driven.window().desk(),
        closing,
        window ->
            window
                .getShell()
                .getDisplay()
                .asyncExec(
                    () -> {
                      try {
                        work.accept(window);
                        driven.until(
                            "it is done",
                            () -> window.getShell() == null || window.getShell().isDisposed());
                      } catch (Throwable thrown) {
                        failed[0] = thrown;
                        window.close();
                      }
                    }));
    assertThat(failed[0]).isNull();
    driven.settle();
  }
}
