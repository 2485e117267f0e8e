package org.fundbench.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundbench.api.Draft;
import org.fundbench.api.ImportFormat;
import org.fundbench.api.Options;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.ledger.BatchDraft;
import org.fundbench.ledger.DraftSource;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.Hash;
import org.fundbench.ledger.Ledger;
import org.fundbench.ledger.PostingDraft;
import org.fundbench.ledger.Receipt;
import org.fundbench.proof.FileHash;

/**
 * Brings one file into the ledger.
 *
 * <ol>
 *   <li>The file is hashed, so that the batch says from which bytes it came.
 *   <li>The format is the one named, or the installed one that is surest of it. One that fails when
 *       it is asked is passed over; its failure is among the warnings, or tells why none was found.
 *   <li>The format reads rows; their texts become drafts, or problems with row and column.
 *   <li>The ledger posts all of them or none.
 * </ol>
 */
public final class Importer {
  private static final int HEAD_BYTES = 64 * 1024;

  private final Ledger ledger;
  private final List<ImportFormat> formats;

  /** An importer with the installed formats. */
  public Importer(Ledger ledger, List<ImportFormat> formats) {
    this.ledger = ledger;
    this.formats = List.copyOf(formats);
  }

  /**
   * What is wanted.
   *
   * @param file the file
   * @param format the id of a format, or empty to find it
   * @param options given options of the format
   * @param fund the fund to post to
   * @param operator who imports
   * @param dryRun whether to only say what would happen
   */
  public record Wish(
      Path file,
      Optional<String> format,
      Map<String, String> options,
      Fund fund,
      String operator,
      boolean dryRun) {
    public Wish {
      options = Map.copyOf(options);
    }
  }

  /**
   * Imports a file.
   *
   * @throws RefusedException with everything that was wrong; nothing was posted
   */
  public Receipt run(Wish wish, Progress progress) {
    Path file = wish.file();
    String name = String.valueOf(file.getFileName());
    check(file);
    try {
      BatchDraft batch =
          BatchDraft.imported(wish.operator(), name, new Hash(FileHash.sha256(file)));
      List<Problem> passedOver = new ArrayList<>();
      try (Draft draft = open(wish, name, batch, passedOver)) {
        return post(wish, name, draft, batch, progress).withWarnings(passedOver);
      }
    } catch (IOException e) {
      throw new RefusedException(
          Problem.of(
              ImportProblem.FILE_UNREADABLE,
              Place.of(file.toString()),
              String.valueOf(e.getMessage())));
    }
  }

  private Draft open(Wish wish, String name, BatchDraft batch, List<Problem> passedOver)
      throws IOException {
    try {
      ImportFormat format = format(wish, name, passedOver);
      Options options = Options.check(name, format.descriptor().options(), wish.options());
      return format.read(
          new ImportFormat.Source(name, () -> Files.newInputStream(wish.file()), options));
    } catch (RefusedException e) {
      // What is refused before the ledger sees a draft belongs into its log as well.
      if (!wish.dryRun()) {
        ledger.logRefusal(wish.fund(), batch, e.problems());
      }
      throw e;
    }
  }

  private Receipt post(Wish wish, String name, Draft draft, BatchDraft batch, Progress progress) {
    DraftSource<? extends PostingDraft> drafts =
        switch (draft.kind()) {
          case ENTRIES -> new EntryRows(name, draft, wish.fund());
          case MEASUREMENTS -> new MeasurementRows(name, draft);
        };
    return ledger.post(wish.fund(), batch, drafts, wish.dryRun(), progress);
  }

  private static void check(Path file) {
    Place place = Place.of(file.toString());
    if (!Files.exists(file)) {
      throw new RefusedException(Problem.of(ImportProblem.FILE_MISSING, place));
    }
    if (Files.isDirectory(file)) {
      throw new RefusedException(Problem.of(ImportProblem.FILE_IS_FOLDER, place));
    }
    try {
      if (Files.size(file) == 0) {
        throw new RefusedException(Problem.of(ImportProblem.FILE_EMPTY, place));
      }
    } catch (IOException e) {
      throw new RefusedException(
          Problem.of(ImportProblem.FILE_UNREADABLE, place, String.valueOf(e.getMessage())));
    }
  }

  private ImportFormat format(Wish wish, String name, List<Problem> passedOver) throws IOException {
    String installed =
        String.join("、", formats.stream().map(format -> format.descriptor().id()).toList());
    if (wish.format().isPresent()) {
      String wanted = wish.format().get();
      return formats.stream()
          .filter(format -> format.descriptor().id().equals(wanted))
          .findFirst()
          .orElseThrow(
              () ->
                  new RefusedException(
                      Problem.of(ImportProblem.FORMAT_MISSING, Place.of(name), wanted, installed)));
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(wish.file())) {
      head = in.readNBytes(HEAD_BYTES);
    }
    return surest(name, head, passedOver)
        .orElseThrow(
            () -> {
              List<Problem> problems = new ArrayList<>();
              problems.add(Problem.of(ImportProblem.FORMAT_UNKNOWN, Place.of(name), installed));
              problems.addAll(passedOver);
              return new RefusedException(problems);
            });
  }

  private Optional<ImportFormat> surest(String name, byte[] head, List<Problem> passedOver) {
    Optional<ImportFormat> best = Optional.empty();
    int most = 0;
    for (ImportFormat format : formats) {
      try {
        int sureness = format.recognise(name, head);
        if (sureness > most) {
          best = Optional.of(format);
          most = sureness;
        }
      } catch (RefusedException e) {
        passedOver.addAll(e.problems());
      }
    }
    return best;
  }
}
