package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fundbench.api.Language;
import org.fundbench.app.Program;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.CommandTable;
import org.fundbench.workbench.preferences.PreferencesWindow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Keys are changed by pressing them, and nobody loses one without being told. */
@Tag("window")
@ExtendWith(Screen.class)
class KeysTest {
  private static final String FIELD = "Press the new keys here";

  @TempDir private Path folder;

  private DrivenWindow open(Program program) {
    return DrivenWindow.open(program, folder, Language.EN, Optional.empty());
  }

  /** The key page with a command found by its name. */
  private static PreferencesWindow page(DrivenWindow driven, String command) {
    PreferencesWindow preferences =
        PreferencesWindow.of(driven.window().desk(), java.util.List.of())
            .startingAt("keys", command);
    preferences.setBlockOnOpen(false);
    preferences.open();
    driven.settle();
    return preferences;
  }

  private static void type(Shell dialog, int modifiers, int key) {
    On.press(On.named(dialog, Text.class, FIELD), modifiers, key);
  }

  private static String words(Shell dialog) {
    return DrivenWindow.all(dialog).stream()
        .filter(Label.class::isInstance)
        .map(control -> ((Label) control).getText())
        .filter(text -> text.contains("keys") || text.contains("Ctrl") || text.contains("cannot"))
        .reduce("", (a, b) -> a + "\n" + b);
  }

  @Test
  void noTwoCommandsComeWithTheSameKeys() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      assertThat(driven.window().desk().commands().keys().clashes()).isEmpty();
    }
  }

  @Test
  void pressedKeysRunTheCommandAtOnceStandInTheMenuAndAreThereTheNextTime() {
    try (Program program = LedgerMaker.program(folder)) {
      try (DrivenWindow driven = open(program)) {
        CommandTable commands = driven.window().desk().commands();
        PreferencesWindow preferences = page(driven, "about fundbench");
        type(preferences.getShell(), SWT.CTRL, 'j');
        assertThat(words(preferences.getShell())).contains("Ctrl+J is free");
        On.click(On.named(preferences.getShell(), Button.class, "Set"));
        assertThat(commands.keys("help.about")).isEmpty();
        On.click(On.button(preferences.getShell(), "Apply"));
        assertThat(commands.keys("help.about")).isEqualTo("Ctrl+J");
        assertThat(On.inMenu(driven.window().shell().getMenuBar(), "help.about"))
            .hasValueSatisfying(text -> assertThat(text).endsWith("\tCtrl+J"));
      }
      try (DrivenWindow driven = open(program)) {
        assertThat(driven.window().desk().commands().keys("help.about")).isEqualTo("Ctrl+J");
      }
    }
  }

  @Test
  void keysOfAnotherCommandAreNamedBeforeTheyAreTakenFromIt() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      CommandTable commands = driven.window().desk().commands();
      boolean[] ran = {false};
      commands.add(
          Action.of(
              "test.run",
              org.fundbench.api.Text.same("Run the test"),
              org.fundbench.api.Text.same("Runs"),
              org.fundbench.workbench.look.Icon.DONE,
              "",
              () -> ran[0] = true));
      PreferencesWindow preferences = page(driven, "run the test");
      type(preferences.getShell(), SWT.CTRL, 'e');
      assertThat(words(preferences.getShell()))
          .contains("Ctrl+E belongs to Export Report… now. If you set it, Export Report… loses it");
      On.click(On.named(preferences.getShell(), Button.class, "Set"));
      On.click(On.button(preferences.getShell(), "Apply and Close"));
      assertThat(commands.keys("test.run")).isEqualTo("Ctrl+E");
      assertThat(commands.keys("file.export")).isEmpty();
      Shell shell = driven.window().shell();
      On.press(DrivenWindow.all(shell).get(0), SWT.CTRL, 'e');
      assertThat(ran[0]).isTrue();

      PreferencesWindow again = page(driven, "export report");
      On.click(On.named(again.getShell(), Button.class, "Restore"));
      On.click(On.button(again.getShell(), "Apply and Close"));
      assertThat(commands.keys("file.export")).isEqualTo("Ctrl+E");
      assertThat(commands.keys("test.run")).isEmpty();
      assertThat(driven.window().desk().preferences().get("keys.file.export", "")).isEmpty();
    }
  }

  @Test
  void allKeysOfACommandCanBeTakenAwayAndFurtherOnesAdded() {
    try (Program program = LedgerMaker.program(folder)) {
      try (DrivenWindow driven = open(program)) {
        PreferencesWindow preferences = page(driven, "exit");
        On.click(On.named(preferences.getShell(), Button.class, "Remove"));
        On.click(On.button(preferences.getShell(), "Apply and Close"));
        preferences = page(driven, "quick access");
        type(preferences.getShell(), SWT.CTRL, 'k');
        On.click(On.named(preferences.getShell(), Button.class, "Add"));
        On.click(On.button(preferences.getShell(), "Apply and Close"));
      }
      try (DrivenWindow driven = open(program)) {
        CommandTable commands = driven.window().desk().commands();
        assertThat(commands.keys("file.exit")).isEmpty();
        assertThat(commands.keys().of("window.quick-access")).hasSize(2);
        PreferencesWindow preferences = page(driven, "");
        On.click(On.button(preferences.getShell(), "Restore Defaults"));
        On.click(On.button(preferences.getShell(), "Apply and Close"));
        assertThat(commands.keys("file.exit")).isEqualTo("Ctrl+Q");
        assertThat(commands.keys().of("window.quick-access")).hasSize(1);
      }
    }
  }

  @Test
  void keysThatAreNeededForTypingAreRefusedWithTheReason() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      PreferencesWindow preferences = page(driven, "about fundbench");
      Shell dialog = preferences.getShell();
      record Case(int modifiers, int key, String reason) {}
      for (Case one :
          java.util.List.of(
              new Case(0, 'k', "needed for typing"),
              new Case(SWT.SHIFT, 'k', "needed for typing"),
              new Case(SWT.CTRL, ' ', "input method"),
              new Case(SWT.CTRL, 'v', "edits text"),
              new Case(SWT.ALT, 'f', "opens the menu File"),
              new Case(0, SWT.F10, "opens the menus"))) {
        type(dialog, one.modifiers(), one.key());
        assertThat(words(dialog)).contains("cannot be used").contains(one.reason());
        assertThat(On.named(dialog, Button.class, "Set").isEnabled()).isFalse();
      }
      preferences.close();
    }
  }

  @Test
  void keysThatCannotBeReadCountAsNotChosen() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      driven.window().desk().preferences().set("keys.file.export", "nonsense++");
      driven.window().desk().preferences().set("keys.file.open", "CTRL+E");
    }
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      assertThat(driven.window().desk().commands().keys("file.open")).isEqualTo("Ctrl+E");
    }
  }
}
