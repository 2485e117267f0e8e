package org.fundbench.api;

import java.util.Optional;

/**
 * The whole fund or one of its lines.
 *
 * @param line the line's id, empty for the whole fund
 */
public record Scope(Optional<String> line) {
  private static final Scope FUND = new Scope(Optional.empty());

  /** The whole fund. */
  public static Scope fund() {
    return FUND;
  }

  /** One budget line (支出方向). */
  public static Scope line(String id) {
    return new Scope(Optional.of(id));
  }
}
