package org.fundbench.workbench.dock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fundbench.api.Language;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;
import org.jspecify.annotations.Nullable;

/**
 * Shows a layout. What the user does follows one way:
 *
 * <ol>
 *   <li>the layout as shown is read back from the widgets, sash positions included;
 *   <li>the change makes a new layout ({@link Layout});
 *   <li>sashes and tab folders are thrown away and built anew around the views' controls, which
 *       live on: they wait inside a hidden composite meanwhile.
 * </ol>
 */
public final class Dock {
  private final Composite whole;
  private final Composite root;
  private final Folding folding;
  private final Walk walk;
  private final Composite waiting;
  private final Theme theme;
  private final LiveViews views;
  private final StackMaker stacks;
  private final Zoom zoom = new Zoom();

  /**
   * A dock.
   *
   * @param parts finds a view by its id
   */
  public Dock(
      Composite parent, Theme theme, Language language, Function<String, Optional<Part>> parts) {
    this.theme = theme;
    views = new LiveViews(parts);
    whole = new Composite(parent, SWT.NONE);
    whole.setData(Theme.KEEP, true);
    whole.setBackground(theme.color(Tone.WINDOW));
    GridLayout column = new GridLayout(1, false);
    column.marginWidth = 0;
    column.marginHeight = 0;
    column.verticalSpacing = 0;
    whole.setLayout(column);
    root = new Composite(whole, SWT.NONE);
    root.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    root.setData(Theme.KEEP, true);
    root.setBackground(theme.color(Tone.WINDOW));
    root.setLayout(new StackLayout());
    waiting = new Composite(root, SWT.NONE);
    waiting.setVisible(false);
    stacks = new StackMaker(this, views, root, theme, language);
    folding = new Folding(this, new Trim(whole, theme, language), parts, this::top);
    walk = new Walk(this);
  }

  /** The control that shows the layout. */
  public Composite control() {
    return whole;
  }

  /** Shows a layout and leaves the keyboard where it is, if that view is still there. */
  public void show(Layout layout) {
    show(layout, active().orElse(""));
  }

  /**
   * Shows a layout; views that are not known are left out.
   *
   * @param focus the view that gets the keyboard
   */
  public void show(Layout layout, String focus) {
    Layout known =
        layout
            .only(view -> views.part(view).isPresent())
            .orElse(new Layout.Stack(List.of(), Optional.empty()));
    root.setRedraw(false);
    try {
      zoom.forget();
      views.moveTo(waiting);
      for (Control child : root.getChildren()) {
        if (child != waiting) {
          child.dispose();
        }
      }
      Control top = build(known, root);
      ((StackLayout) root.getLayout()).topControl = top;
      root.layout(true, true);
      folding.show();
    } finally {
      root.setRedraw(true);
    }
    focus(focus);
  }

  /**
   * Puts the keyboard into a view, or else into that with the most room: the control that had it
   * may be gone, and a window without a focus hears no keys at all.
   */
  public void focus(String view) {
    List<String> wanted = new ArrayList<>();
    wanted.add(view);
    folders().stream()
        .sorted(Comparator.comparingInt(Dock::area).reversed())
        .forEach(folder -> Shown.selected(folder).ifPresent(wanted::add));
    for (String one : wanted) {
      if (views
          .control(one)
          .filter(control -> !control.isDisposed())
          .filter(control -> control.isVisible() && control.setFocus())
          .isPresent()) {
        return;
      }
    }
    root.forceFocus();
  }

  private static int area(CTabFolder folder) {
    return folder.getSize().x * folder.getSize().y;
  }

  /** The layout as it is shown now. */
  public Layout layout() {
    Control top = top();
    return top == null ? new Layout.Stack(List.of(), Optional.empty()) : Shown.layout(top);
  }

  private Control build(Layout layout, Composite parent) {
    if (layout instanceof Layout.Stack stack) {
      return stacks.make(stack, parent);
    }
    Layout.Split split = (Layout.Split) layout;
    SashForm form =
        new SashForm(parent, (split.horizontal() ? SWT.HORIZONTAL : SWT.VERTICAL) | SWT.SMOOTH);
    form.setData(Theme.KEEP, true);
    form.setBackground(theme.color(Tone.WINDOW));
    form.setSashWidth(theme.px(6));
    split.parts().forEach(part -> build(part, form));
    form.setWeights(split.weights().stream().mapToInt(Integer::intValue).toArray());
    return form;
  }

  /** Shows on a view's tab whether it holds something that is not saved. */
  public void markDirty(String view, boolean on) {
    views.markDirty(view, on, folders());
  }

  /** Brings a view to the top, opening it beside others if it is closed. */
  public void open(String view, List<String> near) {
    Layout now = layout();
    if (now.has(view)) {
      for (CTabFolder folder : folders()) {
        for (CTabItem item : folder.getItems()) {
          if (LiveViews.of(item).equals(view)) {
            folder.setSelection(item);
            views.realise(item);
            zoom.leaveFor(folder);
            folding.unfold(folder);
            if (item.getControl() != null) {
              item.getControl().setFocus();
            }
          }
        }
      }
      return;
    }
    String beside =
        near.stream()
            .filter(now::has)
            .findFirst()
            .orElseGet(() -> now.views().isEmpty() ? "" : now.views().get(0));
    show(now.adding(view, beside, Layout.Side.CENTRE), view);
  }

  /** Closes a view. */
  public void close(String view) {
    Layout next = layout().without(view);
    views.close(view);
    show(next);
  }

  /** Moves a view to a side of the stack that holds another view. */
  public void move(String view, String beside, Layout.Side side) {
    change(view, layout().moving(view, beside, side));
  }

  /** Moves a view to where it was dropped. */
  void drop(String view, DropTarget target) {
    Layout now = layout();
    change(
        view,
        target
            .tab()
            .map(tab -> now.placing(view, target.beside(), tab.before()))
            .orElseGet(() -> now.moving(view, target.beside(), target.side())));
  }

  private void change(String moved, Layout next) {
    if (!next.equals(layout())) {
      show(next, moved);
    }
  }

  /** The view that is on top where the keyboard is. */
  public Optional<String> active() {
    return activeFolder().flatMap(Shown::selected);
  }

  /** Maximises the stack of the active view, or puts it back. */
  public void toggleMaximised() {
    zoom.toggle(activeFolder());
  }

  Zoom zoom() {
    return zoom;
  }

  /** Minimises a stack: its views wait at the foot of the window. */
  void fold(CTabFolder folder) {
    if (!zoom.isOn() && folding.fold(folder)) {
      focus("");
    }
  }

  Folding folding() {
    return folding;
  }

  /** What can be done by keyboard. */
  public Walk walk() {
    return walk;
  }

  private @Nullable Control top() {
    return ((StackLayout) root.getLayout()).topControl;
  }

  /** Splits the stack of a view, if others are in it. */
  void split(String view, Layout.Side side) {
    layout().stackOf(view).stream()
        .flatMap(stack -> stack.views().stream())
        .filter(other -> !other.equals(view))
        .findFirst()
        .ifPresent(near -> move(view, near, side));
  }

  Optional<CTabFolder> activeFolder() {
    for (Control control = root.getDisplay().getFocusControl();
        control != null && control != root;
        control = control.getParent()) {
      if (control instanceof CTabFolder folder) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  /** The view's control while it lives. */
  public Optional<Control> control(String view) {
    return views.control(view);
  }

  List<CTabFolder> folders() {
    return Shown.folders(root);
  }

  /** Where a drop at a point of the display would go. */
  Optional<DropTarget> targetAt(Point point) {
    for (CTabFolder folder : folders()) {
      Rectangle box = root.getDisplay().map(folder.getParent(), null, folder.getBounds());
      if (folder.isVisible() && box.contains(point) && folder.getItemCount() > 0) {
        return Optional.of(DropTarget.at(folder, point));
      }
    }
    return Optional.empty();
  }
}
