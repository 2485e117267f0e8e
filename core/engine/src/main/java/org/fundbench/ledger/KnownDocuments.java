package org.fundbench.ledger;

import java.util.Arrays;

/**
 * Knows which documents the ledger may already have, so that a large batch need not ask the
 * database for every row.
 *
 * <p>The first rows of a batch are asked for one by one; a batch that goes on loads a 64-bit hash
 * of every document of the fund once. A hash that is known only means "perhaps": the ledger is
 * asked, and its answer is exact.
 */
final class KnownDocuments {
  private static final int FEW = 200;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final LedgerReader reader;
  private final String fund;
  private int asked;
  private int count;
  private long[] table = new long[0];

  KnownDocuments(LedgerReader reader, String fund) {
    this.reader = reader;
    this.fund = fund;
  }

  /** Whether the ledger has to be asked for a document. */
  boolean mayBeThere(String document) {
    if (asked < FEW) {
      asked++;
      return true;
    }
    if (table.length == 0) {
      table = new long[1 << 12];
      reader.documents(fund, known -> add(hash(known)));
    }
    return contains(hash(document));
  }

  /** A document was posted. */
  void add(String document) {
    if (table.length > 0) {
      add(hash(document));
    }
  }

  private void add(long hash) {
    if (count * 2 >= table.length) {
      long[] before = table;
      table = new long[before.length * 2];
      count = 0;
      Arrays.stream(before).filter(value -> value != 0).forEach(this::add);
    }
    int at = place(hash);
    if (table[at] == 0) {
      table[at] = hash;
      count++;
    }
  }

  private boolean contains(long hash) {
    return table[place(hash)] != 0;
  }

  /** Where a hash is, or would be. */
  private int place(long hash) {
    int at = (int) (hash ^ hash >>> 32) & table.length - 1;
    while (table[at] != 0 && table[at] != hash) {
      at = at + 1 & table.length - 1;
    }
    return at;
  }

  private static long hash(String document) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < document.length(); i++) {
      hash = (hash ^ document.charAt(i)) * FNV_PRIME;
    }
    // Zero marks an empty place.
    return hash == 0 ? 1 : hash;
  }
}
