package org.fundbench.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.MoneyFormatException;
import org.fundbench.api.MoneyUnit;

/**
 * Finds what an entry may answer, so that a person picks it from a list and does not type its
 * voucher blind. The newest come first; a search looks at the number, the amount and the texts.
 */
public final class OpenEntries {
  private static final int CHUNK = 200;

  /** Further back nobody scrolls; a search finds what is older. */
  private static final int MOST_LOOKED_AT = 4_000;

  private final LedgerReader reader;
  private final Answers answers;
  private final EntryQuery all;

  /** What is open in a fund. */
  public OpenEntries(LedgerReader reader, String fund) {
    this.reader = reader;
    this.answers = new Answers(reader);
    this.all =
        EntryQuery.ofFund(fund).ordered(new EntryOrder(EntryOrder.Key.DATE, true)).part(0, CHUNK);
  }

  /** What is asked for. */
  public enum Wanted {
    /** Commitments that are not used up: for a payment, a release or an expiry. */
    COMMITMENTS(EntryKind.COMMITMENT),
    /** Payments that were not refunded wholly. */
    PAYMENTS(EntryKind.PAYMENT),
    /** What can be reversed: nothing that still stands was built on it. */
    REVERSIBLE(
        EntryKind.PAYMENT,
        EntryKind.REFUND,
        EntryKind.COMMITMENT,
        EntryKind.RELEASE,
        EntryKind.EXPIRY),
    /** Any entry, for a file to be kept with it. */
    ANY(EntryKind.values());

    private final Set<EntryKind> kinds;

    Wanted(EntryKind... kinds) {
      this.kinds = Set.of(kinds);
    }
  }

  /**
   * Finds some.
   *
   * @param text what the person typed, possibly empty
   * @param most how many at most
   */
  public List<OpenEntry> find(Wanted wanted, String text, int most) {
    String words = text.strip();
    EntryQuery query = wanted == Wanted.ANY ? all : all.ofKinds(wanted.kinds);
    Map<Long, OpenEntry> found = new LinkedHashMap<>();
    EntryNumber.parse(words)
        .flatMap(number -> reader.entryNumbered(number.kind(), number.number()))
        .filter(entry -> query.fund().equals(Optional.of(entry.fund())))
        .filter(entry -> wanted.kinds.contains(entry.kind()))
        .ifPresent(entry -> take(wanted, List.of(entry), most, found));
    collect(wanted, query.saying(Optional.of(words).filter(w -> !w.isEmpty())), most, found);
    amount(words)
        .ifPresent(
            amount ->
                collect(
                    wanted, query.between(Optional.of(amount), Optional.of(amount)), most, found));
    return List.copyOf(found.values());
  }

  private static Optional<Money> amount(String words) {
    try {
      return Optional.of(Money.parse(words, MoneyUnit.YUAN)).filter(money -> money.fen() > 0);
    } catch (MoneyFormatException e) {
      return Optional.empty();
    }
  }

  private void collect(Wanted wanted, EntryQuery query, int most, Map<Long, OpenEntry> found) {
    for (long at = 0; at < MOST_LOOKED_AT && found.size() < most; at += CHUNK) {
      List<PostedRecord.Entry> chunk = reader.rows(query.part(at, CHUNK));
      take(wanted, chunk, most, found);
      if (chunk.size() < CHUNK) {
        return;
      }
    }
  }

  private void take(
      Wanted wanted, List<PostedRecord.Entry> entries, int most, Map<Long, OpenEntry> found) {
    for (PostedRecord.Entry entry : entries) {
      if (found.size() >= most) {
        return;
      }
      open(wanted, entry).ifPresent(one -> found.put(entry.position(), one));
    }
  }

  private Optional<OpenEntry> open(Wanted wanted, PostedRecord.Entry entry) {
    return switch (wanted) {
      case ANY -> Optional.of(new OpenEntry(entry, Money.cny(Math.abs(entry.effect().fen()))));
      case REVERSIBLE ->
          answers.isReversed(entry) || !answers.standing(entry).isEmpty()
              ? Optional.empty()
              : Optional.of(new OpenEntry(entry, Money.cny(Math.abs(entry.effect().fen()))));
      case COMMITMENTS, PAYMENTS ->
          Optional.of(new OpenEntry(entry, answers.left(entry)))
              .filter(one -> one.left().fen() > 0)
              .filter(one -> !answers.isReversed(entry));
    };
  }

  /** The drafts that wait under a number, as far as a person can look through them. */
  public static List<PostingDraft> waiting(LedgerReader reader, long id) {
    List<PostingDraft> drafts = new ArrayList<>();
    for (LedgerReader.WaitingDraft draft : reader.waitingDrafts(id, 0)) {
      drafts.add(DraftText.read(draft.text()));
    }
    return drafts;
  }
}
