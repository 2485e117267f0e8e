package org.fundbench.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The one way a record becomes bytes before it is hashed.
 *
 * <p>A record is its type and then every field, in the order the type lays down. Each is written as
 * text in UTF-8 behind its length as four bytes (big endian); an absent field is the length −1. So
 * no two different records share bytes: nothing can move from one field to the next, and absent
 * differs from empty.
 *
 * <p>An instance is reused for many records, as a million of them are hashed in one import.
 */
public final class CanonicalBytes {
  private static final int ABSENT = -1;
  private final MessageDigest digest = Sha256.digest();
  private byte[] buffer = new byte[512];
  private int length;

  /** Begins a record of a type. */
  public CanonicalBytes begin(String type) {
    length = 0;
    return text(type);
  }

  /** A text, or an absent field. */
  public CanonicalBytes text(@Nullable String text) {
    if (text == null) {
      return length(ABSENT);
    }
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A whole number, written in decimal. */
  public CanonicalBytes number(long number) {
    return text(Long.toString(number));
  }

  /** A whole number, or an absent field. */
  public CanonicalBytes number(@Nullable Long number) {
    return text(number == null ? null : number.toString());
  }

  /** Bytes, such as a hash, or an absent field. */
  public CanonicalBytes bytes(byte @Nullable [] bytes) {
    if (bytes == null) {
      return length(ABSENT);
    }
    length(bytes.length);
    reserve(bytes.length);
    System.arraycopy(bytes, 0, buffer, length, bytes.length);
    length += bytes.length;
    return this;
  }

  /** The hash of the record as a leaf: SHA-256 of a zero byte and the bytes (RFC 6962 §2.1). */
  public byte[] leafHash() {
    return Sha256.leaf(digest, buffer, length);
  }

  /** A copy of the bytes, for exports. */
  public byte[] toBytes() {
    return Arrays.copyOf(buffer, length);
  }

  private CanonicalBytes length(int value) {
    reserve(4);
    buffer[length++] = (byte) (value >>> 24);
    buffer[length++] = (byte) (value >>> 16);
    buffer[length++] = (byte) (value >>> 8);
    buffer[length++] = (byte) value;
    return this;
  }

  private void reserve(int more) {
    if (length + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
    }
  }
}
