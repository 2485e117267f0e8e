package org.fundbench.api;

/**
 * Something that is wrong: what, where, and what to do.
 *
 * @param code the code, as printed
 * @param severity how grave
 * @param message what was wrong
 * @param advice what to do, possibly empty
 * @param place where
 */
public record Problem(String code, Severity severity, Text message, Text advice, Place place) {
  /** A problem of a known kind with its particulars. */
  public static Problem of(ProblemCode code, Place place, Object... particulars) {
    return new Problem(
        code.id(),
        code.severity(),
        code.message().with(particulars),
        code.advice().with(particulars),
        place);
  }

  /** Whether work was refused for it. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
