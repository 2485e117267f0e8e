package org.fundbench.store;

import static org.fundbench.store.schema.Tables.ENTRY;
import static org.fundbench.store.schema.Tables.FUND;
import static org.fundbench.store.schema.Tables.FUND_LINE;
import static org.fundbench.store.schema.Tables.TURNOVER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Period;
import org.fundbench.api.Side;
import org.fundbench.ledger.EntryPage;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.PostedRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Finds entries by date and position.
 *
 * <p>A page is first found in an index alone and only then are its rows read; what all matching
 * entries add up to comes from the kept sums wherever whole months are asked for. So a page costs
 * the same in a ledger of a hundred entries and of a million, unless a text has to be looked for.
 */
final class EntrySearch {
  private static final int FETCH_SIZE = 1000;

  private final DSLContext dsl;
  private final EntryQuery query;
  private final List<Long> lines;
  private final boolean everyLine;

  EntrySearch(DSLContext dsl, EntryQuery query) {
    this.dsl = dsl;
    this.query = query;
    Condition wanted = DSL.noCondition();
    if (query.fund().isPresent()) {
      wanted = wanted.and(FUND.FUND_ID.eq(query.fund().get()));
    }
    if (query.line().isPresent()) {
      wanted = wanted.and(FUND_LINE.LINE_ID.eq(query.line().get()));
    }
    this.lines =
        dsl.select(FUND_LINE.LINE)
            .from(FUND_LINE)
            .join(FUND)
            .on(FUND.POSITION.eq(FUND_LINE.FUND))
            .where(wanted)
            .fetch(FUND_LINE.LINE);
    this.everyLine = lines.size() == dsl.fetchCount(FUND_LINE);
  }

  EntryPage page() {
    List<PostedRecord.Entry> rows = query.limit() == 0 ? List.of() : rows();
    Totals totals = wholeMonths() ? keptTotals() : countedTotals();
    return new EntryPage(rows, totals.count(), Money.cny(totals.paid()));
  }

  List<PostedRecord.Entry> rows() {
    Select<?> positions =
        dsl.select(ENTRY.POSITION)
            .from(ENTRY)
            .where(condition())
            .orderBy(ENTRY.ENTRY_DATE, ENTRY.POSITION)
            .limit(query.limit())
            .offset(query.offset());
    return dsl.select(Rows.ENTRY_COLUMNS)
        .from(ENTRY)
        .join(FUND_LINE)
        .on(FUND_LINE.LINE.eq(ENTRY.LINE))
        .join(FUND)
        .on(FUND.POSITION.eq(FUND_LINE.FUND))
        .where(ENTRY.POSITION.in(DSL.select(DSL.field("position", Long.class)).from(positions)))
        .orderBy(ENTRY.ENTRY_DATE, ENTRY.POSITION)
        .fetch(Rows::entry);
  }

  void forEach(Consumer<PostedRecord.Entry> consumer) {
    try (var cursor =
        dsl.select(Rows.ENTRY_COLUMNS)
            .from(ENTRY)
            .join(FUND_LINE)
            .on(FUND_LINE.LINE.eq(ENTRY.LINE))
            .join(FUND)
            .on(FUND.POSITION.eq(FUND_LINE.FUND))
            .where(condition())
            .orderBy(ENTRY.ENTRY_DATE, ENTRY.POSITION)
            .limit(query.limit())
            .offset(query.offset())
            .fetchSize(FETCH_SIZE)
            .fetchLazy()) {
      cursor.forEach(row -> consumer.accept(Rows.entry(row)));
    }
  }

  private record Totals(long count, long paid) {}

  /** Whether the kept sums, which are by month, can answer. */
  private boolean wholeMonths() {
    return query.text().isEmpty()
        && query.from().map(LocalDate::getDayOfMonth).orElse(1) == 1
        && query.to().map(day -> Period.of(day).lastDay().equals(day)).orElse(true);
  }

  private Totals keptTotals() {
    var count = DSL.sum(TURNOVER.ENTRIES);
    var paid = paid(TURNOVER.SIDE, TURNOVER.AMOUNT);
    List<Condition> all = new ArrayList<>();
    all.add(TURNOVER.LINE.in(lines));
    query.from().ifPresent(from -> all.add(TURNOVER.PERIOD.ge(Period.of(from).toString())));
    query.to().ifPresent(to -> all.add(TURNOVER.PERIOD.le(Period.of(to).toString())));
    query.side().ifPresent(side -> all.add(TURNOVER.SIDE.eq(Codes.of(side))));
    if (!query.kinds().isEmpty()) {
      all.add(TURNOVER.KIND.in(kinds()));
    }
    Record sums = dsl.select(count, paid).from(TURNOVER).where(all).fetchSingle();
    return new Totals(whole(sums.get(count)), whole(sums.get(paid)));
  }

  private Totals countedTotals() {
    var count = DSL.count();
    var paid = paid(ENTRY.SIDE, ENTRY.EFFECT);
    Record sums = dsl.select(count, paid).from(ENTRY).where(condition()).fetchSingle();
    return new Totals(sums.get(count), whole(sums.get(paid)));
  }

  private static org.jooq.Field<BigDecimal> paid(
      org.jooq.Field<Long> side, org.jooq.Field<Long> amount) {
    return DSL.sum(DSL.when(side.eq(Codes.of(Side.PAID)), amount).otherwise(0L));
  }

  private static long whole(@org.jspecify.annotations.Nullable BigDecimal sum) {
    return sum == null ? 0 : sum.longValueExact();
  }

  private List<Long> kinds() {
    return query.kinds().stream().map((EntryKind kind) -> Codes.of(kind)).toList();
  }

  private Condition condition() {
    List<Condition> all = new ArrayList<>();
    if (!everyLine) {
      all.add(ENTRY.LINE.in(lines));
    }
    query.from().ifPresent(from -> all.add(ENTRY.ENTRY_DATE.ge(from.toString())));
    query.to().ifPresent(to -> all.add(ENTRY.ENTRY_DATE.le(to.toString())));
    query.side().ifPresent(side -> all.add(ENTRY.SIDE.eq(Codes.of(side))));
    if (!query.kinds().isEmpty()) {
      all.add(ENTRY.KIND.in(kinds()));
    }
    query
        .text()
        .ifPresent(
            text ->
                all.add(
                    ENTRY
                        .DOCUMENT
                        .contains(text)
                        .or(ENTRY.PAYEE.contains(text))
                        .or(ENTRY.MEMO.contains(text))));
    return DSL.and(all);
  }
}
