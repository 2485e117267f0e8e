package org.fundbench.ledger;

/**
 * What happens where an entry would pass a limit.
 *
 * @param line for the limit of a line
 * @param fund for the limit of the whole fund
 */
public record Policies(Control line, Control fund) {
  /** What to do with an entry that passes a limit. Exactly 100 % passes nothing. */
  public enum Control {
    /** Refuse it. */
    STOP("stop"),
    /** Post it and say so. */
    WARN("warn"),
    /** Post it. */
    IGNORE("ignore");

    private final String key;

    Control(String key) {
      this.key = key;
    }

    /** As written in files. */
    public String key() {
      return key;
    }
  }
}
