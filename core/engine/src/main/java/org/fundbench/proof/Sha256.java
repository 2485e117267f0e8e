package org.fundbench.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 with the prefixes of RFC 6962 §2.1, which keep leaves and nodes apart. */
final class Sha256 {
  static final int LENGTH = 32;
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private Sha256() {}

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static byte[] leaf(MessageDigest digest, byte[] bytes, int length) {
    digest.update(LEAF);
    digest.update(bytes, 0, length);
    return digest.digest();
  }

  static byte[] node(MessageDigest digest, byte[] left, byte[] right) {
    digest.update(NODE);
    digest.update(left);
    digest.update(right);
    return digest.digest();
  }
}
