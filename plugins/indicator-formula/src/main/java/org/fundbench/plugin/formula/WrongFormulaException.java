package org.fundbench.plugin.formula;

import com.ezylang.evalex.parser.Token;
import org.fundbench.api.Text;

/** Something in an expression cannot be computed. */
final class WrongFormulaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int position;
  private final transient Text reason;

  WrongFormulaException(Token at, Text reason) {
    super(reason.en());
    this.position = at.getStartPosition();
    this.reason = reason;
  }

  int position() {
    return position;
  }

  Text reason() {
    return reason;
  }
}
