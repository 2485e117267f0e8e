package org.fundbench.ledger;

/**
 * What a list of entries is sorted by. Each order is total and has an index behind it, so that a
 * page from the middle of a million costs the same in all of them.
 *
 * @param key the column
 * @param descending whether it runs backwards
 */
public record EntryOrder(Key key, boolean descending) {
  /** The day, the earliest first. */
  public static final EntryOrder BY_DATE = new EntryOrder(Key.DATE, false);

  /** What can be sorted by. */
  public enum Key {
    /** The day, and the order of posting within it. */
    DATE,
    /** The kind, in the order of the budget's life. */
    KIND,
    /** The number, which begins with the kind. */
    NUMBER,
    /** The line in the order of the fund, and the day within it. */
    LINE,
    /** The voucher. */
    DOCUMENT,
    /** The amount, with its sign. */
    AMOUNT,
    /** Who was paid. */
    PAYEE
  }

  /** The order after a click on a column: its own, or the opposite one where it is that already. */
  public EntryOrder clicked(Key column) {
    return new EntryOrder(column, key == column && !descending);
  }
}
