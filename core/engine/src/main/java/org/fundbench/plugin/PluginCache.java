package org.fundbench.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;

/**
 * Unpacked plugins, per user, as the program's own folder may be read-only.
 *
 * <ol>
 *   <li>A zip whose size and time are those of its last visit is not opened: a small note says
 *       which unpacked copy is its own. A zip changed within two seconds of that visit is not
 *       trusted, as two changes within one tick of the clock look alike.
 *   <li>Else it is copied into a folder of this process's own while its SHA-256 is taken, so that
 *       what is checked, unpacked and run are the same bytes. Signatures belong here, over the
 *       copy, before a byte of it is unpacked.
 *   <li>The copy is unpacked and inspected there; the folder then gets its final name, the SHA-256,
 *       in one step. Two processes do the same work and one of them throws its own away; a crash
 *       leaves a folder that nobody looks at and that is removed a day later.
 *   <li>A final folder whose files are no longer whole is replaced.
 * </ol>
 */
final class PluginCache {
  private static final String MAKING = "making-";
  private static final String CONTENT = "content";
  private static final String FACTS = "facts";
  private static final Duration RACY = Duration.ofSeconds(2);
  private static final Duration FORGOTTEN = Duration.ofDays(1);

  private final Path folder;
  private final ArchiveLimits limits;
  private final Clock clock;

  PluginCache(Path folder, ArchiveLimits limits, Clock clock) {
    this.folder = folder;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * An unpacked plugin.
   *
   * @param content its folder
   * @param facts what was found out about it
   */
  record Unpacked(Path content, PluginFacts facts) {}

  /**
   * The unpacked copy of a zip.
   *
   * @throws RefusedException if the zip cannot be read, is no zip, is unsafe or too large, or the
   *     cache cannot be written
   */
  Unpacked unpacked(Path zip) {
    String name = String.valueOf(zip.getFileName());
    String stamp = stamp(zip, name);
    Path note = folder.resolve("seen-" + sha256(zip.toAbsolutePath().normalize().toString()));
    Optional<Unpacked> known = known(note, stamp);
    if (known.isPresent()) {
      return known.get();
    }
    try {
      Files.createDirectories(folder);
      removeForgotten();
      Path making = Files.createTempDirectory(folder, MAKING);
      try {
        return make(zip, name, making, note, stamp);
      } finally {
        deleteTree(making);
      }
    } catch (ZipException e) {
      throw refused(PluginProblem.NOT_A_ZIP, name, FailureWords.of(e));
    } catch (IOException e) {
      throw refused(PluginProblem.CACHE_FAILED, name, folder, FailureWords.of(e));
    }
  }

  private Unpacked make(Path zip, String name, Path making, Path note, String stamp)
      throws IOException {
    Path copy = making.resolve("zip");
    String hash = copy(zip, name, copy);
    Path home = folder.resolve(hash);
    Optional<Unpacked> whole = open(home);
    if (whole.isEmpty()) {
      Path fresh = Files.createDirectory(making.resolve("plugin"));
      Path content = Files.createDirectory(fresh.resolve(CONTENT));
      new PluginArchive(limits, name).unpack(copy, content);
      PluginInspection.inspect(content).write(fresh.resolve(FACTS));
      move(fresh, home, making.resolve("damaged"));
      whole = open(home);
    }
    Unpacked unpacked =
        whole.orElseThrow(() -> new IOException(home + " does not stay as it was written"));
    // The note must not outlive a change made while we were reading.
    if (stamp(zip, name).equals(stamp) && settled(zip)) {
      Path written = making.resolve("note");
      Files.writeString(written, stamp + "\n" + hash + "\n", StandardCharsets.UTF_8);
      Files.move(
          written, note, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
    return unpacked;
  }

  private Optional<Unpacked> known(Path note, String stamp) {
    try {
      List<String> lines = Files.readAllLines(note, StandardCharsets.UTF_8);
      return lines.size() == 2 && lines.get(0).equals(stamp) && lines.get(1).matches("[0-9a-f]{64}")
          ? open(folder.resolve(lines.get(1)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // not seen yet, or the note is broken: look at the zip itself
    }
  }

  private static Optional<Unpacked> open(Path home) {
    try {
      PluginFacts facts = PluginFacts.read(home.resolve(FACTS));
      Path content = home.resolve(CONTENT);
      return facts.whole(content) ? Optional.of(new Unpacked(content, facts)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Puts a folder in its place; one that is there already wins if it is whole. */
  private static void move(Path fresh, Path home, Path aside) throws IOException {
    if (Files.exists(home) && open(home).isEmpty()) {
      try {
        Files.move(home, aside, StandardCopyOption.ATOMIC_MOVE);
      } catch (NoSuchFileException e) {
        // Another process has just taken it away for the same reason.
      }
    }
    try {
      Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      // Another process unpacked the same bytes in the meantime.
    } catch (IOException e) {
      // Some systems report "not empty" as a plain failure; what counts is that it is there.
      if (open(home).isEmpty()) {
        throw e;
      }
    }
  }

  private String copy(Path zip, String name, Path copy) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[64 * 1024];
    long left = limits.bytes();
    try (InputStream in = openZip(zip, name);
        OutputStream out = new DigestOutputStream(Files.newOutputStream(copy), digest)) {
      for (int read = read(in, buffer, name); read >= 0; read = read(in, buffer, name)) {
        left -= read;
        if (left < 0) {
          throw refused(PluginProblem.TOO_LARGE, name, (limits.bytes() >> 20) + " MiB");
        }
        out.write(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static InputStream openZip(Path zip, String name) {
    try {
      return Files.newInputStream(zip);
    } catch (IOException e) {
      throw refused(PluginProblem.FILE_UNREADABLE, name, FailureWords.of(e));
    }
  }

  private static int read(InputStream in, byte[] buffer, String name) {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw refused(PluginProblem.FILE_UNREADABLE, name, FailureWords.of(e));
    }
  }

  private static BasicFileAttributes attributes(Path zip, String name) {
    try {
      return Files.readAttributes(zip, BasicFileAttributes.class);
    } catch (IOException e) {
      throw refused(PluginProblem.FILE_UNREADABLE, name, FailureWords.of(e));
    }
  }

  /**
   * What changes when a file does. Size and time alone would not: a reproducible build gives every
   * zip the same time, and often the same size.
   */
  private static String stamp(Path zip, String name) {
    BasicFileAttributes attributes = attributes(zip, name);
    return String.join(
        " ",
        PluginFacts.FORMAT,
        String.valueOf(attributes.size()),
        String.valueOf(attributes.lastModifiedTime().toInstant()),
        String.valueOf(attributes.fileKey()),
        changeTime(zip, attributes));
  }

  /** The moment of the last change as the system keeps it, which no copying tool can set. */
  private static String changeTime(Path zip, BasicFileAttributes attributes) {
    try {
      return String.valueOf(Files.getAttribute(zip, "unix:ctime"));
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return String.valueOf(attributes.creationTime()); // Windows: at least a new file shows
    }
  }

  private boolean settled(Path zip) throws IOException {
    Instant changed = Files.getLastModifiedTime(zip).toInstant();
    return changed.isBefore(clock.instant().minus(RACY));
  }

  private void removeForgotten() throws IOException {
    Instant limit = clock.instant().minus(FORGOTTEN);
    List<Path> paths;
    try (Stream<Path> list = Files.list(folder)) {
      paths = list.filter(path -> String.valueOf(path.getFileName()).startsWith(MAKING)).toList();
    }
    for (Path path : paths) {
      try {
        if (Files.getLastModifiedTime(path).toInstant().isBefore(limit)) {
          deleteTree(path);
        }
      } catch (NoSuchFileException e) {
        // Another process was faster.
      }
    }
  }

  private static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(root)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }

  private static String sha256(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static RefusedException refused(PluginProblem problem, String name, Object... about) {
    return new RefusedException(Problem.of(problem, Place.of(name), about));
  }
}
