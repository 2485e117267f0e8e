package org.fundbench.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.proof.FileHash;

/** The rules for files that are kept with entries and indicators. */
final class Attaching {
  /** A ledger is one file that people copy and send; scans of a voucher are far below this. */
  static final int MOST_BYTES = 32 * 1024 * 1024;

  private final LedgerReader reader;
  private final Fund fund;

  Attaching(LedgerReader reader, Fund fund) {
    this.reader = reader;
    this.fund = fund;
  }

  /**
   * Checks a file for an indicator.
   *
   * @param indicators the indicators that the fund is evaluated by
   */
  List<Problem> check(EvidenceDraft draft, Set<String> indicators) {
    List<Problem> wrong = new ArrayList<>();
    if (!indicators.contains(draft.indicator())) {
      wrong.add(
          Problem.of(
              LedgerProblem.INDICATOR_UNKNOWN,
              draft.place(),
              draft.indicator(),
              String.join("、", indicators)));
      return wrong;
    }
    checkSize(draft.content(), draft.place(), wrong);
    Hash hash = hash(draft.content());
    if (reader.evidence(fund.id()).stream()
        .anyMatch(
            there -> there.indicator().equals(draft.indicator()) && there.hash().equals(hash))) {
      wrong.add(
          Problem.of(
              LedgerProblem.ATTACHMENT_POSTED, draft.place(), draft.name(), draft.indicator()));
    }
    return wrong;
  }

  PostedRecord.Evidence record(EvidenceDraft draft, long position, long batch) {
    return new PostedRecord.Evidence(
        position,
        fund.id(),
        draft.indicator(),
        draft.name(),
        hash(draft.content()),
        draft.content().length,
        batch);
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
    checkSize(draft.content(), draft.place(), wrong);
    Hash hash = hash(draft.content());
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
        position,
        entry.position(),
        draft.name(),
        hash(draft.content()),
        draft.content().length,
        batch);
  }

  private static void checkSize(byte[] content, Place place, List<Problem> wrong) {
    if (content.length == 0 || content.length > MOST_BYTES) {
      wrong.add(
          Problem.of(
              LedgerProblem.ATTACHMENT_SIZE, place, content.length, MOST_BYTES / 1024 / 1024));
    }
  }

  private static Hash hash(byte[] content) {
    return new Hash(FileHash.sha256(content));
  }
}
