package org.fundbench.api.workbench;

import java.util.function.Consumer;
import org.fundbench.api.EntrySelection;
import org.fundbench.api.FundFacts;

/** The open fund's ledger at one moment, for reading. */
public interface FundBook {
  /** The figures, each with its trail. */
  FundFacts facts();

  /**
   * Goes through entries in the order of their days, one after another, so that a million of them
   * are never held at once.
   */
  void entries(EntrySelection selection, Consumer<BookedEntry> each);
}
