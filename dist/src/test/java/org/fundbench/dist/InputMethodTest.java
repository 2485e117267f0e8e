package org.fundbench.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fundbench.workbench.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Chinese typed through the input method that Chinese desktops have, by single keys: into the cells
 * of the entry sheet and into a plain field.
 */
@ExtendWith(Screen.class)
class InputMethodTest {
  /** Pinyin is on as soon as a field has the keyboard, and no key of ours turns it off. */
  private static final String CONFIG =
      """
      [Hotkey]
      EnumerateWithTriggerKeys=False
      AltTriggerKeys=

      [Behavior]
      ActiveByDefault=True
      ShareInputState=All
      """;

  private static final String PROFILE =
      """
      [Groups/0]
      Name=Default
      Default Layout=us
      DefaultIM=pinyin

      [Groups/0/Items/0]
      Name=keyboard-us
      Layout=

      [Groups/0/Items/1]
      Name=pinyin
      Layout=

      [GroupOrder]
      0=Default
      """;

  @TempDir private Path folder;

  @Test
  void wordsOfAnInputMethodArriveWholeInTheCellsOfTheSheetAndInAField() throws Exception {
    assumeTrue(
        PackagedProgram.has("fcitx5")
            && Files.exists(Path.of("/usr/share/fcitx5/inputmethod/pinyin.conf"))
            && PackagedProgram.has("xdotool")
            && PackagedProgram.has("dbus-run-session")
            && PackagedProgram.exec(folder, List.of("/usr/bin/python3", "-c", "import pyatspi"))
                    .exitCode()
                == 0,
        "apt-get install fcitx5 fcitx5-pinyin fcitx5-frontend-gtk3 xdotool dbus at-spi2-core"
            + " python3-pyatspi gir1.2-atspi-2.0");
    Path fcitx = Files.createDirectories(folder.resolve("config/fcitx5"));
    Files.writeString(fcitx.resolve("config"), CONFIG);
    Files.writeString(fcitx.resolve("profile"), PROFILE);
    Path home = PackagedProgram.home();
    PackagedProgram.Result made =
        PackagedProgram.run(
            folder,
            "init",
            "typed.fund",
            "--fund",
            home.resolve("sample-data/patrol-2023/fund.yaml").toString());
    assertThat(made.exitCode()).as(made.err()).isZero();
    String session =
        """
        fcitx5 --disable=wayland,waylandim,cloudpinyin >fcitx.log 2>&1 &
        method=$!
        %s --lang=zh workbench typed.fund &
        program=$!
        /usr/bin/python3 %s
        code=$?
        kill $program $(pgrep -P $program) $method 2>/dev/null
        wait
        exit $code
        """
            .formatted(
                home.resolve("fundbench"),
                Path.of("src/test/python/type_by_input_method.py").toAbsolutePath());
    PackagedProgram.Result typed =
        PackagedProgram.exec(
            folder,
            List.of(
                "env",
                "-u",
                "NO_AT_BRIDGE",
                "-u",
                "WAYLAND_DISPLAY",
                "DISPLAY=" + Screen.name(),
                "GDK_BACKEND=x11",
                "GTK_IM_MODULE=fcitx",
                "XMODIFIERS=@im=fcitx",
                "LC_ALL=C.UTF-8",
                "HOME=" + folder,
                "XDG_CONFIG_HOME=" + folder.resolve("config"),
                "XDG_DATA_HOME=" + folder.resolve("data"),
                "FUNDBENCH_NO_ARCHIVE=1",
                "dbus-run-session",
                "--",
                "sh",
                "-c",
                session));
    assertThat(typed.exitCode()).as(typed.out() + typed.err()).isZero();
    assertThat(typed.out()).contains("all words arrived");
  }
}
