package org.fundbench.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.swt.widgets.Display;
import org.fundbench.api.Language;
import org.fundbench.app.Installation;
import org.fundbench.app.Program;
import org.fundbench.workbench.DrivenWindow;
import org.fundbench.workbench.Screen;
import org.fundbench.workbench.Watchdog;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.importing.ImportWizard;
import org.fundbench.workbench.page.WizardWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The window answers while it works. */
@ExtendWith(Screen.class)
class ResponsiveTest {
  private static final int ROWS = 100_000;

  @TempDir private Path folder;

  @Test
  void theWindowNeverStandsStillWhileAHundredThousandRowsAreImported() throws IOException {
    Path file = payments();
    Path fund =
        Files.writeString(
            folder.resolve("fund.yaml"),
            Files.readString(PackagedProgram.home().resolve("sample-data/patrol-2023/fund.yaml"))
                .replace("{line: warn, fund: stop}", "{line: ignore, fund: ignore}"));
    try (Program program =
        new Program(
            new Installation(PackagedProgram.home(), folder.resolve("cache")),
            Clock.systemUTC(),
            "测试")) {
      Path ledger = folder.resolve("many.fund");
      program.create(ledger, fund).close();
      try (DrivenWindow driven =
          DrivenWindow.open(program, folder, Language.ZH, Optional.of(ledger))) {
        Desk desk = driven.window().desk();
        boolean[] done = {false};
        try (Watchdog watchdog = new Watchdog(Display.getCurrent())) {
          ImportWizard.open(desk, List.of(file), wizard -> walk(driven, wizard, done));
          driven.until("all rows are posted", () -> done[0] && records(desk) > ROWS);
          driven.settle();
          assertThat(watchdog.stills()).as(watchdog.summary()).isEmpty();
        }
      }
    }
  }

  private static long records(Desk desk) {
    return desk.ledger().now().orElseThrow().head().size();
  }

  private static void walk(DrivenWindow driven, WizardWindow wizard, boolean[] done) {
    Display.getCurrent()
        .asyncExec(
            () -> {
              for (IWizardPage next = wizard.getCurrentPage().getNextPage();
                  next != null;
                  next = next.getNextPage()) {
                IWizardPage page = wizard.getCurrentPage();
                driven.untilLong("the page is complete", page::isPageComplete);
                wizard.showPage(next);
                driven.settle();
              }
              driven.untilLong("it is previewed", wizard.getCurrentPage()::isPageComplete);
              wizard.pressFinish();
              driven.untilLong("it is posted", () -> records(driven.window().desk()) > ROWS);
              done[0] = true;
            });
  }

  private Path payments() throws IOException {
    List<String> lines =
        List.of("rental", "utilities", "property", "tolls", "repair-fuel", "insurance");
    Path file = folder.resolve("payments.csv");
    try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      writer.write("凭证号,日期,支出方向,收款人,摘要,金额\n");
      for (int i = 0; i < ROWS; i++) {
        writer.write(
            "ZF"
                + i
                + ",2023-"
                + "%02d-%02d".formatted(1 + i * 12L / ROWS, 1 + i % 28)
                + ","
                + lines.get(i % lines.size())
                + ",收款人"
                + i % 97
                + ",第"
                + i
                + "笔,"
                + (1 + i % 90)
                + ".00\n");
      }
    }
    return file;
  }
}
