package org.fundbench.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.fundbench.workbench.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as a screen reader finds it, from another process. */
@ExtendWith(Screen.class)
class ScreenReaderTest {
  @TempDir private Path folder;

  @Test
  void aFileIsImportedAndTheNewTotalReadThroughTheAccessibilityBusAlone() {
    DesktopSession session = new DesktopSession(folder);
    PackagedProgram.Result read =
        session.run(
            ":",
            List.of(),
            "read_by_screen_reader.py",
            session.sample().resolve("imports/01-payments-q1.csv").toString(),
            "199,185.28");
    assertThat(read.exitCode()).as(read.out() + read.err()).isZero();
    assertThat(read.out()).contains("new total: 199,185.28");
  }
}
