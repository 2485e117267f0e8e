package org.fundbench.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;

/**
 * Unpacks a plugin zip that nobody has looked at yet.
 *
 * <p>Every name is checked before a byte is written: no absolute path, no {@code ..}, no backslash
 * or colon, no name twice (also where only the case differs, as Windows would write one over the
 * other). Links inside a zip come out as small ordinary files: nothing here makes links. Sizes are
 * counted as they come, not as they are declared.
 */
final class PluginArchive {
  private static final int BUFFER = 64 * 1024;

  private final ArchiveLimits limits;
  private final String name;

  PluginArchive(ArchiveLimits limits, String name) {
    this.limits = limits;
    this.name = name;
  }

  /**
   * Unpacks all of a zip, once every name in it was found safe.
   *
   * @param zip the zip
   * @param folder an empty folder of ours
   * @throws RefusedException if it is no zip, unsafe or too large
   * @throws IOException if the folder cannot be written
   */
  void unpack(Path zip, Path folder) throws IOException {
    try (ZipFile file = open(zip)) {
      if (file.size() > limits.entries()) {
        throw refused(PluginProblem.TOO_LARGE, file.size() + " > " + limits.entries());
      }
      Set<String> names = new HashSet<>();
      for (ZipEntry entry : (Iterable<ZipEntry>) () -> entries(file)) {
        requireSafe(entry, names);
      }
      long left = limits.bytes();
      for (ZipEntry entry : (Iterable<ZipEntry>) () -> entries(file)) {
        Path target = target(folder, entry);
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          left -= copy(file, entry, target, left);
        }
      }
    }
  }

  private static Iterator<ZipEntry> entries(ZipFile file) {
    return file.stream().map(ZipEntry.class::cast).iterator();
  }

  private ZipFile open(Path zip) throws IOException {
    try {
      return new ZipFile(zip.toFile());
    } catch (ZipException e) {
      throw refused(PluginProblem.NOT_A_ZIP, String.valueOf(e.getMessage()));
    }
  }

  private static String plain(ZipEntry entry) {
    String path = entry.getName();
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private void requireSafe(ZipEntry entry, Set<String> names) {
    String plain = plain(entry);
    boolean safe =
        !plain.isEmpty() && plain.chars().noneMatch(c -> c < ' ' || "\\:".indexOf(c) >= 0);
    for (String part : plain.split("/", -1)) {
      safe &= !part.isEmpty() && !part.equals(".") && !part.equals("..");
    }
    if (!safe || !names.add(plain.toLowerCase(Locale.ROOT))) {
      throw refused(PluginProblem.ZIP_UNSAFE, entry.getName());
    }
  }

  private Path target(Path folder, ZipEntry entry) throws IOException {
    String path = entry.getName();
    Path target = folder.resolve(plain(entry)).normalize();
    if (!target.startsWith(folder)) {
      throw refused(PluginProblem.ZIP_UNSAFE, path);
    }
    Path parent = target.getParent();
    if (parent != null) {
      if (Files.exists(parent) && !Files.isDirectory(parent)) {
        throw refused(PluginProblem.ZIP_UNSAFE, path);
      }
      Files.createDirectories(parent);
    }
    return target;
  }

  private long copy(ZipFile file, ZipEntry entry, Path target, long left) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long copied = 0;
    try (InputStream in = file.getInputStream(entry);
        OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
      for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
        copied += read;
        if (copied > left) {
          throw refused(PluginProblem.TOO_LARGE, (limits.bytes() >> 20) + " MiB");
        }
        out.write(buffer, 0, read);
      }
    }
    return copied;
  }

  /** Damage shows only when an entry is read. */
  private int read(InputStream in, byte[] buffer) {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw refused(PluginProblem.NOT_A_ZIP, String.valueOf(e.getMessage()));
    }
  }

  private RefusedException refused(PluginProblem problem, String particular) {
    return new RefusedException(Problem.of(problem, Place.of(name), particular));
  }
}
