package org.fundbench.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fundbench.api.Problem;
import org.fundbench.api.Progress;
import org.fundbench.ledger.BatchDraft;
import org.fundbench.ledger.DraftSource;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.Ledger;
import org.fundbench.ledger.LineEffect;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.ledger.PostingDraft;
import org.fundbench.ledger.Receipt;
import org.fundbench.ledger.Verdicts;

/**
 * What the ledger says of drafts that are tried one after another: each counts for those after it,
 * a refused one stops nothing, and nothing is kept.
 *
 * @param verdicts what is said of each, in their order
 * @param effects what those that would pass do to the lines together
 */
public record RowTrial(List<Verdict> verdicts, List<LineEffect> effects) {
  public RowTrial {
    verdicts = List.copyOf(verdicts);
    effects = List.copyOf(effects);
  }

  /**
   * What is said of one draft.
   *
   * @param passes whether the ledger would take it
   * @param problems why not, or what a person should look at
   * @param repeats which draft before it, from 0, is the same, where one is
   * @param twin the posted entry that is the same, where one is
   */
  public record Verdict(
      boolean passes,
      List<Problem> problems,
      OptionalInt repeats,
      Optional<PostedRecord.Entry> twin) {
    public Verdict {
      problems = List.copyOf(problems);
    }
  }

  static RowTrial of(
      Ledger ledger,
      Fund fund,
      BatchDraft batch,
      List<? extends PostingDraft> drafts,
      Progress progress) {
    Listener said = new Listener();
    Receipt receipt =
        ledger.rehearse(
            rehearsal -> rehearsal.tryEach(fund, batch, DraftSource.of(drafts), said, progress));
    return new RowTrial(said.verdicts, receipt.effects());
  }

  /** Writes down what is said, and which draft stands where. */
  private static final class Listener implements Verdicts {
    private final List<Verdict> verdicts = new ArrayList<>();
    private final Map<Long, Integer> byPosition = new HashMap<>();

    @Override
    public void said(
        PostingDraft draft,
        List<Problem> problems,
        OptionalLong position,
        Optional<PostedRecord.Entry> twin) {
      position.ifPresent(at -> byPosition.put(at, verdicts.size()));
      Optional<Integer> earlier = twin.map(one -> byPosition.get(one.position()));
      verdicts.add(
          new Verdict(
              position.isPresent(),
              problems,
              earlier.map(OptionalInt::of).orElseGet(OptionalInt::empty),
              earlier.isPresent() ? Optional.empty() : twin));
    }
  }
}
