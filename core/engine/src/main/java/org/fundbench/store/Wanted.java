package org.fundbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import org.fundbench.api.Progress;
import org.sqlite.ProgressHandler;

/**
 * Work with the database that ends soon after it is not wanted any more, also in the middle of one
 * long statement: SQLite asks from time to time whether it should go on.
 */
final class Wanted {
  /** Steps of its machine between two questions: some milliseconds. */
  private static final int STEPS = 100_000;

  private Wanted() {}

  /**
   * Does the work as long as it is wanted.
   *
   * @throws CancellationException if it was not wanted any more
   */
  static <T> T whileIt(
      Connection connection, String ledger, Progress progress, SqliteStore.Work<T> work) {
    try {
      ProgressHandler.setHandler(
          connection,
          STEPS,
          new ProgressHandler() {
            @Override
            protected int progress() {
              return progress.cancelled() ? 1 : 0;
            }
          });
      try {
        return work.run();
      } catch (SQLException | RuntimeException e) {
        throw interrupted(progress, Failures.told(ledger, e));
      } finally {
        ProgressHandler.clearHandler(connection);
      }
    } catch (SQLException e) {
      throw Failures.refusal(ledger, e);
    }
  }

  /** What fails because it was interrupted did not fail. */
  private static RuntimeException interrupted(Progress progress, RuntimeException thrown) {
    return progress.cancelled() ? new CancellationException() : thrown;
  }
}
