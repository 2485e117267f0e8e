package org.fundbench.importing.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundbench.api.Field;
import org.fundbench.api.MoneyUnit;

/**
 * How files of one kind are to be understood. It is applied by the host after a format has read the
 * rows, the same for every format.
 *
 * @param format the id of the format, or empty to recognise it
 * @param options given options of the format
 * @param columns the heading of a field, where the format does not find it by itself; an empty
 *     heading says that the file has no such column
 * @param unit the unit of amounts, or empty to believe the format
 * @param outgoing how an amount says that money went out
 * @param voucherPrefix begins a voucher made from the row's content, for files that have none
 * @param line the line of rows that name none and meet no rule
 * @param rules looked at in their order for rows that name no known line
 * @param income what becomes of rows that are no spending
 * @param duplicates what becomes of rows that the ledger has already
 */
public record ImportProfile(
    Optional<String> format,
    Map<String, String> options,
    Map<Field, String> columns,
    Optional<MoneyUnit> unit,
    Outgoing outgoing,
    Optional<String> voucherPrefix,
    Optional<String> line,
    List<RowRule> rules,
    Unwanted income,
    Unwanted duplicates) {
  /** Knows nothing: the file speaks for itself, and whatever is doubtful is refused. */
  public static final ImportProfile PLAIN =
      new ImportProfile(
          Optional.empty(),
          Map.of(),
          Map.of(),
          Optional.empty(),
          Outgoing.POSITIVE,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Unwanted.REFUSE,
          Unwanted.REFUSE);

  public ImportProfile {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    rules = List.copyOf(rules);
  }

  /** How an amount says that money went out. */
  public enum Outgoing {
    /** Amounts are above zero. */
    POSITIVE("positive"),
    /** Money that went out is below zero, money that came in above. */
    NEGATIVE("negative");

    private final String key;

    Outgoing(String key) {
      this.key = key;
    }

    /** As it stands in a profile. */
    public String key() {
      return key;
    }
  }

  /** What becomes of a row that cannot be posted for what it is. */
  public enum Unwanted {
    /** It is an error, and nothing of the file is posted. */
    REFUSE("refuse"),
    /** It is passed over and reported. */
    SKIP("skip");

    private final String key;

    Unwanted(String key) {
      this.key = key;
    }

    /** As it stands in a profile. */
    public String key() {
      return key;
    }
  }

  /** Whether rows may get a line that the file does not name. */
  public boolean assignsLines() {
    return line.isPresent() || rules.stream().anyMatch(rule -> rule.line().isPresent());
  }

  /** The same profile for another format with other options. */
  public ImportProfile read(Optional<String> by, Map<String, String> with) {
    return new ImportProfile(
        by, with, columns, unit, outgoing, voucherPrefix, line, rules, income, duplicates);
  }

  /** The same profile with other columns. */
  public ImportProfile mapped(Map<Field, String> other) {
    return new ImportProfile(
        format, options, other, unit, outgoing, voucherPrefix, line, rules, income, duplicates);
  }

  /** The same profile with amounts and vouchers understood otherwise. */
  public ImportProfile understanding(
      Optional<MoneyUnit> amounts, Outgoing direction, Optional<String> prefix, Unwanted incoming) {
    return new ImportProfile(
        format, options, columns, amounts, direction, prefix, line, rules, incoming, duplicates);
  }

  /** The same profile with other rules. */
  public ImportProfile assigning(Optional<String> otherwise, List<RowRule> first) {
    return new ImportProfile(
        format,
        options,
        columns,
        unit,
        outgoing,
        voucherPrefix,
        otherwise,
        first,
        income,
        duplicates);
  }

  /** The same profile that does otherwise with duplicates. */
  public ImportProfile withDuplicates(Unwanted what) {
    return new ImportProfile(
        format, options, columns, unit, outgoing, voucherPrefix, line, rules, income, what);
  }
}
