package org.fundbench.ledger;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A SHA-256 that compares by content.
 *
 * @param bytes 32 bytes
 */
public record Hash(byte[] bytes) {
  /** The hash in hexadecimal. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(hash.bytes, bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
