package org.fundbench.workbench.perspective;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.CommandFamily;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Icon;

/**
 * Going to perspectives, and making, keeping, resetting and deleting them. Each perspective has a
 * command of its own, so that the user's may have keys like any other.
 */
public final class PerspectiveCommands implements CommandFamily {
  /** Makes a perspective of what is shown. */
  static final String SAVE_AS = "perspective.save-as";

  /** Lets a perspective begin with what is shown. */
  static final String SAVE = "perspective.save";

  /** Gives a perspective another name. */
  static final String RENAME = "perspective.rename";

  /** Puts a perspective back. */
  static final String RESET = "perspective.reset";

  /** Deletes a perspective; it may be told which. */
  static final String DELETE = "perspective.delete";

  private final Desk desk;
  private final Perspectives perspectives;
  private final ShownPerspective shown;

  /** The commands of a window. */
  public PerspectiveCommands(Desk desk, Perspectives perspectives, ShownPerspective shown) {
    this.desk = desk;
    this.perspectives = perspectives;
    this.shown = shown;
  }

  @Override
  public List<Action> actions() {
    List<Action> actions = new ArrayList<>();
    int key = 1;
    for (Perspective one : ShippedPerspectives.all()) {
      actions.add(going(one, "M3+" + key));
      key++;
    }
    perspectives.own().forEach(one -> actions.add(going(one, "")));
    actions.add(
        Action.of(
                SAVE_AS,
                new Text("另存透视图…", "Save Perspective As…"),
                new Text(
                    "以新名称保存现在的视图布局", "Keeps the views as they are arranged now under a new name"),
                Icon.OWN,
                "",
                this::saveAs)
            .when(shown::canBeSaved)
            .in(MenuGroup.WINDOW_LAYOUT));
    actions.add(
        Action.of(
                SAVE,
                new Text("保存透视图", "Save Perspective"),
                new Text(
                    "自建透视图以现在的布局为准：重置时回到它",
                    "Resetting this perspective of your own will bring back the views as they are now"),
                Icon.DONE,
                "",
                shown::save)
            .when(() -> shown.canBeSaved() && shown.now().own())
            .in(MenuGroup.WINDOW_LAYOUT));
    actions.add(
        Action.of(
                RENAME,
                new Text("重命名透视图…", "Rename Perspective…"),
                new Text(
                    "给正在使用的自建透视图换一个名称",
                    "Gives the perspective of your own that is shown another name"),
                Icon.OWN,
                "",
                this::rename)
            .when(() -> desk.ledger().isOpen() && shown.now().own())
            .in(MenuGroup.WINDOW_LAYOUT));
    actions.add(
        Action.of(
                RESET,
                new Text("重置透视图", "Reset Perspective"),
                new Text("恢复该透视图最初的布局", "Puts the views back where they were at first"),
                Icon.REFRESH,
                "",
                shown::reset)
            .when(desk.ledger()::isOpen)
            .in(MenuGroup.WINDOW_LAYOUT));
    actions.add(
        Action.about(
                DELETE,
                new Text("删除透视图…", "Delete Perspective…"),
                new Text("删除一个自建透视图", "Deletes a perspective of your own"),
                Icon.CANCEL,
                "",
                this::delete)
            .when(() -> desk.ledger().isOpen() && !perspectives.own().isEmpty())
            .in(MenuGroup.WINDOW_LAYOUT));
    return actions;
  }

  private Action going(Perspective one, String keys) {
    return Action.of(
            one.command(),
            new Text("透视图：{0}", "Perspective: {0}").with(one.label()),
            new Text("切换到“{0}”", "Go to {0}").with(one.label()),
            one.icon(),
            keys,
            () -> desk.front().showPerspective(one.id()))
        .when(desk.ledger()::isOpen)
        .in(
            one.own() ? MenuGroup.WINDOW_OWN_PERSPECTIVES : MenuGroup.WINDOW_PERSPECTIVES,
            one.label());
  }

  private void saveAs() {
    PerspectiveNameWindow.ofNew(
            desk,
            perspectives.all(),
            name -> {
              shown.saveAs(name);
              perspectives.own().stream()
                  .filter(one -> !desk.commands().has(one.command()))
                  .forEach(one -> desk.commands().add(going(one, "")));
            })
        .open();
  }

  private void rename() {
    Perspective one = shown.now();
    PerspectiveNameWindow.of(
            desk,
            one,
            perspectives.all(),
            name -> {
              shown.rename(name);
              // The command is the same one, so that the keys chosen for it stay.
              desk.commands().removeAll(Set.of(one.command()));
              desk.commands().add(going(shown.now(), ""));
            })
        .open();
  }

  private void delete(Optional<String> about) {
    List<Perspective> own = perspectives.own();
    List<String> ids = own.stream().map(Perspective::id).toList();
    new DeletePerspectiveWindow(
            desk,
            own,
            ids.indexOf(about.orElse(shown.now().id())),
            one -> {
              shown.delete(one);
              if (perspectives.find(one.id()).isEmpty()) {
                desk.commands().removeForGood(one.command());
              }
            })
        .open();
  }
}
