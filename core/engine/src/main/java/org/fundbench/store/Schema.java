package org.fundbench.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;

/**
 * Brings a ledger's tables to the version this program works with.
 *
 * <p>The version is also kept where SQLite keeps a program's own number ({@code user_version}), so
 * that opening a current ledger needs one cheap question and not the whole migration library.
 */
final class Schema {
  /** The version that the newest migration brings. */
  static final int CURRENT = 3;

  /** Marks the file as one of ours ({@code application_id}): the letters "Fund". */
  static final int APPLICATION_ID = 0x46756e64;

  private Schema() {}

  /** Runs the migrations that are still to run. */
  static void migrate(DataSource source) {
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:db/migration/common", "classpath:db/migration/sqlite")
        .placeholders(Map.of("bytes", "BLOB", "id", "INTEGER"))
        .load()
        .migrate();
  }

  static void stamp(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA application_id = " + APPLICATION_ID);
      statement.execute("PRAGMA user_version = " + CURRENT);
    }
  }

  /**
   * Checks that a file is a ledger of a version this program can work with.
   *
   * @return whether it has to be migrated first
   * @throws RefusedException if it is something else, or newer
   */
  static boolean isOutdated(Connection connection, String ledger) throws SQLException {
    if (pragma(connection, "application_id") != APPLICATION_ID) {
      throw new RefusedException(Problem.of(StoreProblem.NOT_A_LEDGER, Place.of(ledger)));
    }
    int version = version(connection);
    if (version > CURRENT) {
      throw new RefusedException(
          Problem.of(StoreProblem.LEDGER_NEWER, Place.of(ledger), version, CURRENT));
    }
    return version < CURRENT;
  }

  /** The version that a ledger has. */
  static int version(Connection connection) throws SQLException {
    return pragma(connection, "user_version");
  }

  private static int pragma(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA " + name)) {
      return result.next() ? result.getInt(1) : 0;
    }
  }
}
