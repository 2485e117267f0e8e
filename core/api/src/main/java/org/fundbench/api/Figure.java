package org.fundbench.api;

import java.util.Objects;

/**
 * A value that can say where it comes from.
 *
 * @param name the name by which {@code explain} and report texts find it, such as {@code paid} or
 *     {@code line.rental.rate}
 * @param label what it is, for people
 * @param value what it says
 * @param trail where it comes from
 */
public record Figure(String name, Text label, Value value, Trail trail) {
  public Figure {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(trail, "trail");
  }

  /** The same figure under another name. */
  public Figure named(String newName, Text newLabel) {
    return new Figure(newName, newLabel, value, trail);
  }
}
