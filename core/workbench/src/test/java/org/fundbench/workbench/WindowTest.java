package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectAllCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.fundbench.api.Descriptor;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Language;
import org.fundbench.api.Text;
import org.fundbench.api.workbench.WorkbenchContribution;
import org.fundbench.app.Program;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.workbench.dock.Layout;
import org.fundbench.workbench.dock.LayoutText;
import org.fundbench.workbench.ledger.LedgerEditor;
import org.fundbench.workbench.look.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The window itself, on a screen of its own. */
@Tag("window")
@ExtendWith(Screen.class)
class WindowTest {
  @TempDir private Path folder;

  private DrivenWindow open(Program program, Language language, long payments) {
    Path ledger = folder.resolve("test.fund");
    return DrivenWindow.open(
        program,
        folder,
        language,
        Optional.of(Files.exists(ledger) ? ledger : LedgerMaker.make(folder, payments)));
  }

  @Test
  void everyPerspectiveOpensWithItsViews() throws LayoutText.Unreadable {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Language.EN, 20)) {
      for (String id : WorkbenchWindow.perspectiveIds()) {
        driven.window().showPerspective(id);
        driven.settle();
        assertThat(driven.window().perspectiveId()).isEqualTo(id);
        Layout shown = driven.window().dock().layout();
        assertThat(shown.has(id)).as(id).isTrue();
        assertThat(driven.window().dock().control(id)).as(id).isPresent();
        assertThat(LayoutText.read(LayoutText.write(shown))).isEqualTo(shown);
      }
    }
  }

  /** Once the keyboard was nowhere after a perspective was changed, and no key did anything. */
  @Test
  void theStatusLineIsInSightBesideALedger() {
    Path ledger = LedgerMaker.make(folder, 3);
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven =
            DrivenWindow.open(program, folder, Language.ZH, Optional.of(ledger))) {
      Shell shell = driven.window().shell();
      Rectangle line = On.named(shell, Label.class, "消息").getParent().getBounds();
      assertThat(line.y + line.height).isEqualTo(shell.getClientArea().height);
    }
  }

  @Test
  void theKeyboardIsSomewhereAfterEveryChangeOfTheLayout() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Language.EN, 20)) {
      for (String id : WorkbenchWindow.perspectiveIds()) {
        driven.window().showPerspective(id);
        driven.settle();
        assertThat(driven.window().dock().active()).as(id).contains(id);
      }
      driven.window().dock().move("error-log", "plugins", Layout.Side.RIGHT);
      driven.settle();
      assertThat(driven.window().dock().active()).contains("error-log");
      driven.window().dock().close("error-log");
      driven.settle();
      assertThat(driven.window().dock().active()).isPresent();
    }
  }

  @Test
  void theLayoutSurvivesARestart() {
    try (Program program = LedgerMaker.program(folder)) {
      Layout arranged;
      try (DrivenWindow driven = open(program, Language.EN, 20)) {
        driven.window().dock().move("problems", "navigator", Layout.Side.BOTTOM);
        driven.window().dock().close("chart");
        arranged = driven.window().dock().layout();
      }
      try (DrivenWindow driven = open(program, Language.ZH, 20)) {
        assertThat(driven.window().dock().layout().views()).isEqualTo(arranged.views());
        driven.window().desk().commands().run("perspective.reset");
        assertThat(driven.window().dock().layout().has("chart")).isTrue();
      }
    }
  }

  @Test
  void aBrokenLayoutHealsItselfAndSaysSo() throws IOException {
    Path preferences = Files.createDirectories(folder.resolve("preferences"));
    Files.writeString(preferences.resolve("layout-execution.txt"), "H(20 [navi");
    Files.write(preferences.resolve("layout-ledger.txt"), new byte[] {(byte) 0xFF, 0, 1});
    try (Program program = LedgerMaker.program(folder)) {
      try (DrivenWindow driven = open(program, Language.EN, 20)) {
        assertThat(driven.window().dock().layout().has("execution")).isTrue();
        assertThat(driven.window().desk().log().entries())
            .anySatisfy(
                entry ->
                    assertThat(entry.message().en())
                        .contains("layout of Execution could not be read"));
        driven.window().showPerspective("ledger");
        assertThat(driven.window().dock().layout().has("ledger")).isTrue();
      }
      assertThat(Files.readString(preferences.resolve("layout-execution.txt")))
          .startsWith("H(")
          .contains("*execution");
    }
  }

  @Test
  void aLayoutWithViewsThatNoPluginBringsAnyMoreOpensWithoutThem() throws IOException {
    Path preferences = Files.createDirectories(folder.resolve("preferences"));
    Files.writeString(
        preferences.resolve("layout-execution.txt"), "H(50 [*gone.view] 50 [*execution])");
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Language.EN, 20)) {
      assertThat(driven.window().dock().layout().views()).containsExactly("execution");
    }
  }

  @Test
  void theLedgerEditorPagesABigLedger() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Language.EN, 20_000)) {
      driven
          .window()
          .desk()
          .showEntries(query(Set.of(EntryKind.PAYMENT), Optional.of("a"), Optional.empty()));
      driven.settle();
      LedgerEditor editor = editor(driven);
      editor.grid().select(19_999);
      driven.until(
          "the last page has come",
          () ->
              editor
                  .grid()
                  .current()
                  .filter(entry -> entry.numberText().equals("ZF-020000"))
                  .isPresent());
      NatTable table = editor.grid().control();
      table.doCommand(new SelectAllCommand());
      driven.until(
          "the totals of all are said",
          () ->
              labels(driven).stream().anyMatch(text -> text.contains("20000 selected, 20,000.00")));
      editor.grid().copySelection();
      driven.settle();
      assertThat(clipboard().lines().count()).isEqualTo(20_000);
      assertThat(clipboard()).doesNotContain("…").contains("V19999\t1.00\t");
    }
  }

  @Test
  void aFilterShowsWhatItAsksFor() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Language.EN, 500)) {
      driven.window().desk().showEntries(query(Set.of(), Optional.empty(), Optional.of("payee 3")));
      driven.until(
          "the filter is applied",
          () -> labels(driven).stream().anyMatch(text -> text.startsWith("72 entries, 72.00")));
    }
  }

  private static EntryQuery query(
      Set<EntryKind> kinds, Optional<String> line, Optional<String> text) {
    return new EntryQuery(
        Optional.of("test"),
        line,
        Optional.empty(),
        kinds,
        Optional.empty(),
        Optional.empty(),
        text,
        0,
        0);
  }

  private static LedgerEditor editor(DrivenWindow driven) {
    Composite view = (Composite) driven.window().dock().control("ledger").orElseThrow();
    return LedgerEditor.of(view.getChildren()[0]);
  }

  private static List<String> labels(DrivenWindow driven) {
    return DrivenWindow.all(driven.window().shell()).stream()
        .filter(Label.class::isInstance)
        .map(control -> ((Label) control).getText())
        .toList();
  }

  private static String clipboard() {
    Clipboard clipboard = new Clipboard(Display.getCurrent());
    Object text = clipboard.getContents(TextTransfer.getInstance());
    clipboard.dispose();
    return String.valueOf(text);
  }

  @Test
  void verifyingRunsAsAJobAndSaysWhatItFound() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Language.EN, 300)) {
      driven.window().desk().commands().run("audit.verify");
      driven.until(
          "verified",
          () -> labels(driven).stream().anyMatch(text -> text.contains("all as posted")));
      assertThat(driven.window().desk().jobs().all())
          .anySatisfy(job -> assertThat(job.state().label().en()).isEqualTo("done"));
    }
  }

  @Test
  void aFailingContributionLeavesTheWindowAlive() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Language.EN, 20)) {
      WorkbenchWindow window = driven.window();
      window.contribute(new Failing(true));
      window.contribute(new Failing(false));
      window.showView("bad.view");
      driven.settle();
      window.desk().commands().run("bad.command");
      driven.settle();
      assertThat(window.desk().log().entries()).hasSizeGreaterThanOrEqualTo(3);
      assertThat(labels(driven))
          .anySatisfy(text -> assertThat(text).contains("could not be opened"));
      window.showPerspective("audit");
      driven.settle();
      assertThat(window.perspectiveId()).isEqualTo("audit");
    }
  }

  /** Fails wherever it can. */
  private record Failing(boolean early) implements WorkbenchContribution {
    @Override
    public Descriptor descriptor() {
      return Descriptor.of("bad", Text.same("bad"), Text.same("bad"));
    }

    @Override
    public List<Item> items() {
      if (early) {
        throw new NoClassDefFoundError("gone");
      }
      return List.of(
          new Command(
              "bad.command",
              Text.same("Bad command"),
              () -> {
                throw new IllegalStateException("bad command");
              }),
          new View(
              "bad.view",
              Text.same("Bad view"),
              parent -> {
                throw new LinkageError("bad view");
              }));
    }
  }

  @Test
  void everyTextIsInTheLanguageOfTheWindow() {
    for (Language language : Language.values()) {
      try (Program program = LedgerMaker.program(folder);
          DrivenWindow driven = open(program, language, 20)) {
        List<String> texts = new ArrayList<>();
        for (String id : WorkbenchWindow.perspectiveIds()) {
          driven.window().showPerspective(id);
          driven.settle();
          collect(driven.window().shell(), texts);
        }
        menu(driven.window().shell().getMenuBar(), texts);
        driven
            .window()
            .quickItems()
            .forEach(item -> texts.add(item.name().in(language) + item.kind().in(language)));
        List<String> wrong =
            texts.stream()
                .filter(text -> text.matches("(?s).*\\p{L}.*"))
                .filter(
                    text ->
                        !DATA.contains(text)
                            && !text.contains(folder.toString())
                            && !text.contains(SCHEME))
                .filter(text -> text.matches("(?s).*\\p{IsHan}.*") != (language == Language.ZH))
                .distinct()
                .toList();
        assertThat(wrong).as("texts that are not " + language).isEmpty();
      }
    }
  }

  /** What the test's ledger says by itself. */
  private static final Set<String> DATA =
      Set.of("Test fund", "Test fund  2023", "Rental", "Power", "cases", "Fundbench");

  /** The name of the scheme is data, and Chinese in both languages. */
  private static final String SCHEME = "通用自评规则";

  private static void collect(Composite composite, List<String> texts) {
    for (Control control : DrivenWindow.all(composite)) {
      if (control instanceof Label label) {
        texts.add(label.getText());
      } else if (control instanceof org.eclipse.swt.widgets.Text text) {
        texts.add(text.getMessage());
      } else if (control instanceof CTabFolder tabs) {
        for (CTabItem item : tabs.getItems()) {
          texts.add(item.getText());
        }
      } else if (control instanceof NatTable table) {
        for (int i = 0; i < table.getColumnCount(); i++) {
          texts.add(String.valueOf(table.getDataValueByPosition(i, 0)));
        }
      }
      if (control.getToolTipText() != null) {
        texts.add(control.getToolTipText());
      }
    }
  }

  private static void menu(Menu menu, List<String> texts) {
    for (MenuItem item : menu.getItems()) {
      texts.add(item.getText());
      if (item.getMenu() != null) {
        menu(item.getMenu(), texts);
      }
    }
  }

  @Test
  void whateverTakesTheKeyboardHasANameForScreenReaders() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Language.EN, 20)) {
      for (String id : WorkbenchWindow.perspectiveIds()) {
        driven.window().showPerspective(id);
        driven.settle();
        assertThat(DrivenWindow.all(driven.window().shell()))
            .filteredOn(WindowTest::takesTheKeyboard)
            .allSatisfy(
                control -> assertThat(Named.of(control)).as(control.toString()).isNotBlank());
      }
    }
  }

  private static boolean takesTheKeyboard(Control control) {
    return control instanceof org.eclipse.swt.widgets.Text
        || control instanceof org.eclipse.swt.widgets.Combo
        || control instanceof org.eclipse.swt.widgets.Button
        || control instanceof org.eclipse.swt.widgets.Tree
        || control instanceof org.eclipse.swt.widgets.Canvas
            && !(control instanceof org.eclipse.swt.custom.SashForm)
            && !(control instanceof org.eclipse.swt.custom.CLabel)
            && !(control instanceof CTabFolder);
  }

  @Test
  void controlThreeOpensQuickAccessWhichFindsALine() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, Language.EN, 20)) {
      Shell shell = driven.window().shell();
      Event key = new Event();
      key.keyCode = '3';
      key.character = '3';
      key.stateMask = SWT.MOD1;
      shell.setFocus();
      DrivenWindow.all(shell).stream()
          .filter(NatTable.class::isInstance)
          .findFirst()
          .orElseThrow()
          .notifyListeners(SWT.KeyDown, key);
      driven.until("quick access is there", () -> shell.getShells().length > 0);
      Shell access = shell.getShells()[0];
      org.eclipse.swt.widgets.Text field = (org.eclipse.swt.widgets.Text) access.getChildren()[0];
      field.setText("rental");
      field.notifyListeners(SWT.DefaultSelection, new Event());
      driven.settle();
      assertThat(driven.window().perspectiveId()).isEqualTo("ledger");
      assertThat(driven.window().desk().query().line()).contains("a");
    }
  }

  @Test
  void aLedgerThatIsNoneIsSaidAndTheWelcomePageStays() throws IOException {
    Path none = Files.writeString(folder.resolve("none.fund"), "not a ledger");
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = DrivenWindow.open(program, folder, Language.EN, Optional.empty())) {
      driven.window().desk().ledger().open(none, open -> {});
      driven.until("the problem is said", () -> !driven.window().desk().problems().all().isEmpty());
      assertThat(driven.window().desk().ledger().now()).isEmpty();
    }
  }
}
