package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Language;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.testkit.CommaFormat;
import org.fundbench.workbench.importing.ImportWizard;
import org.fundbench.workbench.page.WizardWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several files chosen in the import wizard are previewed as they will be posted: in their order.
 */
@Tag("window")
@ExtendWith(Screen.class)
class ImportSeveralFilesTest {
  private static final Path PICTURES = Path.of("target", "screenshots").toAbsolutePath();

  @TempDir private Path folder;
  private DrivenWindow driven;
  private WizardWindow wizard;
  private Optional<AssertionError> failed = Optional.empty();

  @BeforeEach
  void format() throws IOException {
    Path plugins = Files.createDirectories(folder.resolve("home").resolve("plugins"));
    CommaFormat.zip().write(plugins.resolve("lines.zip"));
    Files.createDirectories(PICTURES);
  }

  private Path file(String name, String... rows) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", rows));
  }

  /** The wizard has a loop of its own until it is closed. */
  private void walk(List<Path> files, Runnable walk) {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow window =
            DrivenWindow.open(
                program, folder, Language.ZH, Optional.of(LedgerMaker.make(folder, 0)))) {
      driven = window;
      ImportWizard.open(
          window.window().desk(),
          files,
          shown -> {
            wizard = shown;
            Display.getCurrent().asyncExec(() -> guarded(walk));
          });
      failed.ifPresent(
          wrong -> {
            throw wrong;
          });
      driven.settle();
      assertThat(window.window().desk().log().entries()).isEmpty();
    }
  }

  private void guarded(Runnable walk) {
    try {
      driven.settle();
      while (!wizard.getCurrentPage().getName().equals("preview")) {
        wizard.showPage(wizard.getCurrentPage().getNextPage());
        driven.settle();
      }
      walk.run();
    } catch (AssertionError | RuntimeException e) {
      failed = Optional.of(e instanceof AssertionError wrong ? wrong : new AssertionError(e));
    } finally {
      if (wizard.getShell() != null && !wizard.getShell().isDisposed()) {
        wizard.close();
      }
    }
  }

  private List<String> said(String table) {
    NatTable rows =
        DrivenWindow.all((Composite) wizard.getShell()).stream()
            .filter(NatTable.class::isInstance)
            .map(NatTable.class::cast)
            .filter(one -> org.fundbench.workbench.look.Named.of(one).equals(table))
            .findFirst()
            .orElseThrow();
    return IntStream.range(1, rows.getRowCount())
        .mapToObj(
            row ->
                String.join(
                    " ",
                    IntStream.range(0, rows.getColumnCount())
                        .mapToObj(at -> String.valueOf(rows.getDataValueByPosition(at, row)))
                        .toList()))
        .toList();
  }

  @Test
  void aRowThatAnotherFileHasIsADuplicateBeforeAnythingIsPosted() throws IOException {
    List<Path> files =
        List.of(
            file("一月.csv", "V1,2023-01-05,a,10.00", "V2,2023-01-06,a,20.00"),
            file("二月.csv", "V3,2023-02-05,a,30.00", "V2,2023-01-06,a,20.00"));
    walk(
        files,
        () -> {
          Combo file = On.named(wizard.getShell(), Combo.class, "文件");
          assertThat(file.getText()).as("the file to look at is shown").isEqualTo("二月.csv");
          assertThat(wizard.getCurrentPage().getErrorMessage()).contains("二月.csv", "1 行");
          assertThat(wizard.getCurrentPage().isPageComplete()).isFalse();
          Combo shown = On.named(wizard.getShell(), Combo.class, "显示");
          shown.select(2);
          shown.notifyListeners(SWT.Selection, new Event());
          driven.settle();
          driven.picture(wizard.getShell(), PICTURES.resolve("import-several-zh.png"));
          assertThat(said("选中的行")).anyMatch(line -> line.contains("一月.csv 第 2 行"));

          Combo duplicates = On.named(wizard.getShell(), Combo.class, "重复的行");
          duplicates.select(1);
          duplicates.notifyListeners(SWT.Selection, new Event());
          driven.until("previewed anew", () -> wizard.getCurrentPage().isPageComplete());
          On.click(On.button(wizard.getShell(), "完成(F)"));
        });
    assertThat(payments("V1", "V2", "V3")).hasSize(3);
  }

  @Test
  void aRefundOfAPaymentInTheFileBeforeCanBeImported() throws IOException {
    List<Path> files =
        List.of(
            file("1.csv", "V1,2023-01-05,a,10.00"), file("2.csv", "R1,2023-02-05,a,4.00,退回,V1"));
    walk(
        files,
        () -> {
          driven.until("postable", () -> wizard.getCurrentPage().isPageComplete());
          On.click(On.button(wizard.getShell(), "完成(F)"));
        });
    assertThat(payments("V1", "R1"))
        .extracting(PostedRecord.Entry::kind)
        .containsExactlyInAnyOrder(EntryKind.PAYMENT, EntryKind.REFUND);
  }

  private List<PostedRecord.Entry> payments(String... vouchers) {
    try (Program program = LedgerMaker.program(folder);
        LedgerSession session = program.openReadOnly(folder.resolve("test.fund"))) {
      return session.entries(EntryQuery.everything().limited(100)).entries().stream()
          .filter(entry -> List.of(vouchers).contains(entry.document()))
          .toList();
    }
  }
}
