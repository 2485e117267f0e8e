package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.fundbench.api.Language;
import org.fundbench.app.Program;
import org.fundbench.workbench.dock.Layout;
import org.fundbench.workbench.dock.LayoutText;
import org.fundbench.workbench.look.FlatButton;
import org.fundbench.workbench.look.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Views are minimised, moved and walked through by commands alone. */
@Tag("window")
@ExtendWith(Screen.class)
class DockTest {
  @TempDir private Path folder;

  private DrivenWindow open(Program program) {
    Path ledger = folder.resolve("test.fund");
    return DrivenWindow.open(
        program,
        folder,
        Language.EN,
        Optional.of(Files.exists(ledger) ? ledger : LedgerMaker.make(folder, 20)));
  }

  private static void run(DrivenWindow driven, String command) {
    driven.window().desk().commands().run(command);
    driven.settle();
  }

  private static String text(DrivenWindow driven) {
    return LayoutText.write(driven.window().dock().layout());
  }

  @Test
  void aMinimisedStackWaitsAtTheFootAlsoAfterARestartAndComesBackWhereItWas() {
    try (Program program = LedgerMaker.program(folder)) {
      String before;
      try (DrivenWindow driven = open(program)) {
        before = text(driven);
        driven.window().dock().focus("properties");
        run(driven, "window.minimise");
        assertThat(text(driven)).contains("-[*properties problems]");
        assertThat(waiting(driven)).containsExactly("Restore Properties", "Restore Problems");
        assertThat(driven.window().dock().active()).isPresent();
      }
      try (DrivenWindow driven = open(program)) {
        assertThat(waiting(driven)).hasSize(2);
        Control button = On.named(driven.window().shell(), FlatButton.class, "Restore Properties");
        On.press(button, 0, SWT.CR);
        driven.settle();
        assertThat(waiting(driven)).isEmpty();
        assertThat(text(driven).replaceAll("\\d+ ", "")).isEqualTo(before.replaceAll("\\d+ ", ""));
        assertThat(driven.window().dock().active()).contains("properties");
      }
    }
  }

  private static List<String> waiting(DrivenWindow driven) {
    return DrivenWindow.all(On.named(driven.window().shell(), Composite.class, "Minimised views"))
        .stream()
        .map(Named::of)
        .toList();
  }

  @Test
  void theLastStackThatIsSeenIsNotMinimised() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      for (int i = 0; i < 6; i++) {
        run(driven, "window.minimise");
      }
      assertThat(DrivenWindow.all(driven.window().dock().control()))
          .anyMatch(control -> control instanceof CTabFolder && control.isVisible());
      run(driven, "perspective.reset");
      assertThat(waiting(driven)).isEmpty();
    }
  }

  /** Once tabs without room were gone, and nothing said that there were more. */
  @Test
  void aStackSaysThatItHasMoreTabsThanRoom() throws LayoutText.Unreadable {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      driven
          .window()
          .dock()
          .show(LayoutText.read("H(70 [*execution] 30 [*properties problems progress error-log])"));
      driven.window().shell().setSize(900, 600);
      driven.settle();
      CTabFolder narrow =
          DrivenWindow.all(driven.window().dock().control()).stream()
              .filter(control -> control instanceof CTabFolder tabs && tabs.getItemCount() == 4)
              .map(CTabFolder.class::cast)
              .findFirst()
              .orElseThrow();
      assertThat(narrow.getItems()).anyMatch(item -> !item.isShowing());
      assertThat(narrow.getChildren())
          .filteredOn(child -> child instanceof ToolBar && child.isVisible())
          .singleElement()
          .satisfies(
              more ->
                  assertThat(narrow.getClientArea().width)
                      .isGreaterThanOrEqualTo(more.getBounds().x + more.getBounds().width));
    }
  }

  @Test
  void whatIsAskedForIsSeenAlsoWhileAnotherStackIsMaximised() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      driven.window().dock().focus("execution");
      assertThat(driven.window().dock().active()).contains("execution");
      run(driven, "window.maximise");
      assertThat(isSeen(driven, "properties")).isFalse();
      run(driven, "view.properties");
      assertThat(isSeen(driven, "properties")).isTrue();
      assertThat(driven.window().dock().active()).contains("properties");
    }
  }

  /** The toolkit moves what is behind a maximised stack off the screen and gives it no size. */
  private static boolean isSeen(DrivenWindow driven, String view) {
    for (Control control = driven.window().dock().control(view).orElseThrow();
        control != driven.window().shell();
        control = control.getParent()) {
      if (!control.getVisible() || control.getSize().x == 0) {
        return false;
      }
    }
    return true;
  }

  @Test
  void viewsAreMovedByKeys() throws LayoutText.Unreadable {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      driven.window().dock().show(LayoutText.read("H(1 [*navigator] 1 [*properties problems])"));
      driven.window().dock().focus("properties");
      On.press(focus(), SWT.SHIFT | SWT.ALT, SWT.ARROW_UP);
      driven.settle();
      assertThat(text(driven).replaceAll("\\d+ ", ""))
          .isEqualTo("H([*navigator] V([*properties] [*problems]))");
      On.press(focus(), SWT.SHIFT | SWT.ALT, SWT.PAGE_DOWN);
      driven.settle();
      assertThat(text(driven).replaceAll("\\d+ ", ""))
          .isEqualTo("H([*navigator] [problems *properties])");
      On.press(focus(), SWT.CTRL, SWT.PAGE_DOWN);
      driven.settle();
      assertThat(driven.window().dock().active()).contains("problems");
      On.press(focus(), SWT.CTRL, SWT.F7);
      driven.settle();
      assertThat(driven.window().dock().active()).contains("navigator");
      On.press(focus(), SWT.CTRL, 'w');
      driven.settle();
      assertThat(driven.window().dock().layout().has("navigator")).isFalse();
      assertThat(driven.window().dock().layout())
          .isInstanceOfSatisfying(
              Layout.Stack.class, stack -> assertThat(stack.views()).hasSize(2));
    }
  }

  private static Control focus() {
    return org.eclipse.swt.widgets.Display.getCurrent().getFocusControl();
  }
}
