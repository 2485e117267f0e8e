package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fundbench.api.Language;
import org.fundbench.app.Program;
import org.fundbench.workbench.look.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A perspective of the user's own gets another name and stays the same one. */
@Tag("window")
@ExtendWith(Screen.class)
class RenamedPerspectiveTest {
  @TempDir private Path folder;

  private DrivenWindow open(Program program) {
    Path ledger = folder.resolve("test.fund");
    return DrivenWindow.open(
        program,
        folder,
        Language.EN,
        Optional.of(Files.exists(ledger) ? ledger : LedgerMaker.make(folder, 3)));
  }

  /** Runs a command and does something in the dialog that it opens. */
  private static void inDialog(DrivenWindow driven, String command, Consumer<Shell> then) {
    Shell shell = driven.window().shell();
    shell
        .getDisplay()
        .timerExec(
            200,
            () -> {
              for (Shell dialog : shell.getShells()) {
                if (dialog.isVisible()) {
                  then.accept(dialog);
                  return;
                }
              }
            });
    driven.window().desk().commands().run(command);
    driven.settle();
  }

  private static void name(DrivenWindow driven, String command, String name) {
    inDialog(
        driven,
        command,
        dialog -> {
          On.named(dialog, Text.class, "Name").setText(name);
          On.click(On.named(dialog, Button.class, "OK"));
        });
  }

  private static List<String> switcher(DrivenWindow driven) {
    Composite bar = On.named(driven.window().shell(), Composite.class, "Perspectives");
    return Arrays.stream(bar.getChildren()).filter(Control::isVisible).map(Named::of).toList();
  }

  @Test
  void itsNameIsAnotherEverywhereAndItsKeysStay() throws IOException, ParseException {
    try (Program program = LedgerMaker.program(folder)) {
      try (DrivenWindow driven = open(program)) {
        var commands = driven.window().desk().commands();
        assertThat(commands.isEnabled("perspective.rename")).as("it is not his own").isFalse();
        name(driven, "perspective.save-as", "One");
        commands.rebind(Map.of("perspective.own-1", List.of(KeySequence.getInstance("M1+9"))));
        String keys = commands.keys("perspective.own-1");
        assertThat(keys).isNotEmpty();

        name(driven, "perspective.rename", "Month's end");

        assertThat(switcher(driven)).contains("Month's end").doesNotContain("One");
        assertThat(commands.get("perspective.own-1").name().en()).contains("Month's end");
        assertThat(commands.keys("perspective.own-1")).isEqualTo(keys);
        assertThat(driven.window().perspectiveId()).isEqualTo("own-1");
      }
      try (DrivenWindow driven = open(program)) {
        assertThat(switcher(driven)).contains("Month's end").doesNotContain("One");
        assertThat(driven.window().desk().commands().keys("perspective.own-1")).isNotEmpty();
      }
    }
  }

  @Test
  void aNameThatAnotherHasIsRefusedAndItsOwnIsNoChange() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      name(driven, "perspective.save-as", "One");
      inDialog(
          driven,
          "perspective.rename",
          dialog -> {
            Text name = On.named(dialog, Text.class, "Name");
            Button ok = On.named(dialog, Button.class, "OK");
            assertThat(name.getText()).isEqualTo("One");
            assertThat(ok.isEnabled()).isFalse();
            name.setText("Audit");
            assertThat(ok.isEnabled()).isFalse();
            name.setText("ONE");
            assertThat(ok.isEnabled()).as("of itself it may take any spelling").isTrue();
            On.click(On.named(dialog, Button.class, "Cancel"));
          });
      assertThat(switcher(driven)).contains("One");
    }
  }
}
