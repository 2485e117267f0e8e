package org.fundbench.ledger;

import java.nio.file.Path;
import java.util.function.Function;
import org.fundbench.api.Progress;

/** Where a ledger is kept. */
public interface LedgerStore extends AutoCloseable {
  /** Reads one consistent moment. */
  <T> T read(Function<LedgerReader, T> work);

  /**
   * Reads one consistent moment, for as long as it is wanted.
   *
   * @throws java.util.concurrent.CancellationException if it is not wanted any more
   */
  <T> T read(Function<LedgerReader, T> work, Progress progress);

  /**
   * Writes in one transaction: all of it, or, if the work throws, nothing.
   *
   * @param work the work, which must not keep the writer
   */
  <T> T write(Function<LedgerWriter, T> work);

  /** As {@link #write}, but nothing is kept. */
  <T> T rehearse(Function<LedgerWriter, T> work);

  /**
   * Copies the ledger as it is at one moment, also while others work with it.
   *
   * @param target a file that does not exist yet
   * @throws LedgerUnavailableException if it exists or cannot be written
   */
  void backUp(Path target);

  @Override
  void close();
}
