package org.fundbench.workbench.table;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;

/** What stands in a table without rows: an empty surface would not say whether to wait. */
final class EmptyNote {
  private final Grid<?> grid;
  private final Desk desk;
  private final NatTable table;
  private Text words = Text.same("");

  EmptyNote(Grid<?> grid, Desk desk, NatTable table) {
    this.grid = grid;
    this.desk = desk;
    this.table = table;
    table.addListener(SWT.Paint, this::paint);
  }

  void set(Text note) {
    words = note;
  }

  String spoken() {
    return desk.say(words);
  }

  private void paint(Event event) {
    if (grid.size() > 0) {
      return;
    }
    Theme theme = desk.theme();
    Rectangle area = table.getClientArea();
    event.gc.setFont(theme.font(Face.BODY));
    event.gc.setForeground(theme.color(Tone.MUTED));
    int width = event.gc.textExtent(spoken()).x;
    event.gc.drawText(
        spoken(),
        Math.max(theme.px(12), (area.width - width) / 2),
        theme.px(Grid.HEAD) + theme.px(18),
        true);
  }
}
