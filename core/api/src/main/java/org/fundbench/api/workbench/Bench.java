package org.fundbench.api.workbench;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.swt.widgets.Control;
import org.fundbench.api.EntrySelection;
import org.fundbench.api.Language;
import org.fundbench.api.Options;
import org.fundbench.api.Text;

/**
 * The window as a contribution sees it: what is open, how it looks, and a few things to do. Made by
 * the host, called on the window's thread only; all that a plugin hands to it is guarded, so that
 * what it throws becomes a problem with the plugin's id.
 */
public interface Bench {
  /** The language of the window. */
  Language language();

  /** Colours and sizes of the window. */
  Look look();

  /** The fund that is looked at; empty while no ledger is open. */
  Optional<OpenFund> fund();

  /**
   * The values of a preference page of this contribution, defaults filled in.
   *
   * @param page the id of the page
   * @throws IllegalArgumentException if this contribution has no such page
   */
  Options options(String page);

  /**
   * Asks the open ledger something beside the window's thread, which must not wait. Does nothing
   * while no ledger is open.
   *
   * @param doing what it does, for where failures are listed: 统计支付, "count the payments"
   * @param question gets a picture of one moment, which is of no use once it has returned; touches
   *     no control
   * @param then gets the answer on the window's thread; controls may be gone by then
   */
  <T> void ask(Text doing, Function<FundBook, T> question, Consumer<T> then);

  /**
   * Calls back on the window's thread whenever another fund is looked at, something was posted, or
   * options were changed.
   *
   * @param asLongAs the listener ends with this control
   */
  void whenChanged(Control asLongAs, Runnable listener);

  /** Says something in the status line. */
  void say(Text message);

  /** Opens the ledger editor with the entries of a selection. */
  void showEntries(EntrySelection selection);

  /** Brings a view of this contribution, or of the window, to the top. */
  void showView(String id);
}
