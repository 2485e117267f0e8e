package org.fundbench.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.fundbench.api.EntryKind;
import org.fundbench.api.EntrySelection;
import org.fundbench.api.Money;
import org.fundbench.api.Side;

/**
 * Which entries to list, and in which order.
 *
 * @param fund the fund's id, or empty for all
 * @param line the line's id, or empty for all
 * @param side what the entries act on, or empty for all
 * @param kinds the kinds, or none for all
 * @param from the first day
 * @param to the last day
 * @param text a piece of the document, payee or memo
 * @param least the smallest amount, whichever way the money goes
 * @param most the largest amount, whichever way the money goes
 * @param batch the position of a batch, or empty for all
 * @param nature what kind of appropriation, or empty for all entries
 * @param order what they are sorted by
 * @param offset how many to pass over
 * @param limit how many at most
 */
public record EntryQuery(
    Optional<String> fund,
    Optional<String> line,
    Optional<Side> side,
    Set<EntryKind> kinds,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<String> text,
    Optional<Money> least,
    Optional<Money> most,
    Optional<Long> batch,
    Optional<AppropriationKind> nature,
    EntryOrder order,
    long offset,
    int limit) {
  public EntryQuery {
    kinds = Set.copyOf(kinds);
  }

  /** Entries of whatever amount and batch, by date. */
  public EntryQuery(
      Optional<String> fund,
      Optional<String> line,
      Optional<Side> side,
      Set<EntryKind> kinds,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Optional<String> text,
      long offset,
      int limit) {
    this(
        fund,
        line,
        side,
        kinds,
        from,
        to,
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        EntryOrder.BY_DATE,
        offset,
        limit);
  }

  /** Every entry of every fund, from the first, none cut off. */
  public static EntryQuery everything() {
    return new EntryQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        0);
  }

  /** Every entry of a fund. */
  public static EntryQuery ofFund(String fund) {
    EntryQuery all = everything();
    return new EntryQuery(
        Optional.of(fund),
        all.line,
        all.side,
        all.kinds,
        all.from,
        all.to,
        all.text,
        all.offset,
        all.limit);
  }

  /** Every entry on a line of a fund. */
  public static EntryQuery ofLine(String fund, String line) {
    EntryQuery all = ofFund(fund);
    return new EntryQuery(
        all.fund,
        Optional.of(line),
        all.side,
        all.kinds,
        all.from,
        all.to,
        all.text,
        all.offset,
        all.limit);
  }

  /** The same query with another number of entries at most. */
  public EntryQuery limited(int atMost) {
    return part(offset, atMost);
  }

  /** A part of what the query finds. */
  public EntryQuery part(long first, int atMost) {
    return new EntryQuery(
        fund, line, side, kinds, from, to, text, least, this.most, batch, nature, order, first,
        atMost);
  }

  /** The same entries in another order. */
  public EntryQuery ordered(EntryOrder by) {
    return new EntryQuery(
        fund, line, side, kinds, from, to, text, least, most, batch, nature, by, offset, limit);
  }

  /** Of these entries only those of some amount, whichever way the money goes. */
  public EntryQuery between(Optional<Money> smallest, Optional<Money> largest) {
    return new EntryQuery(
        fund, line, side, kinds, from, to, text, smallest, largest, batch, nature, order, offset,
        limit);
  }

  /** Of these entries only those of a batch. */
  public EntryQuery inBatch(Optional<Long> position) {
    return new EntryQuery(
        fund, line, side, kinds, from, to, text, least, most, position, nature, order, offset,
        limit);
  }

  /** Of these entries only appropriations of a kind, such as the initial budget. */
  public EntryQuery ofNature(AppropriationKind kind) {
    return new EntryQuery(
        fund,
        line,
        side,
        kinds,
        from,
        to,
        text,
        least,
        most,
        batch,
        Optional.of(kind),
        order,
        offset,
        limit);
  }

  /** Of these entries only those of some kinds. */
  public EntryQuery ofKinds(Set<EntryKind> some) {
    return new EntryQuery(
        fund, line, side, some, from, to, text, least, most, batch, nature, order, offset, limit);
  }

  /** Of these entries only those with a piece of text. */
  public EntryQuery saying(Optional<String> words) {
    return new EntryQuery(
        fund, line, side, kinds, from, to, words, least, most, batch, nature, order, offset, limit);
  }

  /** The entries behind a figure. */
  public static EntryQuery of(EntrySelection selection, int limit) {
    return new EntryQuery(
        Optional.of(selection.fund()),
        selection.line(),
        Optional.of(selection.side()),
        selection.kinds(),
        Optional.of(selection.from()),
        Optional.of(selection.to()),
        Optional.empty(),
        0,
        limit);
  }
}
