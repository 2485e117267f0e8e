package org.fundbench.workbench.dock;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fundbench.api.Language;
import org.fundbench.api.Text;
import org.fundbench.workbench.look.FlatButton;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;

/** The row at the foot with the views of minimised stacks. A click brings one back. */
final class Trim {
  private static final Text NAME = new Text("最小化的视图", "Minimised views");

  private final Composite row;
  private final Theme theme;
  private final Language language;

  Trim(Composite parent, Theme theme, Language language) {
    this.theme = theme;
    this.language = language;
    row = new Composite(parent, SWT.NONE);
    row.setData(Theme.KEEP, true);
    row.setBackground(theme.color(Tone.WINDOW));
    RowLayout layout = new RowLayout(SWT.HORIZONTAL);
    layout.marginTop = theme.px(2);
    layout.marginBottom = 0;
    layout.spacing = theme.px(4);
    row.setLayout(layout);
    row.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
    Named.as(NAME.in(language), row);
    show(List.of());
  }

  /** A view of a minimised stack. */
  record Waiting(String title, Icon icon, Runnable restore) {}

  void show(List<Waiting> views) {
    for (Control old : row.getChildren()) {
      old.dispose();
    }
    for (Waiting one : views) {
      String name = new Text("还原“{0}”", "Restore {0}").with(one.title()).in(language);
      FlatButton.inBar(row, theme, one.icon(), one.title(), name, one.restore())
          .setToolTipText(name);
    }
    row.setVisible(!views.isEmpty());
    ((GridData) row.getLayoutData()).exclude = views.isEmpty();
    row.getParent().layout(true, true);
  }
}
