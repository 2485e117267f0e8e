package org.fundbench.plugin.pdf;

import org.fundbench.api.ProblemCode;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;

/** Why a report cannot be drawn. */
public enum PdfProblem implements ProblemCode {
  /** No font has the character. */
  GLYPH_MISSING(
      "glyph-missing",
      new Text("没有字体包含字符 {0}（{1}）：“{2}”", "no font has the character {0} ({1}): “{2}”"),
      new Text("换用通行写法，或删去该字符", "use a common form of the character, or remove it")),
  /** A character that means nothing outside one machine. */
  CHARACTER_REFUSED(
      "character-refused",
      new Text("字符 {1} 是自造字或未定义字符：“{2}”", "the character {1} is private or undefined: “{2}”"),
      new Text("换用 Unicode 中的正式字符", "use the character's place in Unicode"));

  private final String id;
  private final Text message;
  private final Text advice;

  PdfProblem(String id, Text message, Text advice) {
    this.id = id;
    this.message = message;
    this.advice = advice;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Text message() {
    return message;
  }

  @Override
  public Text advice() {
    return advice;
  }
}
