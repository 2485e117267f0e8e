package org.fundbench.workbench.exporting;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.swt.program.Program;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;

/** What happens with the file when it is there. */
enum After {
  /** Nothing. */
  NOTHING(new Text("不打开", "Do nothing")),
  /** It is opened by the desktop's own program. */
  FILE(new Text("打开文件", "Open the file")),
  /** Its folder is opened. */
  FOLDER(new Text("打开所在文件夹", "Open its folder"));

  private static final Text OPENING = new Text("打开导出的文件", "Opening the exported file");

  private final Text label;

  After(Text label) {
    this.label = label;
  }

  Text label() {
    return label;
  }

  /** Does it; a desktop without a program for it is told, not an error. */
  void run(Desk desk, Path file) {
    if (this == NOTHING) {
      return;
    }
    Path opened =
        this == FILE ? file : Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    boolean done;
    try {
      done = Program.launch(opened.toString());
    } catch (RuntimeException | LinkageError e) {
      desk.report(OPENING, e);
      return;
    }
    if (!done) {
      Text message =
          new Text("已导出，但系统没有程序可以打开 {0}", "exported, but the system has no program to open {0}")
              .with(opened);
      desk.log().note(Severity.WARNING, message);
      desk.front().say(desk.say(message));
    }
  }
}
