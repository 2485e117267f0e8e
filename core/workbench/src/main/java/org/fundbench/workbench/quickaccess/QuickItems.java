package org.fundbench.workbench.quickaccess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Text;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.Fund;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Icon;

/** What Quick Access finds: commands, views and perspectives, funds and their lines. */
public final class QuickItems {
  private QuickItems() {}

  /** Everything that can be found now. */
  public static List<QuickItem> now(Desk desk) {
    List<QuickItem> items = new ArrayList<>();
    addCommands(desk, items);
    desk.ledger().now().ifPresent(open -> open.funds().forEach(fund -> addFund(desk, fund, items)));
    return items;
  }

  private static void addCommands(Desk desk, List<QuickItem> items) {
    for (Action action : desk.commands().all()) {
      if (action.enabled().getAsBoolean() && !action.id().equals("window.quick-access")) {
        items.add(
            new QuickItem(
                kind(action.id()),
                action.name(),
                desk.commands().keys(action.id()),
                action.icon().orElse(Icon.CONTRIBUTED),
                () -> desk.commands().run(action.id())));
      }
    }
  }

  private static Text kind(String id) {
    if (id.startsWith("view.")) {
      return new Text("视图", "View");
    }
    return id.startsWith("perspective.")
        ? new Text("透视图", "Perspective")
        : new Text("命令", "Command");
  }

  private static void addFund(Desk desk, Fund fund, List<QuickItem> items) {
    items.add(
        new QuickItem(
            new Text("经费", "Fund"),
            Text.same(fund.name()),
            String.valueOf(fund.year()),
            Icon.FUND,
            () -> {
              desk.ledger().refresh(Optional.of(fund.id()));
              desk.front().showPerspective("execution");
            }));
    fund.lines()
        .forEach(
            line ->
                items.add(
                    new QuickItem(
                        new Text("支出方向", "Line"),
                        Text.same(line.name()),
                        line.economicCode(),
                        Icon.LINE,
                        () -> desk.showEntries(EntryQuery.ofLine(fund.id(), line.id())))));
  }
}
