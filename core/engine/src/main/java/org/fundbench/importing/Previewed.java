package org.fundbench.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.importing.profile.ImportProfile;
import org.fundbench.ledger.LedgerProblem;
import org.fundbench.ledger.Receipt;

/**
 * A file and its preview.
 *
 * @param file the file
 * @param preview what would become of its rows, unless it cannot be read
 * @param refused why it cannot be read
 */
public record Previewed(Path file, Optional<Preview> preview, List<Problem> refused)
    implements AutoCloseable {
  private static final int PAGE = 500;

  /** As many as the ledger itself says of a batch. */
  private static final int MOST_REFUSALS = 200;

  public Previewed {
    refused = List.copyOf(refused);
  }

  /** Whether the file would be posted as it is. */
  public boolean isPostable() {
    return preview.filter(Preview::isPostable).isPresent();
  }

  /**
   * What the ledger would say of the file if it were posted after those before it.
   *
   * @throws RefusedException with what is wrong with it, the first rows first
   */
  public Receipt receipt() {
    if (preview.isEmpty()) {
      throw new RefusedException(refused);
    }
    Preview rows = preview.get();
    List<Problem> wrong = new ArrayList<>();
    List<Problem> worthALook = new ArrayList<>();
    Skipping skipping = new Skipping(name());
    boolean passed = rows.facts().duplicates() == ImportProfile.Unwanted.SKIP;
    Set<PreviewRow.State> all = EnumSet.allOf(PreviewRow.State.class);
    for (int from = 0; from < rows.size() && wrong.size() < MOST_REFUSALS; from += PAGE) {
      for (PreviewRow row : rows.rows(all, from, PAGE)) {
        switch (row.state()) {
          case SKIPPED -> skipping.skip(row.row(), row.skipped().orElseThrow(), worthALook);
          case DUPLICATE -> {
            if (passed) {
              skipping.skip(row.row(), Skipping.DUPLICATE, worthALook);
            } else {
              row.problems().stream().filter(Problem::isError).forEach(wrong::add);
            }
          }
          case ERROR -> row.problems().stream().filter(Problem::isError).forEach(wrong::add);
          case READY -> worthALook.addAll(row.problems());
        }
      }
    }
    wrong.addAll(rows.facts().problems());
    if (wrong.isEmpty() && rows.count(PreviewRow.State.READY) == 0) {
      wrong.add(Problem.of(LedgerProblem.BATCH_EMPTY, Place.of(name())));
    }
    if (!wrong.isEmpty()) {
      throw new RefusedException(wrong);
    }
    skipping.end(worthALook);
    return rows.facts().receipt().withWarnings(worthALook).withWarnings(refused);
  }

  private String name() {
    return String.valueOf(file.getFileName());
  }

  @Override
  public void close() {
    preview.ifPresent(Preview::close);
  }
}
