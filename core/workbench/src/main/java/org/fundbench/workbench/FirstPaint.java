package org.fundbench.workbench;

import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.fundbench.workbench.jobs.Early;

/**
 * Tells how long after the start of the process the user saw figures, and closes the window: what
 * {@code fundbench workbench LEDGER --measure-start} prints. Counted is a painted execution table
 * with its chart, or whatever the perspective shows in their place.
 */
final class FirstPaint {
  private static final List<String> LOOKED_FOR = List.of("execution", "chart");

  private final WorkbenchWindow window;
  private final Consumer<Duration> then;
  private final Set<String> painted = new HashSet<>();
  private final Listener listener = this::paint;

  /** Made ready beside: asking for it first when all is painted would count it in. */
  private final Early<RuntimeMXBean> process =
      Early.begin("fundbench-measure", ManagementFactory::getRuntimeMXBean);

  private FirstPaint(WorkbenchWindow window, Consumer<Duration> then) {
    this.window = window;
    this.then = then;
  }

  /** Waits for it. */
  static void await(WorkbenchWindow window, Consumer<Duration> then) {
    FirstPaint wait = new FirstPaint(window, then);
    window.shell().getDisplay().addFilter(SWT.Paint, wait.listener);
  }

  private void paint(Event event) {
    if (!(event.widget instanceof Control control)
        || window.desk().ledger().now().isEmpty()
        || control.getShell() != window.shell()) {
      return;
    }
    List<String> wanted =
        LOOKED_FOR.stream().filter(id -> window.dock().control(id).isPresent()).toList();
    wanted.stream()
        .filter(id -> isWithin(control, window.dock().control(id).orElseThrow()))
        .forEach(painted::add);
    if (painted.containsAll(wanted)) {
      Display display = event.display;
      display.removeFilter(SWT.Paint, listener);
      // This event is heard before the control has drawn.
      display.asyncExec(this::tell);
    }
  }

  private static boolean isWithin(Control control, Control view) {
    for (Composite at = control.getParent(); at != null; at = at.getParent()) {
      if (at == view) {
        return true;
      }
    }
    return control == view;
  }

  private void tell() {
    then.accept(Duration.ofMillis(process.result().orElseThrow().getUptime()));
    window.close();
  }
}
