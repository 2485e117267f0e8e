package org.fundbench.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** The SHA-256 of a file, by which a batch or a report proves from which bytes it came. */
public final class FileHash {
  private FileHash() {}

  /**
   * Hashes a file without holding it in memory.
   *
   * @return 32 bytes
   * @throws IOException if it cannot be read
   */
  public static byte[] sha256(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[64 * 1024];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return digest.digest();
  }

  /** The SHA-256 of some bytes. */
  public static byte[] sha256(byte[] content) {
    return Sha256.digest().digest(content);
  }
}
