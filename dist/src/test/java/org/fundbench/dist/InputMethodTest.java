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
    DesktopSession session = new DesktopSession(folder);
    assumeTrue(
        PackagedProgram.has("fcitx5")
            && Files.exists(Path.of("/usr/share/fcitx5/inputmethod/pinyin.conf"))
            && PackagedProgram.has("xdotool"),
        "apt-get install fcitx5 fcitx5-pinyin fcitx5-frontend-gtk3 xdotool");
    Path fcitx = Files.createDirectories(folder.resolve("config/fcitx5"));
    Files.writeString(fcitx.resolve("config"), CONFIG);
    Files.writeString(fcitx.resolve("profile"), PROFILE);
    PackagedProgram.Result typed =
        session.run(
            "fcitx5 --disable=wayland,waylandim,cloudpinyin",
            List.of("GTK_IM_MODULE=fcitx", "XMODIFIERS=@im=fcitx", "LC_ALL=C.UTF-8"),
            "type_by_input_method.py");
    assertThat(typed.exitCode()).as(typed.out() + typed.err()).isZero();
    assertThat(typed.out()).contains("all words arrived");
  }
}
