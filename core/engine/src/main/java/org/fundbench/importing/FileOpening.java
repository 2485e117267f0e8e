package org.fundbench.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Draft;
import org.fundbench.api.ImportFormat;
import org.fundbench.api.Options;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.importing.profile.ImportProfile;

/** Opens files with the installed formats: the one named, or the one that is surest. */
final class FileOpening {
  private static final int HEAD_BYTES = 64 * 1024;

  private final List<ImportFormat> formats;

  FileOpening(List<ImportFormat> formats) {
    this.formats = List.copyOf(formats);
  }

  /** Refuses what is no file with something in it. */
  static void check(Path file) {
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

  /**
   * What each installed format thinks of a file, the surest first.
   *
   * @param passedOver takes the failures of formats that fail when they are asked
   */
  List<FileLook.Recognised> recognise(Path file, List<Problem> passedOver) throws IOException {
    byte[] head = head(file);
    List<FileLook.Recognised> all = new ArrayList<>();
    for (ImportFormat format : formats) {
      try {
        int sureness = format.recognise(String.valueOf(file.getFileName()), head);
        all.add(new FileLook.Recognised(format.descriptor(), sureness));
      } catch (RefusedException e) {
        passedOver.addAll(e.problems());
      }
    }
    all.sort(Comparator.comparingInt(FileLook.Recognised::sureness).reversed());
    return all;
  }

  /**
   * Reads a file's rows as a profile wants them.
   *
   * @param passedOver takes the failures of formats that fail when they are asked, or when they
   *     close what they have read
   */
  Draft open(Path file, ImportProfile profile, List<Problem> passedOver) throws IOException {
    String name = String.valueOf(file.getFileName());
    ImportFormat format = format(file, name, profile.format(), passedOver);
    Options options = Options.check(name, format.descriptor().options(), profile.options());
    Draft draft =
        format.read(new ImportFormat.Source(name, () -> Files.newInputStream(file), options));
    try {
      return new ClosedAnyway(MappedDraft.of(draft, profile, name), name, passedOver);
    } catch (RefusedException e) {
      draft.close();
      throw e;
    }
  }

  private ImportFormat format(
      Path file, String name, Optional<String> wanted, List<Problem> passedOver)
      throws IOException {
    String installed =
        String.join("、", formats.stream().map(format -> format.descriptor().id()).toList());
    if (wanted.isPresent()) {
      return named(wanted.get())
          .orElseThrow(
              () ->
                  new RefusedException(
                      Problem.of(
                          ImportProblem.FORMAT_MISSING, Place.of(name), wanted.get(), installed)));
    }
    return recognise(file, passedOver).stream()
        .filter(one -> one.sureness() > 0)
        .findFirst()
        .flatMap(one -> named(one.format().id()))
        .orElseThrow(
            () -> {
              List<Problem> problems = new ArrayList<>();
              problems.add(Problem.of(ImportProblem.FORMAT_UNKNOWN, Place.of(name), installed));
              problems.addAll(passedOver);
              return new RefusedException(problems);
            });
  }

  private Optional<ImportFormat> named(String id) {
    return formats.stream().filter(format -> format.descriptor().id().equals(id)).findFirst();
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD_BYTES);
    }
  }
}
