package org.fundbench.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.widgets.Control;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.api.workbench.Bench;
import org.fundbench.api.workbench.WorkbenchContribution;
import org.fundbench.api.workbench.WorkbenchContribution.PreferencePage;
import org.fundbench.plugin.Blame;
import org.fundbench.plugin.Offer;
import org.fundbench.plugin.PluginHost;
import org.fundbench.workbench.bench.PluginBench;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.PluginProblems;
import org.fundbench.workbench.look.Icon;

/**
 * What plugins add to the window. Whatever is wrong with one of them concerns that one alone, and
 * is listed under its id.
 */
final class Contributions {
  private static final Text ADDING = new Text("载入插件的窗口内容", "Adding what plugins bring");
  private static final Text NAMING = new Text("列出窗口内容", "name what it adds to the window");

  private final Desk desk;
  private final Views views;
  private final List<View> added = new ArrayList<>();
  private final List<String> commands = new ArrayList<>();
  private final List<PreferencePage> pages = new ArrayList<>();
  private final List<Text> reported = new ArrayList<>();
  private final Map<String, Text> names = new HashMap<>();

  Contributions(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  /** Asks the plugins beside the window's thread, then adds what they bring. */
  void load(Runnable done) {
    desk.jobs()
        .ask(
            () -> {
              PluginHost host = desk.program().plugins();
              return new Asked(host.offers(WorkbenchContribution.class), PluginProblems.of(host));
            },
            asked -> {
              PluginProblems.list(desk.problems(), asked.problems());
              asked.offers().forEach(this::add);
              done.run();
            },
            thrown -> {
              desk.report(ADDING, thrown);
              done.run();
            });
  }

  private record Asked(List<Offer<WorkbenchContribution>> offers, List<Problem> problems) {}

  /** Adds the items of one. */
  void add(Offer<WorkbenchContribution> offer) {
    try {
      List<WorkbenchContribution.Item> items = List.copyOf(offer.extension().items());
      List<PreferencePage> declared =
          items.stream()
              .filter(PreferencePage.class::isInstance)
              .map(PreferencePage.class::cast)
              .toList();
      Bench bench = new PluginBench(desk, offer.plugin(), offer.descriptor().id(), declared);
      for (WorkbenchContribution.Item item : items) {
        try {
          add(item, bench);
        } catch (RuntimeException e) {
          report(offer, e);
        }
      }
    } catch (RuntimeException | LinkageError e) {
      report(offer, e);
    }
  }

  private void report(Offer<WorkbenchContribution> offer, Throwable thrown) {
    RefusedException refused = Blame.of(offer.plugin(), offer.descriptor().id(), NAMING, thrown);
    Text during = new Text("载入插件 {0}", "Adding the plugin {0}").with(offer.plugin());
    desk.report(during, refused);
    desk.problems().putLasting(during, refused.problems());
    reported.add(during);
  }

  private void add(WorkbenchContribution.Item item, Bench bench) {
    if (item instanceof WorkbenchContribution.Command command) {
      Action action =
          Action.of(
                  command.id(),
                  command.name(),
                  command.name(),
                  Icon.CONTRIBUTED,
                  "",
                  () -> command.task().run(bench))
              .in(MenuGroup.PLUGINS_BROUGHT);
      desk.commands().add(action);
      commands.add(command.id());
    } else if (item instanceof WorkbenchContribution.View view) {
      View ours =
          new View(
              view.id(),
              view.name(),
              Icon.CONTRIBUTED,
              (parent, ignored) -> {
                Control made = view.maker().create(parent, bench);
                desk.theme().apply(made);
                return made;
              });
      if (!views.add(ours)) {
        throw new IllegalArgumentException("a view has this id already: " + view.id());
      }
      added.add(ours);
      names.put(view.id(), view.name());
    } else if (item instanceof PreferencePage page) {
      if (pages.stream().anyMatch(other -> other.id().equals(page.id()))) {
        throw new IllegalArgumentException("a page has this id already: " + page.id());
      }
      pages.add(page);
    }
  }

  /** Forgets all of it, before other plugins are asked. */
  void forget() {
    added.forEach(view -> views.remove(view.id()));
    reported.forEach(during -> desk.problems().putLasting(during, List.of()));
    reported.clear();
    added.clear();
    commands.clear();
    pages.clear();
  }

  /** The name of a view that no plugin brings any more. */
  Text nameOfGone(String view) {
    return names.getOrDefault(view, Text.same(view));
  }

  List<View> views() {
    return List.copyOf(added);
  }

  List<String> commands() {
    return List.copyOf(commands);
  }

  List<PreferencePage> pages() {
    return List.copyOf(pages);
  }
}
