package org.fundbench.proof;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The proof that a record is a leaf of a tree (RFC 6962 §2.1.1): the hashes beside the way from the
 * leaf to the root. Who holds the head and this path needs nothing else of the ledger.
 *
 * @param index the record's position
 * @param size how many leaves the tree has
 * @param path the hashes beside the way, from the leaf up
 */
public record Inclusion(long index, long size, List<byte[]> path) {
  public Inclusion {
    path = List.copyOf(path);
  }

  /**
   * Makes the proof for one leaf.
   *
   * @param leaves the leaf hashes of the whole tree, in order
   * @throws IndexOutOfBoundsException if there is no such leaf
   */
  public static Inclusion of(List<byte[]> leaves, int index) {
    List<byte[]> path = new ArrayList<>();
    collect(Sha256.digest(), leaves, Objects.checkIndex(index, leaves.size()), path);
    return new Inclusion(index, leaves.size(), path);
  }

  private static byte[] collect(
      MessageDigest digest, List<byte[]> leaves, int index, List<byte[]> path) {
    if (leaves.size() == 1) {
      return leaves.get(0);
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    List<byte[]> left = leaves.subList(0, split);
    List<byte[]> right = leaves.subList(split, leaves.size());
    if (index < split) {
      byte[] below = collect(digest, left, index, path);
      byte[] beside = root(digest, right);
      path.add(beside);
      return Sha256.node(digest, below, beside);
    }
    byte[] below = collect(digest, right, index - split, path);
    byte[] beside = root(digest, left);
    path.add(beside);
    return Sha256.node(digest, beside, below);
  }

  private static byte[] root(MessageDigest digest, List<byte[]> leaves) {
    if (leaves.size() == 1) {
      return leaves.get(0);
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    return Sha256.node(
        digest,
        root(digest, leaves.subList(0, split)),
        root(digest, leaves.subList(split, leaves.size())));
  }

  /** Whether the leaf hash, this path and the head belong together. */
  public boolean proves(byte[] leaf, Head head) {
    if (index < 0 || index >= size || size != head.size()) {
      return false;
    }
    MessageDigest digest = Sha256.digest();
    long node = index;
    long last = size - 1;
    byte[] hash = leaf;
    for (byte[] beside : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = Sha256.node(digest, beside, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = Sha256.node(digest, hash, beside);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && new Head(size, hash).equals(head);
  }
}
