package org.fundbench.store;

import static org.fundbench.store.schema.Tables.ATTACHMENT;
import static org.fundbench.store.schema.Tables.ATTACHMENT_CONTENT;
import static org.fundbench.store.schema.Tables.ENTRY;
import static org.fundbench.store.schema.Tables.FUND;
import static org.fundbench.store.schema.Tables.FUND_LINE;

import java.util.List;
import java.util.Optional;
import org.fundbench.ledger.Hash;
import org.fundbench.ledger.PostedRecord;
import org.jooq.DSLContext;

/** The files that are kept with entries, and their bytes. */
final class KeptFiles {
  private KeptFiles() {}

  static List<PostedRecord.Attachment> with(DSLContext dsl, long entry) {
    return dsl.selectFrom(ATTACHMENT)
        .where(ATTACHMENT.ENTRY.eq(entry))
        .orderBy(ATTACHMENT.POSITION)
        .fetch(Rows::attachment);
  }

  static List<PostedRecord.Attachment> of(DSLContext dsl, String fund, int most) {
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

  static Optional<byte[]> content(DSLContext dsl, Hash hash) {
    return dsl.selectFrom(ATTACHMENT_CONTENT)
        .where(ATTACHMENT_CONTENT.HASH.eq(hash.bytes()))
        .fetchOptional(row -> row.getContent());
  }
}
