package org.fundbench.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.proof.FileHash;

/**
 * A plugin zip and its unpacked copy.
 *
 * <p>The copy lies in a folder named after the zip's SHA-256, so that it never goes stale, and is
 * moved there in one step, so that a crash or a second program cannot leave half of it.
 */
final class PluginArchive {
  private static final long MOST_BYTES = 512L * 1024 * 1024;
  private static final int MOST_ENTRIES = 20_000;
  private static final String DESCRIPTION = "plugin.properties";

  private final Path zip;
  private final Path cache;

  PluginArchive(Path zip, Path cache) {
    this.zip = zip;
    this.cache = cache;
  }

  /** Reads the description without unpacking anything. */
  Properties description() {
    try (ZipFile file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
      ZipEntry entry = file.getEntry(DESCRIPTION);
      Properties properties = new Properties();
      if (entry != null) {
        try (Reader reader =
            new InputStreamReader(file.getInputStream(entry), StandardCharsets.UTF_8)) {
          properties.load(reader);
        }
      }
      return properties;
    } catch (IOException | IllegalArgumentException e) {
      throw refused(PluginProblem.PLUGIN_UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  /** Unpacks the zip unless that was done before. */
  Path unpacked() {
    try {
      Path target = cache.resolve(HexFormat.of().formatHex(FileHash.sha256(zip)));
      if (Files.isDirectory(target)) {
        return target;
      }
      Files.createDirectories(cache);
      Path making = Files.createTempDirectory(cache, "making-");
      try {
        unpack(making);
        move(making, target);
      } finally {
        deleteTree(making);
      }
      return target;
    } catch (IOException e) {
      throw refused(PluginProblem.PLUGIN_UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  private static void move(Path making, Path target) throws IOException {
    try {
      Files.move(making, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      // Another program unpacked the same bytes in the meantime; its copy is as good as ours.
      if (!Files.isDirectory(target)) {
        throw e;
      }
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(making, target);
    }
  }

  private void unpack(Path folder) throws IOException {
    long left = MOST_BYTES;
    try (ZipFile file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
      if (file.size() > MOST_ENTRIES) {
        throw refused(PluginProblem.PLUGIN_UNSAFE, file.size() + " entries");
      }
      Enumeration<? extends ZipEntry> entries = file.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        Path path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
          throw refused(PluginProblem.PLUGIN_UNSAFE, entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(path);
          continue;
        }
        Path parent = path.getParent();
        if (parent != null) {
          Files.createDirectories(parent);
        }
        try (InputStream in = file.getInputStream(entry);
            var out = Files.newOutputStream(path)) {
          byte[] buffer = new byte[64 * 1024];
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            left -= read;
            if (left < 0) {
              throw refused(PluginProblem.PLUGIN_UNSAFE, "> " + MOST_BYTES + " bytes");
            }
            out.write(buffer, 0, read);
          }
        }
      }
    } catch (IllegalArgumentException e) {
      throw refused(PluginProblem.PLUGIN_UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  private static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }

  private RefusedException refused(PluginProblem code, String particular) {
    return new RefusedException(
        Problem.of(code, Place.of(String.valueOf(zip.getFileName())), particular));
  }
}
