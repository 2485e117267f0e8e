package org.fundbench.api;

import java.io.IOException;
import java.io.OutputStream;

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
}
