package org.fundbench.workbench.perspective;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.dock.Dock;
import org.fundbench.workbench.dock.Layout;

/**
 * The perspective that a window shows. What the user arranged is kept whenever he leaves it, and is
 * there again when he comes back. While no ledger is open it is only remembered.
 *
 * <p>Views of plugins come later than the window. So a layout is shown in two steps:
 *
 * <ol>
 *   <li>at once, without the views that are not there yet;
 *   <li>when the plugins were asked, with those that came. What no plugin brings any more is left
 *       out for good, and the user is told.
 * </ol>
 */
public final class ShownPerspective {
  private static final String REMEMBERED = "perspective";
  private static final Text KEEPING = new Text("保存布局", "Keeping the layout");

  private final Desk desk;
  private final Dock dock;
  private final Perspectives perspectives;
  private final LayoutStore layouts;
  private final Predicate<String> known;
  private final Consumer<Perspective> shown;
  private Perspective now;
  private Optional<Layout> awaited = Optional.empty();
  private Layout asShown = new Layout.Stack(List.of(), Optional.empty());
  private boolean docked;
  private boolean complete;

  /**
   * Shows nothing yet.
   *
   * @param known whether there is such a view
   * @param shown hears which perspective is the one shown
   */
  public ShownPerspective(
      Desk desk,
      Dock dock,
      Perspectives perspectives,
      LayoutStore layouts,
      Predicate<String> known,
      Consumer<Perspective> shown) {
    this.desk = desk;
    this.dock = dock;
    this.perspectives = perspectives;
    this.layouts = layouts;
    this.known = known;
    this.shown = shown;
    now = perspectives.first();
  }

  /** The one that is shown. */
  public Perspective now() {
    return now;
  }

  /** Whether the dock shows it. */
  public boolean isDocked() {
    return docked;
  }

  /** Takes the one that was shown last; one that is gone is told of. */
  public void remember() {
    Text brief = new Text("有自建透视图无法读取", "A perspective of your own could not be read");
    perspectives.troubles().forEach(trouble -> desk.warn(brief, trouble));
    String wanted = desk.preferences().get(REMEMBERED, now.id());
    perspectives
        .find(wanted)
        .ifPresentOrElse(
            found -> now = found,
            () ->
                desk.warn(
                    new Text("上次的透视图已不在，改用“{0}”", "The last perspective is gone; this is {0}")
                        .with(now.label()),
                    new Text(
                            "上次使用的透视图（{1}）已被删除或无法读取，窗口改用“{0}”",
                            "The perspective used last ({1}) was deleted or could not be read; the"
                                + " window shows {0}")
                        .with(now.label(), wanted)));
  }

  /** Shows it in the dock, as it was kept. */
  public void show() {
    docked = true;
    LayoutStore.Kept kept = layouts.read(now.id(), now.original());
    kept.trouble()
        .ifPresent(
            why ->
                desk.warn(
                    new Text("“{0}”的布局已恢复", "The layout of {0} was restored").with(now.label()),
                    new Text(
                            "“{0}”的布局无法读取，已恢复最初的布局（{1}）",
                            "The layout of {0} could not be read; the original one is used ({1})")
                        .with(now.label(), why)));
    show(kept.layout(), mainView(kept.layout()));
    shown.accept(now);
  }

  private void show(Layout layout, String focus) {
    awaited = Optional.of(layout);
    dock.show(complete ? layout.only(known).orElseGet(now::original) : layout, focus);
    asShown = dock.layout();
    if (complete) {
      tellOfMissing();
    }
  }

  /** Shows a layout in it whose views were told of, once there is a ledger to show. */
  public void arrange(Layout layout) {
    if (docked) {
      dock.show(layout);
    }
  }

  /** All views are there now that ever will be: those of plugins came. */
  public void viewsCame() {
    complete = true;
    if (awaited.isPresent()) {
      Layout whole = withAwaited();
      Layout next = whole.only(known).orElseGet(now::original);
      if (!next.views().equals(dock.layout().views())) {
        dock.show(next);
      }
      tellOfMissing();
    }
  }

  private Layout withAwaited() {
    Layout seen = dock.layout();
    return awaited.map(wanted -> new LateViews(wanted, asShown).into(seen)).orElse(seen);
  }

  private void tellOfMissing() {
    List<String> missing =
        awaited.stream().flatMap(layout -> layout.views().stream()).filter(known.negate()).toList();
    awaited = Optional.empty();
    if (!missing.isEmpty()) {
      desk.warn(
          new Text("“{0}”中有视图已不存在", "{0} is without a view that is gone").with(now.label()),
          new Text(
                  "“{0}”的布局中有已不存在的视图，已略去：{1}。它们来自不再使用的插件；装回并启用后可从“显示视图”打开",
                  "The layout of {0} names views that are gone and left out: {1}. They came from"
                      + " plugins that are not in use; once these are back, Show View opens them")
              .with(now.label(), String.join(", ", missing)));
    }
  }

  /** Goes to another one. */
  public void go(String id) {
    perspectives
        .find(id)
        .filter(next -> !next.id().equals(now.id()))
        .ifPresent(
            next -> {
              keepLayout();
              now = next;
              if (docked) {
                show();
              }
            });
    shown.accept(now);
  }

  /** Puts the keyboard into the view it is about. */
  public void focus() {
    dock.focus(mainView(dock.layout()));
  }

  private String mainView(Layout layout) {
    return mainViews().filter(layout::has).findFirst().orElse("");
  }

  /** The views that others are opened beside, the likeliest first. */
  public Stream<String> mainViews() {
    return Stream.concat(Stream.of(now.id()), ShippedPerspectives.ids().stream()).distinct();
  }

  /** Puts it back as it was at first. */
  public void reset() {
    show(now.original(), dock.active().orElseGet(() -> mainView(now.original())));
    desk.front().say(desk.say(new Text("已恢复最初的布局", "The original layout is back")));
  }

  /** Makes a perspective of what is shown, and goes to it. */
  void saveAs(String name) {
    try {
      Layout layout = dock.layout();
      Perspective made = perspectives.add(name, layout);
      layouts.forget(made.id());
      keepLayout();
      now = made;
      shown.accept(now);
      desk.front().say(desk.say(new Text("已保存透视图“{0}”", "Saved the perspective {0}").with(name)));
    } catch (IOException e) {
      desk.report(new Text("保存透视图", "Saving the perspective"), e);
    }
  }

  /** Lets the user's own perspective begin with what is shown. */
  void save() {
    if (now.own()) {
      try {
        now = perspectives.change(now, dock.layout());
        shown.accept(now);
        desk.front()
            .say(
                desk.say(
                    new Text("“{0}”今后重置为现在的布局", "{0} will be reset to this layout")
                        .with(now.label())));
      } catch (IOException e) {
        desk.report(new Text("保存透视图", "Saving the perspective"), e);
      }
    }
  }

  /** Gives the user's own perspective that is shown another name. */
  void rename(String name) {
    try {
      Text before = now.label();
      now = perspectives.rename(now, name);
      shown.accept(now);
      desk.front()
          .say(desk.say(new Text("“{0}”已改名为“{1}”", "{0} is now called {1}").with(before, name)));
    } catch (IOException e) {
      desk.report(new Text("重命名透视图", "Renaming the perspective"), e);
    }
  }

  /** Deletes one of the user's own; if it is shown, the first one is shown in its place. */
  void delete(Perspective own) {
    try {
      if (now.id().equals(own.id())) {
        go(perspectives.first().id());
      }
      perspectives.delete(own);
      layouts.forget(own.id());
      shown.accept(now);
      desk.front()
          .say(desk.say(new Text("已删除透视图“{0}”", "Deleted the perspective {0}").with(own.label())));
    } catch (IOException e) {
      desk.report(new Text("删除透视图", "Deleting the perspective"), e);
    }
  }

  /** Whether there is an arrangement that could be saved. */
  boolean canBeSaved() {
    return docked && !dock.layout().views().isEmpty();
  }

  /** Keeps which one it is and how it is arranged, for the next window. */
  public void keep() {
    keepLayout();
    desk.preferences().set(REMEMBERED, now.id());
  }

  private void keepLayout() {
    if (docked) {
      try {
        layouts.write(now.id(), withAwaited());
      } catch (IOException e) {
        desk.report(KEEPING, e);
      }
    }
  }
}
