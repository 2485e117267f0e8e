package org.fundbench.workbench.desk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.eclipse.swt.widgets.Shell;
import org.fundbench.api.Text;
import org.fundbench.evaluation.monitor.Monitoring;
import org.fundbench.ledger.Execution;
import org.fundbench.proof.Head;

/**
 * The year of the open fund as it stood on a day that a person chooses. The figures of the last day
 * come with the ledger and are shown at once; forecast, indicators and alarms follow, asked beside
 * the window's thread.
 */
public final class YearDesk {
  /** What looking at the year is called where problems are listed. */
  public static final Text MONITORING = new Text("年度提示", "Alarms of the year");

  private final LedgerDesk ledger;
  private final ProblemList problems;
  private final Executor later;
  private final Signal changed = new Signal();
  private Optional<LocalDate> chosen = Optional.empty();
  private Optional<Execution> execution = Optional.empty();
  private Optional<Monitoring> monitoring = Optional.empty();
  private Optional<Asked> asked = Optional.empty();

  /** What was asked: an answer to another question is dropped. */
  private record Asked(String file, String fund, Head head, Optional<LocalDate> day) {}

  YearDesk(Shell shell, LedgerDesk ledger, ProblemList problems, Executor later) {
    this.ledger = ledger;
    this.problems = problems;
    this.later = later;
    ledger.changed().listen(shell, this::ledgerChanged);
  }

  /** Told when another day is shown, or more is known of it. */
  public Signal changed() {
    return changed;
  }

  /** The execution on the day that is shown. */
  public Optional<Execution> execution() {
    return execution;
  }

  /** Forecast, indicators and alarms of the day that is shown, once they are known. */
  public Optional<Monitoring> monitoring() {
    return monitoring;
  }

  /** The day that a person chose; empty for the last day that counts. */
  public Optional<LocalDate> chosen() {
    return chosen;
  }

  /** Looks at another day of the fund's year; a day outside it becomes its first or last. */
  public void choose(Optional<LocalDate> day) {
    ledger
        .now()
        .ifPresent(
            open -> {
              LocalDate first = LocalDate.of(open.fund().year(), 1, 1);
              LocalDate last = LocalDate.of(open.fund().year(), 12, 31);
              chosen = day.map(one -> one.isBefore(first) ? first : one.isAfter(last) ? last : one);
              look(open);
            });
  }

  private void ledgerChanged() {
    Optional<OpenLedger> open = ledger.now();
    if (open.isEmpty()) {
      return;
    }
    boolean other =
        asked.isEmpty()
            || !asked.get().file().equals(open.get().file().toString())
            || !asked.get().fund().equals(open.get().fund().id());
    if (other) {
      chosen = Optional.empty();
    }
    if (!asked.equals(Optional.of(question(open.get())))) {
      look(open.get());
    }
  }

  private Asked question(OpenLedger open) {
    return new Asked(open.file().toString(), open.fund().id(), open.head(), chosen);
  }

  private void look(OpenLedger open) {
    Asked mine = question(open);
    asked = Optional.of(mine);
    monitoring = Optional.empty();
    if (chosen.isEmpty()) {
      execution = Optional.of(open.execution());
      changed.tell();
    } else {
      ledger.ask(
          session -> session.status(Optional.of(mine.fund()), mine.day()),
          status -> {
            if (asked.equals(Optional.of(mine)) && monitoring.isEmpty()) {
              execution = Optional.of(status);
              changed.tell();
            }
          },
          MONITORING);
    }
    later.execute(() -> monitor(mine));
  }

  private void monitor(Asked mine) {
    if (!asked.equals(Optional.of(mine))) {
      return;
    }
    ledger.ask(
        session -> session.monitor(Optional.of(mine.fund()), mine.day()),
        known -> {
          if (asked.equals(Optional.of(mine))) {
            execution = Optional.of(known.execution());
            monitoring = Optional.of(known);
            problems.put(MONITORING, known.alarms());
            changed.tell();
          }
        },
        MONITORING);
  }
}
