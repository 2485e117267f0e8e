package org.fundbench.workbench.quickaccess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.OptionSpec;
import org.fundbench.api.Text;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.Fund;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.help.Topic;
import org.fundbench.workbench.help.Topics;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.preferences.OptionSheet;
import org.fundbench.workbench.preferences.PageSheets;
import org.fundbench.workbench.preferences.PreferencesWindow;

/** What Quick Access finds without asking the ledger. */
public final class QuickItems {
  private QuickItems() {}

  /** Everything that can be found now. */
  public static List<QuickItem> now(Desk desk, PageSheets sheets) {
    List<QuickItem> items = new ArrayList<>();
    addCommands(desk, items);
    desk.ledger().now().ifPresent(open -> open.funds().forEach(fund -> addFund(desk, fund, items)));
    for (Topic topic : Topics.written(desk.language())) {
      items.add(
          new QuickItem(
              "help:" + topic.id(),
              QuickKind.HELP,
              Text.same(topic.title()),
              "",
              Icon.HELP,
              () -> desk.commands().run("help.show", topic.id())));
    }
    sheets.all().forEach(sheet -> addOptions(desk, sheets, sheet, items));
    return items;
  }

  private static void addCommands(Desk desk, List<QuickItem> items) {
    for (Action action : desk.commands().all()) {
      if (action.enabled().getAsBoolean() && !action.id().equals("window.quick-access")) {
        QuickKind kind = kind(action);
        items.add(
            new QuickItem(
                action.id(),
                kind,
                kind == QuickKind.COMMAND
                    ? action.name()
                    : action.place().map(Action.Place::label).orElse(action.name()),
                desk.commands().keys(action.id()),
                action.icon().orElse(Icon.CONTRIBUTED),
                () -> desk.commands().run(action.id())));
      }
    }
  }

  private static QuickKind kind(Action action) {
    Optional<MenuGroup> group = action.place().map(Action.Place::group);
    if (group.equals(Optional.of(MenuGroup.WINDOW_VIEWS))) {
      return QuickKind.VIEW;
    }
    if (group.equals(Optional.of(MenuGroup.WINDOW_PERSPECTIVES))
        || group.equals(Optional.of(MenuGroup.WINDOW_OWN_PERSPECTIVES))) {
      return QuickKind.PERSPECTIVE;
    }
    return QuickKind.COMMAND;
  }

  private static void addFund(Desk desk, Fund fund, List<QuickItem> items) {
    items.add(
        new QuickItem(
            "fund:" + fund.id(),
            QuickKind.FUND,
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
                        "line:" + fund.id() + ":" + line.id(),
                        QuickKind.LINE,
                        Text.same(line.name()),
                        line.economicCode(),
                        Icon.LINE,
                        () -> desk.showEntries(EntryQuery.ofLine(fund.id(), line.id())))));
  }

  private static void addOptions(
      Desk desk, PageSheets sheets, OptionSheet sheet, List<QuickItem> items) {
    for (OptionSpec option : sheet.options()) {
      items.add(
          new QuickItem(
              "preference:" + sheet.id() + ":" + option.key(),
              QuickKind.PREFERENCE,
              new Text("{0} › {1}", "{0} › {1}").with(sheet.name(), option.label()),
              "",
              Icon.SETTINGS,
              () ->
                  PreferencesWindow.of(desk, sheets)
                      .startingAt(sheet.id(), desk.say(option.label()))
                      .open()));
    }
  }
}
