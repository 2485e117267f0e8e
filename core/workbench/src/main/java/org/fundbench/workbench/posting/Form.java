package org.fundbench.workbench.posting;

import java.util.Optional;
import org.fundbench.ledger.PostedRecord.Entry;

/** The form of one kind of document. */
interface Form {
  /** What it would post, or nothing while something is wrong or missing. */
  Optional<Attempt> attempt();

  /** What is wrong besides single fields. */
  default Optional<String> wrong() {
    return Optional.empty();
  }

  /** Asks for what has to be chosen before the fields, while it is not chosen. */
  default Optional<String> unpicked() {
    return Optional.empty();
  }

  /** Fills in what an entry says that the document answers. */
  default void answer(Entry entry) {}

  /** Empties what is another on the next voucher, and puts the keyboard there. */
  void next();

  /** Puts the keyboard where one begins. */
  void focus();

  /** What stays when another kind of document is chosen. */
  Carried carried();

  /**
   * What is usually the same from one voucher to the next.
   *
   * @param line the number of the line in the fund, from 0
   * @param date the day as it was typed
   */
  record Carried(int line, String date) {}
}
