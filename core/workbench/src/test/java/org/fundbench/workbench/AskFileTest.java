package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.fundbench.api.Language;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;
import org.fundbench.app.Program;
import org.fundbench.workbench.page.AskFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The system's own windows that ask for a file, worked by the keyboard. */
@Tag("window")
@ExtendWith(Screen.class)
class AskFileTest {
  private static final String OPENING = "Open a Ledger";

  @TempDir private Path folder;

  @BeforeEach
  void keysCanBePressed() {
    assumeTrue(Typist.isThere(), "apt-get install xdotool");
  }

  @Test
  void aLedgerIsOpenedByItsNameAndTheNextQuestionBeginsThere() {
    Path ledger = LedgerMaker.make(folder, 3);
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = DrivenWindow.open(program, folder, Language.EN, Optional.empty())) {
      Typist.work(
          driven,
          typist -> {
            typist.key('o', SWT.CTRL);
            typist.giveUp(OPENING);
            typist.until(
                "the main window is in front", () -> !driven.window().shell().isDisposed());
            assertThat(driven.window().desk().ledger().now()).isEmpty();

            typist.key('o', SWT.CTRL);
            typist.answer(OPENING, ledger.toString());
            typist.until(
                "the ledger is open", () -> driven.window().desk().ledger().now().isPresent());
          });
      assertThat(driven.window().desk().ledger().now().get().file()).isEqualTo(ledger);
      assertThat(AskFile.begin(driven.window().desk())).isEqualTo(ledger.getParent());
    }
  }

  @Test
  void aFileIsWrittenWhereTheAnswerSays() {
    Path written = folder.resolve("written.txt");
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = DrivenWindow.open(program, folder, Language.EN, Optional.empty())) {
      driven.window().desk().log().note(Severity.INFO, Text.same("something to write"));
      Typist.work(
          driven,
          typist -> {
            driven
                .window()
                .shell()
                .getDisplay()
                .asyncExec(() -> driven.window().desk().commands().run("log.export"));
            // The toolkit leaves the ending of the suggested name as it is.
            typist.answer("Where to write the error log", folder.resolve("written").toString());
            typist.until("it is written", () -> Files.exists(written));
          });
    }
    assertThat(written).content().contains("something to write");
  }
}
