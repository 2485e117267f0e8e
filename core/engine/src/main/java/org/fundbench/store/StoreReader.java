package org.fundbench.store;

import static org.fundbench.store.schema.Tables.ATTACHMENT;
import static org.fundbench.store.schema.Tables.ATTACHMENT_CONTENT;
import static org.fundbench.store.schema.Tables.BATCH;
import static org.fundbench.store.schema.Tables.ENTRY;
import static org.fundbench.store.schema.Tables.EVIDENCE;
import static org.fundbench.store.schema.Tables.FUND;
import static org.fundbench.store.schema.Tables.FUND_LINE;
import static org.fundbench.store.schema.Tables.HEAD;
import static org.fundbench.store.schema.Tables.MEASUREMENT;
import static org.fundbench.store.schema.Tables.MEASUREMENT_CORRECTION;
import static org.fundbench.store.schema.Tables.PERIOD_EVENT;
import static org.fundbench.store.schema.Tables.REVISION;
import static org.fundbench.store.schema.Tables.TURNOVER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Period;
import org.fundbench.ledger.EntryPage;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.Hash;
import org.fundbench.ledger.ImportedBatch;
import org.fundbench.ledger.LedgerReader;
import org.fundbench.ledger.Operation;
import org.fundbench.ledger.OperationQuery;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.ledger.Waiting;
import org.fundbench.proof.Head;
import org.fundbench.proof.MerkleTree;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;

/** Reads a ledger through jOOQ. */
class StoreReader implements LedgerReader {
  final DSLContext dsl;

  StoreReader(DSLContext dsl) {
    this.dsl = dsl;
  }

  @Override
  public List<PostedRecord.FundDefinition> funds() {
    return dsl.selectFrom(FUND).orderBy(FUND.POSITION).fetch(Rows::fund);
  }

  @Override
  public List<Turnover> turnover(String fund, LocalDate asOf) {
    List<Turnover> turnover = new ArrayList<>();
    Period last = Period.of(asOf);
    boolean wholeMonth = asOf.equals(last.lastDay());
    dsl.select(
            FUND_LINE.LINE_ID,
            TURNOVER.PERIOD,
            TURNOVER.KIND,
            TURNOVER.SIDE,
            TURNOVER.NATURE,
            TURNOVER.SOURCE,
            TURNOVER.AMOUNT,
            TURNOVER.ENTRIES)
        .from(TURNOVER)
        .join(FUND_LINE)
        .on(FUND_LINE.LINE.eq(TURNOVER.LINE))
        .join(FUND)
        .on(FUND.POSITION.eq(FUND_LINE.FUND))
        .where(FUND.FUND_ID.eq(fund))
        .and(wholeMonth ? TURNOVER.PERIOD.le(last.toString()) : TURNOVER.PERIOD.lt(last.toString()))
        .orderBy(TURNOVER.LINE, TURNOVER.PERIOD, TURNOVER.KIND)
        .forEach(
            row ->
                turnover.add(
                    new Turnover(
                        Rows.required(row, FUND_LINE.LINE_ID),
                        Period.parse(Rows.required(row, TURNOVER.PERIOD)),
                        Codes.kind(Rows.required(row, TURNOVER.KIND)),
                        Codes.side(Rows.required(row, TURNOVER.SIDE)),
                        Optional.ofNullable(Codes.nature(row.get(TURNOVER.NATURE))),
                        Optional.of(Rows.required(row, TURNOVER.SOURCE))
                            .filter(source -> !source.isEmpty()),
                        Money.cny(Rows.required(row, TURNOVER.AMOUNT)),
                        Rows.required(row, TURNOVER.ENTRIES))));
    if (!wholeMonth) {
      turnover.addAll(partOfMonth(fund, last, asOf));
    }
    return turnover;
  }

  private List<Turnover> partOfMonth(String fund, Period month, LocalDate asOf) {
    var sum = DSL.sum(ENTRY.EFFECT);
    var count = DSL.count();
    return dsl.select(FUND_LINE.LINE_ID, ENTRY.KIND, ENTRY.SIDE, ENTRY.NATURE, ENTRY.SOURCE)
        .select(sum, count)
        .from(ENTRY)
        .join(FUND_LINE)
        .on(FUND_LINE.LINE.eq(ENTRY.LINE))
        .join(FUND)
        .on(FUND.POSITION.eq(FUND_LINE.FUND))
        .where(FUND.FUND_ID.eq(fund))
        .and(ENTRY.ENTRY_DATE.between(month.firstDay().toString(), asOf.toString()))
        .groupBy(FUND_LINE.LINE_ID, ENTRY.KIND, ENTRY.SIDE, ENTRY.NATURE, ENTRY.SOURCE)
        .fetch(
            row ->
                new Turnover(
                    Rows.required(row, FUND_LINE.LINE_ID),
                    month,
                    Codes.kind(Rows.required(row, ENTRY.KIND)),
                    Codes.side(Rows.required(row, ENTRY.SIDE)),
                    Optional.ofNullable(Codes.nature(row.get(ENTRY.NATURE))),
                    Optional.ofNullable(row.get(ENTRY.SOURCE)),
                    Money.cny(row.get(sum).longValueExact()),
                    row.get(count)));
  }

  @Override
  public List<Counted> counted(String fund) {
    Map<Long, Counted> counted = new LinkedHashMap<>();
    dsl.select(FUND.FUND_ID)
        .select(MEASUREMENT.fields())
        .from(MEASUREMENT)
        .join(FUND)
        .on(FUND.POSITION.eq(MEASUREMENT.FUND))
        .where(FUND.FUND_ID.eq(fund))
        .orderBy(MEASUREMENT.POSITION)
        .forEach(
            row -> {
              PostedRecord.Measurement one = Rows.measurement(row);
              counted.put(
                  one.position(),
                  new Counted(one, Optional.of(one.number()), Optional.empty(), one.batch()));
            });
    dsl.select(MEASUREMENT_CORRECTION.fields())
        .from(MEASUREMENT_CORRECTION)
        .orderBy(MEASUREMENT_CORRECTION.POSITION)
        .forEach(
            row -> {
              PostedRecord.Correction correction = Rows.correction(row);
              counted.computeIfPresent(
                  correction.corrects(),
                  (position, before) ->
                      new Counted(
                          before.measurement(),
                          correction.number(),
                          before.number(),
                          correction.batch()));
            });
    return List.copyOf(counted.values());
  }

  @Override
  public List<PostedRecord.PeriodEvent> periodEvents(String fund) {
    return dsl.select(FUND.FUND_ID)
        .select(PERIOD_EVENT.fields())
        .from(PERIOD_EVENT)
        .join(FUND)
        .on(FUND.POSITION.eq(PERIOD_EVENT.FUND))
        .where(FUND.FUND_ID.eq(fund))
        .orderBy(PERIOD_EVENT.POSITION)
        .fetch(Rows::periodEvent);
  }

  @Override
  public Optional<PostedRecord.Entry> entryAt(long position) {
    return entryRows().where(ENTRY.POSITION.eq(position)).fetchOptional(Rows::entry);
  }

  @Override
  public Optional<PostedRecord.Entry> entryNumbered(EntryKind kind, long number) {
    return entryRows()
        .where(ENTRY.KIND.eq(Codes.of(kind)))
        .and(ENTRY.NUMBER.eq(number))
        .fetchOptional(Rows::entry);
  }

  @Override
  public List<PostedRecord.Attachment> attachments(long entry) {
    return dsl.selectFrom(ATTACHMENT)
        .where(ATTACHMENT.ENTRY.eq(entry))
        .orderBy(ATTACHMENT.POSITION)
        .fetch(Rows::attachment);
  }

  @Override
  public List<PostedRecord.Attachment> attachments(String fund, int most) {
    return dsl.select(ATTACHMENT.fields())
        .from(ATTACHMENT)
        .join(ENTRY)
        .on(ENTRY.POSITION.eq(ATTACHMENT.ENTRY))
        .join(FUND_LINE)
        .on(FUND_LINE.LINE.eq(ENTRY.LINE))
        .join(FUND)
        .on(FUND.POSITION.eq(FUND_LINE.FUND))
        .where(FUND.FUND_ID.eq(fund))
        .orderBy(ATTACHMENT.POSITION.desc())
        .limit(most)
        .fetch(Rows::attachment);
  }

  @Override
  public List<PostedRecord.Evidence> evidence(String fund) {
    return dsl.select(FUND.FUND_ID)
        .select(EVIDENCE.fields())
        .from(EVIDENCE)
        .join(FUND)
        .on(FUND.POSITION.eq(EVIDENCE.FUND))
        .where(FUND.FUND_ID.eq(fund))
        .orderBy(EVIDENCE.POSITION)
        .fetch(Rows::evidence);
  }

  @Override
  public List<PostedRecord.Revision> revisions(String fund) {
    return dsl.select(FUND.FUND_ID)
        .select(REVISION.fields())
        .from(REVISION)
        .join(FUND)
        .on(FUND.POSITION.eq(REVISION.FUND))
        .where(FUND.FUND_ID.eq(fund))
        .orderBy(REVISION.POSITION)
        .fetch(Rows::revision);
  }

  @Override
  public Optional<byte[]> attachmentContent(Hash hash) {
    return dsl.selectFrom(ATTACHMENT_CONTENT)
        .where(ATTACHMENT_CONTENT.HASH.eq(hash.bytes()))
        .fetchOptional(row -> row.getContent());
  }

  @Override
  public List<PostedRecord.Entry> entriesIn(long batch) {
    // The records of a batch stand between its own position and the head it ended with.
    return entryRows()
        .where(ENTRY.POSITION.gt(batch))
        .and(
            ENTRY.POSITION.lt(
                DSL.coalesce(
                    DSL.field(dsl.select(HEAD.SIZE).from(HEAD).where(HEAD.BATCH.eq(batch))),
                    Long.MAX_VALUE)))
        .orderBy(ENTRY.POSITION)
        .fetch(Rows::entry);
  }

  @Override
  public List<PostedRecord.Entry> answersInto(long batch) {
    var original = ENTRY.as("original");
    return entryRows()
        .join(original)
        .on(original.POSITION.eq(ENTRY.REFERS_TO))
        .where(original.BATCH.eq(batch))
        .and(ENTRY.REFERS_TO.isNotNull())
        .orderBy(ENTRY.POSITION)
        .fetch(Rows::entry);
  }

  @Override
  public Optional<PostedRecord.Batch> batchNumbered(long number) {
    return dsl.selectFrom(BATCH).where(BATCH.NUMBER.eq(number)).fetchOptional(Rows::batch);
  }

  @Override
  public Optional<PostedRecord.Batch> undoneBy(long number) {
    return dsl.selectFrom(BATCH)
        .where(BATCH.UNDOES.eq(number))
        .and(BATCH.KIND.eq(PostedRecord.BatchKind.UNDO.name()))
        .orderBy(BATCH.NUMBER)
        .limit(1)
        .fetchOptional(Rows::batch);
  }

  @Override
  public List<Operation> operations(OperationQuery query) {
    return Operations.find(dsl, query);
  }

  @Override
  public List<ImportedBatch> imports(int limit) {
    return ImportHistory.find(dsl, limit);
  }

  @Override
  public List<SharedVoucher> sharedVouchers(String fund) {
    return AuditQueries.sharedVouchers(dsl, fund);
  }

  @Override
  public List<PaymentTwins> paymentTwins(String fund) {
    return AuditQueries.paymentTwins(dsl, fund);
  }

  @Override
  public long paymentsWithoutAttachment(String fund) {
    return AuditQueries.paymentsWithoutAttachment(dsl, fund);
  }

  @Override
  public List<Waiting> waiting() {
    return WaitingRows.all(dsl);
  }

  @Override
  public List<WaitingDraft> waitingDrafts(long id, long after) {
    return WaitingRows.drafts(dsl, id, after);
  }

  @Override
  public List<PostedRecord.Entry> entriesOf(String fund, String document) {
    return entryRows()
        .where(ENTRY.DOCUMENT.eq(document))
        .and(FUND.FUND_ID.eq(fund))
        .orderBy(ENTRY.POSITION)
        .fetch(Rows::entry);
  }

  @Override
  public void documents(String fund, Consumer<String> consumer) {
    try (var rows =
        dsl.select(ENTRY.DOCUMENT)
            .from(ENTRY)
            .join(FUND_LINE)
            .on(FUND_LINE.LINE.eq(ENTRY.LINE))
            .join(FUND)
            .on(FUND.POSITION.eq(FUND_LINE.FUND))
            .where(FUND.FUND_ID.eq(fund))
            .fetchLazy()) {
      rows.forEach(row -> consumer.accept(row.value1()));
    }
  }

  @Override
  public List<PostedRecord.Entry> answersTo(long position) {
    return entryRows()
        .where(ENTRY.REFERS_TO.eq(position))
        .orderBy(ENTRY.POSITION)
        .fetch(Rows::entry);
  }

  @Override
  public EntryPage entries(EntryQuery query) {
    return new EntrySearch(dsl, query).page();
  }

  @Override
  public List<PostedRecord.Entry> rows(EntryQuery query) {
    return new EntrySearch(dsl, query).rows();
  }

  @Override
  public void entries(EntryQuery query, Consumer<PostedRecord.Entry> consumer) {
    new EntrySearch(dsl, query).forEach(consumer);
  }

  @Override
  public long before(EntryQuery query, PostedRecord.Entry entry) {
    return new EntrySearch(dsl, query).before(entry);
  }

  private SelectOnConditionStep<Record> entryRows() {
    return dsl.select(Rows.ENTRY_COLUMNS)
        .from(ENTRY)
        .join(FUND_LINE)
        .on(FUND_LINE.LINE.eq(ENTRY.LINE))
        .join(FUND)
        .on(FUND.POSITION.eq(FUND_LINE.FUND));
  }

  @Override
  public Optional<PostedRecord.Batch> batch(long position) {
    return dsl.selectFrom(BATCH).where(BATCH.POSITION.eq(position)).fetchOptional(Rows::batch);
  }

  @Override
  public Head head() {
    return dsl.selectFrom(HEAD)
        .orderBy(HEAD.SIZE.desc())
        .limit(1)
        .fetchOptional(row -> new Head(row.getSize(), row.getRoot()))
        .orElseGet(() -> new MerkleTree().head());
  }

  @Override
  public List<Head> heads() {
    return dsl.selectFrom(HEAD)
        .orderBy(HEAD.SIZE)
        .fetch(row -> new Head(row.getSize(), row.getRoot()));
  }

  @Override
  public List<String> faults() {
    return dsl.fetch("PRAGMA integrity_check(10)").stream()
        .map(row -> row.get(0, String.class))
        .filter(said -> !"ok".equals(said))
        .toList();
  }

  @Override
  public void records(Consumer<StoredRecord> consumer) {
    try (RecordStream stream = new RecordStream(dsl)) {
      stream.forEach(consumer);
    }
  }
}
