package org.fundbench.store;

import static org.fundbench.store.schema.Tables.ATTACHMENT;
import static org.fundbench.store.schema.Tables.ENTRY;
import static org.fundbench.store.schema.Tables.FUND;
import static org.fundbench.store.schema.Tables.FUND_LINE;

import java.util.List;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.ledger.LedgerReader.PaymentTwins;
import org.fundbench.ledger.LedgerReader.SharedVoucher;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** The questions of an auditor that the database answers faster than a walk over all entries. */
final class AuditQueries {
  private static final int MOST = 200;

  private AuditQueries() {}

  static List<SharedVoucher> sharedVouchers(DSLContext dsl, String fund) {
    var payees = DSL.countDistinct(ENTRY.PAYEE);
    var first = DSL.min(ENTRY.PAYEE);
    var last = DSL.max(ENTRY.PAYEE);
    return dsl.select(ENTRY.DOCUMENT, payees, first, last)
        .from(ENTRY)
        .where(payments(dsl, fund))
        .groupBy(ENTRY.DOCUMENT)
        .having(payees.gt(1))
        .orderBy(ENTRY.DOCUMENT)
        .limit(MOST)
        .fetch(row -> new SharedVoucher(row.value1(), row.value2(), row.value3(), row.value4()));
  }

  static List<PaymentTwins> paymentTwins(DSLContext dsl, String fund) {
    var first = DSL.min(ENTRY.NUMBER);
    var second = DSL.max(ENTRY.NUMBER);
    return dsl.select(first, second, ENTRY.PAYEE, ENTRY.EFFECT)
        .from(ENTRY)
        .where(payments(dsl, fund))
        .and(ENTRY.PAYEE.isNotNull())
        .and(ENTRY.POSITION.notIn(reversed(dsl)))
        .groupBy(ENTRY.LINE, ENTRY.ENTRY_DATE, ENTRY.PAYEE, ENTRY.EFFECT, ENTRY.MEMO)
        .having(DSL.countDistinct(ENTRY.DOCUMENT).gt(1))
        .orderBy(first)
        .limit(MOST)
        .fetch(
            row ->
                new PaymentTwins(
                    row.value1(), row.value2(), row.value3(), Money.cny(row.value4())));
  }

  static long paymentsWithoutAttachment(DSLContext dsl, String fund) {
    return dsl.selectCount()
        .from(ENTRY)
        .where(payments(dsl, fund))
        .and(ENTRY.POSITION.notIn(dsl.select(ATTACHMENT.ENTRY).from(ATTACHMENT)))
        .fetchSingle()
        .value1();
  }

  private static Select<? extends org.jooq.Record1<Long>> reversed(DSLContext dsl) {
    return dsl.select(ENTRY.REFERS_TO)
        .from(ENTRY)
        .where(ENTRY.KIND.eq(Codes.of(EntryKind.REVERSAL)))
        .and(ENTRY.REFERS_TO.isNotNull());
  }

  private static Condition payments(DSLContext dsl, String fund) {
    return ENTRY
        .KIND
        .eq(Codes.of(EntryKind.PAYMENT))
        .and(
            ENTRY.LINE.in(
                dsl.select(FUND_LINE.LINE)
                    .from(FUND_LINE)
                    .join(FUND)
                    .on(FUND.POSITION.eq(FUND_LINE.FUND))
                    .where(FUND.FUND_ID.eq(fund))));
  }
}
