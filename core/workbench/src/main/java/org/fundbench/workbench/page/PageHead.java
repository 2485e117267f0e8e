package org.fundbench.workbench.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.FlatButton;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;

/** The head of a view's page: what it is, what it says, and the commands that belong to it. */
public final class PageHead {
  private final Desk desk;
  private final Composite head;
  private final Label title;
  private final Label subtitle;
  private final Map<String, FlatButton> buttons = new LinkedHashMap<>();

  /**
   * A head at the top of a page with a grid layout of one column.
   *
   * @param commands ids of the commands at its right
   */
  public PageHead(Composite page, Desk desk, List<String> commands) {
    this.desk = desk;
    Theme theme = desk.theme();
    head = new Composite(page, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = theme.px(16);
    layout.marginTop = theme.px(6);
    layout.marginBottom = theme.px(6);
    layout.verticalSpacing = theme.px(2);
    head.setLayout(layout);
    head.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    Composite row = new Composite(head, SWT.NONE);
    row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    title = new Label(row, SWT.NONE);
    Composite commandRow = new Composite(row, SWT.NONE);
    RowLayout side = new RowLayout(SWT.HORIZONTAL);
    side.spacing = theme.px(8);
    side.marginTop = 0;
    side.marginBottom = 0;
    side.marginLeft = 0;
    side.marginRight = 0;
    commandRow.setLayout(side);
    row.setLayout(new TitleRow(title, commandRow, theme.px(8)));
    commands.forEach(id -> button(commandRow, desk.commands().get(id)));
    subtitle = new Label(head, SWT.NONE);
    // Beneath the commands: beside them, nothing of it is left in a narrow view.
    subtitle.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    theme.apply(head);
    title.setFont(theme.font(Face.HEADING));
    title.setForeground(theme.color(Tone.TEXT));
    subtitle.setFont(theme.font(Face.SMALL));
    subtitle.setForeground(theme.color(Tone.MUTED));
  }

  private void button(Composite parent, Action action) {
    FlatButton button =
        FlatButton.onPage(
            parent,
            desk.theme(),
            action.icon().orElse(Icon.CONTRIBUTED),
            desk.say(action.name()),
            () -> desk.commands().run(action.id()));
    button.setToolTipText(desk.say(action.help()));
    buttons.put(action.id(), button);
  }

  /** Greys out the commands that cannot be done now. */
  public void refresh() {
    buttons.forEach((id, button) -> button.setEnabled(desk.commands().isEnabled(id)));
  }

  /** The head's control, for more beneath it. */
  public Composite control() {
    return head;
  }

  /** Says what the page is about. */
  public void say(String heading, String line) {
    title.setText(heading.replace("&", "&&"));
    subtitle.setText(line.replace("&", "&&"));
    subtitle.setToolTipText(line);
    int high = head.getSize().y;
    head.layout(true, true);
    if (head.computeSize(Math.max(1, head.getSize().x), SWT.DEFAULT).y != high) {
      head.getParent().layout(); // the title needs the commands' room, or no longer does
    }
  }

  /** A page with a grid layout of one column and no margins. */
  public static Composite page(Composite parent, Desk desk) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 0;
    page.setLayout(layout);
    page.setBackground(desk.theme().color(Tone.SURFACE));
    return page;
  }
}
