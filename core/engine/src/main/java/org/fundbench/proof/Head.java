package org.fundbench.proof;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What is known of a whole ledger in one line: how many records it has, and the root of their tree.
 * Who keeps a printed head can detect any later change of the records it covers.
 *
 * @param size number of leaves
 * @param root 32 bytes; for an empty tree the hash of nothing
 */
public record Head(long size, byte[] root) {
  /** Reads {@code size:root} as printed in a report, or nothing if it is not of that form. */
  public static Optional<Head> parse(String text) {
    String[] parts = text.strip().split(":", -1);
    if (parts.length != 2
        || !parts[0].matches("\\d{1,18}")
        || !parts[1].matches("[0-9a-fA-F]{64}")) {
      return Optional.empty();
    }
    return Optional.of(new Head(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1])));
  }

  /** The root in hexadecimal. */
  public String rootHex() {
    return HexFormat.of().formatHex(root);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Head head && head.size == size && Arrays.equals(head.root, root);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(size) * 31 + Arrays.hashCode(root);
  }

  @Override
  public String toString() {
    return size + ":" + rootHex();
  }
}
