package org.fundbench.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.fundbench.api.Language;
import org.fundbench.api.Progress;
import org.fundbench.app.Demo;
import org.fundbench.app.Installation;
import org.fundbench.app.Program;
import org.fundbench.workbench.DrivenWindow;
import org.fundbench.workbench.Screen;
import org.fundbench.workbench.WorkbenchWindow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every perspective of the sample fund, to be looked at in {@code target/screenshots}: in both
 * languages and themes, and, in a run of its own, at twice the size.
 */
@Tag("pictures")
@ExtendWith(Screen.class)
class PicturesTest {
  private static final Path PICTURES = Path.of("target", "screenshots").toAbsolutePath();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"ZH,light", "EN,light", "ZH,dark", "EN,dark"})
  void everyPerspectiveOfTheSampleFundIsPictured(Language language, String theme)
      throws IOException {
    Path preferences = Files.createDirectories(folder.resolve("preferences"));
    Files.writeString(preferences.resolve("workbench.properties"), "theme = " + theme + "\n");
    Files.createDirectories(PICTURES);
    String suffix =
        "-"
            + language.name().toLowerCase(Locale.ROOT)
            + "-"
            + theme
            + (Screen.SCALE == 1 ? "" : "-" + Screen.SCALE + "x")
            + ".png";
    try (Program program =
        new Program(
            new Installation(PackagedProgram.home(), folder.resolve("cache")),
            Clock.systemUTC(),
            "测试")) {
      Demo demo = new Demo(program, folder.resolve("demo"));
      demo.prepare(Progress.SILENT);
      try (DrivenWindow driven = DrivenWindow.open(program, folder, language, Optional.empty())) {
        driven.picture(driven.window().shell(), PICTURES.resolve("welcome" + suffix));
        WorkbenchWindow window = driven.window();
        window.desk().ledger().open(demo.ledger(), open -> {});
        driven.until(
            "evaluated",
            () ->
                window
                    .desk()
                    .ledger()
                    .now()
                    .filter(now -> now.evaluated().isPresent())
                    .isPresent());
        for (String id : WorkbenchWindow.perspectiveIds()) {
          window.showPerspective(id);
          driven.settle();
          if (id.equals("audit")) {
            window.desk().commands().run("audit.verify");
            driven.settle();
          }
          driven.picture(window.shell(), PICTURES.resolve(id + suffix));
        }
        window.showPerspective("execution");
        window.desk().commands().run("window.quick-access");
        driven.settle();
        driven.picture(window.shell(), PICTURES.resolve("quick-access" + suffix));
        for (Shell shell : window.shell().getShells()) {
          shell.dispose();
        }
        assertThat(window.desk().log().entries()).isEmpty();
      }
    }
  }
}
