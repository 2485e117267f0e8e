package org.fundbench.api;

/**
 * A kind of problem. Codes are constants of an enum that implements this, so that each stands in
 * one place with its sentence, and tests can demand a sample of each.
 */
public interface ProblemCode {
  /**
   * All that is known of a kind of problem.
   *
   * @param id the code as printed, in words with hyphens, unique in the whole program
   * @param severity how grave it is
   * @param message what was wrong, with {@code {0}}, {@code {1}}, … for the particulars
   * @param advice what to do about it, with the same particulars
   */
  record Definition(String id, Severity severity, Text message, Text advice) {
    /** Of something that cannot go on like this. */
    public static Definition error(String id, Text message, Text advice) {
      return new Definition(id, Severity.ERROR, message, advice);
    }
  }

  /** What the constant stands for. */
  Definition definition();

  /** The code as printed, in words with hyphens, unique in the whole program. */
  default String id() {
    return definition().id();
  }

  /** How grave it is. */
  default Severity severity() {
    return definition().severity();
  }

  /** What was wrong, with {@code {0}}, {@code {1}}, … for the particulars. */
  default Text message() {
    return definition().message();
  }

  /** What to do about it, with the same particulars. */
  default Text advice() {
    return definition().advice();
  }
}
