package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.fundbench.api.Language;
import org.fundbench.app.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that an older program made is upgraded when its user says so. */
@Tag("window")
@ExtendWith(Screen.class)
class OldLedgerTest {
  private static final Path OLD = Path.of("../engine/src/test/resources/ledgers/schema-1.fund");

  @TempDir private Path folder;

  @Test
  void anOldLedgerOpensAfterAQuestionAndIsKeptBesideTheNewOne() throws IOException {
    Path ledger = Files.copy(OLD, folder.resolve("old.fund"));
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = DrivenWindow.open(program, folder, Language.EN, Optional.empty())) {
      answer(driven, "&Upgrade");
      driven.window().desk().ledger().open(ledger, open -> {});
      driven.until("it is open", () -> driven.window().desk().ledger().isOpen());
      driven.settle();
      assertThat(folder.resolve("old.fund.before-schema-3")).isNotEmptyFile();
    }
  }

  @Test
  void whoCancelsIsToldAndNoByteChanges() throws IOException {
    Path ledger = Files.copy(OLD, folder.resolve("old.fund"));
    byte[] before = Files.readAllBytes(ledger);
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = DrivenWindow.open(program, folder, Language.EN, Optional.empty())) {
      answer(driven, "&Cancel");
      driven.window().desk().ledger().open(ledger, open -> {});
      driven.until("it is said", () -> says(driven, "The ledger was not upgraded"));
      assertThat(driven.window().desk().problems().all()).isEmpty();
      assertThat(driven.window().desk().ledger().isOpen()).isFalse();
      assertThat(Files.readAllBytes(ledger)).isEqualTo(before);
    }
  }

  /** Answers the question as soon as it is asked, which is inside its own loop of events. */
  private static void answer(DrivenWindow driven, String label) {
    Shell shell = driven.window().shell();
    shell
        .getDisplay()
        .timerExec(
            50,
            () -> {
              if (shell.isDisposed()) {
                return;
              }
              for (Shell dialog : shell.getShells()) {
                DrivenWindow.all(dialog).stream()
                    .filter(one -> one instanceof Button button && button.getText().equals(label))
                    .findFirst()
                    .ifPresent(one -> one.notifyListeners(SWT.Selection, new Event()));
              }
              if (!driven.window().desk().ledger().isOpen()
                  && !shell.isDisposed()
                  && !says(driven, "not upgraded")) {
                answer(driven, label);
              }
            });
  }

  private static boolean says(DrivenWindow driven, String words) {
    return DrivenWindow.all(driven.window().shell()).stream()
        .anyMatch(one -> one instanceof Label label && label.getText().contains(words));
  }
}
