package org.fundbench.workbench.perspective;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Theme;
import org.jspecify.annotations.Nullable;

/** Lays controls in a row as far as there is room; a last one is seen where some are left out. */
final class FittingRow extends Layout {
  private static final int WIDEST = 130;

  private final Control more;
  private final int gap;
  private final Set<Control> hidden = new HashSet<>();
  private @Nullable Control kept;

  FittingRow(Control more, int gap) {
    this.more = more;
    this.gap = gap;
  }

  /** The control that is never left out. */
  void keep(Control control) {
    kept = control;
  }

  Set<Control> hidden() {
    return Set.copyOf(hidden);
  }

  /** A label that is not wider than a button may be. */
  String shortened(Composite bar, Theme theme, String label) {
    GC gc = new GC(bar);
    gc.setFont(theme.font(Face.BODY));
    String shown = label;
    int end = label.length();
    while (end > 1 && gc.textExtent(shown).x > theme.px(WIDEST)) {
      end = label.offsetByCodePoints(end, -1);
      shown = label.substring(0, end) + "…";
    }
    gc.dispose();
    return shown;
  }

  @Override
  protected Point computeSize(Composite bar, int wide, int high, boolean changed) {
    int width = 0;
    int height = 0;
    for (Control control : controls(bar)) {
      Point size = control.computeSize(SWT.DEFAULT, SWT.DEFAULT);
      width += size.x + gap;
      height = Math.max(height, size.y);
    }
    return new Point(wide == SWT.DEFAULT ? width : wide, high == SWT.DEFAULT ? height : high);
  }

  private List<Control> controls(Composite bar) {
    List<Control> controls = new ArrayList<>(List.of(bar.getChildren()));
    controls.remove(more);
    return controls;
  }

  @Override
  protected void layout(Composite bar, boolean changed) {
    Rectangle area = bar.getClientArea();
    List<Control> controls = controls(bar);
    hidden.clear();
    hidden.addAll(controls);
    int room = area.width;
    Map<Control, Integer> widths = new HashMap<>();
    controls.forEach(control -> widths.put(control, width(control)));
    if (widths.values().stream().mapToInt(one -> one + gap).sum() > room) {
      room -= width(more) + gap;
    }
    if (kept != null && widths.containsKey(kept)) {
      hidden.remove(kept);
      room -= width(kept) + gap;
    }
    for (Control control : controls) {
      if (control == kept) {
        continue;
      }
      room -= widths.getOrDefault(control, 0) + gap;
      if (room < 0) {
        break; // One that is narrower and farther on would be out of order.
      }
      hidden.remove(control);
    }
    int x = 0;
    for (Control control : controls) {
      control.setVisible(!hidden.contains(control));
      if (!hidden.contains(control)) {
        int width = widths.getOrDefault(control, 0);
        control.setBounds(x, 0, width, area.height);
        x += width + gap;
      }
    }
    more.setVisible(!hidden.isEmpty());
    more.setBounds(x, 0, width(more), area.height);
  }

  private static int width(Control control) {
    return control.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
  }
}
