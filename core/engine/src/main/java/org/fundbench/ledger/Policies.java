package org.fundbench.ledger;

/**
 * What happens where an entry would pass a limit, and when a line counts as late.
 *
 * @param line for the limit of a line
 * @param fund for the limit of the whole fund
 * @param signOff who has to look at a batch before it counts
 * @param lights from which pace on a line is red, yellow or green
 */
public record Policies(Control line, Control fund, SignOff signOff, Lights lights) {
  /** With the usual lights. */
  public Policies(Control line, Control fund, SignOff signOff) {
    this(line, fund, signOff, Lights.USUAL);
  }

  /** Who has to look at a batch before it counts. */
  public enum SignOff {
    /** Nobody. */
    NONE("none"),
    /** Another person than the one who recorded it. */
    SECOND_PERSON("second-person");

    private final String key;

    SignOff(String key) {
      this.key = key;
    }

    /** As written in files. */
    public String key() {
      return key;
    }
  }

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
