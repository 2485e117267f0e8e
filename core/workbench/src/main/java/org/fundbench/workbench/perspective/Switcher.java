package org.fundbench.workbench.perspective;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.FlatButton;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;

/**
 * The row of buttons that lead to perspectives. Those there is no room for wait in a menu at its
 * end; the one that is shown always has its button.
 */
public final class Switcher {
  private static final Text NAME = new Text("透视图", "Perspectives");
  private static final Text MORE = new Text("其他透视图", "More perspectives");

  private final Desk desk;
  private final Perspectives perspectives;
  private final Composite bar;
  private final FittingRow fitting;
  private final List<Choice> buttons = new ArrayList<>();
  private final FlatButton more;
  private String now = "";

  /** The row, in a tool row with a grid layout. */
  public Switcher(Composite row, Desk desk, Perspectives perspectives) {
    this.desk = desk;
    this.perspectives = perspectives;
    bar = new Composite(row, SWT.NONE);
    bar.setData(Theme.KEEP, true);
    bar.setBackground(desk.theme().color(Tone.WINDOW));
    bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    Named.as(desk.say(NAME), bar);
    more = FlatButton.inBar(bar, desk.theme(), Icon.MORE, "", desk.say(MORE), this::openMore);
    more.setToolTipText(desk.say(MORE));
    fitting = new FittingRow(more, desk.theme().px(3));
    bar.setLayout(fitting);
    perspectives.changed().listen(bar, this::fill);
    desk.ledger().changed().listen(bar, this::enable);
    desk.commands().onChange(bar, this::tellKeys);
    fill();
  }

  private record Choice(Perspective perspective, FlatButton button) {}

  private void fill() {
    buttons.forEach(choice -> choice.button().dispose());
    buttons.clear();
    for (Perspective one : perspectives.all()) {
      String label = desk.say(one.label());
      FlatButton button =
          FlatButton.inBar(
              bar,
              desk.theme(),
              one.icon(),
              fitting.shortened(bar, desk.theme(), label),
              label,
              () -> desk.commands().run(one.command()));
      button.moveAbove(more);
      button.setMenu(menu(button, one));
      buttons.add(new Choice(one, button));
    }
    desk.whenPainted(this::tellKeys);
    enable();
    choose();
  }

  private void tellKeys() {
    if (bar.isDisposed()) {
      return;
    }
    for (Choice choice : buttons) {
      Perspective one = choice.perspective();
      String keys = desk.commands().has(one.command()) ? desk.commands().keys(one.command()) : "";
      choice.button().setToolTipText(desk.say(one.label()) + (keys.isEmpty() ? "" : "  " + keys));
    }
  }

  private Menu menu(Control button, Perspective one) {
    Menu menu = new Menu(button);
    menu.addListener(
        SWT.Show,
        event -> {
          button.setToolTipText(null); // It would lie over the menu.
          for (MenuItem old : menu.getItems()) {
            old.dispose();
          }
          List<String> commands =
              one.own()
                  ? List.of(
                      PerspectiveCommands.SAVE_AS,
                      PerspectiveCommands.SAVE,
                      PerspectiveCommands.RENAME,
                      PerspectiveCommands.RESET,
                      PerspectiveCommands.DELETE)
                  : List.of(PerspectiveCommands.SAVE_AS, PerspectiveCommands.RESET);
          commands.forEach(id -> item(menu, one, id));
        });
    menu.addListener(SWT.Hide, event -> tellKeys());
    return menu;
  }

  /** All but deleting concern the perspective that is shown. */
  private void item(Menu menu, Perspective one, String id) {
    Action action = desk.commands().get(id);
    boolean deletes = id.equals(PerspectiveCommands.DELETE);
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(desk.say(action.name()));
    item.setEnabled(desk.commands().isEnabled(id) && (deletes || one.id().equals(now)));
    item.addListener(
        SWT.Selection,
        event -> {
          if (deletes) {
            desk.commands().run(id, one.id());
          } else {
            desk.commands().run(id);
          }
        });
  }

  private void openMore() {
    Menu menu = new Menu(more);
    Set<Control> hidden = fitting.hidden();
    for (Choice choice : buttons) {
      if (hidden.contains(choice.button())) {
        Perspective one = choice.perspective();
        String keys = desk.commands().keys(one.command());
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(
            desk.say(one.label()).replace("&", "&&") + (keys.isEmpty() ? "" : "\t" + keys));
        item.setImage(desk.theme().icon(one.icon()));
        item.setEnabled(desk.commands().isEnabled(one.command()));
        item.setData(one.command());
        item.addListener(SWT.Selection, event -> desk.commands().run(one.command()));
      }
    }
    Rectangle at = more.getBounds();
    menu.setLocation(bar.toDisplay(new Point(at.x, at.y + at.height)));
    menu.addListener(
        SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose)); // After the selection.
    menu.setVisible(true);
  }

  private void enable() {
    boolean open = desk.ledger().isOpen();
    buttons.forEach(choice -> choice.button().setEnabled(open));
    more.setEnabled(open);
  }

  /** Marks the one that is shown. */
  public void show(Perspective one) {
    now = one.id();
    choose();
  }

  private void choose() {
    for (Choice choice : buttons) {
      boolean chosen = choice.perspective().id().equals(now);
      choice.button().choose(chosen);
      if (chosen) {
        fitting.keep(choice.button());
      }
    }
    bar.layout(true);
  }

  /** The button of a perspective's command, or that of the menu it is in. */
  public Optional<Control> button(String command) {
    return buttons.stream()
        .filter(choice -> choice.perspective().command().equals(command))
        .<Control>map(Choice::button)
        .findFirst()
        .map(button -> fitting.hidden().contains(button) ? more : button);
  }
}
