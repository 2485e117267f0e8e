package org.fundbench.api;

/**
 * A kind of problem. Codes are constants of an enum that implements this, so that each stands in
 * one place with its sentence, and tests can demand a sample of each.
 */
public interface ProblemCode {
  /** The code as printed, in words with hyphens, unique in the whole program. */
  String id();

  /** How grave it is. */
  Severity severity();

  /** What was wrong, with {@code {0}}, {@code {1}}, … for the particulars. */
  Text message();

  /** What to do about it, with the same particulars. */
  Text advice();
}
