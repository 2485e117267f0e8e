package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Language;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.OperationQuery;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.testkit.CommaFormat;
import org.fundbench.workbench.importing.ImportWizard;
import org.fundbench.workbench.jobs.Job;
import org.fundbench.workbench.page.WizardWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who cancels an import of several files keeps those that were posted, whole, and is told which
 * these are and which are not there.
 */
@Tag("window")
@ExtendWith(Screen.class)
class ImportCancelledTest {
  private static final int MANY = 20_000;

  @TempDir private Path folder;

  @BeforeEach
  void format() throws IOException {
    Path plugins = Files.createDirectories(folder.resolve("home").resolve("plugins"));
    CommaFormat.zip().write(plugins.resolve("lines.zip"));
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private List<PostedRecord.Entry> entries(Program program) {
    try (LedgerSession session = program.openReadOnly(folder.resolve("test.fund"))) {
      return session.entries(EntryQuery.everything().limited(100)).entries();
    }
  }

  private static Job newest(DrivenWindow driven) {
    return driven.window().desk().jobs().all().get(0);
  }

  @Test
  void theFilesBeforeStayAndAreNamedAndOfTheOneItWasAtNothingIsThere() throws IOException {
    String rows =
        IntStream.range(0, MANY)
            .mapToObj(i -> "M" + i + ",2023-03-01,a,0.01")
            .collect(Collectors.joining("\n"));
    List<Path> files =
        List.of(
            file("一月.csv", "V1,2023-01-05,a,10.00\nV2,2023-01-06,a,20.00"),
            file("三月.csv", rows),
            file("四月.csv", "V4,2023-04-05,a,40.00"));
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven =
            DrivenWindow.open(
                program, folder, Language.ZH, Optional.of(LedgerMaker.make(folder, 0)))) {
      ImportWizard.open(
          driven.window().desk(),
          files,
          wizard -> Display.getCurrent().asyncExec(() -> finish(driven, wizard)));
      driven.untilLong(
          "it is at the second file",
          () -> driven.window().desk().say(newest(driven).part()).startsWith("三月.csv（2/3）："));
      driven.window().desk().commands().run("jobs.cancel");
      driven.untilLong("it has ended", () -> !newest(driven).isActive());
      driven.settle();

      assertThat(entries(program))
          .filteredOn(entry -> entry.kind() == EntryKind.PAYMENT)
          .extracting(PostedRecord.Entry::document)
          .containsExactlyInAnyOrder("V1", "V2");
      String said = "已取消导入；一月.csv：已过账 2 条（批次 2）；可在“导入”视角撤销；没有导入的文件 2 个：三月.csv, 四月.csv";
      Label message = On.named(driven.window().shell(), Label.class, "消息");
      assertThat(message.getText()).isEqualTo(said);
      assertThat(newest(driven).state()).isEqualTo(Job.State.CANCELLED);
      assertThat(newest(driven).outcome().zh()).isEqualTo(said);
      assertThat(newest(driven).opening()).as("what was posted can be looked at").isPresent();
      assertThat(driven.window().dock().control("ledger").orElseThrow().isVisible()).isTrue();
      assertThat(driven.window().desk().problems().all())
          .extracting(found -> found.during().en())
          .doesNotContain("Importing files");
      try (LedgerSession session = program.openReadOnly(folder.resolve("test.fund"))) {
        OperationQuery everything =
            new OperationQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1);
        assertThat(session.operations(everything))
            .flatExtracting(operation -> operation.refusal().stream().toList())
            .extracting(PostedRecord.Refusal::said)
            .containsExactly("cancelled");
        assertThat(session.proofs().verify(Optional.empty()).problems()).isEmpty();
      }
    }
  }

  private static void finish(DrivenWindow driven, WizardWindow wizard) {
    driven.settle();
    while (!wizard.getCurrentPage().getName().equals("preview")) {
      wizard.showPage(wizard.getCurrentPage().getNextPage());
      driven.settle();
    }
    driven.untilLong("postable", () -> wizard.getCurrentPage().isPageComplete());
    wizard.pressFinish();
  }
}
