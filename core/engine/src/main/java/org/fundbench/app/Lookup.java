package org.fundbench.app;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fundbench.api.Period;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.Ledger;
import org.fundbench.ledger.LedgerReader;
import org.fundbench.ledger.OpenEntries;
import org.fundbench.ledger.OpenEntry;
import org.fundbench.ledger.Operation;
import org.fundbench.ledger.OperationQuery;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.ledger.PostingDraft;

/**
 * What forms and lists look up in a ledger before something is posted, and the way from one record
 * to another.
 */
public final class Lookup {
  /** Batches further back are undone by their number. */
  private static final int LAST = 50;

  private final Ledger ledger;

  Lookup(Ledger ledger) {
    this.ledger = ledger;
  }

  private <T> T read(Function<LedgerReader, T> work) {
    return ledger.read(work);
  }

  /** The entry at a position. */
  public Optional<PostedRecord.Entry> entry(long position) {
    return read(reader -> reader.entryAt(position));
  }

  /** The entries that answer one. */
  public List<PostedRecord.Entry> answers(long position) {
    return read(reader -> reader.answersTo(position));
  }

  /** The batch at a position. */
  public Optional<PostedRecord.Batch> batch(long position) {
    return read(reader -> reader.batch(position));
  }

  /** Where one of the last batches stands, by its number: its entries are found by that. */
  public Optional<Long> position(long batch) {
    OperationQuery latest =
        new OperationQuery(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), LAST);
    return read(reader -> reader.operations(latest)).stream()
        .map(Operation::batch)
        .filter(one -> one.number() == batch)
        .map(PostedRecord.Batch::position)
        .findFirst();
  }

  /** The files kept with the entry at a position. */
  public List<PostedRecord.Attachment> attachments(long entry) {
    return read(reader -> reader.attachments(entry));
  }

  /** How many entries of a query stand before one of them, by date. */
  public long before(EntryQuery query, PostedRecord.Entry entry) {
    return read(reader -> reader.before(query, entry));
  }

  /** What an entry may answer, the newest first. */
  public List<OpenEntry> open(String fund, OpenEntries.Wanted wanted, String text, int most) {
    return read(reader -> new OpenEntries(reader, fund).find(wanted, text, most));
  }

  /** The state of each month of the fund's year; a month without one was never closed. */
  public Map<Period, PostedRecord.PeriodState> periods(Fund fund) {
    Map<Period, PostedRecord.PeriodState> states = new LinkedHashMap<>();
    read(reader -> reader.periodEvents(fund.id()))
        .forEach(event -> states.put(event.period(), event.state()));
    return states;
  }

  /** The count of a series in a month as it holds now. */
  public Optional<BigDecimal> counted(String fund, String series, Period period) {
    return read(reader -> reader.measurements(fund)).stream()
        .filter(one -> one.series().equals(series) && one.period().equals(period))
        .map(PostedRecord.Measurement::number)
        .findFirst();
  }

  /**
   * The last batch of a fund that can be undone: an import or a posting by hand that was not undone
   * yet.
   */
  public Optional<Operation> undoable(String fund) {
    OperationQuery latest =
        new OperationQuery(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), LAST);
    return read(
        reader ->
            reader.operations(latest).stream()
                .filter(one -> one.refusal().isEmpty())
                .filter(
                    one ->
                        switch (one.batch().kind()) {
                          case IMPORT, MANUAL -> true;
                          case FUND, UNDO, PERIOD, ATTACHMENT, EVALUATION, REFUSED -> false;
                        })
                .filter(one -> reader.undoneBy(one.batch().number()).isEmpty())
                .filter(one -> moved(reader, fund, one.batch().position()))
                .findFirst());
  }

  private static boolean moved(LedgerReader reader, String fund, long batch) {
    EntryQuery one = EntryQuery.ofFund(fund).inBatch(Optional.of(batch)).part(0, 1);
    return !reader.rows(one).isEmpty()
        || reader.counted(fund).stream().anyMatch(counted -> counted.lastBatch() == batch);
  }

  /** The drafts that wait under a number, as far as a person can look through them. */
  public List<PostingDraft> waitingDrafts(long id) {
    return read(reader -> OpenEntries.waiting(reader, id));
  }
}
