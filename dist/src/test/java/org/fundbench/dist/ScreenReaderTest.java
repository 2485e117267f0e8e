package org.fundbench.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
    assumeTrue(
        PackagedProgram.has("dbus-run-session")
            && PackagedProgram.exec(folder, List.of("/usr/bin/python3", "-c", "import pyatspi"))
                    .exitCode()
                == 0,
        "apt-get install dbus at-spi2-core python3-pyatspi gir1.2-atspi-2.0");
    Path home = PackagedProgram.home();
    Path sample = home.resolve("sample-data/patrol-2023");
    Path script = Path.of("src/test/python/read_by_screen_reader.py").toAbsolutePath();
    PackagedProgram.Result made =
        PackagedProgram.run(
            folder, "init", "read.fund", "--fund", sample.resolve("fund.yaml").toString());
    assertThat(made.exitCode()).as(made.err()).isZero();
    String session =
        """
        %s --lang=zh workbench read.fund &
        program=$!
        /usr/bin/python3 %s %s 199,185.28
        code=$?
        kill $program $(pgrep -P $program) 2>/dev/null
        wait
        exit $code
        """
            .formatted(
                home.resolve("fundbench"), script, sample.resolve("imports/01-payments-q1.csv"));
    PackagedProgram.Result read =
        PackagedProgram.exec(
            folder,
            List.of(
                "env",
                "-u",
                "NO_AT_BRIDGE",
                "DISPLAY=" + Screen.name(),
                "GDK_BACKEND=x11",
                "HOME=" + folder,
                "XDG_CONFIG_HOME=" + folder.resolve("config"),
                "FUNDBENCH_NO_ARCHIVE=1",
                "dbus-run-session",
                "--",
                "sh",
                "-c",
                session));
    assertThat(read.exitCode()).as(read.out() + read.err()).isZero();
    assertThat(read.out()).contains("new total: 199,185.28");
  }
}
