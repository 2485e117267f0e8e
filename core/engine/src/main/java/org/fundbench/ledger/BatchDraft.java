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
 * @param reviewer who signed it off
 * @param undoes the number of the batch it undoes
 */
public record BatchDraft(
    PostedRecord.BatchKind kind,
    String operator,
    Optional<String> sourceName,
    Optional<Hash> sourceHash,
    Optional<String> reason,
    Optional<String> reviewer,
    Optional<Long> undoes) {
  /** A batch of a kind, with nothing else known. */
  public static BatchDraft of(PostedRecord.BatchKind kind, String operator) {
    return new BatchDraft(
        kind,
        operator,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A batch by hand. */
  public static BatchDraft manual(String operator) {
    return of(PostedRecord.BatchKind.MANUAL, operator);
  }

  /** A batch from a file. */
  public static BatchDraft imported(String operator, String fileName, Hash fileHash) {
    return new BatchDraft(
        PostedRecord.BatchKind.IMPORT,
        operator,
        Optional.of(fileName),
        Optional.of(fileHash),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Whether a second person has to look at it where the fund asks for that: what moves money or
   * counts does; a period's state, files kept beside, and words of the self-evaluation do not.
   */
  boolean isReviewed() {
    return switch (kind) {
      case IMPORT, MANUAL, UNDO -> true;
      case FUND, PERIOD, ATTACHMENT, EVALUATION, REFUSED -> false;
    };
  }

  /** Whether a draft may stand in it. What is not reviewed must not hide in what is not either. */
  boolean carries(PostingDraft draft) {
    return switch (kind) {
      case PERIOD -> draft instanceof PeriodDraft;
      case ATTACHMENT -> draft instanceof AttachmentDraft || draft instanceof EvidenceDraft;
      case EVALUATION -> draft instanceof RevisionDraft;
      case UNDO -> draft instanceof UndoDraft;
      case FUND -> draft instanceof Appropriation;
      case IMPORT, MANUAL ->
          !(draft instanceof PeriodDraft
              || draft instanceof AttachmentDraft
              || draft instanceof EvidenceDraft
              || draft instanceof RevisionDraft
              || draft instanceof UndoDraft);
      case REFUSED -> false;
    };
  }

  /** The same batch with a reason. */
  public BatchDraft because(Optional<String> why) {
    return new BatchDraft(kind, operator, sourceName, sourceHash, why, reviewer, undoes);
  }

  /** The same batch as another person tries it. */
  BatchDraft by(String other) {
    return new BatchDraft(kind, other, sourceName, sourceHash, reason, reviewer, undoes);
  }

  /** The same batch, signed off. */
  BatchDraft reviewedBy(String second) {
    return new BatchDraft(
        kind, operator, sourceName, sourceHash, reason, Optional.of(second), undoes);
  }

  /** The same batch, undoing another. */
  BatchDraft undoing(long number) {
    return new BatchDraft(
        kind, operator, sourceName, sourceHash, reason, reviewer, Optional.of(number));
  }
}
