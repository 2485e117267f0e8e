package org.fundbench.plugin.formula;

import org.fundbench.api.Text;

/** A figure that the formula wants has no value. Absent is not zero: the result is absent too. */
final class AbsentFigureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Text reason;

  AbsentFigureException(Text reason) {
    super(reason.en());
    this.reason = reason;
  }

  Text reason() {
    return reason;
  }
}
