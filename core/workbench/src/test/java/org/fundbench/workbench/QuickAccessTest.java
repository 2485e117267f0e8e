package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.fundbench.api.Language;
import org.fundbench.app.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One field finds commands, entries and preferences, and remembers what was chosen. */
@Tag("window")
@ExtendWith(Screen.class)
class QuickAccessTest {
  @TempDir private Path folder;

  private static Shell access(DrivenWindow driven) {
    driven.window().desk().commands().run("window.quick-access");
    driven.settle();
    return driven.window().shell().getShells()[0];
  }

  private static Text field(Shell access) {
    return (Text) access.getChildren()[0];
  }

  private static List<String> found(Shell access) {
    Table table = On.named(access, Table.class, "What was found");
    return Arrays.stream(table.getItems())
        .map(item -> item.getText(0) + ": " + item.getText(1) + " " + item.getText(2))
        .toList();
  }

  @Test
  void entriesAreFoundByNumberVoucherAndPayeeInTheDatabase() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven =
            DrivenWindow.open(
                program, folder, Language.EN, Optional.of(LedgerMaker.make(folder, 300)))) {
      Shell access = access(driven);
      for (String typed : List.of("zf-000123", "V123")) {
        field(access).setText(typed);
        driven.until(
            typed + " is found",
            () -> found(access).stream().anyMatch(row -> row.startsWith("Entries: ZF-000123")));
      }
      field(access).notifyListeners(SWT.DefaultSelection, new Event());
      driven.until(
          "the entry is selected",
          () -> driven.window().desk().selection().selected().title().zh().equals("ZF-000123"));
      assertThat(driven.window().perspectiveId()).isEqualTo("ledger");
      assertThat(driven.window().desk().query().text()).contains("V123");
    }
  }

  @Test
  void commandsShowTheirKeysPreferencesAreFoundAndTheLastChoiceIsFirstTheNextTime() {
    try (Program program = LedgerMaker.program(folder)) {
      try (DrivenWindow driven =
          DrivenWindow.open(program, folder, Language.EN, Optional.empty())) {
        Shell access = access(driven);
        field(access).setText("open a ledger");
        assertThat(found(access)).contains("Commands: Open a Ledger… Ctrl+O");
        field(access).setText("zoom");
        assertThat(found(access)).containsExactly("Preferences: Look › Zoom ");
        field(access).setText("forget ended");
        assertThat(found(access)).hasSize(1);
        field(access).notifyListeners(SWT.DefaultSelection, new Event());
        driven.settle();
        assertThat(access.isDisposed()).isTrue();
      }
      try (DrivenWindow driven =
          DrivenWindow.open(program, folder, Language.EN, Optional.empty())) {
        Shell access = access(driven);
        assertThat(found(access).get(0)).startsWith("Last used: Forget Ended Jobs");
        Table table = On.named(access, Table.class, "What was found");
        On.press(field(access), 0, SWT.ARROW_DOWN);
        assertThat(table.getSelectionIndex()).isEqualTo(1);
        On.press(field(access), 0, SWT.ARROW_UP);
        assertThat(table.getSelectionIndex()).isZero();
        access.notifyListeners(SWT.Traverse, escape());
        assertThat(access.isDisposed()).isTrue();
      }
    }
  }

  private static Event escape() {
    Event event = new Event();
    event.detail = SWT.TRAVERSE_ESCAPE;
    return event;
  }
}
