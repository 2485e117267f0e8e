package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Text;
import org.fundbench.api.Language;
import org.fundbench.api.Severity;
import org.fundbench.app.Program;
import org.fundbench.app.Version;
import org.fundbench.workbench.desk.Desk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The log shows what is wanted of it, and goes to the maintainers with what they have to know. */
@Tag("window")
@ExtendWith(Screen.class)
class ErrorLogTest {
  @TempDir private Path folder;

  private DrivenWindow open(Program program) {
    DrivenWindow driven =
        DrivenWindow.open(program, folder, Language.EN, Optional.of(LedgerMaker.make(folder, 3)));
    driven.window().showPerspective("plugins");
    driven.window().showView("error-log");
    Desk desk = driven.window().desk();
    desk.log().clear();
    desk.log().note(Severity.WARNING, org.fundbench.api.Text.same("first warning"));
    desk.log()
        .note(
            org.fundbench.api.Text.same("it broke"),
            new IllegalStateException("at " + System.getProperty("user.home") + "/ledgers"));
    driven.settle();
    return driven;
  }

  private static NatTable table(DrivenWindow driven) {
    return On.named(driven.window().shell(), NatTable.class, "Error log");
  }

  private static void select(DrivenWindow driven, int row) {
    table(driven)
        .doCommand(
            new org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand(
                table(driven), 2, row + 1, false, false));
    driven.settle();
  }

  private static String details(DrivenWindow driven) {
    return On.named(driven.window().shell(), Text.class, "Details of the selected entry").getText();
  }

  @Test
  void theSelectedEntryIsShownWithItsStackAndCopiedSo() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      assertThat(driven.window().desk().commands().isEnabled("log.copy")).isFalse();
      select(driven, 0);
      assertThat(details(driven))
          .startsWith("2026-11-24 08:00:00  error  it broke")
          .contains("IllegalStateException: at ~/ledgers", "\tat ");
      driven.window().desk().commands().run("log.copy");
      Clipboard clipboard = new Clipboard(driven.window().shell().getDisplay());
      try {
        assertThat((String) clipboard.getContents(TextTransfer.getInstance()))
            .contains("it broke", "IllegalStateException");
      } finally {
        clipboard.dispose();
      }
      select(driven, 1);
      assertThat(details(driven)).contains("first warning").doesNotContain("\tat ");
    }
  }

  @Test
  void severitiesAreLeftOutAndTheLogIsCleared() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      Button warnings = On.named(driven.window().shell(), Button.class, "warning");
      // Problems has boxes of the same names; in this perspective it is not open.
      assertThat(warnings.getText()).isEqualTo("warning (1)");
      assertThat(table(driven).getRowCount()).isEqualTo(3);
      warnings.setSelection(false);
      On.click(warnings);
      driven.settle();
      assertThat(table(driven).getRowCount()).isEqualTo(2);

      driven.window().desk().commands().run("log.clear");
      driven.settle();
      assertThat(table(driven).getRowCount()).isEqualTo(1);
      assertThat(driven.window().desk().commands().isEnabled("log.export")).isFalse();
    }
  }

  @Test
  void theExportedFileTellsOfProgramSystemAndPluginsAndNotOfTheUser() throws IOException {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      Path file = folder.resolve("log.txt");
      driven.window().desk().commands().run("log.export", file.toString());
      driven.settle();
      assertThat(Files.readString(file))
          .startsWith("Program: Fundbench " + Version.current())
          .contains("System: " + System.getProperty("os.name"))
          .contains("Plugins:", "first warning", "it broke", "\tat ")
          .doesNotContain(System.getProperty("user.home") + "/");
    }
  }
}
