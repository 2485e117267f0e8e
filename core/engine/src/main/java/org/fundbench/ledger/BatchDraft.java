package org.fundbench.ledger;

import java.util.Optional;

/**
 * Who wants to post, and from what.
 *
 * @param kind how the batch comes about
 * @param operator who posts
 * @param sourceName the file it comes from
 * @param sourceHash the SHA-256 of that file
 * @param reason why, where a reason is asked for
 */
public record BatchDraft(
    PostedRecord.BatchKind kind,
    String operator,
    Optional<String> sourceName,
    Optional<Hash> sourceHash,
    Optional<String> reason) {
  /** A batch by hand. */
  public static BatchDraft manual(String operator) {
    return new BatchDraft(
        PostedRecord.BatchKind.MANUAL,
        operator,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A batch from a file. */
  public static BatchDraft imported(String operator, String fileName, Hash fileHash) {
    return new BatchDraft(
        PostedRecord.BatchKind.IMPORT,
        operator,
        Optional.of(fileName),
        Optional.of(fileHash),
        Optional.empty());
  }
}
