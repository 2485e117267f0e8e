package org.fundbench.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Draft;
import org.fundbench.api.ImportFormat;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.importing.profile.ImportProfile;
import org.fundbench.ledger.BatchDraft;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.Hash;
import org.fundbench.ledger.Ledger;
import org.fundbench.ledger.LedgerUnavailableException;
import org.fundbench.ledger.Receipt;
import org.fundbench.ledger.Rehearsal;
import org.fundbench.proof.FileHash;

/**
 * Brings one file into the ledger.
 *
 * <ol>
 *   <li>The file is hashed, so that the batch says from which bytes it came.
 *   <li>The format is the one named, or the installed one that is surest of it. One that fails when
 *       it is asked is passed over; its failure is among the warnings, or tells why none was found.
 *   <li>The format reads rows. The profile says what their columns mean and which line they belong
 *       to; their texts become drafts, or problems with row and column.
 *   <li>Where the profile passes duplicates over, the ledger is asked once for which rows those
 *       are. Its door stays the same: what turns out a duplicate when it is posted is refused.
 *   <li>The ledger posts all of them or none.
 * </ol>
 */
public final class Importer {
  private final Ledger ledger;
  private final FileOpening opening;

  /** An importer with the installed formats. */
  public Importer(Ledger ledger, List<ImportFormat> formats) {
    this.ledger = ledger;
    this.opening = new FileOpening(formats);
  }

  /**
   * What is wanted.
   *
   * @param file the file
   * @param profile how it is to be understood
   * @param fund the fund to post to
   * @param operator who imports
   * @param seen the hash of the file that was previewed; another one is refused
   */
  public record Wish(
      Path file, ImportProfile profile, Fund fund, String operator, Optional<Hash> seen) {
    String name() {
      return String.valueOf(file.getFileName());
    }
  }

  /**
   * Looks at a file: what the formats think of it, its columns and first rows.
   *
   * @throws RefusedException if there is nothing to look at
   */
  public FileLook look(Path file, ImportProfile profile) {
    FileOpening.check(file);
    return reading(file, () -> FileLook.take(file, opening, profile));
  }

  /**
   * Imports a file.
   *
   * @throws RefusedException with everything that was wrong; nothing was posted
   */
  public Receipt run(Wish wish, Progress progress) {
    FileOpening.check(wish.file());
    return reading(
        wish.file(),
        () -> {
          BatchDraft batch = batch(wish);
          List<Problem> passedOver = new ArrayList<>();
          Receipt receipt;
          try (Draft draft = open(wish, batch, passedOver)) {
            RowSense sense = sense(wish, draft, batch);
            BitSet duplicates = duplicates(wish, draft, batch, progress);
            receipt =
                ledger.post(
                    wish.fund(),
                    batch,
                    new DraftRows(wish.name(), draft, sense, duplicates),
                    false,
                    progress);
          }
          return receipt.withWarnings(passedOver);
        });
  }

  /**
   * Says of every row of some files what would become of it, the files being posted in their order.
   * Nothing is posted, and nothing is written but files of the previews' own, which go with them.
   *
   * @param patient whether rows may be without a line for now, as somebody is about to assign them
   */
  public List<Previewed> preview(List<Wish> wishes, boolean patient, Progress progress) {
    List<Previewed> previews = new ArrayList<>();
    boolean done = false;
    try {
      ledger.rehearse(
          rehearsal -> {
            List<PlacedRows> placed = new ArrayList<>();
            wishes.forEach(
                wish -> previews.add(preview(rehearsal, wish, patient, placed, progress)));
            return previews;
          });
      done = true;
      return previews;
    } finally {
      if (!done) {
        previews.forEach(Previewed::close);
      }
    }
  }

  private Previewed preview(
      Rehearsal rehearsal, Wish wish, boolean patient, List<PlacedRows> placed, Progress progress) {
    List<Problem> passedOver = new ArrayList<>();
    try {
      FileOpening.check(wish.file());
      Preview preview =
          reading(wish.file(), () -> make(rehearsal, wish, patient, placed, passedOver, progress));
      return new Previewed(wish.file(), Optional.of(preview), passedOver);
    } catch (LedgerUnavailableException e) {
      throw e;
    } catch (RefusedException e) {
      return new Previewed(wish.file(), Optional.empty(), e.problems());
    }
  }

  private Preview make(
      Rehearsal rehearsal,
      Wish wish,
      boolean patient,
      List<PlacedRows> placed,
      List<Problem> passedOver,
      Progress progress)
      throws IOException {
    BatchDraft batch = batch(wish);
    try (Draft draft = opening.open(wish.file(), wish.profile(), passedOver)) {
      PreviewMaking making =
          new PreviewMaking(
              wish, draft, sense(wish, draft, patient), batch.sourceHash().orElseThrow(), placed);
      boolean done = false;
      try {
        Receipt receipt = rehearsal.tryEach(wish.fund(), batch, making, making, progress);
        placed.add(making.placed());
        done = true;
        return making.finish(receipt);
      } finally {
        if (!done) {
          making.discard();
        }
      }
    }
  }

  private BitSet duplicates(Wish wish, Draft posted, BatchDraft batch, Progress progress)
      throws IOException {
    BitSet duplicates = new BitSet();
    if (wish.profile().duplicates() == ImportProfile.Unwanted.REFUSE
        || posted.kind() == Draft.Kind.MEASUREMENTS) {
      return duplicates;
    }
    try (Draft draft = opening.open(wish.file(), wish.profile(), new ArrayList<>())) {
      DuplicateSearch search = new DuplicateSearch(draft, sense(wish, draft, false), duplicates);
      ledger.rehearse(rehearsal -> rehearsal.tryEach(wish.fund(), batch, search, search, progress));
    }
    return duplicates;
  }

  private static BatchDraft batch(Wish wish) throws IOException {
    Hash hash = new Hash(FileHash.sha256(wish.file()));
    if (wish.seen().filter(seen -> !seen.equals(hash)).isPresent()) {
      throw new RefusedException(Problem.of(ImportProblem.FILE_CHANGED, Place.of(wish.name())));
    }
    return BatchDraft.imported(wish.operator(), wish.name(), hash);
  }

  private Draft open(Wish wish, BatchDraft batch, List<Problem> passedOver) throws IOException {
    try {
      return opening.open(wish.file(), wish.profile(), passedOver);
    } catch (RefusedException e) {
      log(wish, batch, e);
      throw e;
    }
  }

  private RowSense sense(Wish wish, Draft draft, BatchDraft batch) {
    try {
      return sense(wish, draft, false);
    } catch (RefusedException e) {
      log(wish, batch, e);
      throw e;
    }
  }

  /** What is refused before the ledger sees a draft belongs into its log as well. */
  private void log(Wish wish, BatchDraft batch, RefusedException e) {
    ledger.logRefusal(wish.fund(), batch, e.problems());
  }

  private static RowSense sense(Wish wish, Draft draft, boolean patient) {
    return switch (draft.kind()) {
      case ENTRIES -> new EntrySense(wish.name(), draft, wish.fund(), wish.profile(), patient);
      case MEASUREMENTS -> new MeasurementSense(wish.name(), draft);
    };
  }

  /** Work that reads a file. */
  @FunctionalInterface
  private interface Reading<T> {
    T run() throws IOException;
  }

  private static <T> T reading(Path file, Reading<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new RefusedException(
          Problem.of(
              ImportProblem.FILE_UNREADABLE,
              Place.of(file.toString()),
              String.valueOf(e.getMessage())));
    }
  }
}
