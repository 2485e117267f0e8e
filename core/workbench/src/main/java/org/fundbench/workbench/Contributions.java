package org.fundbench.workbench;

import java.util.ArrayList;
import java.util.List;
import org.fundbench.api.Text;
import org.fundbench.api.workbench.WorkbenchContribution;
import org.fundbench.plugin.Offer;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Icon;

/** What plugins add to the window. Whatever is wrong with one of them concerns that one alone. */
final class Contributions {
  private static final Text ADDING = new Text("载入插件的窗口内容", "Adding what plugins bring");

  private final Desk desk;
  private final Views views;
  private final List<View> added = new ArrayList<>();
  private final List<WorkbenchContribution.PreferencePage> pages = new ArrayList<>();

  Contributions(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  /** Asks the plugins beside the window's thread, then adds what they bring. */
  void load(Runnable done) {
    desk.jobs()
        .ask(
            () ->
                desk.program().plugins().offers(WorkbenchContribution.class).stream()
                    .map(Offer::extension)
                    .toList(),
            contributions -> {
              contributions.forEach(this::add);
              done.run();
            },
            thrown -> {
              desk.report(ADDING, thrown);
              done.run();
            });
  }

  /** Adds the items of one. */
  void add(WorkbenchContribution contribution) {
    try {
      contribution.items().forEach(this::add);
    } catch (RuntimeException | LinkageError e) {
      desk.report(ADDING, e);
    }
  }

  private void add(WorkbenchContribution.Item item) {
    if (item instanceof WorkbenchContribution.Command command) {
      Action action =
          Action.of(
                  command.id(),
                  command.name(),
                  command.name(),
                  Icon.CONTRIBUTED,
                  "",
                  command.action())
              .in(MenuGroup.PLUGINS_BROUGHT);
      desk.commands().add(action);
    } else if (item instanceof WorkbenchContribution.View view) {
      View ours =
          new View(
              view.id(),
              view.name(),
              Icon.CONTRIBUTED,
              (parent, ignored) -> view.factory().create(parent));
      if (!views.add(ours)) {
        throw new IllegalArgumentException("a view has this id already: " + view.id());
      }
      added.add(ours);
    } else if (item instanceof WorkbenchContribution.PreferencePage page) {
      pages.add(page);
    }
  }

  List<View> views() {
    return List.copyOf(added);
  }

  List<WorkbenchContribution.PreferencePage> pages() {
    return List.copyOf(pages);
  }
}
