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
import static org.fundbench.store.schema.Tables.REFUSAL;
import static org.fundbench.store.schema.Tables.REVISION;
import static org.fundbench.store.schema.Tables.TURNOVER;
import static org.fundbench.store.schema.Tables.WAITING_DRAFT;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Period;
import org.fundbench.ledger.AppropriationKind;
import org.fundbench.ledger.BatchDraft;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.Hash;
import org.fundbench.ledger.LedgerWriter;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.proof.Head;
import org.fundbench.proof.MerkleTree;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Writes a batch through jOOQ, inside the transaction that the store opened. */
final class StoreWriter extends StoreReader implements LedgerWriter, AutoCloseable {
  private final RowInsert entries;
  private final RowInsert measurements;
  private final RowInsert waitingDrafts;
  private final Map<LineKey, Long> lines = new HashMap<>();
  private final Map<String, Long> funds = new HashMap<>();
  private final Map<TurnoverKey, TurnoverSum> turnover = new HashMap<>();
  private final DSLContext dsl;
  private final String ledger;

  StoreWriter(Connection connection, Jooq jooq, String ledger) {
    super(connection, jooq);
    this.dsl = jooq.dsl();
    this.ledger = ledger;
    this.entries = new RowInsert(connection, dsl, ENTRY);
    this.measurements = new RowInsert(connection, dsl, MEASUREMENT);
    this.waitingDrafts = new RowInsert(connection, dsl, WAITING_DRAFT);
    dsl.select(FUND_LINE.LINE, FUND_LINE.LINE_ID, FUND.FUND_ID, FUND.POSITION)
        .from(FUND_LINE)
        .join(FUND)
        .on(FUND.POSITION.eq(FUND_LINE.FUND))
        .forEach(
            row -> {
              String fund = Rows.required(row, FUND.FUND_ID);
              funds.put(fund, Rows.required(row, FUND.POSITION));
              lines.put(
                  new LineKey(fund, Rows.required(row, FUND_LINE.LINE_ID)),
                  Rows.required(row, FUND_LINE.LINE));
            });
  }

  @Override
  public MerkleTree tree() {
    return dsl.selectFrom(HEAD)
        .orderBy(HEAD.SIZE.desc())
        .limit(1)
        .fetchOptional(row -> new MerkleTree(row.getSize(), row.getFrontier()))
        .orElseGet(MerkleTree::new);
  }

  @Override
  public long lastNumber(EntryKind kind) {
    return dsl.select(DSL.coalesce(DSL.max(TURNOVER.LAST_NUMBER), 0L))
        .from(TURNOVER)
        .where(TURNOVER.KIND.eq(Codes.of(kind)))
        .fetchSingle()
        .value1();
  }

  @Override
  public long lastBatchNumber() {
    return dsl.select(DSL.coalesce(DSL.max(BATCH.NUMBER), 0L)).from(BATCH).fetchSingle().value1();
  }

  @Override
  public void append(PostedRecord.Batch batch, byte[] leaf) {
    dsl.insertInto(BATCH)
        .set(BATCH.POSITION, batch.position())
        .set(BATCH.NUMBER, batch.number())
        .set(BATCH.KIND, batch.kind().name())
        .set(BATCH.OPERATOR, batch.operator())
        .set(BATCH.POSTED_AT, batch.postedAt().toString())
        .set(BATCH.SOURCE_NAME, batch.sourceName().orElse(null))
        .set(BATCH.SOURCE_HASH, batch.sourceHash().map(Hash::bytes).orElse(null))
        .set(BATCH.REASON, batch.reason().orElse(null))
        .set(BATCH.REVIEWER, batch.reviewer().orElse(null))
        .set(BATCH.UNDOES, batch.undoes().orElse(null))
        .set(BATCH.LEAF, leaf)
        .execute();
  }

  @Override
  public void append(PostedRecord.FundDefinition definition, Fund fund, byte[] leaf) {
    dsl.insertInto(FUND)
        .set(FUND.POSITION, definition.position())
        .set(FUND.FUND_ID, definition.id())
        .set(FUND.FISCAL_YEAR, (long) definition.year())
        .set(FUND.DEFINITION, definition.definition())
        .set(FUND.BATCH, definition.batch())
        .set(FUND.LEAF, leaf)
        .execute();
    funds.put(definition.id(), definition.position());
    long next =
        dsl.select(DSL.coalesce(DSL.max(FUND_LINE.LINE), 0L))
            .from(FUND_LINE)
            .fetchSingle()
            .value1();
    for (var line : fund.lines()) {
      next++;
      dsl.insertInto(FUND_LINE)
          .set(FUND_LINE.LINE, next)
          .set(FUND_LINE.FUND, definition.position())
          .set(FUND_LINE.LINE_ID, line.id())
          .execute();
      lines.put(new LineKey(definition.id(), line.id()), next);
    }
  }

  @Override
  public void append(PostedRecord.Entry entry, byte[] leaf) {
    long line = Objects.requireNonNull(lines.get(new LineKey(entry.fund(), entry.line())));
    try {
      entries.add(
          entry.position(),
          Codes.of(entry.kind()),
          entry.number(),
          line,
          entry.date().toString(),
          entry.effect().fen(),
          Codes.of(entry.side()),
          entry.nature().isPresent() ? Codes.of(entry.nature().get()) : null,
          entry.document(),
          entry.payee().orElse(null),
          entry.memo().orElse(null),
          entry.refersTo().orElse(null),
          entry.source().orElse(null),
          entry.batch(),
          leaf,
          entry.until().map(LocalDate::toString).orElse(null));
    } catch (SQLException e) {
      throw Failures.refusal(ledger, e);
    }
    turnover
        .computeIfAbsent(TurnoverKey.of(line, entry), key -> new TurnoverSum())
        .add(entry.effect().fen(), entry.number());
  }

  @Override
  public void append(PostedRecord.Measurement measurement, byte[] leaf) {
    try {
      measurements.add(
          measurement.position(),
          Objects.requireNonNull(funds.get(measurement.fund())),
          measurement.series(),
          measurement.period().toString(),
          measurement.number().toPlainString(),
          measurement.batch(),
          leaf);
    } catch (SQLException e) {
      throw Failures.refusal(ledger, e);
    }
  }

  @Override
  public void append(PostedRecord.Correction correction, byte[] leaf) {
    flush();
    dsl.insertInto(MEASUREMENT_CORRECTION)
        .set(MEASUREMENT_CORRECTION.POSITION, correction.position())
        .set(MEASUREMENT_CORRECTION.MEASUREMENT, correction.corrects())
        .set(
            MEASUREMENT_CORRECTION.NUMBER,
            correction.number().map(BigDecimal::toPlainString).orElse(null))
        .set(MEASUREMENT_CORRECTION.REASON, correction.reason())
        .set(MEASUREMENT_CORRECTION.BATCH, correction.batch())
        .set(MEASUREMENT_CORRECTION.LEAF, leaf)
        .execute();
  }

  @Override
  public void append(PostedRecord.PeriodEvent event, byte[] leaf) {
    dsl.insertInto(PERIOD_EVENT)
        .set(PERIOD_EVENT.POSITION, event.position())
        .set(PERIOD_EVENT.FUND, Objects.requireNonNull(funds.get(event.fund())))
        .set(PERIOD_EVENT.PERIOD, event.period().toString())
        .set(PERIOD_EVENT.STATE, event.state().name())
        .set(PERIOD_EVENT.REASON, event.reason().orElse(null))
        .set(PERIOD_EVENT.BATCH, event.batch())
        .set(PERIOD_EVENT.LEAF, leaf)
        .execute();
  }

  @Override
  public void append(PostedRecord.Attachment attachment, byte[] content, byte[] leaf) {
    keep(attachment, content);
    dsl.insertInto(ATTACHMENT)
        .set(ATTACHMENT.POSITION, attachment.position())
        .set(ATTACHMENT.ENTRY, attachment.entry())
        .set(ATTACHMENT.NAME, attachment.name())
        .set(ATTACHMENT.HASH, attachment.hash().bytes())
        .set(ATTACHMENT.SIZE, attachment.size())
        .set(ATTACHMENT.BATCH, attachment.batch())
        .set(ATTACHMENT.LEAF, leaf)
        .execute();
  }

  @Override
  public void append(PostedRecord.Evidence evidence, byte[] content, byte[] leaf) {
    keep(evidence, content);
    dsl.insertInto(EVIDENCE)
        .set(EVIDENCE.POSITION, evidence.position())
        .set(EVIDENCE.FUND, Objects.requireNonNull(funds.get(evidence.fund())))
        .set(EVIDENCE.INDICATOR, evidence.indicator())
        .set(EVIDENCE.NAME, evidence.name())
        .set(EVIDENCE.HASH, evidence.hash().bytes())
        .set(EVIDENCE.SIZE, evidence.size())
        .set(EVIDENCE.BATCH, evidence.batch())
        .set(EVIDENCE.LEAF, leaf)
        .execute();
  }

  private void keep(PostedRecord.KeptFile file, byte[] content) {
    dsl.insertInto(ATTACHMENT_CONTENT)
        .set(ATTACHMENT_CONTENT.HASH, file.hash().bytes())
        .set(ATTACHMENT_CONTENT.CONTENT, content)
        .onConflictDoNothing()
        .execute();
  }

  @Override
  public void append(PostedRecord.Revision revision, byte[] leaf) {
    dsl.insertInto(REVISION)
        .set(REVISION.POSITION, revision.position())
        .set(REVISION.FUND, Objects.requireNonNull(funds.get(revision.fund())))
        .set(REVISION.TEXT, revision.text())
        .set(REVISION.BATCH, revision.batch())
        .set(REVISION.LEAF, leaf)
        .execute();
  }

  @Override
  public void append(PostedRecord.Refusal refusal, byte[] leaf) {
    dsl.insertInto(REFUSAL)
        .set(REFUSAL.POSITION, refusal.position())
        .set(REFUSAL.ATTEMPT, refusal.attempt().name())
        .set(REFUSAL.PROBLEMS, refusal.problems())
        .set(REFUSAL.SAID, refusal.said())
        .set(REFUSAL.BATCH, refusal.batch())
        .set(REFUSAL.LEAF, leaf)
        .execute();
  }

  @Override
  public long addWaiting(String fund, BatchDraft batch, Instant recordedAt) {
    return WaitingRows.add(dsl, Objects.requireNonNull(funds.get(fund)), batch, recordedAt);
  }

  @Override
  public void addWaitingDraft(long id, long ordinal, String text) {
    try {
      waitingDrafts.add(id, ordinal, text);
    } catch (SQLException e) {
      throw Failures.refusal(ledger, e);
    }
  }

  @Override
  public void removeWaiting(long id) {
    WaitingRows.remove(dsl, id);
  }

  @Override
  public void seal(MerkleTree tree, long batch) {
    flush();
    turnover.forEach(
        (key, sum) ->
            dsl.insertInto(TURNOVER)
                .set(TURNOVER.LINE, key.line())
                .set(TURNOVER.PERIOD, key.period())
                .set(TURNOVER.KIND, key.kind())
                .set(TURNOVER.SIDE, key.side())
                .set(TURNOVER.NATURE, key.nature())
                .set(TURNOVER.SOURCE, key.source())
                .set(TURNOVER.AMOUNT, sum.amount)
                .set(TURNOVER.ENTRIES, sum.entries)
                .set(TURNOVER.LAST_NUMBER, sum.lastNumber)
                .onConflict(
                    TURNOVER.LINE,
                    TURNOVER.PERIOD,
                    TURNOVER.KIND,
                    TURNOVER.SIDE,
                    TURNOVER.NATURE,
                    TURNOVER.SOURCE)
                .doUpdate()
                .set(TURNOVER.AMOUNT, TURNOVER.AMOUNT.plus(sum.amount))
                .set(TURNOVER.ENTRIES, TURNOVER.ENTRIES.plus(sum.entries))
                .set(TURNOVER.LAST_NUMBER, sum.lastNumber)
                .execute());
    turnover.clear();
    Head head = tree.head();
    dsl.insertInto(HEAD)
        .set(HEAD.SIZE, head.size())
        .set(HEAD.ROOT, head.root())
        .set(HEAD.FRONTIER, tree.frontier())
        .set(HEAD.BATCH, batch)
        .execute();
  }

  @Override
  public List<PostedRecord.Entry> entriesOf(String fund, String document) {
    flush();
    return super.entriesOf(fund, document);
  }

  @Override
  public void documents(String fund, Consumer<String> consumer) {
    flush();
    super.documents(fund, consumer);
  }

  @Override
  public List<PostedRecord.Entry> answersTo(long position) {
    flush();
    return super.answersTo(position);
  }

  @Override
  public List<PostedRecord.Entry> answersInto(long batch) {
    flush();
    return super.answersInto(batch);
  }

  @Override
  public Optional<PostedRecord.Entry> entryNumbered(EntryKind kind, long number) {
    flush();
    return super.entryNumbered(kind, number);
  }

  /** Writes what is pending. */
  void flush() {
    try {
      entries.flush();
      measurements.flush();
      waitingDrafts.flush();
    } catch (SQLException e) {
      throw Failures.refusal(ledger, e);
    }
  }

  @Override
  public void close() {
    try {
      entries.close();
      measurements.close();
      waitingDrafts.close();
    } catch (SQLException e) {
      throw Failures.refusal(ledger, e);
    }
  }

  private record LineKey(String fund, String line) {}

  private record TurnoverKey(
      long line, String period, long kind, long side, long nature, String source) {
    static TurnoverKey of(long line, PostedRecord.Entry entry) {
      AppropriationKind nature = entry.nature().orElse(null);
      return new TurnoverKey(
          line,
          Period.of(entry.date()).toString(),
          Codes.of(entry.kind()),
          Codes.of(entry.side()),
          nature == null ? Codes.NO_NATURE : Codes.of(nature),
          entry.source().orElse(""));
    }
  }

  private static final class TurnoverSum {
    private long amount;
    private long entries;
    private long lastNumber;

    void add(long fen, long number) {
      amount = Math.addExact(amount, fen);
      entries++;
      lastNumber = Math.max(lastNumber, number);
    }
  }
}
