package org.fundbench.workbench;

import java.util.Optional;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.plugin.Blame;
import org.fundbench.plugin.Culprit;
import org.fundbench.workbench.desk.Desk;

/**
 * Reports what listeners throw, so that the window lives on. The toolkit calls them itself: no
 * guard is around those of plugins, and the plugin to blame is found in the stack.
 */
record ListenerFailures(Desk desk) {
  private static final Text WINDOW = new Text("窗口操作", "Working in the window");
  private static final Text WORKING = new Text("响应窗口事件", "answer the window");

  void reportFrom(Display display) {
    display.setRuntimeExceptionHandler(this::thrown);
    display.setErrorHandler(this::thrown);
    Window.setExceptionHandler(this::thrown);
  }

  private void thrown(Throwable thrown) {
    Optional<String> culprit =
        desk.program().plugins().culprit(thrown.getStackTrace()).map(Culprit::plugin);
    if (culprit.isEmpty()) {
      desk.report(WINDOW, thrown);
      return;
    }
    Text during = new Text("插件 {0} 的窗口内容", "The plugin {0} in the window").with(culprit.get());
    RefusedException refused = Blame.of(culprit.get(), culprit.get(), WORKING, thrown);
    // What fails when it is painted fails often; once is enough to know.
    if (desk.problems().all().stream()
        .noneMatch(found -> refused.problems().contains(found.problem()))) {
      desk.report(during, refused);
    }
  }
}
