package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.fundbench.api.Language;
import org.fundbench.api.Progress;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.jobs.Job;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Jobs tell when they were asked for, how long they took and what became of them. */
@Tag("window")
@ExtendWith(Screen.class)
class ProgressViewTest {
  @TempDir private Path folder;

  private DrivenWindow open(Program program) {
    DrivenWindow driven =
        DrivenWindow.open(program, folder, Language.EN, Optional.of(LedgerMaker.make(folder, 30)));
    driven.window().showPerspective("audit");
    driven.window().showView("progress");
    driven.settle();
    return driven;
  }

  /** What the first row says, column by column. */
  private static List<String> first(DrivenWindow driven) {
    NatTable table = On.named(driven.window().shell(), NatTable.class, "Progress");
    return IntStream.range(0, table.getColumnCount())
        .mapToObj(column -> String.valueOf(table.getDataValueByPosition(column, 1)))
        .toList();
  }

  @Test
  void aVerificationTellsItsVerdictAndOpensItAgain() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      driven.window().desk().commands().run("audit.verify");
      driven.settle();
      driven.window().showView("progress");
      driven.settle();
      List<String> row = first(driven);
      assertThat(row.get(1)).isEqualTo("done");
      assertThat(row.get(3)).isEqualTo("open");
      assertThat(row.get(4)).isEqualTo("08:00:00");
      assertThat(row.get(5)).matches("[0-9]+\\.[0-9] s");
      assertThat(row.get(6)).contains("records recomputed");
      Job job = driven.window().desk().jobs().all().get(0);
      assertThat(driven.window().desk().say(job.part())).isEqualTo("Recomputing the records");
      assertThat(job.percent()).isEqualTo(100);

      driven.window().showView("properties");
      driven.window().desk().commands().run("jobs.open-result");
      driven.settle();
      assertThat(driven.window().dock().control("audit").orElseThrow().isVisible()).isTrue();
    }
  }

  @Test
  void aFailedJobTellsWhyAndACancelledOneThatItWas() throws InterruptedException {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      Desk desk = driven.window().desk();
      desk.jobs()
          .start(
              Text.same("broken"),
              progress -> {
                throw new IllegalStateException("the disk is full");
              },
              result -> {},
              thrown -> {});
      driven.settle();
      assertThat(first(driven))
          .startsWith("broken", "failed")
          .last()
          .asString()
          .contains("the disk is full");

      CountDownLatch working = new CountDownLatch(1);
      Job job =
          desk.jobs()
              .start(
                  Text.same("endless"),
                  progress -> {
                    working.countDown();
                    while (!progress.cancelled()) {
                      Thread.onSpinWait();
                    }
                    throw new CancellationException();
                  },
                  result -> {},
                  thrown -> {});
      working.await();
      driven.until("it is shown", () -> first(driven).get(1).equals("running"));
      assertThat(first(driven).get(3)).isEqualTo("cancel");
      desk.commands().run("jobs.cancel");
      driven.settle();
      assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
      assertThat(first(driven))
          .startsWith("endless", "cancelled")
          .endsWith("cancelled; no data was changed");
      assertThat(desk.commands().isEnabled("jobs.cancel")).isFalse();
    }
  }

  @Test
  void aVerificationEndsWhenItIsNotWantedAnyMoreAndCallsThatNoAlteration() {
    Path file = LedgerMaker.make(folder, 30);
    try (Program program = LedgerMaker.program(folder);
        LedgerSession session = program.openReadOnly(file)) {
      AtomicInteger records = new AtomicInteger();
      Progress soonOver =
          new Progress() {
            @Override
            public void begin(Text what, long steps) {
              assertThat(steps).isEqualTo(session.head().size());
            }

            @Override
            public void advance(long steps) {
              records.addAndGet((int) steps);
            }

            @Override
            public boolean cancelled() {
              return records.get() == 5;
            }
          };
      assertThatThrownBy(() -> session.proofs().verify(Optional.empty(), soonOver))
          .isInstanceOf(CancellationException.class);
      assertThat(records).hasValue(5);
    }
  }
}
