package org.fundbench.workbench;

import java.util.List;
import java.util.function.Consumer;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.CommandFamily;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.dock.Layout;
import org.fundbench.workbench.dock.Walk;
import org.fundbench.workbench.look.Icon;

/** Going from view to view and moving them about, by keyboard alone. */
final class ArrangeCommands implements CommandFamily {
  private final WorkbenchWindow window;
  private final Desk desk;

  ArrangeCommands(WorkbenchWindow window, Desk desk) {
    this.window = window;
    this.desk = desk;
  }

  @Override
  public List<Action> actions() {
    return List.of(
        arrange(
            "maximise",
            new Text("最大化或还原视图", "Maximise or Restore the View"),
            new Text("让当前视图占满窗口", "Lets the active view fill the window"),
            "M1+M",
            walk -> window.dock().toggleMaximised()),
        arrange(
            "minimise",
            new Text("最小化视图", "Minimise the View"),
            new Text(
                "把当前一组视图收到窗口底部，点其名称还原",
                "Puts the active stack to the foot of the window; its name brings it back"),
            "M1+M2+M",
            Walk::minimise),
        arrange(
            "close",
            new Text("关闭视图", "Close the View"),
            new Text("关闭当前视图，可从“显示视图”再打开", "Closes the active view; Show View opens it again"),
            "M1+W",
            Walk::closeActive),
        move("left", new Text("视图移到左侧", "Move the View Left"), "ARROW_LEFT", Layout.Side.LEFT),
        move("right", new Text("视图移到右侧", "Move the View Right"), "ARROW_RIGHT", Layout.Side.RIGHT),
        move("up", new Text("视图移到上方", "Move the View Up"), "ARROW_UP", Layout.Side.TOP),
        move("down", new Text("视图移到下方", "Move the View Down"), "ARROW_DOWN", Layout.Side.BOTTOM),
        arrange(
            "move-on",
            new Text("视图移到下一组", "Move the View to the Next Stack"),
            new Text("把当前视图移到下一组视图", "Moves the active view into the next stack"),
            "M2+M3+PAGE_DOWN",
            Walk::moveToNextStack),
        go(
            "next",
            new Text("下一个视图", "Next View"),
            new Text("同一组的下一个视图", "The next view of the stack"),
            "M1+PAGE_DOWN",
            walk -> walk.nextView(true)),
        go(
            "previous",
            new Text("上一个视图", "Previous View"),
            new Text("同一组的上一个视图", "The view before in the stack"),
            "M1+PAGE_UP",
            walk -> walk.nextView(false)),
        go(
            "next-stack",
            new Text("下一组视图", "Next Stack"),
            new Text("到下一组视图", "Goes to the next stack of views"),
            "M1+F7",
            walk -> walk.nextStack(true)),
        go(
            "previous-stack",
            new Text("上一组视图", "Previous Stack"),
            new Text("到上一组视图", "Goes to the stack of views before"),
            "M1+M2+F7",
            walk -> walk.nextStack(false)));
  }

  private Action move(String id, Text name, String arrow, Layout.Side side) {
    return arrange(
        "move-" + id,
        name,
        new Text("拆分当前一组视图", "Splits the active stack of views"),
        "M2+M3+" + arrow,
        walk -> walk.splitActive(side));
  }

  private Action arrange(String id, Text name, Text help, String keys, Consumer<Walk> what) {
    return action(id, name, help, keys, what).in(MenuGroup.WINDOW_ARRANGE);
  }

  private Action go(String id, Text name, Text help, String keys, Consumer<Walk> what) {
    return action(id, name, help, keys, what).in(MenuGroup.WINDOW_GO);
  }

  private Action action(String id, Text name, Text help, String keys, Consumer<Walk> what) {
    return Action.of(
            "window." + id,
            name,
            help,
            Icon.MAXIMISE,
            keys,
            () -> what.accept(window.dock().walk()))
        .when(desk.ledger()::isOpen);
  }
}
