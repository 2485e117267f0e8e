package org.fundbench.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What became of an entry: the commitment it pays, its refunds, its reversal, what these answer in
 * turn, and the files kept with each; in the order of posting, each with who posted it, when and
 * why. Nothing in it is computed: it is what stands in the ledger.
 *
 * @param subject the entry it is about
 * @param events what was posted, in order
 * @param whole whether that is all; a chain of thousands is cut
 */
public record RecordHistory(PostedRecord.Entry subject, List<Event> events, boolean whole) {
  /** So many entries of a chain are looked at; a commitment is rarely paid in more parts. */
  static final int MOST = 500;

  public RecordHistory {
    events = List.copyOf(events);
  }

  /**
   * Something that was posted.
   *
   * @param record the entry, or a file kept with one
   * @param about the entry that it is, or that the file is kept with
   * @param batch who, when and why
   * @param undoneBy the batch that undid that one, if there is one
   */
  public record Event(
      PostedRecord record,
      PostedRecord.Entry about,
      PostedRecord.Batch batch,
      Optional<PostedRecord.Batch> undoneBy) {}

  /** The history of the entry of a number; empty if there is none. */
  public static Optional<RecordHistory> of(LedgerReader reader, EntryNumber number) {
    return reader.entryNumbered(number.kind(), number.number()).map(entry -> of(reader, entry));
  }

  /** The history of an entry. */
  public static RecordHistory of(LedgerReader reader, PostedRecord.Entry subject) {
    List<PostedRecord.Entry> chain = new ArrayList<>();
    Set<Long> seen = new HashSet<>(Set.of(subject.position()));
    Deque<PostedRecord.Entry> open = new ArrayDeque<>(List.of(subject));
    while (!open.isEmpty() && chain.size() < MOST) {
      PostedRecord.Entry one = open.removeFirst();
      chain.add(one);
      List<PostedRecord.Entry> linked = new ArrayList<>(reader.answersTo(one.position()));
      one.refersTo().flatMap(reader::entryAt).ifPresent(linked::add);
      linked.stream().filter(next -> seen.add(next.position())).forEach(open::addLast);
    }
    List<Event> events = new ArrayList<>();
    for (PostedRecord.Entry one : chain) {
      events.add(event(reader, one, one, one.batch()));
      for (PostedRecord.Attachment file : reader.attachments(one.position())) {
        events.add(event(reader, file, one, file.batch()));
      }
    }
    events.sort(Comparator.comparingLong(event -> event.record().position()));
    return new RecordHistory(subject, events, open.isEmpty());
  }

  private static Event event(
      LedgerReader reader, PostedRecord record, PostedRecord.Entry about, long batch) {
    PostedRecord.Batch found = reader.batch(batch).orElseThrow();
    return new Event(record, about, found, reader.undoneBy(found.number()));
  }
}
