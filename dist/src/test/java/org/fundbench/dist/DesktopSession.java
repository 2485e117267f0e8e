package org.fundbench.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fundbench.workbench.Screen;

/**
 * The packaged program as others on a desktop meet it: a session with an accessibility bus of its
 * own, the window with a new ledger of the sample fund, and beside it a script that works with it.
 *
 * @param folder where the ledger and what the user keeps lie
 */
record DesktopSession(Path folder) {
  /** Leaves a test out where the machine cannot have such a session, and says what to install. */
  DesktopSession {
    assumeTrue(
        PackagedProgram.has("dbus-run-session")
            && PackagedProgram.exec(folder, List.of("/usr/bin/python3", "-c", "import pyatspi"))
                    .exitCode()
                == 0,
        "apt-get install dbus at-spi2-core python3-pyatspi gir1.2-atspi-2.0");
  }

  /** The folder of the sample fund. */
  Path sample() {
    return PackagedProgram.home().resolve("sample-data/patrol-2023");
  }

  /**
   * Opens the window and runs a script of these tests until it ends.
   *
   * @param beside a command that runs as long as the window, or {@code :} for none
   * @param environment variables for all of it, such as {@code GTK_IM_MODULE=fcitx}
   * @param script its name and what it is told
   */
  PackagedProgram.Result run(String beside, List<String> environment, String... script) {
    PackagedProgram.Result made =
        PackagedProgram.run(
            folder, "init", "new.fund", "--fund", sample().resolve("fund.yaml").toString());
    assertThat(made.exitCode()).as(made.err()).isZero();
    String session =
        """
        %s >beside.log 2>&1 &
        beside=$!
        %s --lang=zh workbench new.fund &
        program=$!
        /usr/bin/python3 "$@"
        code=$?
        kill $program $(pgrep -P $program) $beside 2>/dev/null
        wait
        exit $code
        """
            .formatted(beside, PackagedProgram.home().resolve("fundbench"));
    List<String> command = new ArrayList<>(List.of("env", "-u", "NO_AT_BRIDGE"));
    command.addAll(List.of("-u", "WAYLAND_DISPLAY", "DISPLAY=" + Screen.name(), "GDK_BACKEND=x11"));
    command.addAll(List.of("HOME=" + folder, "FUNDBENCH_NO_ARCHIVE=1"));
    command.add("XDG_CONFIG_HOME=" + folder.resolve("config"));
    command.add("XDG_DATA_HOME=" + folder.resolve("data"));
    command.addAll(environment);
    command.addAll(List.of("dbus-run-session", "--", "sh", "-c", session, "session"));
    command.add(Path.of("src/test/python", script[0]).toAbsolutePath().toString());
    command.addAll(List.of(script).subList(1, script.length));
    return PackagedProgram.exec(folder, command);
  }
}
