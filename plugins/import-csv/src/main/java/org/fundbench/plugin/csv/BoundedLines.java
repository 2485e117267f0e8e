package org.fundbench.plugin.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;

/** Refuses lines too long to be lines, and zero bytes, before a parser collects them. */
final class BoundedLines extends FilterReader {
  static final int MOST_CHARACTERS = 1 << 20;

  private final String file;
  private long row = 1;
  private int length;

  BoundedLines(Reader in, String file) {
    super(in);
    this.file = file;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    if (c >= 0) {
      check((char) c);
    }
    return c;
  }

  @Override
  public int read(char[] buffer, int offset, int count) throws IOException {
    int read = super.read(buffer, offset, count);
    for (int i = 0; i < read; i++) {
      check(buffer[offset + i]);
    }
    return read;
  }

  private void check(char c) {
    if (c == '\n') {
      row++;
      length = 0;
      return;
    }
    if (c == 0) {
      throw new RefusedException(Problem.of(CsvProblem.NOT_TEXT, Place.row(file, row)));
    }
    if (++length > MOST_CHARACTERS) {
      throw new RefusedException(
          Problem.of(CsvProblem.LINE_TOO_LONG, Place.row(file, row), MOST_CHARACTERS));
    }
  }
}
