package org.fundbench.workbench.dock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabFolder2Adapter;
import org.eclipse.swt.custom.CTabFolderEvent;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Sash;
import org.fundbench.api.Language;
import org.fundbench.api.Text;
import org.fundbench.workbench.look.FlatButton;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.look.Named;
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
  private static final String VIEW = "view";
  private static final Text MAXIMISE = new Text("最大化或还原", "Maximise or restore");

  private static final Text MINIMISE = new Text("最小化", "Minimise");

  private final Composite whole;
  private final Composite root;
  private final Folding folding;
  private final Walk walk;
  private final Composite waiting;
  private final Theme theme;
  private final Language language;
  private final Function<String, Optional<Part>> parts;
  private final Map<String, Control> live = new HashMap<>();
  private final Set<String> dirty = new HashSet<>();
  private @Nullable CTabFolder maximised;

  /**
   * A dock.
   *
   * @param parts finds a view by its id
   */
  public Dock(
      Composite parent, Theme theme, Language language, Function<String, Optional<Part>> parts) {
    this.theme = theme;
    this.language = language;
    this.parts = parts;
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
    folding = new Folding(this, new Trim(whole, theme, language), parts, this::top);
    walk = new Walk(this);
  }

  /** The control that shows the layout. */
  public Composite control() {
    return whole;
  }

  /** Shows a layout; views that are not known are left out. */
  public void show(Layout layout) {
    Layout known =
        layout
            .only(view -> parts.apply(view).isPresent())
            .orElse(new Layout.Stack(List.of(), Optional.empty()));
    Optional<String> before = active();
    root.setRedraw(false);
    try {
      maximised = null;
      for (Control control : live.values()) {
        control.setParent(waiting);
      }
      for (Control child : root.getChildren()) {
        if (child != waiting) {
          child.dispose();
        }
      }
      live.entrySet().removeIf(entry -> entry.getValue().isDisposed());
      Control top = build(known, root);
      ((StackLayout) root.getLayout()).topControl = top;
      root.layout(true, true);
      folding.show();
    } finally {
      root.setRedraw(true);
    }
    focus(before.orElse(""));
  }

  /**
   * Puts the keyboard into a view, or into any other: the control that had it may be gone, and a
   * window without a focus hears no keys at all.
   */
  public void focus(String view) {
    List<String> wanted = new ArrayList<>();
    wanted.add(view);
    folders().forEach(folder -> selected(folder).ifPresent(wanted::add));
    for (String one : wanted) {
      Control control = live.get(one);
      if (control != null && !control.isDisposed() && control.isVisible() && control.setFocus()) {
        return;
      }
    }
    root.forceFocus();
  }

  /** The layout as it is shown now. */
  public Layout layout() {
    Control top = top();
    return top == null ? new Layout.Stack(List.of(), Optional.empty()) : read(top);
  }

  private static Layout read(Control control) {
    if (control instanceof CTabFolder folder) {
      List<String> views = new ArrayList<>();
      for (CTabItem item : folder.getItems()) {
        views.add(view(item));
      }
      CTabItem selected = folder.getSelection();
      return new Layout.Stack(
          views,
          selected == null ? Optional.empty() : Optional.of(view(selected)),
          Folding.isFolded(folder));
    }
    SashForm form = (SashForm) control;
    List<Layout> children = new ArrayList<>();
    for (Control child : form.getChildren()) {
      if (!(child instanceof Sash)) {
        children.add(read(child));
      }
    }
    List<Integer> weights = new ArrayList<>();
    for (int weight : form.getWeights()) {
      weights.add(Math.max(1, weight));
    }
    return new Layout.Split(form.getOrientation() == SWT.HORIZONTAL, weights, children);
  }

  static String view(CTabItem item) {
    return String.valueOf(item.getData(VIEW));
  }

  private Control build(Layout layout, Composite parent) {
    if (layout instanceof Layout.Stack stack) {
      return buildStack(stack, parent);
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

  private CTabFolder buildStack(Layout.Stack stack, Composite parent) {
    CTabFolder folder = new CTabFolder(parent, SWT.TOP);
    folder.setData(Theme.KEEP, true);
    folder.setRenderer(new TabRenderer(folder, theme));
    folder.setBackground(theme.color(Tone.HEADER));
    folder.setSelectionBackground(theme.color(Tone.SURFACE));
    folder.setForeground(theme.color(Tone.MUTED));
    folder.setSelectionForeground(theme.color(Tone.TEXT));
    folder.setTabHeight(theme.px(30));
    folder.setUnselectedCloseVisible(false);
    folder.setMinimizeVisible(false);
    folder.setMaximizeVisible(false);
    folder.setTopRight(stackButtons(folder));
    Folding.mark(folder, stack.folded());
    for (String view : stack.views()) {
      parts.apply(view).ifPresent(part -> add(folder, part));
    }
    stack
        .selected()
        .ifPresent(
            view -> {
              for (CTabItem item : folder.getItems()) {
                if (view(item).equals(view)) {
                  folder.setSelection(item);
                  realise(item);
                }
              }
            });
    folder.addListener(SWT.Selection, event -> realise((CTabItem) event.item));
    folder.addCTabFolder2Listener(
        new CTabFolder2Adapter() {
          @Override
          public void close(CTabFolderEvent event) {
            event.doit = false;
            String view = view((CTabItem) event.item);
            root.getDisplay().asyncExec(() -> Dock.this.close(view));
          }
        });
    folder.addListener(
        SWT.MouseDoubleClick,
        event -> {
          if (folder.getItem(new Point(event.x, event.y)) != null) {
            zoom(folder, maximised == null);
          }
        });
    folder.addListener(
        SWT.DragDetect,
        event -> {
          CTabItem item = folder.getItem(new Point(event.x, event.y));
          if (item != null && maximised == null) {
            new Drag(this, root, theme, view(item)).start(folder);
          }
        });
    folder.setMenu(new TabMenu(this, folder, language).menu());
    return folder;
  }

  private Composite stackButtons(CTabFolder folder) {
    Composite both = new Composite(folder, SWT.NONE);
    both.setData(Theme.KEEP, true);
    both.setBackground(theme.color(Tone.HEADER));
    RowLayout row = new RowLayout(SWT.HORIZONTAL);
    row.marginTop = 0;
    row.marginBottom = 0;
    row.marginLeft = 0;
    row.marginRight = 0;
    row.spacing = 0;
    both.setLayout(row);
    FlatButton.byTabs(both, theme, Icon.MINIMISE, MINIMISE.in(language), () -> fold(folder))
        .setToolTipText(MINIMISE.in(language));
    FlatButton.byTabs(
            both,
            theme,
            Icon.MAXIMISE,
            MAXIMISE.in(language),
            () -> zoom(folder, maximised == null))
        .setToolTipText(MAXIMISE.in(language));
    return both;
  }

  private void add(CTabFolder folder, Part part) {
    CTabItem item = new CTabItem(folder, SWT.CLOSE);
    item.setText(tab(part));
    item.setImage(part.icon());
    item.setData(VIEW, part.id());
    Control control = live.get(part.id());
    if (control != null) {
      control.setParent(folder);
      item.setControl(control);
    }
  }

  private String tab(Part part) {
    return (dirty.contains(part.id()) ? "*" : "") + part.title();
  }

  /** Shows on a view's tab whether it holds something that is not saved. */
  public void markDirty(String view, boolean on) {
    if (on ? dirty.add(view) : dirty.remove(view)) {
      for (CTabFolder folder : folders()) {
        for (CTabItem item : folder.getItems()) {
          if (view(item).equals(view)) {
            parts.apply(view).ifPresent(part -> item.setText(tab(part)));
          }
        }
      }
    }
  }

  /** Views are made when they are first looked at: opening a perspective stays quick. */
  private void realise(CTabItem item) {
    if (item.getControl() != null) {
      return;
    }
    parts
        .apply(view(item))
        .ifPresent(
            part -> {
              Control control = part.create(item.getParent());
              Named.as(part.title(), control);
              live.put(part.id(), control);
              item.setControl(control);
            });
  }

  static Optional<String> selected(CTabFolder folder) {
    return Optional.ofNullable(folder.getSelection()).map(Dock::view);
  }

  /** Brings a view to the top, opening it beside others if it is closed. */
  public void open(String view, List<String> near) {
    Layout now = layout();
    if (now.has(view)) {
      for (CTabFolder folder : folders()) {
        for (CTabItem item : folder.getItems()) {
          if (view(item).equals(view)) {
            folder.setSelection(item);
            realise(item);
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
    show(now.adding(view, beside, Layout.Side.CENTRE));
  }

  /** Closes a view. */
  public void close(String view) {
    Control control = live.remove(view);
    Layout next = layout().without(view);
    if (control != null) {
      control.dispose();
    }
    show(next);
  }

  /** Moves a view to a side of the stack that holds another view. */
  public void move(String view, String beside, Layout.Side side) {
    Layout now = layout();
    Layout next = now.moving(view, beside, side);
    if (!next.equals(now)) {
      show(next);
      focus(view);
    }
  }

  /** The view that is on top where the keyboard is. */
  public Optional<String> active() {
    return activeFolder().flatMap(Dock::selected);
  }

  /** Maximises the stack of the active view, or puts it back. */
  public void toggleMaximised() {
    if (maximised != null) {
      zoom(maximised, false);
      return;
    }
    activeFolder().ifPresent(folder -> zoom(folder, true));
  }

  void toggleMaximised(CTabFolder folder) {
    zoom(folder, maximised == null);
  }

  boolean isMaximised() {
    return maximised != null;
  }

  /** Minimises a stack: its views wait at the foot of the window. */
  void fold(CTabFolder folder) {
    if (maximised == null && folding.fold(folder)) {
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

  private void zoom(CTabFolder folder, boolean on) {
    if (folder.isDisposed()) {
      return;
    }
    maximised = on ? folder : null;
    Control child = folder;
    while (child.getParent() instanceof SashForm form) {
      form.setMaximizedControl(on ? child : null);
      child = form;
    }
  }

  /** The view's control while it lives. */
  public Optional<Control> control(String view) {
    return Optional.ofNullable(live.get(view));
  }

  List<CTabFolder> folders() {
    List<CTabFolder> found = new ArrayList<>();
    collect(root, found);
    return found;
  }

  private static void collect(Composite composite, List<CTabFolder> found) {
    for (Control child : composite.getChildren()) {
      if (child instanceof CTabFolder folder) {
        found.add(folder);
      } else if (child instanceof SashForm form) {
        collect(form, found);
      }
    }
  }

  /** Where a drop at a point of the display would go. */
  Optional<DropTarget> targetAt(Point point) {
    for (CTabFolder folder : folders()) {
      Rectangle box = root.getDisplay().map(folder.getParent(), null, folder.getBounds());
      if (folder.isVisible() && box.contains(point) && folder.getItemCount() > 0) {
        return Optional.of(
            DropTarget.at(view(folder.getItem(0)), box, point, folder.getTabHeight()));
      }
    }
    return Optional.empty();
  }
}
