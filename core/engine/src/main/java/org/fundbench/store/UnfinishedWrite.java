package org.fundbench.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.ledger.LedgerUnavailableException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * What is left where a program or the machine stopped in the middle of a commit: the journal beside
 * the ledger says how to take that write back, and until then nothing can be read. Who opens the
 * ledger for writing takes it back without noticing; who only reads may not.
 */
final class UnfinishedWrite {
  private UnfinishedWrite() {}

  /** Tells whether that is why something could not be read. */
  static boolean isWhy(@Nullable Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof SQLiteException sqlite) {
        return sqlite.getResultCode() == SQLiteErrorCode.SQLITE_READONLY_ROLLBACK;
      }
    }
    return false;
  }

  /**
   * Takes it back: the ledger is as it was after the last write that was finished.
   *
   * @throws LedgerUnavailableException if that is not possible here
   */
  static void takeBack(Path ledger) {
    try (Connection connection = SqliteStore.source(ledger, false).getConnection();
        Statement statement = connection.createStatement()) {
      // Any look at the tables does it; no byte changes if another was faster.
      statement.execute("SELECT count(*) FROM sqlite_master");
    } catch (SQLException e) {
      if (e instanceof SQLiteException sqlite
          && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_BUSY) {
        throw Failures.refusal(ledger.toString(), e);
      }
      throw new LedgerUnavailableException(
          Problem.of(
              StoreProblem.LEDGER_UNFINISHED,
              Place.of(ledger.toString()),
              ledger.getFileName() + "-journal"));
    }
  }
}
