package org.fundbench.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ledger's rules once more, as plainly as they can be said: a list in memory, and every sum
 * added up anew each time. It knows no database, no numbers, no hashes.
 */
final class ModelLedger {
  /** Something that was posted and counts as long as it stands. */
  static final class Thing {
    final String kind;
    final String voucher;
    final String line;
    final int month;
    final long fen;
    final Thing of;
    boolean stands = true;

    Thing(String kind, String voucher, String line, int month, long fen, Thing of) {
      this.kind = kind;
      this.voucher = voucher;
      this.line = line;
      this.month = month;
      this.fen = fen;
      this.of = of;
    }
  }

  final List<Thing> things = new ArrayList<>();
  final Map<Integer, Thing> batches = new HashMap<>();

  /** The targets and weights that held one after the other; the last one holds. */
  final List<String> evaluations = new ArrayList<>(List.of("10 90"));

  private int closed;

  int closed() {
    return closed;
  }

  long budget(String line) {
    return sum("budget", line);
  }

  long paid(String line) {
    return sum("pay", line) - sum("refund", line);
  }

  long committed(String line) {
    return sum("commit", line) - sum("release", line) - settled(line);
  }

  long available(String line) {
    return budget(line) - committed(line) - paid(line);
  }

  private long available() {
    return available("a") + available("b");
  }

  private long sum(String kind, String line) {
    return things.stream()
        .filter(one -> one.stands && one.kind.equals(kind) && one.line.equals(line))
        .mapToLong(one -> one.fen)
        .sum();
  }

  private long settled(String line) {
    return things.stream()
        .filter(one -> one.stands && one.kind.equals("pay") && one.line.equals(line))
        .filter(one -> one.of != null)
        .mapToLong(one -> one.fen)
        .sum();
  }

  /** What is left of a payment or a commitment. */
  long left(Thing thing) {
    long answered =
        things.stream()
            .filter(one -> one.stands && one.of == thing)
            .mapToLong(one -> one.fen)
            .sum();
    return (thing.stands ? thing.fen : 0) - answered;
  }

  private boolean used(Thing thing) {
    return things.stream().anyMatch(one -> one.stands && one.of == thing);
  }

  private boolean twin(Thing thing) {
    return things.stream()
        .anyMatch(
            one ->
                one != thing
                    && one.stands
                    && one.kind.equals(thing.kind)
                    && one.voucher.equals(thing.voucher)
                    && one.line.equals(thing.line)
                    && (thing.kind.equals("commit")
                        || one.month == thing.month && one.fen == thing.fen));
  }

  /** Whether a new thing may be posted; if so it is. */
  boolean post(Thing thing) {
    long taken =
        switch (thing.kind) {
          case "pay" -> thing.of == null ? thing.fen : 0;
          case "commit" -> thing.fen;
          default -> 0;
        };
    boolean fits =
        thing.month > closed
            && !twin(thing)
            && (thing.of == null || thing.of.stands && thing.fen <= left(thing.of))
            && taken <= available(thing.line)
            && taken <= available();
    if (fits) {
      things.add(thing);
    }
    return fits;
  }

  /** Whether a thing may be reversed. */
  boolean reverse(Thing thing, int month) {
    // Undoing what gave money back takes it again.
    long taken = thing.kind.equals("refund") || thing.kind.equals("release") ? thing.fen : 0;
    if (month <= closed
        || !thing.stands
        || used(thing)
        || taken > available(thing.line)
        || taken > available()) {
      return false;
    }
    thing.stands = false;
    return true;
  }

  /** Whether a thing that was reversed may count again, as its reversal is undone. */
  boolean reinstate(Thing thing, int month) {
    long taken =
        thing.kind.equals("pay") && thing.of == null || thing.kind.equals("commit") ? thing.fen : 0;
    boolean fits =
        month > closed
            && !thing.stands
            && !twin(thing)
            && (thing.of == null || left(thing.of) >= thing.fen)
            && taken <= available(thing.line)
            && taken <= available();
    if (fits) {
      thing.stands = true;
    }
    return fits;
  }

  /** Whether a revision is taken: a number for a target, 100 points in all, and a change. */
  boolean revise(String target, String weight) {
    String text = target + " " + weight;
    boolean fits =
        target.chars().allMatch(Character::isDigit)
            && weight.equals("90")
            && !evaluations.get(evaluations.size() - 1).equals(text);
    if (fits) {
      evaluations.add(text);
    }
    return fits;
  }

  boolean close(int month) {
    if (month != closed + 1) {
      return false;
    }
    closed = month;
    return true;
  }

  boolean reopen(int month) {
    if (month != closed || month == 0) {
      return false;
    }
    closed--;
    return true;
  }
}
