package org.fundbench.workbench.preferences;

import java.util.List;

/** A page that a search can find, and that shows what was found on it. */
interface Found {
  /** Whether the page, or something on it, has all the words. */
  boolean has(List<String> words);

  /** Marks what has all the words; no words mark nothing. */
  void mark(List<String> words);
}
