package org.fundbench.importing.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.yaml.WrittenText;

/** The profiles that a user keeps under names, each a YAML file of a folder. */
public final class ProfileFolder {
  private static final String ENDING = ".yaml";
  private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} _-]{0,59}";

  private final Path folder;

  /** A folder, which need not exist. */
  public ProfileFolder(Path folder) {
    this.folder = folder;
  }

  /** The names of the kept profiles in order. */
  public List<String> names() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(file -> file.endsWith(ENDING))
          .map(file -> file.substring(0, file.length() - ENDING.length()))
          .filter(name -> name.matches(NAME))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  /**
   * The profile of a name, or in a file.
   *
   * @throws RefusedException if there is none, or it is wrong
   */
  public ImportProfile find(String nameOrFile) {
    Optional<Path> file =
        names().contains(nameOrFile) ? Optional.of(file(nameOrFile)) : path(nameOrFile);
    return read(
        file.filter(Files::isRegularFile)
            .orElseThrow(
                () ->
                    new RefusedException(
                        Problem.of(
                            ProfileProblem.PROFILE_MISSING,
                            Place.of(nameOrFile),
                            nameOrFile,
                            names().isEmpty() ? "—" : String.join("、", names())))));
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static ImportProfile read(Path file) {
    return ProfileText.read(
        String.valueOf(file.getFileName()),
        WrittenText.of(file, ProfileProblem.PROFILE_UNREADABLE));
  }

  /**
   * Keeps a profile under a name, whole or not at all; one of that name is replaced.
   *
   * @throws RefusedException if the name is none, or the folder cannot be written
   */
  public Path keep(String name, ImportProfile profile) {
    if (!name.matches(NAME)) {
      throw new RefusedException(
          Problem.of(ProfileProblem.PROFILE_NAME, Place.of(folder.toString()), name));
    }
    Path file = file(name);
    try {
      Files.createDirectories(folder);
      Path making = folder.resolve(name + ".part");
      Files.writeString(making, ProfileText.write(profile), StandardCharsets.UTF_8);
      return Files.move(making, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private Path file(String name) {
    return folder.resolve(name + ENDING);
  }

  private static RefusedException unreadable(Path file, IOException e) {
    return new RefusedException(
        Problem.of(
            ProfileProblem.PROFILE_UNREADABLE,
            Place.of(file.toString()),
            e.getClass().getSimpleName() + ": " + e.getMessage()));
  }
}
