package org.fundbench.workbench.navigator;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.fundbench.api.Text;
import org.fundbench.ledger.BudgetLine;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.Fund;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Tone;

/** The funds with their lines. A double click on a line opens its entries, on a fund the fund. */
public final class NavigatorView {
  private final Desk desk;
  private final Tree tree;

  private NavigatorView(Composite parent, Desk desk) {
    this.desk = desk;
    tree = new Tree(parent, SWT.SINGLE | SWT.FULL_SELECTION);
    Named.as(desk.say(new Text("导航", "Navigator")), tree);
    desk.theme().apply(tree);
    tree.addListener(SWT.DefaultSelection, event -> open((TreeItem) event.item));
    desk.ledger().changed().listen(tree, this::show);
    show();
  }

  /** Makes the view. */
  public static Control create(Composite parent, Desk desk) {
    return new NavigatorView(parent, desk).tree;
  }

  private void show() {
    tree.setRedraw(false);
    tree.removeAll();
    desk.ledger().now().ifPresent(this::fill);
    tree.setRedraw(true);
  }

  private void fill(OpenLedger open) {
    for (Fund fund : open.funds()) {
      TreeItem top = new TreeItem(tree, SWT.NONE);
      top.setText(fund.name() + "  " + fund.year());
      top.setImage(desk.theme().icon(Icon.FUND, Tone.ACCENT));
      top.setData(fund);
      for (BudgetLine line : fund.lines()) {
        TreeItem item = new TreeItem(top, SWT.NONE);
        item.setText(line.name());
        item.setImage(desk.theme().icon(Icon.LINE));
        item.setData(line);
      }
      top.setExpanded(true);
    }
  }

  private void open(TreeItem item) {
    if (item.getData() instanceof Fund fund) {
      desk.ledger().refresh(Optional.of(fund.id()));
      desk.front().showPerspective("execution");
    } else if (item.getData() instanceof BudgetLine line
        && item.getParentItem().getData() instanceof Fund fund) {
      desk.showEntries(EntryQuery.ofLine(fund.id(), line.id()));
    }
  }
}
