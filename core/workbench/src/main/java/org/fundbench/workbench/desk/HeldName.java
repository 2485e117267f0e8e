package org.fundbench.workbench.desk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A name that one window at a time has, among all programs of a user. The system gives it back when
 * the program that has it ends, however it ends.
 */
public final class HeldName implements AutoCloseable {
  /**
   * What this process has. A lock of the system is a process's, not a channel's: asked for again
   * here it would not be refused everywhere, and closing the second channel would give up the
   * first.
   */
  private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private HeldName(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes a name, unless somebody has it.
   *
   * @param file stays, empty: were it removed, two could hold files of one name
   */
  public static Optional<HeldName> take(Path file) throws IOException {
    Path name = file.toAbsolutePath().normalize();
    if (!HERE.add(name)) {
      return Optional.empty();
    }
    Optional<HeldName> held = Optional.empty();
    try {
      Files.createDirectories(name.getParent());
      FileChannel channel =
          FileChannel.open(name, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isOurs(channel)) {
        held = Optional.of(new HeldName(name, channel));
      } else {
        channel.close();
      }
    } finally {
      if (held.isEmpty()) {
        HERE.remove(name);
      }
    }
    return held;
  }

  /** Where the system has no locks, as on some shared folders, only this process is kept out. */
  private static boolean isOurs(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (IOException e) {
      return true;
    }
  }

  /** Gives it back. */
  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HERE.remove(file);
    }
  }
}
