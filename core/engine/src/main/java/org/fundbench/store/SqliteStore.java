package org.fundbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.ledger.LedgerReader;
import org.fundbench.ledger.LedgerStore;
import org.fundbench.ledger.LedgerUnavailableException;
import org.fundbench.ledger.LedgerWriter;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A ledger in one SQLite file.
 *
 * <p>Transactions are opened by hand: reading takes a snapshot, writing takes the write lock at
 * once, so that two programs never both believe they could write.
 */
public final class SqliteStore implements LedgerStore {
  private static final int BUSY_TIMEOUT_MS = 10_000;
  private static final int CACHE_KIB = 65_536;

  private final Path file;
  private final String name;
  private final Connection connection;
  private final Jooq jooq;

  private SqliteStore(Path file, Connection connection) {
    this.file = file;
    this.name = file.toString();
    this.connection = connection;
    this.jooq = new Jooq(connection);
  }

  /**
   * Makes a new ledger.
   *
   * @throws RefusedException if something of that name is there, or it cannot be written
   */
  public static SqliteStore create(Path file) {
    String name = file.toString();
    if (Files.exists(file)) {
      throw new RefusedException(Problem.of(StoreProblem.LEDGER_EXISTS, Place.of(name)));
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new RefusedException(Problem.of(StoreProblem.LEDGER_UNWRITABLE, Place.of(name)));
    }
    try {
      SQLiteDataSource source = source(file, false);
      Schema.migrate(source);
      Connection connection = source.getConnection();
      Schema.stamp(connection);
      return new SqliteStore(file, connection);
    } catch (SQLException | RuntimeException e) {
      discard(file);
      throw Failures.refusal(name, e);
    }
  }

  private static void discard(Path halfMade) {
    try {
      Files.deleteIfExists(halfMade);
    } catch (IOException e) {
      // What stopped the making is reported; that the remains could not be removed adds nothing.
    }
  }

  /**
   * Opens a ledger for reading and writing.
   *
   * @throws RefusedException if it is missing, not a ledger, too new, or not writable
   */
  public static SqliteStore open(Path file) {
    return open(file, false, Progress.SILENT);
  }

  /**
   * Opens a ledger for reading and writing. Where an older program made it, it is upgraded; as long
   * as its copy is made, that can be cancelled, and nothing is left of it then.
   *
   * @throws RefusedException if it is missing, not a ledger, too new, or not writable
   * @throws java.util.concurrent.CancellationException if it is not wanted any more
   */
  public static SqliteStore open(Path file, Progress progress) {
    return open(file, false, progress);
  }

  /**
   * Opens a ledger for reading only; no byte of the file changes. The one exception: a write that
   * was interrupted is taken back first, as nothing can be read before that.
   *
   * @throws RefusedException if it is missing, not a ledger, or of another version
   */
  public static SqliteStore openReadOnly(Path file) {
    return open(file, true, Progress.SILENT);
  }

  private static SqliteStore open(Path file, boolean readOnly, Progress progress) {
    String name = file.toString();
    if (!Files.exists(file)) {
      throw new RefusedException(Problem.of(StoreProblem.LEDGER_MISSING, Place.of(name)));
    }
    if (!Files.isRegularFile(file)) {
      throw new RefusedException(Problem.of(StoreProblem.NOT_A_LEDGER, Place.of(name)));
    }
    if (!readOnly && !Files.isWritable(file)) {
      throw new RefusedException(Problem.of(StoreProblem.LEDGER_UNWRITABLE, Place.of(name)));
    }
    try {
      return connect(file, readOnly, progress);
    } catch (SQLException e) {
      if (!readOnly || !UnfinishedWrite.isWhy(e)) {
        throw Failures.refusal(name, e);
      }
    }
    UnfinishedWrite.takeBack(file);
    try {
      return connect(file, true, progress);
    } catch (SQLException e) {
      throw Failures.refusal(name, e);
    }
  }

  private static SqliteStore connect(Path file, boolean readOnly, Progress progress)
      throws SQLException {
    String name = file.toString();
    SQLiteDataSource source = source(file, readOnly);
    Connection connection = source.getConnection();
    boolean handedOut = false;
    try {
      if (Schema.isOutdated(connection, name)) {
        if (readOnly) {
          throw new RefusedException(
              Problem.of(
                  StoreProblem.LEDGER_OLDER,
                  Place.of(name),
                  Schema.version(connection),
                  Schema.CURRENT));
        }
        setAside(connection, file, progress);
        Schema.migrate(source);
        Schema.stamp(connection);
      }
      handedOut = true;
      return new SqliteStore(file, connection);
    } finally {
      if (!handedOut) {
        connection.close();
      }
    }
  }

  /** Keeps a copy; from then on there is no way back but the copy. */
  private static void setAside(Connection connection, Path file, Progress progress)
      throws SQLException {
    Path copy = beside(file);
    boolean kept = false;
    try {
      progress.begin(new Text("保存升级前的副本", "Keeping a copy of the old file"), -1);
      Wanted.whileIt(
          connection,
          file.toString(),
          progress,
          () -> {
            copy(connection, file.toString(), copy);
            return copy;
          });
      if (progress.cancelled()) {
        throw new CancellationException();
      }
      progress.begin(
          new Text("升级表结构（这一步不能取消）", "Upgrading the tables; this cannot be cancelled"), -1);
      kept = true;
    } finally {
      if (!kept) {
        discard(copy);
      }
    }
  }

  /** The automatic backup before a migration: beside the ledger, never over an older one. */
  private static Path beside(Path ledger) {
    String stem = ledger + ".before-schema-" + Schema.CURRENT;
    Path target = Path.of(stem);
    for (int i = 2; Files.exists(target); i++) {
      target = Path.of(stem + "-" + i);
    }
    return target;
  }

  @Override
  public synchronized void backUp(Path target) {
    try {
      copy(connection, target.toString(), target);
    } catch (SQLException e) {
      throw Failures.refusal(target.toString(), e);
    }
  }

  private static void copy(Connection connection, String place, Path target) throws SQLException {
    if (Files.exists(target)) {
      throw new LedgerUnavailableException(Problem.of(StoreProblem.BACKUP_EXISTS, Place.of(place)));
    }
    try (PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, target.toAbsolutePath().toString());
      statement.execute();
    }
  }

  static SQLiteDataSource source(Path file, boolean readOnly) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    config.setBusyTimeout(BUSY_TIMEOUT_MS);
    config.enforceForeignKeys(true);
    config.setCacheSize(-CACHE_KIB);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  @Override
  public synchronized <T> T read(Function<LedgerReader, T> work) {
    Work<T> reading = () -> work.apply(new StoreReader(connection, jooq));
    try {
      return transaction("BEGIN", "COMMIT", reading);
    } catch (SQLException | RuntimeException e) {
      if (!UnfinishedWrite.isWhy(e)) {
        throw Failures.told(name, e);
      }
    }
    UnfinishedWrite.takeBack(file);
    return inTransaction("BEGIN", "COMMIT", reading);
  }

  @Override
  public synchronized <T> T read(Function<LedgerReader, T> work, Progress progress) {
    return Wanted.whileIt(connection, name, progress, () -> read(work));
  }

  @Override
  public synchronized <T> T write(Function<LedgerWriter, T> work) {
    return inTransaction("BEGIN IMMEDIATE", "COMMIT", () -> withWriter(work));
  }

  @Override
  public synchronized <T> T rehearse(Function<LedgerWriter, T> work) {
    return inTransaction("BEGIN IMMEDIATE", "ROLLBACK", () -> withWriter(work));
  }

  private <T> T withWriter(Function<LedgerWriter, T> work) {
    try (StoreWriter writer = new StoreWriter(connection, jooq, name)) {
      T result = work.apply(writer);
      writer.flush();
      return result;
    }
  }

  private <T> T inTransaction(String begin, String end, Work<T> work) {
    try {
      return transaction(begin, end, work);
    } catch (SQLException | RuntimeException e) {
      throw Failures.told(name, e);
    }
  }

  private <T> T transaction(String begin, String end, Work<T> work) throws SQLException {
    execute(begin);
    boolean done = false;
    try {
      T result = work.run();
      execute(end);
      done = true;
      return result;
    } finally {
      if (!done) {
        rollBack();
      }
    }
  }

  private void rollBack() {
    try {
      execute("ROLLBACK");
    } catch (SQLException e) {
      // SQLite has already taken the transaction back (a full disk does that); the first failure
      // is on its way to the caller.
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Failures.refusal(name, e);
    }
  }

  /** Work with the database. */
  interface Work<T> {
    T run() throws SQLException;
  }
}
