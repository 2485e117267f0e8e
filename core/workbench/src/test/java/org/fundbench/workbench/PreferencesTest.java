package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.fundbench.api.Language;
import org.fundbench.api.OptionSpec;
import org.fundbench.api.Text;
import org.fundbench.api.workbench.WorkbenchContribution;
import org.fundbench.app.Program;
import org.fundbench.workbench.desk.Preferences;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.preferences.PreferencesWindow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is declared can be found, set, and put back. */
@Tag("window")
@ExtendWith(Screen.class)
class PreferencesTest {
  private static final WorkbenchContribution.PreferencePage OF_A_PLUGIN =
      new WorkbenchContribution.PreferencePage(
          "stamp.page",
          new Text("印章", "Stamp"),
          List.of(
              OptionSpec.text(
                  "colour", new Text("印泥颜色", "Ink colour"), new Text("红色常用", "Red is usual")),
              OptionSpec.yesNo(
                  "twice",
                  new Text("盖两次", "Stamp twice"),
                  new Text("骑缝", "Across the fold"),
                  true)));

  @TempDir private Path folder;

  private DrivenWindow open(Program program, Language language) {
    return DrivenWindow.open(program, folder, language, Optional.empty());
  }

  private static PreferencesWindow show(DrivenWindow driven, String page, String words) {
    PreferencesWindow preferences =
        PreferencesWindow.of(driven.window().desk(), List.of(OF_A_PLUGIN)).startingAt(page, words);
    preferences.setBlockOnOpen(false);
    preferences.open();
    driven.settle();
    return preferences;
  }

  private static List<String> pages(Shell dialog) {
    return Arrays.stream(On.named(dialog, Tree.class, "Preferences").getItems())
        .map(TreeItem::getText)
        .toList();
  }

  @Test
  void aSearchFindsPagesByTheOptionsOnThemAndMarksWhatItFound() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Language.EN)) {
      PreferencesWindow preferences = show(driven, "general", "");
      Shell dialog = preferences.getShell();
      assertThat(pages(dialog)).containsExactly("General", "Look", "Keys", "Plugins");
      org.eclipse.swt.widgets.Text field =
          On.named(dialog, org.eclipse.swt.widgets.Text.class, "Find pages and options");
      field.setText("ink");
      driven.settle();
      assertThat(pages(dialog)).containsExactly("Plugins");
      assertThat(bold(driven, dialog)).containsExactly("Ink colour");
      field.setText("缩放");
      driven.settle();
      assertThat(pages(dialog)).containsExactly("Look");
      assertThat(bold(driven, dialog)).containsExactly("Zoom");
      field.setText("no such option");
      driven.settle();
      assertThat(pages(dialog)).isEmpty();
      field.setText("");
      driven.settle();
      assertThat(pages(dialog)).hasSize(4);
      assertThat(bold(driven, dialog)).isEmpty();
      preferences.close();
    }
  }

  private static List<String> bold(DrivenWindow driven, Shell dialog) {
    return DrivenWindow.all(dialog).stream()
        .filter(Label.class::isInstance)
        .filter(Control::isVisible)
        .filter(label -> label.getFont().equals(driven.window().desk().theme().font(Face.STRONG)))
        .map(label -> ((Label) label).getText())
        .toList();
  }

  @Test
  void anOptionOfAPluginIsKeptAndPutBack() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Language.EN)) {
      Preferences kept = driven.window().desk().preferences();
      PreferencesWindow preferences = show(driven, "stamp.page", "");
      Shell dialog = preferences.getShell();
      On.named(dialog, org.eclipse.swt.widgets.Text.class, "Ink colour").setText("red");
      On.named(dialog, Button.class, "Stamp twice").setSelection(false);
      On.click(On.button(dialog, "Apply"));
      assertThat(kept.get("plugin.stamp.page.colour", "")).isEqualTo("red");
      assertThat(kept.get("plugin.stamp.page.twice", "")).isEqualTo("false");
      assertThat(Preferences.in(kept.folder()).get("plugin.stamp.page.colour", ""))
          .isEqualTo("red");
      On.click(On.button(dialog, "Restore Defaults"));
      On.click(On.button(dialog, "Apply"));
      assertThat(kept.get("plugin.stamp.page.colour", "")).isEmpty();
      assertThat(kept.get("plugin.stamp.page.twice", "")).isEmpty();
      preferences.close();
    }
  }

  @Test
  void anotherSizeOfLettersBuildsTheWindowAnewOnceTheDialogIsGone() {
    try (Program program = LedgerMaker.program(folder)) {
      try (DrivenWindow driven = open(program, Language.EN)) {
        PreferencesWindow preferences = show(driven, "look", "");
        Combo size = On.named(preferences.getShell(), Combo.class, "Font size");
        size.select(size.indexOf("13"));
        On.click(On.button(preferences.getShell(), "Apply"));
        driven.settle();
        assertThat(driven.window().shell().isDisposed()).isFalse();
        preferences.close();
        driven.until("the window is to be built anew", () -> driven.window().shell().isDisposed());
      }
      try (DrivenWindow driven = open(program, Language.EN)) {
        assertThat(driven.window().desk().theme().font(Face.BODY).getFontData()[0].getHeight())
            .isEqualTo(13);
      }
    }
  }

  @Test
  void everyTextIsInTheLanguageOfTheWindow() {
    for (Language language : Language.values()) {
      try (Program program = LedgerMaker.program(folder);
          DrivenWindow driven = open(program, language)) {
        for (String page : List.of("general", "look", "keys", "stamp.page")) {
          PreferencesWindow preferences = show(driven, page, "");
          assertThat(DrivenWindow.all(preferences.getShell()))
              .filteredOn(Control::isVisible)
              .extracting(PreferencesTest::said)
              .filteredOn(text -> text.matches("(?s).*\\p{L}{3}.*"))
              .allSatisfy(
                  text ->
                      assertThat(text.matches("(?s).*\\p{IsHan}.*"))
                          .as(page + ": " + text)
                          .isEqualTo(language == Language.ZH));
          preferences.close();
        }
      }
    }
  }

  private static String said(Control control) {
    return control instanceof Label label
        ? label.getText()
        : control instanceof Button button ? button.getText() : "";
  }
}
