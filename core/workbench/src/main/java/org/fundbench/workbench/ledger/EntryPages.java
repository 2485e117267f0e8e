package org.fundbench.workbench.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundbench.api.Money;
import org.fundbench.api.Text;
import org.fundbench.ledger.EntryPage;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.PostedRecord.Entry;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.table.Rows;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a query as rows of a table.
 *
 * <ol>
 *   <li>A row of a page that is not here is answered with null, and its page noted as wanted.
 *   <li>One page at a time is fetched beside the window's thread, the one wanted last first: who
 *       scrolls fast does not wait for what he scrolled past.
 *   <li>What came is drawn; the pages used longest ago are forgotten.
 * </ol>
 */
final class EntryPages implements Rows<Entry> {
  /** What fetching is called where problems are listed. */
  static final Text READING = new Text("读取台账", "Reading the ledger");

  static final int PAGE = 200;
  private static final int KEPT = 50;
  private static final int WAITING = 4;

  private final Desk desk;
  private final EntryQuery query;
  private final Runnable came;
  private final Runnable counted;
  private final Map<Integer, List<Entry>> pages = new LinkedHashMap<>(KEPT, 0.75f, true);
  private final Deque<Integer> wanted = new ArrayDeque<>();
  private Optional<EntryPage> first = Optional.empty();
  private boolean fetching;

  /**
   * The rows of a query; its offset and limit do not count.
   *
   * @param counted hears when it is known how many there are
   * @param came hears when rows have come
   */
  EntryPages(Desk desk, EntryQuery query, Runnable counted, Runnable came) {
    this.desk = desk;
    this.query = query;
    this.counted = counted;
    this.came = came;
    wanted.push(0);
    fetch();
  }

  /** The query. */
  EntryQuery query() {
    return query;
  }

  /** How many entries match and what they add up to, once that is known. */
  Optional<EntryPage> summary() {
    return first;
  }

  @Override
  public int size() {
    return first.map(page -> (int) Math.min(Integer.MAX_VALUE / 64, page.total())).orElse(0);
  }

  @Override
  public @Nullable Entry at(int index) {
    int number = index / PAGE;
    List<Entry> page = pages.get(number);
    if (page == null) {
      want(number);
      return null;
    }
    int at = index % PAGE;
    return at < page.size() ? page.get(at) : null;
  }

  private void want(int number) {
    if (!wanted.contains(number)) {
      wanted.push(number);
      while (wanted.size() > WAITING) {
        wanted.removeLast();
      }
      fetch();
    }
  }

  private void fetch() {
    if (fetching || wanted.isEmpty()) {
      return;
    }
    fetching = true;
    int number = wanted.peek();
    boolean known = first.isPresent();
    desk.ledger()
        .ask(
            session -> {
              EntryQuery part = query.part((long) number * PAGE, PAGE);
              // What all add up to is asked once; of a text it takes a look at every entry.
              return known
                  ? new EntryPage(session.rows(part), 0, Money.cny(0))
                  : session.entries(part);
            },
            page -> {
              fetching = false;
              wanted.remove(number);
              take(number, page);
              fetch();
            },
            READING);
  }

  private void take(int number, EntryPage page) {
    pages.put(number, page.entries());
    if (pages.size() > KEPT) {
      pages.remove(pages.keySet().iterator().next());
    }
    if (first.isEmpty()) {
      first = Optional.of(page);
      counted.run();
    }
    came.run();
  }
}
