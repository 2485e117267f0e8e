package org.fundbench.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** Draws a finished report as a file. It never sees the ledger. */
public interface ReportExporter extends Extension {
  /** The usual ending of its files without the dot: {@code pdf}. */
  String fileExtension();

  /**
   * Writes the report. The host closes the target, and throws a half-written file away.
   *
   * @param report what to draw
   * @param options checked values of the descriptor's options
   * @param target where to
   * @param progress to be asked for cancellation now and then
   * @throws IOException if the target cannot be written
   * @throws RefusedException if the report cannot be drawn, for example for a missing glyph
   */
  void write(Report report, Options options, OutputStream target, Progress progress)
      throws IOException;

  /**
   * Reads who signed a file that this exporter made. Options with which an exporter signs begin
   * with {@code sign-}.
   *
   * @param report the file's bytes, which the host closes
   * @return its signatures in the order they were made; none where the format cannot be signed
   * @throws IOException if it cannot be read as a file of this format
   */
  default List<ReportSignature> signatures(InputStream report) throws IOException {
    return List.of();
  }
}
