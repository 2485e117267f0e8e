package org.fundbench.store;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fundbench.api.EntryKind;
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

/**
 * Hands each question about a ledger to those who know how to ask the database. It asks nothing
 * itself: the virtual machine loads what a class works with before it runs any of it, and a first
 * look is to be had before jOOQ is loaded.
 */
class StoreReader implements LedgerReader {
  private final Jooq jooq;
  private final PlainSql sql;
  private final FirstLook look;

  StoreReader(Connection connection, Jooq jooq) {
    this.jooq = jooq;
    this.sql = new PlainSql(connection);
    this.look = new FirstLook(sql);
  }

  @Override
  public List<PostedRecord.FundDefinition> funds() {
    return look.funds();
  }

  @Override
  public List<Turnover> turnover(String fund, LocalDate asOf) {
    return look.turnover(fund, asOf);
  }

  @Override
  public List<Counted> counted(String fund) {
    return look.counted(fund);
  }

  @Override
  public List<PostedRecord.Evidence> evidence(String fund) {
    return look.evidence(fund);
  }

  @Override
  public List<PostedRecord.Revision> revisions(String fund) {
    return look.revisions(fund);
  }

  @Override
  public Optional<PostedRecord.Batch> batch(long position) {
    return look.batch(position);
  }

  @Override
  public Head head() {
    return look.head();
  }

  @Override
  public List<PostedRecord.PeriodEvent> periodEvents(String fund) {
    return Batches.periodEvents(jooq.dsl(), fund);
  }

  @Override
  public Optional<PostedRecord.Batch> batchNumbered(long number) {
    return Batches.numbered(jooq.dsl(), number);
  }

  @Override
  public Optional<PostedRecord.Batch> undoneBy(long number) {
    return Batches.undoing(jooq.dsl(), number);
  }

  @Override
  public List<Head> heads() {
    return Batches.heads(jooq.dsl());
  }

  @Override
  public Optional<PostedRecord.Entry> entryAt(long position) {
    return EntryRows.at(jooq.dsl(), position);
  }

  @Override
  public Optional<PostedRecord.Entry> entryNumbered(EntryKind kind, long number) {
    return EntryRows.numbered(jooq.dsl(), kind, number);
  }

  @Override
  public List<PostedRecord.Entry> entriesIn(long batch) {
    return EntryRows.in(jooq.dsl(), batch);
  }

  @Override
  public List<PostedRecord.Entry> answersInto(long batch) {
    return EntryRows.answersInto(jooq.dsl(), batch);
  }

  @Override
  public List<PostedRecord.Entry> answersTo(long position) {
    return EntryRows.answersTo(jooq.dsl(), position);
  }

  @Override
  public List<PostedRecord.Entry> entriesOf(String fund, String document) {
    return EntryRows.of(jooq.dsl(), fund, document);
  }

  @Override
  public void documents(String fund, Consumer<String> consumer) {
    EntryRows.documents(jooq.dsl(), fund, consumer);
  }

  @Override
  public EntryPage entries(EntryQuery query) {
    return new EntrySearch(jooq.dsl(), query).page();
  }

  @Override
  public List<PostedRecord.Entry> rows(EntryQuery query) {
    return new EntrySearch(jooq.dsl(), query).rows();
  }

  @Override
  public void entries(EntryQuery query, Consumer<PostedRecord.Entry> consumer) {
    new EntrySearch(jooq.dsl(), query).forEach(consumer);
  }

  @Override
  public long before(EntryQuery query, PostedRecord.Entry entry) {
    return new EntrySearch(jooq.dsl(), query).before(entry);
  }

  @Override
  public List<PostedRecord.Attachment> attachments(long entry) {
    return KeptFiles.with(jooq.dsl(), entry);
  }

  @Override
  public List<PostedRecord.Attachment> attachments(String fund, int most) {
    return KeptFiles.of(jooq.dsl(), fund, most);
  }

  @Override
  public Optional<byte[]> attachmentContent(Hash hash) {
    return KeptFiles.content(jooq.dsl(), hash);
  }

  @Override
  public List<Operation> operations(OperationQuery query) {
    return Operations.find(jooq.dsl(), query);
  }

  @Override
  public List<ImportedBatch> imports(int limit) {
    return ImportHistory.find(jooq.dsl(), limit);
  }

  @Override
  public List<SharedVoucher> sharedVouchers(String fund) {
    return AuditQueries.sharedVouchers(jooq.dsl(), fund);
  }

  @Override
  public List<PaymentTwins> paymentTwins(String fund) {
    return AuditQueries.paymentTwins(jooq.dsl(), fund);
  }

  @Override
  public long paymentsWithoutAttachment(String fund) {
    return AuditQueries.paymentsWithoutAttachment(jooq.dsl(), fund);
  }

  @Override
  public List<Waiting> waiting() {
    return WaitingRows.all(jooq.dsl());
  }

  @Override
  public List<WaitingDraft> waitingDrafts(long id, long after) {
    return WaitingRows.drafts(jooq.dsl(), id, after);
  }

  @Override
  public List<String> faults() {
    return sql.list("PRAGMA integrity_check(10)", row -> row.text("integrity_check")).stream()
        .filter(said -> !"ok".equals(said))
        .toList();
  }

  @Override
  public void records(Consumer<StoredRecord> consumer) {
    try (RecordStream stream = new RecordStream(jooq.dsl())) {
      stream.forEach(consumer);
    }
  }
}
