package org.fundbench.ledger;

import java.util.List;
import java.util.Optional;
import org.fundbench.api.Problem;
import org.fundbench.proof.FileHash;

/** The rules for files that are kept with entries. */
final class Attaching {
  /** A ledger is one file that people copy and send; scans of a voucher are far below this. */
  static final int MOST_BYTES = 32 * 1024 * 1024;

  private final LedgerReader reader;
  private final Fund fund;

  Attaching(LedgerReader reader, Fund fund) {
    this.reader = reader;
    this.fund = fund;
  }

  /** The entry that a file belongs to. */
  Optional<PostedRecord.Entry> check(AttachmentDraft draft, List<Problem> wrong) {
    Optional<PostedRecord.Entry> entry =
        EntryNumber.parse(draft.entry())
            .flatMap(number -> reader.entryNumbered(number.kind(), number.number()))
            .filter(found -> found.fund().equals(fund.id()));
    if (entry.isEmpty()) {
      wrong.add(Problem.of(LedgerProblem.ENTRY_UNKNOWN, draft.place(), draft.entry()));
      return entry;
    }
    if (draft.content().length == 0 || draft.content().length > MOST_BYTES) {
      wrong.add(
          Problem.of(
              LedgerProblem.ATTACHMENT_SIZE,
              draft.place(),
              draft.content().length,
              MOST_BYTES / 1024 / 1024));
    }
    Hash hash = hash(draft);
    if (reader.attachments(entry.get().position()).stream()
        .anyMatch(there -> there.hash().equals(hash))) {
      wrong.add(
          Problem.of(LedgerProblem.ATTACHMENT_POSTED, draft.place(), draft.name(), draft.entry()));
    }
    return entry;
  }

  PostedRecord.Attachment record(
      AttachmentDraft draft, PostedRecord.Entry entry, long position, long batch) {
    return new PostedRecord.Attachment(
        position, entry.position(), draft.name(), hash(draft), draft.content().length, batch);
  }

  private static Hash hash(AttachmentDraft draft) {
    return new Hash(FileHash.sha256(draft.content()));
  }
}
