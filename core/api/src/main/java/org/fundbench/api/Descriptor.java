package org.fundbench.api;

import java.util.List;

/**
 * What an extension says of itself.
 *
 * @param id unique among extensions of its kind, in lower case with hyphens: {@code csv}
 * @param name for people
 * @param summary one sentence
 * @param options what can be set
 */
public record Descriptor(String id, Text name, Text summary, List<OptionSpec> options) {
  public Descriptor {
    if (!id.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException("not an id: " + id);
    }
    options = List.copyOf(options);
  }

  /** An extension without options. */
  public static Descriptor of(String id, Text name, Text summary) {
    return new Descriptor(id, name, summary, List.of());
  }
}
