package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.fundbench.api.Language;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.LedgerStore;
import org.fundbench.store.SqliteStore;
import org.fundbench.testkit.CommaFormat;
import org.fundbench.workbench.desk.ProblemList;
import org.fundbench.workbench.jobs.Job;
import org.fundbench.workbench.newfund.NewFundWizard;
import org.fundbench.workbench.page.WizardWindow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The making of the sample and of a fund can be cancelled once it goes on. */
@Tag("window")
@ExtendWith(Screen.class)
class CancelledMakingTest {
  private static final int MANY = 20_000;

  @TempDir private Path folder;

  private static Job newest(DrivenWindow driven) {
    return driven.window().desk().jobs().all().get(0);
  }

  private void sample() throws IOException {
    Path sample = Files.createDirectories(folder.resolve("home/sample-data/patrol-2023/imports"));
    Files.writeString(sample.resolveSibling("fund.yaml"), LedgerMaker.fundFile());
    Files.writeString(sample.resolve("1.csv"), "V1,2023-01-05,a,10.00");
    Files.writeString(
        sample.resolve("2.csv"),
        IntStream.range(0, MANY)
            .mapToObj(i -> "M" + i + ",2023-03-01,a,0.01")
            .collect(Collectors.joining("\n")));
    Path plugins = Files.createDirectories(folder.resolve("home/plugins"));
    CommaFormat.zip().write(plugins.resolve("lines.zip"));
  }

  @Test
  void theSampleIsGivenUpHalfwayAndMadeAnewNextTime() throws IOException {
    sample();
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = DrivenWindow.open(program, folder, Language.EN, Optional.empty())) {
      driven.window().desk().commands().run("file.sample");
      driven.untilLong("one file of two is in it", () -> newest(driven).percent() == 66);
      assertThat(newest(driven).state()).isEqualTo(Job.State.RUNNING);
      driven.window().desk().commands().run("jobs.cancel");
      driven.untilLong("it has ended", () -> !newest(driven).isActive());
      driven.settle();

      assertThat(newest(driven).state()).isEqualTo(Job.State.CANCELLED);
      assertThat(driven.window().desk().ledger().isOpen()).isFalse();
      assertThat(driven.window().desk().problems().all()).isEmpty();
      assertThat(folder.resolve("data/sample")).doesNotExist();

      driven.window().desk().commands().run("file.sample");
      driven.untilLong("it is made whole", () -> driven.window().desk().ledger().isOpen());
      driven.settle();
      assertThat(
              driven
                  .window()
                  .desk()
                  .ledger()
                  .now()
                  .orElseThrow()
                  .execution()
                  .total()
                  .paid()
                  .toYuanText())
          .isEqualTo("210.00");
    }
  }

  @Test
  void aFundThatIsBeingAddedIsGivenUpByTheWizardsCancel() throws Exception {
    Path ledger = SmallFund.make(LedgerMaker.program(folder), folder);
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Thread other =
        new Thread(
            () -> {
              try (LedgerStore store = SqliteStore.open(ledger)) {
                store.write(
                    writer -> {
                      held.countDown();
                      try {
                        release.await();
                      } catch (InterruptedException e) {
                        throw new AssertionError(e);
                      }
                      return true;
                    });
              }
            });
    AtomicReference<Throwable> failed = new AtomicReference<>();
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven =
            DrivenWindow.open(program, folder, Language.ZH, Optional.of(ledger))) {
      NewFundWizard.openAdding(
          driven.window().desk(),
          wizard ->
              Display.getCurrent()
                  .asyncExec(
                      () -> {
                        try {
                          fill(driven, wizard);
                          other.start();
                          held.await();
                          wizard.pressFinish();
                          driven.until("it works", () -> running(driven));
                          On.click(On.button(wizard.getShell(), "取消"));
                          assertThat(wizard.getShell().isDisposed()).as("it is ending").isFalse();
                          assertThat(wizard.getCurrentPage().getMessage()).isEqualTo("正在取消…");
                          release.countDown();
                          driven.until("closed", () -> closed(wizard));
                        } catch (Throwable e) {
                          failed.set(e);
                          release.countDown();
                          if (!closed(wizard)) {
                            wizard.close();
                          }
                        }
                      }));
      driven.until("asked and answered", () -> release.getCount() == 0);
      driven.settle();
      assertThat(failed.get()).isNull();
      assertThat(newest(driven).state()).isEqualTo(Job.State.CANCELLED);
      assertThat(driven.window().desk().problems().all())
          .extracting(ProblemList.Found::during)
          .doesNotContain(NewFundWizard.MAKING);
      try (LedgerSession session = program.openReadOnly(ledger);
          Stream<Path> files = Files.list(folder)) {
        assertThat(session.funds()).extracting(Fund::id).containsExactly("small");
        assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
            .containsExactly("small.fund");
      }
    } finally {
      release.countDown();
      other.join();
    }
  }

  private static boolean running(DrivenWindow driven) {
    List<Job> jobs = driven.window().desk().jobs().all();
    return !jobs.isEmpty() && jobs.get(0).state() == Job.State.RUNNING;
  }

  private static boolean closed(WizardWindow wizard) {
    return wizard.getShell() == null || wizard.getShell().isDisposed();
  }

  private static void fill(DrivenWindow driven, WizardWindow wizard) {
    driven.until("it has read", () -> wizard.getCurrentPage().isPageComplete());
    while (!wizard.getCurrentPage().getName().equals("summary")) {
      wizard.showPage(wizard.getCurrentPage().getNextPage());
      driven.settle();
      if (wizard.getCurrentPage().getName().equals("fund")) {
        Text document = On.named(wizard.getShell(), Text.class, "批复文号");
        document.setText("Y-1");
        document.notifyListeners(SWT.Modify, new org.eclipse.swt.widgets.Event());
        driven.settle();
      }
    }
  }
}
