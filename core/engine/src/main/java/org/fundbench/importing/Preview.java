package org.fundbench.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fundbench.api.Draft;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Field;
import org.fundbench.api.Money;
import org.fundbench.api.Problem;
import org.fundbench.importing.profile.ImportProfile;
import org.fundbench.ledger.Hash;
import org.fundbench.ledger.LineEffect;
import org.fundbench.ledger.Receipt;

/**
 * What an import would do, row by row, before it is done. The rows lie on disk and are read a page
 * at a time; close it when it is no longer shown.
 */
public final class Preview implements AutoCloseable {
  private final RowSpool spool;
  private final byte[] states;
  private final Facts facts;
  private final Map<Set<PreviewRow.State>, int[]> selections = new HashMap<>();

  /**
   * What is known of the file as a whole.
   *
   * @param hash of the file that was looked at
   * @param kind what its rows are
   * @param problems what is wrong with the file as a whole; its rows end there
   * @param receipt what the rows that can be posted are and do to the lines
   * @param totals what they add up to, by kind
   * @param unassigned rows without a line, gathered by what a rule could look at
   * @param duplicates what becomes of duplicates
   */
  public record Facts(
      Hash hash,
      Draft.Kind kind,
      List<Problem> problems,
      Receipt receipt,
      Map<EntryKind, Money> totals,
      List<Unassigned> unassigned,
      ImportProfile.Unwanted duplicates) {
    public Facts {
      problems = List.copyOf(problems);
      totals = Map.copyOf(totals);
      unassigned = List.copyOf(unassigned);
    }

    /** What the rows that can be posted do to the lines. */
    public List<LineEffect> effects() {
      return receipt.effects();
    }
  }

  /**
   * Rows without a line that one rule could assign.
   *
   * @param field what they have in common: the payee, else the memo
   * @param text what stands there
   * @param rows how many they are
   * @param example the memo of the first
   */
  public record Unassigned(Field field, String text, long rows, String example) {}

  Preview(RowSpool spool, byte[] states, Facts facts) {
    this.spool = spool;
    this.states = states.clone();
    this.facts = facts;
  }

  /** What is known of the file as a whole. */
  public Facts facts() {
    return facts;
  }

  /** How many rows there are. */
  public int size() {
    return states.length;
  }

  /** How many rows have one of some states. */
  public synchronized int count(Set<PreviewRow.State> wanted) {
    return selection(wanted).length;
  }

  /** How many rows have a state. */
  public int count(PreviewRow.State state) {
    return count(Set.of(state));
  }

  /**
   * A page of rows in the file's order.
   *
   * @param wanted the states
   * @param from how many of them to pass over
   * @param limit how many at most
   */
  public synchronized List<PreviewRow> rows(Set<PreviewRow.State> wanted, int from, int limit) {
    int[] selection = selection(wanted);
    List<PreviewRow> rows = new ArrayList<>();
    for (int i = from; i < Math.min(selection.length, from + limit); i++) {
      rows.add(spool.get(selection[i]));
    }
    return rows;
  }

  private int[] selection(Set<PreviewRow.State> wanted) {
    return selections.computeIfAbsent(
        Set.copyOf(wanted),
        set -> {
          int[] found = new int[states.length];
          int count = 0;
          for (int i = 0; i < states.length; i++) {
            if (set.contains(PreviewRow.State.values()[states[i]])) {
              found[count++] = i;
            }
          }
          return Arrays.copyOf(found, count);
        });
  }

  /** Whether the file would be posted as it is. */
  public boolean isPostable() {
    return facts.problems().isEmpty()
        && count(PreviewRow.State.ERROR) == 0
        && count(PreviewRow.State.READY) > 0
        && (facts.duplicates() == ImportProfile.Unwanted.SKIP
            || count(PreviewRow.State.DUPLICATE) == 0);
  }

  @Override
  public synchronized void close() {
    spool.close();
  }
}
