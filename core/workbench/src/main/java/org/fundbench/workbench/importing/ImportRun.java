package org.fundbench.workbench.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.fundbench.api.Problem;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.importing.profile.ImportProfile;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.Hash;
import org.fundbench.ledger.Receipt;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;

/**
 * Posts files for good, as one job that can be cancelled: the file it is at is then not posted. One
 * that is refused ends it, as what follows may build on it.
 */
final class ImportRun {
  static final Text IMPORTING = new Text("导入文件", "Importing files");

  private final Desk desk;

  ImportRun(Desk desk) {
    this.desk = desk;
  }

  /**
   * A file to post.
   *
   * @param path where it lies
   * @param seen its hash when it was previewed
   */
  record Wanted(Path path, Optional<Hash> seen) {}

  /** What became of a file. */
  private record Outcome(
      Path file, Optional<Receipt> receipt, Optional<Long> batch, List<Problem> problems) {}

  /** Starts it. */
  void start(List<Wanted> files, ImportProfile profile) {
    OpenLedger open = desk.ledger().now().orElseThrow();
    desk.jobs()
        .start(
            IMPORTING,
            progress -> post(open, files, profile, progress),
            outcomes -> done(open, files.size(), outcomes),
            thrown -> desk.report(IMPORTING, thrown));
  }

  private List<Outcome> post(
      OpenLedger open, List<Wanted> files, ImportProfile profile, Progress progress) {
    List<Outcome> outcomes = new ArrayList<>();
    try (LedgerSession session = desk.program().open(open.file())) {
      for (Wanted file : files) {
        try {
          Receipt receipt =
              session.importFile(
                  file.path(), profile, Optional.of(open.fund().id()), file.seen(), progress);
          outcomes.add(
              new Outcome(
                  file.path(),
                  Optional.of(receipt),
                  position(session, receipt),
                  receipt.warnings()));
        } catch (RefusedException e) {
          outcomes.add(new Outcome(file.path(), Optional.empty(), Optional.empty(), e.problems()));
          return outcomes;
        } catch (CancellationException e) {
          if (outcomes.isEmpty()) {
            throw e;
          }
          return outcomes; // those before it are in the ledger, and have to be shown
        }
      }
    }
    return outcomes;
  }

  /** Where the batch stands, by which its entries are found. */
  private static Optional<Long> position(LedgerSession session, Receipt receipt) {
    return receipt.posted() ? session.lookup().position(receipt.number()) : Optional.empty();
  }

  private void done(OpenLedger open, int wanted, List<Outcome> outcomes) {
    desk.problems()
        .put(IMPORTING, outcomes.stream().flatMap(outcome -> outcome.problems().stream()).toList());
    Outcome last = outcomes.get(outcomes.size() - 1);
    Text said = last.receipt().map(receipt -> said(last.file(), receipt)).orElse(refused(last));
    int left = wanted - outcomes.size();
    desk.front()
        .say(
            desk.say(said)
                + (left > 0
                    ? desk.say(
                        new Text("；其后的 {0} 个文件没有导入", "; the {0} files after it were not imported")
                            .with(left))
                    : ""));
    desk.ledger().refresh(Optional.empty());
    Optional<Long> batch = last.batch();
    batch.ifPresent(
        position -> {
          Runnable show = () -> desk.showEntries(entries(open.fund().id(), position));
          desk.jobs().opens(show);
          show.run();
        });
    if (batch.isEmpty()) {
      desk.front().showView("problems");
    }
  }

  /** The entries of a batch. */
  static EntryQuery entries(String fund, long batch) {
    return EntryQuery.ofFund(fund).inBatch(Optional.of(batch));
  }

  private static Text said(Path file, Receipt receipt) {
    return (switch (receipt.outcome()) {
          case WAITING ->
              new Text(
                  "{0}：已送审 {1} 条（待审编号 {2}），审核前不计入",
                  "{0}: {1} records wait for review under {2} and do not count yet");
          case POSTED, REHEARSED ->
              new Text(
                  "{0}：已过账 {1} 条（批次 {2}）；可在“导入”视角撤销",
                  "{0}: posted {1} records (batch {2}); Import can undo it");
        })
        .with(file.getFileName(), receipt.records(), receipt.number());
  }

  private static Text refused(Outcome outcome) {
    return new Text("{0}：未导入，没有过账任何内容", "{0}: not imported, nothing was posted")
        .with(outcome.file().getFileName());
  }
}
