package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Language;
import org.fundbench.api.OptionSpec;
import org.fundbench.api.Text;
import org.fundbench.app.Program;
import org.fundbench.workbench.preferences.OptionSheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The preview where there is nothing to show; with a report it is tested on the packed program. */
@Tag("window")
@ExtendWith(Screen.class)
class ReportPreviewTest {
  @TempDir private Path folder;

  @Test
  void aMissingExporterIsToldOnceAndTheWindowLivesOn() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven =
            DrivenWindow.open(
                program, folder, Language.EN, Optional.of(LedgerMaker.make(folder, 3)))) {
      driven.window().showPerspective("evaluation");
      driven.settle();

      assertThat(driven.window().dock().layout().has("report-preview")).isTrue();
      assertThat(driven.window().desk().commands().isEnabled("report.next-page")).isFalse();
      assertThat(driven.window().desk().commands().isEnabled("report.export")).isTrue();
    }
  }

  @Test
  void noPageOfThePreferencesKeepsAPassword() {
    Text any = Text.same("x");
    OptionSheet sheet =
        new OptionSheet(
            "p",
            any,
            any,
            "export.pdf.",
            List.of(OptionSpec.secret("pin", any, any), OptionSpec.text("note", any, any)),
            false);

    assertThat(sheet.options()).extracting(OptionSpec::key).containsExactly("note");
  }
}
