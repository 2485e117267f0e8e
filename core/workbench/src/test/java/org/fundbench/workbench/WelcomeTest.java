package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.fundbench.api.Language;
import org.fundbench.app.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first page tells why a ledger could not be opened; it has no view of problems. */
@Tag("window")
@ExtendWith(Screen.class)
class WelcomeTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"none.fund, there is no such ledger", "text.fund, this is not a Fundbench ledger"})
  void aLedgerThatCannotBeOpenedIsNamedWithTheReason(String name, String why) throws IOException {
    Files.writeString(folder.resolve("text.fund"), "no ledger");
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = DrivenWindow.open(program, folder, Language.EN, Optional.empty())) {
      Shell shell = driven.window().shell();
      Label told = On.named(shell, Label.class, "What could not be opened");
      assertThat(told.isVisible()).isFalse();

      driven.window().desk().ledger().open(folder.resolve(name), open -> {});
      driven.until("it is told", told::isVisible);

      assertThat(told.getText()).startsWith(folder.resolve(name) + ": " + why + "\n");
      Label message = On.named(shell, Label.class, "Message");
      assertThat(message.getText()).contains(why);
      driven.until("the line is in sight", () -> bottom(message) <= shell.getClientArea().height);
    }
  }

  private static int bottom(Label message) {
    Rectangle line = message.getParent().getBounds();
    return line.y + line.height;
  }
}
