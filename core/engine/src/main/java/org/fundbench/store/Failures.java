package org.fundbench.store;

import java.sql.SQLException;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.ledger.LedgerUnavailableException;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** Turns what the database throws into a problem that a person can act on. */
final class Failures {
  private Failures() {}

  /** What to tell of a failure: a refusal where the database failed, else the failure itself. */
  static RuntimeException told(String ledger, Exception thrown) {
    // Tested here and not caught by their callers, as what is caught is loaded before anything is
    // thrown.
    if (thrown instanceof RuntimeException other
        && !(other instanceof PlainSql.Failed)
        && !(other instanceof DataAccessException)) {
      return other;
    }
    return refusal(ledger, thrown);
  }

  static RefusedException refusal(String ledger, Throwable thrown) {
    SQLException cause = find(thrown);
    String message = cause == null ? String.valueOf(thrown.getMessage()) : cause.getMessage();
    return new LedgerUnavailableException(
        Problem.of(code(cause), Place.of(ledger), String.valueOf(message)));
  }

  private static @Nullable SQLException find(Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  private static StoreProblem code(@Nullable SQLException cause) {
    if (!(cause instanceof SQLiteException sqlite)) {
      return StoreProblem.LEDGER_FAILED;
    }
    // Extended result codes carry the primary one in their lowest byte.
    return switch (sqlite.getResultCode().code & 0xff) {
      case 5, 6 -> StoreProblem.LEDGER_BUSY;
      case 3, 8, 14 -> StoreProblem.LEDGER_UNWRITABLE;
      case 13 -> StoreProblem.DISK_FULL;
      case 11 -> StoreProblem.LEDGER_DAMAGED;
      case 26 -> StoreProblem.NOT_A_LEDGER;
      default -> StoreProblem.LEDGER_FAILED;
    };
  }
}
