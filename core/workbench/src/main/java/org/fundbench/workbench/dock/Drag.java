package org.fundbench.workbench.dock;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Region;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;

/**
 * One drag of a tab. A frame shows where the view would go: a frame cut out of a small window,
 * because half-transparent windows are opaque where no compositor runs. Escape ends it.
 */
final class Drag implements Listener {
  private static final int[] EVENTS = {SWT.MouseMove, SWT.MouseUp, SWT.KeyDown};
  private static final int FRAME = 3;

  private final Dock dock;
  private final Display display;
  private final String view;
  private final Shell frame;

  Drag(Dock dock, Composite root, Theme theme, String view) {
    this.dock = dock;
    this.display = root.getDisplay();
    this.view = view;
    frame = new Shell(root.getShell(), SWT.NO_TRIM | SWT.ON_TOP | SWT.NO_FOCUS | SWT.TOOL);
    frame.setBackground(theme.color(Tone.ACCENT));
  }

  void start(Control source) {
    source.setCapture(true);
    for (int event : EVENTS) {
      display.addFilter(event, this);
    }
    frame.addListener(
        SWT.Dispose,
        event -> {
          for (int one : EVENTS) {
            display.removeFilter(one, this);
          }
          if (!source.isDisposed()) {
            source.setCapture(false);
          }
          Region region = frame.getRegion();
          if (region != null) {
            region.dispose();
          }
        });
  }

  @Override
  public void handleEvent(Event event) {
    Optional<DropTarget> target = dock.targetAt(display.getCursorLocation());
    if (event.type == SWT.MouseMove) {
      target.ifPresentOrElse(found -> showFrame(found.box()), () -> frame.setVisible(false));
    } else if (event.type == SWT.MouseUp) {
      frame.dispose();
      target.ifPresent(found -> display.asyncExec(() -> dock.drop(view, found)));
    } else if (event.keyCode == SWT.ESC) {
      frame.dispose();
    }
  }

  private void showFrame(Rectangle box) {
    if (!frame.getBounds().equals(box) || !frame.isVisible()) {
      Region old = frame.getRegion();
      Region region = new Region(display);
      region.add(0, 0, box.width, box.height);
      region.subtract(FRAME, FRAME, box.width - 2 * FRAME, box.height - 2 * FRAME);
      frame.setBounds(box);
      frame.setRegion(region);
      frame.setVisible(true);
      if (old != null) {
        old.dispose();
      }
    }
  }
}
