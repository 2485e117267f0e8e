package org.fundbench.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Period;
import org.fundbench.api.Side;
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

  /** All measurements of a fund with what corrections made of them, in the order of posting. */
  List<Counted> counted(String fund);

  /** The measurements of a fund as they hold now; what was withdrawn is left out. */
  default List<PostedRecord.Measurement> measurements(String fund) {
    return counted(fund).stream().flatMap(one -> one.current().stream()).toList();
  }

  /** The openings and closings of a fund's periods, in the order of posting. */
  List<PostedRecord.PeriodEvent> periodEvents(String fund);

  /** The entry at a position. */
  Optional<PostedRecord.Entry> entryAt(long position);

  /** The entry of a number. */
  Optional<PostedRecord.Entry> entryNumbered(EntryKind kind, long number);

  /** The files kept with the entry at a position. */
  List<PostedRecord.Attachment> attachments(long entry);

  /**
   * The files kept with the entries of a fund, the newest first.
   *
   * @param most how many at most
   */
  List<PostedRecord.Attachment> attachments(String fund, int most);

  /** The files kept with the indicators of a fund, in the order of posting. */
  List<PostedRecord.Evidence> evidence(String fund);

  /** What a fund was evaluated by, one revision after the other; the last one holds. */
  List<PostedRecord.Revision> revisions(String fund);

  /** The revision that holds, if there is one. */
  default Optional<PostedRecord.Revision> revision(String fund) {
    List<PostedRecord.Revision> all = revisions(fund);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** The bytes of a kept file. */
  Optional<byte[]> attachmentContent(Hash hash);

  /** The entries of a fund that a document or voucher proves, in the order they were posted. */
  List<PostedRecord.Entry> entriesOf(String fund, String document);

  /** Hands out the documents and vouchers of a fund's entries, in any order. */
  void documents(String fund, Consumer<String> consumer);

  /** The entries that answer one: its refunds and its reversal. */
  List<PostedRecord.Entry> answersTo(long position);

  /** The entries of the batch at a position, in the order of posting. */
  List<PostedRecord.Entry> entriesIn(long batch);

  /** The entries of any batch that answer entries of the batch at a position. */
  List<PostedRecord.Entry> answersInto(long batch);

  /** The entries of a page alone, without what all matching ones add up to. */
  List<PostedRecord.Entry> rows(EntryQuery query);

  /** Hands out all matching entries in their order, however many they are. */
  void entries(EntryQuery query, Consumer<PostedRecord.Entry> consumer);

  /** A page of entries. */
  EntryPage entries(EntryQuery query);

  /** How many entries of a query stand before one of them, by date. */
  long before(EntryQuery query, PostedRecord.Entry entry);

  /** The batch at a position. */
  Optional<PostedRecord.Batch> batch(long position);

  /** The batch of a number. */
  Optional<PostedRecord.Batch> batchNumbered(long number);

  /** The first batch that undid the batch of a number. */
  Optional<PostedRecord.Batch> undoneBy(long number);

  /** Who did what, and what was refused; the latest first. */
  List<Operation> operations(OperationQuery query);

  /** The imports that were posted or refused, the latest first. */
  List<ImportedBatch> imports(int limit);

  /** Vouchers of a fund that prove payments to several payees, with those payees. */
  List<SharedVoucher> sharedVouchers(String fund);

  /** Payments of a fund that are alike in day, line, payee, amount and memo, under two vouchers. */
  List<PaymentTwins> paymentTwins(String fund);

  /** How many payments of a fund have no file kept with them. */
  long paymentsWithoutAttachment(String fund);

  /** What waits for review, in the order it was recorded. */
  List<Waiting> waiting();

  /**
   * Some drafts of what waits.
   *
   * @param id the waiting number
   * @param after the ordinal of the draft before the first one wanted
   * @return at most 1,000 drafts; empty after the last
   */
  List<WaitingDraft> waitingDrafts(long id, long after);

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
      Side side,
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

  /**
   * A measurement and what became of it.
   *
   * @param measurement as it was posted
   * @param number the count that holds now, or empty where it was withdrawn
   * @param numberBefore the count that held before the last correction; empty before the posting
   * @param lastBatch the position of the batch that said the last word
   */
  record Counted(
      PostedRecord.Measurement measurement,
      Optional<BigDecimal> number,
      Optional<BigDecimal> numberBefore,
      long lastBatch) {
    /** The measurement with the count that holds now. */
    public Optional<PostedRecord.Measurement> current() {
      return number.map(
          now ->
              new PostedRecord.Measurement(
                  measurement.position(),
                  measurement.fund(),
                  measurement.series(),
                  measurement.period(),
                  now,
                  measurement.batch()));
    }
  }

  /**
   * A voucher with several payees.
   *
   * @param voucher the voucher
   * @param payees how many
   * @param first one of them
   * @param last another
   */
  record SharedVoucher(String voucher, long payees, String first, String last) {}

  /**
   * Two payments that look like one.
   *
   * @param first the number of the first, within its kind
   * @param second the number of the second
   * @param payee who was paid
   * @param amount how much, each time
   */
  record PaymentTwins(long first, long second, String payee, Money amount) {}

  /**
   * A draft that waits.
   *
   * @param ordinal its place, from 1
   * @param text the draft as {@link DraftText} writes it
   */
  record WaitingDraft(long ordinal, String text) {}
}
