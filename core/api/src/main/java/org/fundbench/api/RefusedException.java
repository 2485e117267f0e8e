package org.fundbench.api;

import java.util.List;
import java.util.stream.Collectors;

/** Work was refused and nothing of it was done. Carries the problems for the person to read. */
public class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Refuses for one reason. */
  public RefusedException(Problem problem) {
    this(List.of(problem));
  }

  /**
   * Refuses for several reasons.
   *
   * @throws IllegalArgumentException if there is none
   */
  public RefusedException(List<Problem> problems) {
    super(
        problems.stream()
            .limit(3)
            .map(p -> p.code() + ": " + p.place().text().en() + ": " + p.message().en())
            .collect(Collectors.joining("; ")));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("a refusal needs a reason");
    }
    this.problems = List.copyOf(problems);
  }

  /** The reasons, in the order they were found. */
  public List<Problem> problems() {
    return problems;
  }
}
