package org.fundbench.workbench.desk;

import java.util.List;
import java.util.Optional;
import org.fundbench.api.Figure;
import org.fundbench.api.Text;
import org.fundbench.ledger.PostedRecord.Entry;

/**
 * What is selected somewhere in the window, as the Properties view shows it.
 *
 * @param title what it is
 * @param facts what is known of it
 * @param figure the figure, if it is one: its trail is shown
 * @param entry the entry, if it is one: commands act on it
 */
public record Selected(
    Text title, List<Fact> facts, Optional<Figure> figure, Optional<Entry> entry) {
  public Selected {
    facts = List.copyOf(facts);
  }

  /** Something that is no entry. */
  public Selected(Text title, List<Fact> facts, Optional<Figure> figure) {
    this(title, facts, figure, Optional.empty());
  }

  /** Nothing. */
  public static final Selected NOTHING = new Selected(Text.same(""), List.of(), Optional.empty());

  /** Whether nothing is selected. */
  public boolean isNothing() {
    return this == NOTHING;
  }

  /** A fact: its label and what it says. */
  public record Fact(Text label, Text value) {
    /** A fact of data, which is the same in both languages. */
    public static Fact of(Text label, String value) {
      return new Fact(label, Text.same(value));
    }
  }
}
