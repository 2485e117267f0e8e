package org.fundbench.plugin.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.fundbench.api.ImportFormat;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;

/**
 * The encoding of a file: its byte-order mark, else strict UTF-8, else strict GB18030.
 *
 * <p>The whole file decides, as the first Chinese character may come late. Nothing is replaced by a
 * question mark on the way.
 *
 * @param charset the encoding
 * @param markLength how many bytes the byte-order mark takes
 */
record TextEncoding(Charset charset, int markLength) {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** Finds the encoding. */
  static TextEncoding find(ImportFormat.Source source) throws IOException {
    byte[] mark = new byte[3];
    int read;
    try (InputStream in = source.content().open()) {
      read = in.readNBytes(mark, 0, mark.length);
    }
    if (read >= 3 && Arrays.equals(mark, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
      return checked(new TextEncoding(StandardCharsets.UTF_8, 3), source);
    }
    if (read >= 2 && mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE) {
      return checked(new TextEncoding(StandardCharsets.UTF_16LE, 2), source);
    }
    if (read >= 2 && mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF) {
      return checked(new TextEncoding(StandardCharsets.UTF_16BE, 2), source);
    }
    TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
    return utf8.decodes(source) ? utf8 : checked(new TextEncoding(GB18030, 0), source);
  }

  /** An encoding that the user named. */
  static TextEncoding named(String name, ImportFormat.Source source) throws IOException {
    TextEncoding found = find(source);
    Charset wanted = Charset.forName(name);
    return found.charset.equals(wanted) ? found : checked(new TextEncoding(wanted, 0), source);
  }

  private static TextEncoding checked(TextEncoding encoding, ImportFormat.Source source)
      throws IOException {
    if (!encoding.decodes(source)) {
      throw new RefusedException(Problem.of(CsvProblem.ENCODING_UNKNOWN, Place.of(source.name())));
    }
    return encoding;
  }

  private boolean decodes(ImportFormat.Source source) throws IOException {
    char[] buffer = new char[64 * 1024];
    try (Reader reader = open(source)) {
      int read;
      do {
        read = reader.read(buffer);
      } while (read >= 0);
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Opens the file as text behind its mark; malformed bytes throw. */
  Reader open(ImportFormat.Source source) throws IOException {
    InputStream in = source.content().open();
    in.skipNBytes(markLength);
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
