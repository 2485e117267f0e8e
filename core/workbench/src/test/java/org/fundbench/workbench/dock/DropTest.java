package org.fundbench.workbench.dock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.fundbench.api.Language;
import org.fundbench.workbench.Screen;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.look.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a view goes that is dropped at a place of the screen. */
@Tag("window")
@ExtendWith(Screen.class)
class DropTest {
  private final Display display = Display.getDefault();
  private final Theme theme = new Theme(display, false, 100);
  private final Shell shell = new Shell(display, SWT.SHELL_TRIM);
  private final Dock dock =
      new Dock(shell, theme, Language.EN, id -> Optional.of(new Plain(id, theme)));

  private record Plain(String id, Theme theme) implements Part {
    @Override
    public String title() {
      return "View " + id;
    }

    @Override
    public Image icon() {
      return theme.icon(Icon.LEDGER);
    }

    @Override
    public Icon symbol() {
      return Icon.LEDGER;
    }

    @Override
    public Control create(Composite parent) {
      return new Composite(parent, SWT.NONE);
    }
  }

  @BeforeEach
  void threeTabsBesideOne() throws LayoutText.Unreadable {
    shell.setLayout(new FillLayout());
    shell.setBounds(40, 40, 900, 500);
    dock.show(LayoutText.read("H(70 [a b *c] 30 [*d])"));
    shell.open();
    while (display.readAndDispatch()) {
      // until it is drawn
    }
  }

  @AfterEach
  void close() {
    shell.dispose();
    theme.close();
  }

  /** A place: the tab of a view and how far along it in percent, or a place of its stack's body. */
  private Point place(String view, String part, int percent) {
    for (CTabFolder folder : dock.folders()) {
      for (CTabItem item : folder.getItems()) {
        if (LiveViews.of(item).equals(view)) {
          Rectangle stack = display.map(folder.getParent(), null, folder.getBounds());
          Rectangle tab = display.map(folder, null, item.getBounds());
          int middle = stack.y + stack.height / 2;
          return switch (part) {
            case "tab" -> new Point(tab.x + tab.width * percent / 100, tab.y + tab.height / 2);
            case "behind" -> new Point(stack.x + stack.width - 90, tab.y + tab.height / 2);
            case "across" -> new Point(stack.x + stack.width * percent / 100, middle);
            default -> new Point(stack.x + stack.width / 2, stack.y + stack.height * percent / 100);
          };
        }
      }
    }
    throw new AssertionError(view);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c|a|tab|20|H([*c a b] [*d])",
        "c|a|tab|80|H([a *c b] [*d])",
        "c|b|tab|80|H([a b *c] [*d])",
        "a|c|behind|0|H([b c *a] [*d])",
        "d|b|tab|20|[a *d b c]",
        "d|a|behind|0|[a b c *d]",
        "a|d|tab|80|H([b *c] [d *a])",
        "a|d|across|50|H([b *c] [d *a])",
        "a|d|down|90|H([b *c] V([*d] [*a]))",
        "a|a|across|5|H(H([*a] [b *c]) [*d])",
        "a|a|across|50|H([a b *c] [*d])",
        "b|a|down|95|H(V([a *c] [*b]) [*d])",
        "d|d|across|5|H([a b *c] [*d])",
      })
  void aViewGoesWhereItIsDropped(
      String view, String at, String part, int percent, String expected) {
    dock.drop(view, dock.targetAt(place(at, part, percent)).orElseThrow());
    assertThat(LayoutText.write(dock.layout()).replaceAll("\\d+ ", "")).isEqualTo(expected);
  }
}
