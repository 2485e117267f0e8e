package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.fundbench.api.Language;
import org.fundbench.app.Program;
import org.fundbench.testkit.PluginZip;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.dock.Layout;
import org.fundbench.workbench.dock.LayoutText;
import org.fundbench.workbench.look.FlatButton;
import org.fundbench.workbench.look.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The user makes perspectives of his own, goes to them, and deletes them. */
@Tag("window")
@ExtendWith(Screen.class)
class PerspectivesWindowTest {
  @TempDir private Path folder;

  private DrivenWindow open(Program program, Language language) {
    Path ledger = folder.resolve("test.fund");
    return DrivenWindow.open(
        program,
        folder,
        language,
        Optional.of(Files.exists(ledger) ? ledger : LedgerMaker.make(folder, 20)));
  }

  private Path preferences(String file) throws IOException {
    return Files.createDirectories(folder.resolve("preferences")).resolve(file);
  }

  /** Chooses a command from the menu, and works with the dialog it opens. */
  private static void choose(DrivenWindow driven, String command, Consumer<Shell> dialog) {
    Shell shell = driven.window().shell();
    boolean[] seen = {false};
    shell
        .getDisplay()
        .asyncExec(
            () -> {
              Shell opened = seen(shell);
              try {
                dialog.accept(opened);
                seen[0] = true;
              } finally {
                if (!opened.isDisposed()) {
                  opened.close();
                }
              }
            });
    MenuItem item = item(shell.getMenuBar(), command).orElseThrow();
    assertThat(item.isEnabled()).isTrue();
    item.notifyListeners(SWT.Selection, new Event());
    assertThat(seen[0]).as("the dialog was there").isTrue();
    driven.settle();
  }

  private static Shell seen(Shell shell) {
    return Arrays.stream(shell.getShells())
        .filter(one -> one.isVisible() && one.getChildren().length > 0)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no dialog is open"));
  }

  private static Optional<MenuItem> item(Menu menu, String command) {
    menu.notifyListeners(SWT.Show, new Event());
    for (MenuItem item : menu.getItems()) {
      if (command.equals(item.getData())) {
        return Optional.of(item);
      }
      if (item.getMenu() != null) {
        Optional<MenuItem> found = item(item.getMenu(), command);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static void saveAs(DrivenWindow driven, String name) {
    boolean zh = driven.window().desk().language() == Language.ZH;
    choose(
        driven,
        "perspective.save-as",
        dialog -> {
          On.named(dialog, Text.class, zh ? "名称" : "Name").setText(name);
          On.click(On.named(dialog, Button.class, zh ? "确定" : "OK"));
        });
  }

  private static void delete(DrivenWindow driven, String name) {
    choose(
        driven,
        "perspective.delete",
        dialog -> {
          Combo which = On.named(dialog, Combo.class, "Perspective");
          which.select(which.indexOf(name));
          On.click(On.named(dialog, Button.class, "Delete"));
        });
  }

  private static List<String> switcher(DrivenWindow driven, Language language) {
    String name = language == Language.ZH ? "透视图" : "Perspectives";
    return Arrays.stream(On.named(driven.window().shell(), Composite.class, name).getChildren())
        .filter(control -> control.isVisible())
        .map(Named::of)
        .toList();
  }

  private static Optional<String> notice(DrivenWindow driven) {
    return DrivenWindow.all(driven.window().shell()).stream()
        .filter(control -> control instanceof Link && control.isVisible())
        .filter(control -> String.valueOf(control.getToolTipText()).endsWith("opens the Error Log"))
        .map(Named::of)
        .findFirst();
  }

  private static List<String> logged(DrivenWindow driven) {
    return driven.window().desk().log().entries().stream()
        .map(entry -> entry.message().en())
        .toList();
  }

  private static String views(DrivenWindow driven) {
    return LayoutText.write(driven.window().dock().layout()).replaceAll("\\d+ ", "");
  }

  @Test
  void whatIsShownIsSavedUnderANameAndIsEverywhereAndThereAfterARestart()
      throws ParseException, LayoutText.Unreadable {
    try (Program program = LedgerMaker.program(folder)) {
      String before;
      try (DrivenWindow driven = open(program, Language.ZH)) {
        Desk desk = driven.window().desk();
        driven.window().dock().close("chart");
        driven.window().dock().move("problems", "navigator", Layout.Side.BOTTOM);
        before = views(driven);
        saveAs(driven, "月末/对账 v1.0");
        assertThat(driven.window().perspectiveId()).isEqualTo("own-1");
        assertThat(views(driven)).isEqualTo(before);
        assertThat(switcher(driven, Language.ZH)).endsWith("插件", "月末/对账 v1.0");
        assertThat(On.inMenu(driven.window().shell().getMenuBar(), "perspective.own-1"))
            .hasValueSatisfying(text -> assertThat(text).startsWith("月末/对账 v1.0"));
        desk.commands()
            .rebind(Map.of("perspective.own-1", List.of(KeySequence.getInstance("M1+9"))));
        driven.window().showPerspective("ledger");
        driven.settle();
        assertThat(views(driven)).isNotEqualTo(before);
        On.press(org.eclipse.swt.widgets.Display.getCurrent().getFocusControl(), SWT.CTRL, '9');
        driven.settle();
        assertThat(driven.window().perspectiveId()).isEqualTo("own-1");
        driven.window().dock().show(LayoutText.read("V(30 [*ledger] 70 [problems *properties])"));
      }
      try (DrivenWindow driven = open(program, Language.EN)) {
        assertThat(driven.window().perspectiveId()).isEqualTo("own-1");
        assertThat(views(driven)).isEqualTo("V([*ledger] [problems *properties])");
        assertThat(driven.window().desk().commands().keys("perspective.own-1")).isEqualTo("Ctrl+9");
        driven.window().desk().commands().run("perspective.reset");
        assertThat(views(driven)).isEqualTo(before);
        assertThat(notice(driven)).isEmpty();
      }
    }
  }

  @Test
  void aNameIsLookedAtWhileItIsTyped() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Language.EN)) {
      saveAs(driven, "Mine");
      choose(
          driven,
          "perspective.save-as",
          dialog -> {
            Text name = On.named(dialog, Text.class, "Name");
            Button ok = On.named(dialog, Button.class, "OK");
            assertThat(ok.isEnabled()).as("nothing was typed").isFalse();
            name.setText("x");
            assertThat(ok.isEnabled()).isTrue();
            List<String> said = new ArrayList<>();
            for (String typed :
                List.of("", "  ", "mine", "Ledger", "台账", "1234567890123456789012345678901")) {
              name.setText(typed);
              assertThat(ok.isEnabled()).as(typed).isFalse();
              said.add(words(dialog));
            }
            assertThat(said.get(0)).contains("Still to fill in: Name");
            assertThat(said.get(1)).contains("Still to fill in: Name");
            assertThat(said.get(2)).contains("a perspective called mine already");
            assertThat(said.get(4)).contains("a perspective called 台账 already");
            assertThat(said.get(5)).contains("at most 30 characters, there are 31");
            name.setText("Ledger 2");
            assertThat(ok.isEnabled()).isTrue();
            assertThat(words(dialog)).contains("are kept under this name");
          });
      assertThat(driven.window().perspectiveId()).as("closed without OK").isEqualTo("own-1");
    }
  }

  private static String words(Shell dialog) {
    return DrivenWindow.all(dialog).stream()
        .map(
            control ->
                control instanceof Text text && (text.getStyle() & SWT.READ_ONLY) != 0
                    ? text.getText()
                    : control instanceof org.eclipse.swt.widgets.Label label ? label.getText() : "")
        .reduce("", (a, b) -> a + "\n" + b);
  }

  @Test
  void quickAccessFindsOnesOwnPerspective() {
    try (Program program = LedgerMaker.program(folder)) {
      try (DrivenWindow driven = open(program, Language.EN)) {
        saveAs(driven, "Month's end");
        driven.window().showPerspective("audit");
      }
      try (DrivenWindow driven = open(program, Language.EN)) {
        assertThat(driven.window().perspectiveId()).isEqualTo("audit");
        driven.window().desk().commands().run("window.quick-access");
        driven.settle();
        Shell access = seen(driven.window().shell());
        ((Text) access.getChildren()[0]).setText("month's");
        driven.until(
            "it is found",
            () ->
                Arrays.stream(On.named(access, Table.class, "What was found").getItems())
                    .anyMatch(
                        row ->
                            row.getText(0).equals("Perspectives")
                                && row.getText(1).equals("Month's end")));
        access.getChildren()[0].notifyListeners(SWT.DefaultSelection, new Event());
        driven.settle();
        assertThat(driven.window().perspectiveId()).isEqualTo("own-1");
      }
    }
  }

  @Test
  void oneThatIsDeletedIsGoneEverywhereAndItsKeysAreFree() throws Exception {
    try (Program program = LedgerMaker.program(folder)) {
      try (DrivenWindow driven = open(program, Language.EN)) {
        assertThat(driven.window().desk().commands().isEnabled("perspective.delete")).isFalse();
        saveAs(driven, "One");
        saveAs(driven, "Two");
        driven
            .window()
            .desk()
            .commands()
            .rebind(Map.of("perspective.own-2", List.of(KeySequence.getInstance("M1+9"))));
        choose(
            driven,
            "perspective.delete",
            dialog -> {
              Combo which = On.named(dialog, Combo.class, "Perspective");
              assertThat(which.getItems()).as("own ones only").containsExactly("One", "Two");
              assertThat(which.getText()).as("the one that is shown").isEqualTo("Two");
            });
        assertThat(driven.window().perspectiveId()).as("not meant").isEqualTo("own-2");
        delete(driven, "Two");
        assertThat(driven.window().perspectiveId()).isEqualTo("execution");
        assertThat(switcher(driven, Language.EN)).contains("One").doesNotContain("Two");
        assertThat(driven.window().desk().commands().has("perspective.own-2")).isFalse();
        assertThat(item(driven.window().shell().getMenuBar(), "perspective.own-2")).isEmpty();
        assertThat(preferences("perspective-own-2.txt")).doesNotExist();
        assertThat(preferences("layout-own-2.txt")).doesNotExist();
        saveAs(driven, "Another");
        assertThat(driven.window().perspectiveId()).isEqualTo("own-2");
        assertThat(driven.window().desk().commands().keys("perspective.own-2")).isEmpty();
        delete(driven, "One");
        assertThat(driven.window().perspectiveId()).as("it was not shown").isEqualTo("own-2");
      }
      assertThat(Files.readString(preferences("workbench.properties"))).doesNotContain("keys.");
    }
  }

  @Test
  void savingAnOwnOneAgainChangesWhatResetBringsBack() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Language.EN)) {
      assertThat(driven.window().desk().commands().isEnabled("perspective.save")).isFalse();
      saveAs(driven, "Mine");
      driven.window().dock().close("chart");
      item(driven.window().shell().getMenuBar(), "perspective.save")
          .orElseThrow()
          .notifyListeners(SWT.Selection, new Event());
      String saved = views(driven);
      driven.window().dock().close("pace");
      driven.window().desk().commands().run("perspective.reset");
      assertThat(views(driven)).isEqualTo(saved).doesNotContain("chart").contains("pace");
    }
  }

  @Test
  void viewsAreClosedOpenedMinimisedAndMovedInAnOwnOneToo() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Language.EN)) {
      saveAs(driven, "Mine");
      String saved = views(driven);
      driven.window().dock().focus("properties");
      for (String command :
          List.of("window.minimise", "window.close", "view.trail", "window.move-left")) {
        driven.window().desk().commands().run(command);
        driven.settle();
      }
      assertThat(views(driven)).contains("-[*properties problems]", "[*trail]");
      driven.window().desk().commands().run("perspective.reset");
      assertThat(views(driven)).isEqualTo(saved);
      driven.window().showView("trail");
      assertThat(driven.window().dock().layout().stackOf("trail").orElseThrow().views())
          .as("beside the main view, not among the navigator's")
          .contains("execution");
    }
  }

  @Test
  void oneThatCannotBeReadAtStartIsToldOfAndTheOthersStay() throws IOException {
    try (Program program = LedgerMaker.program(folder)) {
      try (DrivenWindow driven = open(program, Language.EN)) {
        saveAs(driven, "One");
        saveAs(driven, "Two");
      }
      Files.write(preferences("perspective-own-2.txt"), new byte[] {(byte) 0xFE, 1});
      try (DrivenWindow driven = open(program, Language.EN)) {
        assertThat(driven.window().perspectiveId()).isEqualTo("execution");
        assertThat(switcher(driven, Language.EN)).contains("One").doesNotContain("Two");
        assertThat(logged(driven))
            .anyMatch(text -> text.contains("perspective-own-2.txt") && text.contains("UTF-8"))
            .anyMatch(text -> text.contains("was deleted or could not be read"));
        assertThat(notice(driven))
            .contains("The last perspective is gone; this is Execution, 2 notices in all");
        Link link =
            On.named(
                driven.window().shell(),
                Link.class,
                "The last perspective is gone; this is Execution, 2 notices in all");
        link.notifyListeners(SWT.Selection, new Event());
        driven.settle();
        assertThat(driven.window().dock().active()).contains("error-log");
        assertThat(notice(driven)).isEmpty();
      }
      try (DrivenWindow driven = open(program, Language.EN)) {
        assertThat(notice(driven)).as("said once").isEmpty();
      }
    }
  }

  @Test
  void aNoticeIsNotWrittenOverByWhatHappensNext() throws IOException {
    Files.writeString(preferences("layout-execution.txt"), "H(20 [navi");
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Language.EN)) {
      driven.window().desk().commands().run("audit.verify");
      driven.settle();
      assertThat(notice(driven)).contains("The layout of Execution was restored");
      assertThat(preferences("layout-execution.txt.unreadable")).hasContent("H(20 [navi");
    }
  }

  @Test
  void preferencesThatCannotBeReadAreSaidUntilLookedAtAndKept() throws IOException {
    Files.writeString(preferences("workbench.properties"), "theme = \\u12");
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Language.EN)) {
      assertThat(notice(driven)).contains("The preferences are the usual ones");
      assertThat(logged(driven))
          .anyMatch(message -> message.contains("workbench.properties.unreadable"));
    }
    assertThat(preferences("workbench.properties")).isRegularFile();
    assertThat(preferences("workbench.properties.unreadable")).hasContent("theme = \\u12");
  }

  @Test
  void whereThereIsNoRoomTheRestWaitsInAMenuAndTheOneShownIsSeen() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Language.EN)) {
      saveAs(driven, "Month's end");
      saveAs(driven, "For the auditors");
      saveAs(driven, "A very long name of 30 letters");
      driven.window().showPerspective("ledger");
      driven.window().shell().setSize(820, 700);
      driven.settle();
      List<String> seen = switcher(driven, Language.EN);
      assertThat(seen).contains("Ledger", "More perspectives").doesNotContain("For the auditors");
      driven.window().showPerspective("own-3");
      driven.settle();
      assertThat(switcher(driven, Language.EN))
          .endsWith("A very long name of 30 letters", "More perspectives");
      driven.window().shell().setSize(1590, 700);
      driven.settle();
      assertThat(switcher(driven, Language.EN))
          .hasSize(9)
          .doesNotContain("More perspectives")
          .contains("For the auditors");
      FlatButton button = On.named(driven.window().shell(), FlatButton.class, "For the auditors");
      On.press(button, 0, SWT.CR);
      driven.settle();
      assertThat(driven.window().perspectiveId()).isEqualTo("own-2");
    }
  }

  @Test
  void aPluginsViewComesBackToItsPlaceAndOneThatIsGoneIsToldOf() throws IOException {
    Path shipped = Files.createDirectories(folder.resolve("home").resolve("plugins"));
    Path zip = shipped.resolve("bell.zip");
    PluginZip.of("bell")
        .extension(
            "sample.Bell",
            """
            package sample;
            import java.util.List;
            import org.eclipse.swt.SWT;
            import org.eclipse.swt.widgets.Label;
            import org.fundbench.api.*;
            import org.fundbench.api.workbench.*;
            public class Bell implements WorkbenchContribution {
              public Descriptor descriptor() {
                return Descriptor.of("bell", new Text("铃", "Bell"), new Text("铃", "x"));
              }
              public List<Item> items() {
                return List.of(new View("bell.view", new Text("铃", "Bell"),
                    (parent, bench) -> new Label(parent, SWT.NONE)));
              }
            }
            """)
        .write(zip);
    String arranged;
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Language.EN)) {
      driven.window().showView("bell.view");
      driven.window().dock().move("bell.view", "navigator", Layout.Side.BOTTOM);
      saveAs(driven, "With a bell");
      arranged = views(driven);
      assertThat(arranged).contains("V([*navigator] [*bell.view])");
    }
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Language.EN)) {
      assertThat(views(driven)).isEqualTo(arranged);
      assertThat(notice(driven)).isEmpty();
    }
    Files.delete(zip);
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Language.EN)) {
      assertThat(views(driven)).doesNotContain("bell.view").contains("*execution");
      assertThat(notice(driven)).contains("With a bell is without a view that is gone");
      assertThat(logged(driven)).anyMatch(text -> text.contains("left out: bell.view"));
      driven.window().showPerspective("ledger");
      driven.window().showPerspective("own-1");
      driven.settle();
      assertThat(logged(driven)).as("said once").hasSize(1);
    }
  }
}
