package org.fundbench.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Period;
import org.fundbench.proof.Head;

/** Reads a ledger as it is at one moment. */
public interface LedgerReader {
  /** All funds in the order they were set up. */
  List<PostedRecord.FundDefinition> funds();

  /**
   * What moved, by line, month and kind, over all days up to and including one.
   *
   * @param fund the fund's id
   * @param asOf the last day that counts
   */
  List<Turnover> turnover(String fund, LocalDate asOf);

  /** All measurements of a fund, in the order they were posted. */
  List<PostedRecord.Measurement> measurements(String fund);

  /** The entries of a fund that a document or voucher proves, in the order they were posted. */
  List<PostedRecord.Entry> entriesOf(String fund, String document);

  /** Hands out the documents and vouchers of a fund's entries, in any order. */
  void documents(String fund, Consumer<String> consumer);

  /** The entries that answer one: its refunds and its reversal. */
  List<PostedRecord.Entry> answersTo(long position);

  /** A page of entries. */
  EntryPage entries(EntryQuery query);

  /** The batch at a position. */
  Optional<PostedRecord.Batch> batch(long position);

  /** The head as it was stored with the last batch; of size 0 for a new ledger. */
  Head head();

  /** Hands out every record in the order of positions, with the leaf hash stored beside it. */
  void records(Consumer<StoredRecord> consumer);

  /**
   * What the database finds wrong with its own pages and indexes, in its own words; empty if all is
   * well.
   */
  List<String> faults();

  /** Hands out every head that was stored, in order. */
  List<Head> heads();

  /**
   * Sums of entries.
   *
   * @param line the line's id
   * @param period the month
   * @param kind the kind
   * @param side what they act on
   * @param nature which kind of appropriation
   * @param source the source of money of an appropriation
   * @param amount their sum
   * @param count how many
   */
  record Turnover(
      String line,
      Period period,
      EntryKind kind,
      PostedRecord.Side side,
      Optional<AppropriationKind> nature,
      Optional<String> source,
      Money amount,
      long count) {}

  /**
   * A record with the hash that was stored beside it.
   *
   * @param record the record as it stands now
   * @param leaf the leaf hash as it was stored
   */
  record StoredRecord(PostedRecord record, byte[] leaf) {}
}
