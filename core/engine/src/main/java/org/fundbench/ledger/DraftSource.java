package org.fundbench.ledger;

import java.util.Iterator;
import java.util.List;
import org.fundbench.api.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Hands out drafts one after the other, so that a batch of any size fits into memory.
 *
 * @param <D> the kind of draft
 */
public interface DraftSource<D> {
  /** The next draft, or null after the last. */
  @Nullable D next();

  /** What could not be made a draft so far. An error among them refuses the whole batch. */
  List<Problem> problems();

  /** The drafts of a list. */
  static <D> DraftSource<D> of(List<D> drafts) {
    Iterator<D> iterator = drafts.iterator();
    return new DraftSource<>() {
      @Override
      public @Nullable D next() {
        return iterator.hasNext() ? iterator.next() : null;
      }

      @Override
      public List<Problem> problems() {
        return List.of();
      }
    };
  }
}
