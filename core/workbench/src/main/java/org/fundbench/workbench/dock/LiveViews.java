package org.fundbench.workbench.dock;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fundbench.workbench.look.Named;

/**
 * The controls of views and the tabs they stand behind. A control lives until its view is closed,
 * wherever it is moved; it is made when its view is first looked at, so that opening a perspective
 * stays quick.
 */
final class LiveViews {
  private static final String VIEW = "view";

  private final Function<String, Optional<Part>> parts;
  private final Map<String, Control> live = new HashMap<>();
  private final Set<String> dirty = new HashSet<>();

  /**
   * No view is live yet.
   *
   * @param parts finds a view by its id
   */
  LiveViews(Function<String, Optional<Part>> parts) {
    this.parts = parts;
  }

  /** The view behind a tab. */
  static String of(CTabItem item) {
    return String.valueOf(item.getData(VIEW));
  }

  Optional<Part> part(String view) {
    return parts.apply(view);
  }

  Optional<Control> control(String view) {
    return Optional.ofNullable(live.get(view));
  }

  /** Takes all controls out of their tabs, which may then be thrown away. */
  void moveTo(Composite waiting) {
    live.values().removeIf(Control::isDisposed);
    live.values().forEach(control -> control.setParent(waiting));
  }

  /** Gives a view a tab. */
  void addTab(CTabFolder folder, String view) {
    part(view)
        .ifPresent(
            part -> {
              CTabItem item = new CTabItem(folder, SWT.CLOSE);
              item.setText(title(part));
              item.setImage(part.icon());
              item.setData(VIEW, view);
              control(view)
                  .ifPresent(
                      control -> {
                        control.setParent(folder);
                        item.setControl(control);
                      });
            });
  }

  /** Makes the control behind a tab, unless it is there. */
  void realise(CTabItem item) {
    if (item.getControl() == null) {
      part(of(item))
          .ifPresent(
              part -> {
                Control control = part.create(item.getParent());
                Named.as(part.title(), control);
                live.put(part.id(), control);
                item.setControl(control);
              });
    }
  }

  /** Ends a view's control. */
  void close(String view) {
    Control control = live.remove(view);
    if (control != null) {
      control.dispose();
    }
  }

  /** Shows on a view's tab whether it holds something that is not saved. */
  void markDirty(String view, boolean on, List<CTabFolder> folders) {
    if (on ? dirty.add(view) : dirty.remove(view)) {
      for (CTabFolder folder : folders) {
        for (CTabItem item : folder.getItems()) {
          if (of(item).equals(view)) {
            part(view).ifPresent(part -> item.setText(title(part)));
          }
        }
      }
    }
  }

  private String title(Part part) {
    return (dirty.contains(part.id()) ? "*" : "") + part.title();
  }
}
