package org.fundbench.workbench.perspective;

import java.io.IOException;
import java.util.function.Consumer;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.dock.Dock;
import org.fundbench.workbench.dock.Layout;
import org.fundbench.workbench.dock.LayoutStore;

/**
 * The perspective that a window shows. What the user arranged is kept whenever he leaves it, and is
 * there again when he comes back. While no ledger is open it is only remembered.
 */
public final class ShownPerspective {
  private static final String REMEMBERED = "perspective";
  private static final Text KEEPING = new Text("保存布局", "Keeping the layout");

  private final Desk desk;
  private final Dock dock;
  private final LayoutStore layouts;
  private final Consumer<Perspective> shown;
  private Perspective now = Perspective.EXECUTION;
  private boolean docked;

  /**
   * Shows nothing yet.
   *
   * @param shown hears which perspective is the one shown
   */
  public ShownPerspective(Desk desk, Dock dock, LayoutStore layouts, Consumer<Perspective> shown) {
    this.desk = desk;
    this.dock = dock;
    this.layouts = layouts;
    this.shown = shown;
  }

  /** The one that is shown. */
  public Perspective now() {
    return now;
  }

  /** Whether the dock shows it. */
  public boolean isDocked() {
    return docked;
  }

  /** Takes the one that was shown last. */
  public void remember() {
    now =
        Perspective.of(desk.preferences().get(REMEMBERED, Perspective.EXECUTION.id()))
            .orElse(Perspective.EXECUTION);
  }

  /** Shows it in the dock, as it was kept. */
  public void show() {
    docked = true;
    LayoutStore.Kept kept = layouts.read(now.id(), now.original());
    kept.trouble()
        .ifPresent(
            why -> {
              Text message =
                  new Text(
                          "布局文件无法读取，已恢复最初的布局：{0}",
                          "The layout could not be read; the original one is used: {0}")
                      .with(why);
              desk.log().note(Severity.WARNING, message);
              desk.front().say(desk.say(message));
            });
    dock.show(kept.layout());
    shown.accept(now);
  }

  /** Shows a layout in it, once there is a ledger to show. */
  public void show(Layout layout) {
    if (docked) {
      dock.show(layout);
    }
  }

  /** Goes to another one. */
  public void go(String id) {
    Perspective.of(id)
        .filter(next -> next != now)
        .ifPresent(
            next -> {
              keepLayout();
              now = next;
              if (docked) {
                show();
                dock.focus(next.id());
              }
            });
    shown.accept(now);
  }

  /** Puts it back as it was at first. */
  public void reset() {
    dock.show(now.original());
    desk.front().say(desk.say(new Text("已恢复最初的布局", "The original layout is back")));
  }

  /** Keeps which one it is and how it is arranged, for the next window. */
  public void keep() {
    keepLayout();
    desk.preferences().set(REMEMBERED, now.id());
  }

  private void keepLayout() {
    if (docked) {
      try {
        layouts.write(now.id(), dock.layout());
      } catch (IOException e) {
        desk.report(KEEPING, e);
      }
    }
  }
}
