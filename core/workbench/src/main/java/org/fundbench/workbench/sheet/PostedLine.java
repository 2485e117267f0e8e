package org.fundbench.workbench.sheet;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Tone;

/**
 * One line that says what was posted last, with the way to its entries. It stays while the next
 * rows are typed: the keyboard is back in the sheet, and nobody is led away from it.
 */
final class PostedLine {
  private final Desk desk;
  private final Link link;

  PostedLine(Composite parent, Desk desk) {
    this.desk = desk;
    link = new Link(parent, SWT.NONE);
    GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
    data.widthHint = desk.theme().px(120); // a line must not ask for more width than the view has
    data.exclude = true;
    link.setLayoutData(data);
    link.setVisible(false);
    link.addListener(SWT.Selection, event -> desk.commands().run("sheet.show-posted"));
  }

  /** Takes the colours of the theme, after all others took theirs. */
  void theme() {
    link.setFont(desk.theme().font(Face.BODY));
    link.setForeground(desk.theme().color(Tone.GOOD));
    link.setLinkForeground(desk.theme().color(Tone.ACCENT));
  }

  /** Shows what was posted; says whether the line came or went. */
  boolean show(Optional<PostedRows> last) {
    GridData data = (GridData) link.getLayoutData();
    boolean changes = data.exclude == last.isPresent();
    data.exclude = last.isEmpty();
    link.setVisible(last.isPresent());
    last.ifPresent(
        rows -> {
          String said = desk.say(rows.said());
          String way = desk.say(rows.way());
          link.setText((said + "　<a>" + way + "</a>").replace("&", "&&"));
          Named.as(said + " " + way, link);
        });
    return changes;
  }
}
