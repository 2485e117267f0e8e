package org.fundbench.workbench.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
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
 * Posts files for good, as one job that can be cancelled: the file it is at is then not posted,
 * those before it stay. One that is refused ends it, as what follows may build on it.
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

  /** Starts it. */
  void start(List<Wanted> files, ImportProfile profile) {
    OpenLedger open = desk.ledger().now().orElseThrow();
    desk.jobs()
        .start(
            IMPORTING,
            progress -> post(open, files, profile, progress),
            outcome -> done(open, outcome),
            thrown -> desk.report(IMPORTING, thrown));
  }

  private ImportOutcome post(
      OpenLedger open, List<Wanted> files, ImportProfile profile, Progress progress) {
    List<ImportOutcome.Posted> posted = new ArrayList<>();
    try (LedgerSession session = desk.program().open(open.file())) {
      for (Wanted file : files) {
        Progress of =
            files.size() == 1 ? progress : new OneOf(progress, file.path(), files, posted);
        try {
          Receipt receipt =
              session.importFile(
                  file.path(), profile, Optional.of(open.fund().id()), file.seen(), of);
          posted.add(new ImportOutcome.Posted(file.path(), receipt, position(session, receipt)));
        } catch (RefusedException e) {
          return new ImportOutcome(
              posted,
              Optional.of(new ImportOutcome.Refused(file.path(), e.problems())),
              paths(files, posted.size() + 1),
              false);
        } catch (CancellationException e) {
          if (posted.isEmpty()) {
            throw e;
          }
          // Those before it are in the ledger, and have to be shown.
          return new ImportOutcome(posted, Optional.empty(), paths(files, posted.size()), true);
        }
      }
    }
    return new ImportOutcome(posted, Optional.empty(), List.of(), false);
  }

  private static List<Path> paths(List<Wanted> files, int from) {
    return files.subList(from, files.size()).stream().map(Wanted::path).toList();
  }

  /** Says which of the files it is at. */
  private record OneOf(
      Progress whole, Path file, List<Wanted> files, List<ImportOutcome.Posted> posted)
      implements Progress {
    @Override
    public void begin(Text part, long steps) {
      whole.begin(
          new Text("{0}（{1}/{2}）：{3}", "{0} ({1}/{2}): {3}")
              .with(file.getFileName(), posted.size() + 1, files.size(), part),
          steps);
    }

    @Override
    public void advance(long steps) {
      whole.advance(steps);
    }

    @Override
    public boolean cancelled() {
      return whole.cancelled();
    }
  }

  /** Where the batch stands, by which its entries are found. */
  private static Optional<Long> position(LedgerSession session, Receipt receipt) {
    return receipt.posted() ? session.lookup().position(receipt.number()) : Optional.empty();
  }

  private void done(OpenLedger open, ImportOutcome outcome) {
    desk.problems().put(IMPORTING, outcome.problems());
    desk.front()
        .say(
            outcome.said().stream()
                .map(desk::say)
                .collect(Collectors.joining(desk.say(new Text("；", "; ")))));
    desk.ledger().refresh(Optional.empty());
    Optional<Long> batch = outcome.lastBatch();
    batch.ifPresent(
        position -> {
          Runnable show = () -> desk.showEntries(entries(open.fund().id(), position));
          desk.jobs().opens(show);
          show.run();
        });
    if (batch.isEmpty() || outcome.refused().isPresent()) {
      desk.front().showView("problems");
    }
  }

  /** The entries of a batch. */
  static EntryQuery entries(String fund, long batch) {
    return EntryQuery.ofFund(fund).inBatch(Optional.of(batch));
  }
}
