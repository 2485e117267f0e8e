package org.fundbench.workbench.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.CommandFamily;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Icon;

/** The guided tours. Where no ledger is open, the sample fund is opened first. */
public final class TourCommands implements CommandFamily {
  private final Stage stage;
  private final Desk desk;
  private final Runs runs;
  private Optional<Guide> guide = Optional.empty();
  private Optional<Tour> waiting = Optional.empty();

  /** The commands of a window. */
  public TourCommands(Stage stage) {
    this.stage = stage;
    desk = stage.desk();
    runs = new Runs(desk.commands());
    desk.ledger().changed().listen(desk.shell(), this::ledgerChanged);
  }

  @Override
  public List<Action> actions() {
    List<Action> actions = new ArrayList<>();
    for (Tour tour : Tours.all()) {
      actions.add(
          Action.of(
                  "help.tour-" + tour.id(),
                  new Text("导览：{0}", "Tour: {0}").with(tour.name()),
                  tour.help(),
                  Icon.HELP,
                  "",
                  () -> start(tour))
              .in(MenuGroup.HELP_TOURS));
    }
    actions.add(
        Action.of(
                "help.tour-here",
                new Text("转到导览", "Go to the Tour"),
                new Text("把键盘焦点移到正在进行的导览", "Gives the keyboard to the tour that is under way"),
                Icon.NEXT,
                "M2+F1",
                () -> guide.ifPresent(Guide::takeKeyboard))
            .when(() -> guide.filter(one -> !one.isOver()).isPresent())
            .in(MenuGroup.HELP_TOURS));
    return actions;
  }

  private void start(Tour tour) {
    guide.ifPresent(Guide::leave);
    if (desk.ledger().now().isPresent()) {
      waiting = Optional.empty();
      begin(tour);
    } else {
      waiting = Optional.of(tour);
      desk.commands().run("file.sample");
    }
  }

  /** The figures first: a tour that pointed at an empty window would confuse. */
  private void ledgerChanged() {
    if (desk.ledger().now().isPresent() && waiting.isPresent()) {
      Tour tour = waiting.get();
      waiting = Optional.empty();
      desk.whenPainted(() -> begin(tour));
    }
  }

  private void begin(Tour tour) {
    Guide next = new Guide(stage, tour, runs);
    guide = Optional.of(next);
    next.begin();
  }
}
