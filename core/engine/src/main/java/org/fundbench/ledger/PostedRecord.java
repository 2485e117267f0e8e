package org.fundbench.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Period;

/**
 * A record as it stands in the ledger for good. Each is one leaf of the ledger's tree.
 *
 * <p>Positions count from 0 over all kinds of record; they are the order of the leaves.
 */
public sealed interface PostedRecord {
  /** The place among all records, from 0. */
  long position();

  /**
   * A batch (批次): what was posted together. Its own leaf stands before those of its records.
   *
   * @param position its place
   * @param number counted from 1 without gaps
   * @param kind how it came about
   * @param operator who posted it
   * @param postedAt when
   * @param sourceName the file it came from
   * @param sourceHash the SHA-256 of that file
   * @param reason why, where a reason is asked for
   */
  record Batch(
      long position,
      long number,
      BatchKind kind,
      String operator,
      Instant postedAt,
      Optional<String> sourceName,
      Optional<Hash> sourceHash,
      Optional<String> reason)
      implements PostedRecord {}

  /** How a batch came about. */
  enum BatchKind {
    /** A fund was set up with its first budget. */
    FUND,
    /** A file was imported. */
    IMPORT,
    /** A person posted by hand. */
    MANUAL
  }

  /**
   * A fund as it was defined.
   *
   * @param position its place
   * @param id the fund's id
   * @param year its fiscal year
   * @param definition the fund file, word for word
   * @param batch the position of its batch
   */
  record FundDefinition(long position, String id, int year, String definition, long batch)
      implements PostedRecord {}

  /**
   * A money entry.
   *
   * @param position its place
   * @param kind its kind
   * @param number counted from 1 within its kind, without gaps
   * @param fund the fund's id
   * @param line the line's id
   * @param date its day
   * @param effect what it adds to its side; a refund adds a negative amount to what was paid
   * @param side what it acts on
   * @param nature which kind of appropriation; empty for money that moves
   * @param document the voucher, or the document of an appropriation
   * @param payee 收款人
   * @param memo 摘要
   * @param refersTo the position of the entry it answers: a refund its payment, a reversal what it
   *     negates
   * @param source the source of money of an appropriation
   * @param batch the position of its batch
   */
  record Entry(
      long position,
      EntryKind kind,
      long number,
      String fund,
      String line,
      LocalDate date,
      Money effect,
      Side side,
      Optional<AppropriationKind> nature,
      String document,
      Optional<String> payee,
      Optional<String> memo,
      Optional<Long> refersTo,
      Optional<String> source,
      long batch)
      implements PostedRecord {
    /** The number as printed: {@code ZF-000012}. */
    public String numberText() {
      String digits = Long.toString(number);
      return kind.prefix() + "-" + "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }
  }

  /** What an entry acts on. */
  enum Side {
    /** The budget. */
    BUDGET,
    /** What was paid. */
    PAID
  }

  /**
   * A counted fact for a month.
   *
   * @param position its place
   * @param fund the fund's id
   * @param series the series' id
   * @param period the month
   * @param number the count, not negative
   * @param batch the position of its batch
   */
  record Measurement(
      long position, String fund, String series, Period period, BigDecimal number, long batch)
      implements PostedRecord {}
}
