package org.fundbench.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Questions to the database in its own language, for what has to be read before jOOQ is there. */
final class PlainSql {
  private final Connection connection;

  PlainSql(Connection connection) {
    this.connection = connection;
  }

  /** What is made of a row. */
  @FunctionalInterface
  interface Reading<T> {
    T of(Row row) throws SQLException;
  }

  /** All rows of an answer, in its order. */
  <T> List<T> list(String sql, Reading<T> reading, Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        List<T> rows = new ArrayList<>();
        Row row = new Row(result);
        while (result.next()) {
          rows.add(reading.of(row));
        }
        return rows;
      }
    } catch (SQLException e) {
      throw new Failed(e);
    }
  }

  /** The row that an answer is at. */
  static final class Row {
    private final ResultSet result;

    private Row(ResultSet result) {
      this.result = result;
    }

    long number(String column) throws SQLException {
      return optionalNumber(column).orElseThrow(() -> new NullPointerException(column));
    }

    Optional<Long> optionalNumber(String column) throws SQLException {
      long number = result.getLong(column);
      return result.wasNull() ? Optional.empty() : Optional.of(number);
    }

    String text(String column) throws SQLException {
      return Objects.requireNonNull(result.getString(column), column);
    }

    Optional<String> optionalText(String column) throws SQLException {
      return Optional.ofNullable(result.getString(column));
    }

    byte[] bytes(String column) throws SQLException {
      return Objects.requireNonNull(result.getBytes(column), column);
    }

    Optional<byte[]> optionalBytes(String column) throws SQLException {
      return Optional.ofNullable(result.getBytes(column));
    }
  }

  /** The database's complaint, on its way out of a reader. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Failed(SQLException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
