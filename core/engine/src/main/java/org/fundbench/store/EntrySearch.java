package org.fundbench.store;

import static org.fundbench.store.schema.Tables.ENTRY;
import static org.fundbench.store.schema.Tables.FUND;
import static org.fundbench.store.schema.Tables.FUND_LINE;
import static org.fundbench.store.schema.Tables.HEAD;
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
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SortOrder;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * Finds entries and sorts them.
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

  /** Which entries a page shows, found in an index alone. */
  Select<?> positions() {
    return dsl.select(ENTRY.POSITION)
        .from(ENTRY)
        .where(condition())
        .orderBy(order())
        .limit(query.limit())
        .offset(query.offset());
  }

  List<PostedRecord.Entry> rows() {
    Select<?> positions = positions();
    return dsl.select(Rows.ENTRY_COLUMNS)
        .from(ENTRY)
        .join(FUND_LINE)
        .on(FUND_LINE.LINE.eq(ENTRY.LINE))
        .join(FUND)
        .on(FUND.POSITION.eq(FUND_LINE.FUND))
        .where(ENTRY.POSITION.in(DSL.select(DSL.field("position", Long.class)).from(positions)))
        .orderBy(order())
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
            .orderBy(order())
            .limit(query.limit())
            .offset(query.offset())
            .fetchSize(FETCH_SIZE)
            .fetchLazy()) {
      cursor.forEach(row -> consumer.accept(Rows.entry(row)));
    }
  }

  /** How many of the entries stand before one, by date. */
  long before(PostedRecord.Entry entry) {
    return dsl.fetchCount(
        ENTRY,
        condition()
            .and(
                DSL.row(ENTRY.ENTRY_DATE, ENTRY.POSITION)
                    .lt(entry.date().toString(), entry.position())));
  }

  private List<OrderField<?>> order() {
    List<TableField<?, ?>> fields =
        switch (query.order().key()) {
          case DATE -> List.of(ENTRY.ENTRY_DATE, ENTRY.POSITION);
          case KIND, NUMBER -> List.of(ENTRY.KIND, ENTRY.NUMBER);
          case LINE -> List.of(ENTRY.LINE, ENTRY.ENTRY_DATE, ENTRY.POSITION);
          case DOCUMENT -> List.of(ENTRY.DOCUMENT, ENTRY.POSITION);
          case AMOUNT -> List.of(ENTRY.EFFECT, ENTRY.LINE, ENTRY.POSITION);
          case PAYEE -> List.of(ENTRY.PAYEE, ENTRY.LINE, ENTRY.POSITION);
        };
    SortOrder direction = query.order().descending() ? SortOrder.DESC : SortOrder.ASC;
    return fields.stream().<OrderField<?>>map(field -> field.sort(direction)).toList();
  }

  private record Totals(long count, long paid) {}

  /** Whether the kept sums, which are by month, can answer. */
  private boolean wholeMonths() {
    return query.text().isEmpty()
        && query.least().isEmpty()
        && query.most().isEmpty()
        && query.batch().isEmpty()
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
    query.nature().ifPresent(nature -> all.add(TURNOVER.NATURE.eq(Codes.of(nature))));
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

  /**
   * The line as it is compared. Where the order has an index of its own, the one by line must not
   * be taken: every matching entry would have to be read and sorted for each page.
   */
  private org.jooq.Field<Long> lineOf() {
    return switch (query.order().key()) {
      case DATE, LINE -> ENTRY.LINE;
      case KIND, NUMBER, DOCUMENT, AMOUNT, PAYEE -> ENTRY.LINE.plus(DSL.inline(0L));
    };
  }

  /** The records of a batch stand between its own position and the head it ended with. */
  private Condition inBatch(long batch) {
    Long end = dsl.select(HEAD.SIZE).from(HEAD).where(HEAD.BATCH.eq(batch)).fetchOne(HEAD.SIZE);
    return ENTRY.POSITION.gt(batch).and(ENTRY.POSITION.lt(end == null ? Long.MAX_VALUE : end));
  }

  private Condition condition() {
    List<Condition> all = new ArrayList<>();
    if (!everyLine) {
      all.add(lineOf().in(lines));
    }
    query.batch().ifPresent(batch -> all.add(inBatch(batch)));
    if (query.least().isPresent() || query.most().isPresent()) {
      long least = query.least().map(Money::fen).orElse(0L);
      long most = query.most().map(Money::fen).orElse(Long.MAX_VALUE);
      all.add(ENTRY.EFFECT.between(least, most).or(ENTRY.EFFECT.between(-most, -least)));
    }
    query.from().ifPresent(from -> all.add(ENTRY.ENTRY_DATE.ge(from.toString())));
    query.to().ifPresent(to -> all.add(ENTRY.ENTRY_DATE.le(to.toString())));
    query.side().ifPresent(side -> all.add(ENTRY.SIDE.eq(Codes.of(side))));
    query.nature().ifPresent(nature -> all.add(ENTRY.NATURE.eq(Codes.of(nature))));
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
