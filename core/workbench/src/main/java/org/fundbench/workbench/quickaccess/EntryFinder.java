package org.fundbench.workbench.quickaccess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.ledger.EntryNumber;
import org.fundbench.ledger.EntryOrder;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Icon;

/**
 * Finds entries by number, voucher, payee or memo in the database, beside the window's thread. Only
 * the answer to what was typed last counts.
 */
final class EntryFinder {
  private static final Text FINDING = new Text("查找记录", "Finding entries");
  private static final int MOST = 8;
  private static final int SHORTEST = 2;

  private final Desk desk;
  private long asked;

  EntryFinder(Desk desk) {
    this.desk = desk;
  }

  void find(String typed, Consumer<List<QuickItem>> then) {
    long mine = ++asked;
    String text = typed.strip();
    if (text.length() < SHORTEST || !desk.ledger().isOpen()) {
      then.accept(List.of());
      return;
    }
    desk.ledger()
        .ask(
            session -> entries(session, text),
            found -> {
              if (mine == asked) {
                then.accept(found.stream().map(this::item).toList());
              }
            },
            FINDING);
  }

  private static List<PostedRecord.Entry> entries(LedgerSession session, String text) {
    Map<Long, PostedRecord.Entry> found = new LinkedHashMap<>();
    EntryNumber.parse(text.toUpperCase(Locale.ROOT))
        .filter(number -> number.number() > 0)
        .ifPresent(
            number ->
                session
                    .rows(
                        EntryQuery.everything()
                            .ofKinds(Set.of(number.kind()))
                            .ordered(new EntryOrder(EntryOrder.Key.NUMBER, false))
                            .part(number.number() - 1, 1))
                    .forEach(entry -> found.put(entry.position(), entry)));
    session
        .rows(
            EntryQuery.everything()
                .saying(Optional.of(text))
                .ordered(new EntryOrder(EntryOrder.Key.DATE, true))
                .part(0, MOST))
        .forEach(entry -> found.putIfAbsent(entry.position(), entry));
    return new ArrayList<>(found.values());
  }

  private QuickItem item(PostedRecord.Entry entry) {
    String name =
        String.join(
            "  ",
            List.of(
                entry.numberText(),
                entry.document(),
                entry.payee().orElse(""),
                entry.memo().orElse("")));
    return new QuickItem(
        "entry:" + entry.position(),
        QuickKind.ENTRY,
        Text.same(name.strip()),
        entry.effect().toString(),
        Icon.LEDGER,
        () -> open(entry));
  }

  /** Lists what has the same voucher, with the keyboard on the entry. */
  private void open(PostedRecord.Entry entry) {
    EntryQuery query =
        EntryQuery.ofFund(entry.fund())
            .ofKinds(Set.of(entry.kind()))
            .saying(Optional.of(entry.document()));
    desk.ledger()
        .ask(
            session -> session.lookup().before(query, entry),
            row -> desk.showEntries(query, OptionalLong.of(row)),
            FINDING);
  }
}
