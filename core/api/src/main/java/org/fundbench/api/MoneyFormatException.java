package org.fundbench.api;

/** A text is not exactly an amount of money. */
public final class MoneyFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Why a text was refused. */
  public enum Reason {
    /** Not a plain decimal number, or its thousands commas are misplaced. */
    MALFORMED,
    /** Full-width digits or signs: refused, as they may hide a second number. */
    FULL_WIDTH,
    /** More decimals than the fen has: rounding would be a silent change. */
    NOT_EXACT,
    /** More than a long of fen can hold. */
    TOO_LARGE
  }

  private final Reason reason;

  MoneyFormatException(Reason reason, String text) {
    super(reason + ": " + text);
    this.reason = reason;
  }

  /** Why the text was refused. */
  public Reason reason() {
    return reason;
  }
}
