package org.fundbench.api;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a kind of file into draft rows. It never writes and never asks the user; what the texts
 * mean (amounts, dates, lines) is decided by the host, the same for all formats.
 */
public interface ImportFormat extends Extension {
  /**
   * How sure the format is that it can read a file.
   *
   * @param fileName the name without its folder
   * @param head the first bytes of the file, at most 64 KiB
   * @return 0 for "not mine" up to 100 for "certainly mine"
   */
  int recognise(String fileName, byte[] head);

  /**
   * Reads a file. The caller closes the draft.
   *
   * @throws IOException if the file cannot be read
   * @throws RefusedException if it can be read but not understood
   */
  Draft read(Source source) throws IOException;

  /**
   * The file to read.
   *
   * @param name the name without its folder, for problems' places
   * @param content opens the file from its beginning, as often as called
   * @param options checked values of the descriptor's options
   */
  record Source(String name, Content content, Options options) {}

  /** Opens a file from its beginning. */
  @FunctionalInterface
  interface Content {
    /** A new stream, which the caller closes. */
    InputStream open() throws IOException;
  }
}
