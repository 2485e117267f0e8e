package org.fundbench.proof;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * A growing Merkle tree that remembers only its frontier: the roots of the complete subtrees along
 * the right edge. Appending is amortised constant, the root logarithmic, memory a few dozen hashes
 * for any number of records.
 */
public final class MerkleTree {
  private final MessageDigest digest = Sha256.digest();
  private final List<byte[]> frontier = new ArrayList<>();
  private long size;

  /** An empty tree. */
  public MerkleTree() {}

  /**
   * Goes on from a stored frontier.
   *
   * @param size number of leaves so far
   * @param stored what {@link #frontier()} gave
   * @throws IllegalArgumentException if the frontier does not belong to a tree of that size
   */
  public MerkleTree(long size, byte[] stored) {
    if (stored.length != Long.bitCount(size) * Sha256.LENGTH) {
      throw new IllegalArgumentException(
          "a tree of " + size + " leaves has no frontier of " + stored.length + " bytes");
    }
    for (int at = 0; at < stored.length; at += Sha256.LENGTH) {
      byte[] node = new byte[Sha256.LENGTH];
      System.arraycopy(stored, at, node, 0, Sha256.LENGTH);
      frontier.add(node);
    }
    this.size = size;
  }

  /** Appends a leaf by its hash. */
  public void append(byte[] leafHash) {
    byte[] node = leafHash;
    for (long bits = size; (bits & 1) == 1; bits >>>= 1) {
      node = Sha256.node(digest, frontier.remove(frontier.size() - 1), node);
    }
    frontier.add(node);
    size++;
  }

  /** How many leaves. */
  public long size() {
    return size;
  }

  /** Size and root as they are now. */
  public Head head() {
    if (frontier.isEmpty()) {
      return new Head(0, digest.digest());
    }
    byte[] root = frontier.get(frontier.size() - 1);
    for (int i = frontier.size() - 2; i >= 0; i--) {
      root = Sha256.node(digest, frontier.get(i), root);
    }
    return new Head(size, root);
  }

  /** The hashes along the right edge, largest subtree first, to go on from later. */
  public byte[] frontier() {
    byte[] stored = new byte[frontier.size() * Sha256.LENGTH];
    for (int i = 0; i < frontier.size(); i++) {
      System.arraycopy(frontier.get(i), 0, stored, i * Sha256.LENGTH, Sha256.LENGTH);
    }
    return stored;
  }
}
