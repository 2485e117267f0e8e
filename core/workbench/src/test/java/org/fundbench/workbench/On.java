package org.fundbench.workbench;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.fundbench.workbench.look.Named;

/** What a user does to a control, found by the name that screen readers say. */
final class On {
  private On() {}

  /** The control of a kind that has a name. */
  static <T extends Control> T named(Composite in, Class<T> kind, String name) {
    return DrivenWindow.all(in).stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(control -> Named.of(control).equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName() + " is named " + name));
  }

  /** The visible button that says something. */
  static Button button(Composite in, String text) {
    return DrivenWindow.all(in).stream()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(button -> button.isVisible() && button.getText().replace("&", "").equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button says " + text));
  }

  /** Presses a button. */
  static void click(Control button) {
    button.notifyListeners(SWT.Selection, new Event());
  }

  /** Presses keys where the keyboard is. */
  static void press(Control control, int modifiers, int key) {
    Event event = new Event();
    event.keyCode = key;
    event.character = key < 128 ? (char) key : 0;
    event.stateMask = modifiers;
    control.notifyListeners(SWT.KeyDown, event);
  }

  /** The text of a command in the menus, with its keys. */
  static Optional<String> inMenu(Menu menu, String commandId) {
    for (MenuItem item : menu.getItems()) {
      if (commandId.equals(item.getData())) {
        return Optional.of(item.getText());
      }
      if (item.getMenu() != null) {
        Optional<String> found = inMenu(item.getMenu(), commandId);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
