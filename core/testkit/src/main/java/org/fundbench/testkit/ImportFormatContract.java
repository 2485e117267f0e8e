package org.fundbench.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.fundbench.api.Draft;
import org.fundbench.api.ImportFormat;
import org.fundbench.api.RefusedException;
import org.junit.jupiter.api.Test;

/**
 * What an import format must keep. Extend it, give the format and a good file:
 *
 * <pre>{@code
 * class MyFormatContractTest extends ImportFormatContract {
 *   protected ImportFormat extension() { return new MyFormat(); }
 *   protected String fileName() { return "payments.my"; }
 *   protected byte[] goodFile() { return ...; }
 * }
 * }</pre>
 */
public abstract class ImportFormatContract extends ExtensionContract<ImportFormat> {
  private static final int HEAD = 64 * 1024;
  private static final int TRIES = 300;
  private static final long SEED = 20260101;

  /** The name of a good file. */
  protected abstract String fileName();

  /** The bytes of a good file with at least one row. */
  protected abstract byte[] goodFile();

  /** The format knows its own files, and says so always the same. */
  @Test
  protected void recognisesItsOwnFile() {
    byte[] head = Arrays.copyOf(goodFile(), Math.min(goodFile().length, HEAD));
    int sure = extension().recognise(fileName(), head);
    assertThat(sure).as("sure of its own file").isBetween(1, 100);
    assertThat(extension().recognise(fileName(), head)).isEqualTo(sure);
  }

  /** Whatever file is put before it, it answers and does not throw; it leaves the bytes alone. */
  @Test
  protected void recogniseAnswersForAnyBytes() {
    ImportFormat format = extension();
    for (byte[] bytes : wild()) {
      byte[] before = bytes.clone();
      for (String name : List.of(fileName(), "", "noname", "新建 文件.bin")) {
        assertThat(format.recognise(name, bytes)).isBetween(0, 100);
      }
      assertThat(bytes).as("recognise must not change what it is shown").isEqualTo(before);
    }
  }

  /** Rows have one cell a column, come in the order of the file, and the end stays the end. */
  @Test
  protected void readsWholeRowsInOrder() throws IOException {
    Streams streams = new Streams(goodFile());
    try (Draft draft = extension().read(source(streams))) {
      assertThat(draft.kind()).isNotNull();
      int columns = draft.columns().size();
      assertThat(columns).as("recognised columns").isPositive();
      long before = 0;
      Draft.Row row = draft.next();
      assertThat(row).as("the first row").isNotNull();
      for (; row != null; row = draft.next()) {
        assertThat(row.cells()).as("cells of row %s", row.row()).hasSize(columns);
        assertThat(row.row()).as("places in the file grow").isGreaterThan(before);
        before = row.row();
      }
      assertThat(draft.next()).as("after the end").isNull();
    }
  }

  /** Two instances read the same rows, also side by side: there is no state outside the draft. */
  @Test
  protected void readsTheSameSideBySide() throws IOException {
    ImportFormat format = extension();
    try (Draft one = format.read(source(new Streams(goodFile())));
        Draft other = format.read(source(new Streams(goodFile())))) {
      assertThat(other.columns()).isEqualTo(one.columns());
      Draft.Row row;
      do {
        row = one.next();
        assertThat(other.next()).isEqualTo(row);
      } while (row != null);
    }
  }

  /** Every stream that was opened is closed with the draft, read to its end or not. */
  @Test
  protected void closesItsStreams() throws IOException {
    for (boolean toTheEnd : new boolean[] {true, false}) {
      Streams streams = new Streams(goodFile());
      try (Draft draft = extension().read(source(streams))) {
        while (toTheEnd && draft.next() != null) {
          assertThat(streams.opened).isPositive();
        }
      }
      assertThat(streams.open).as("streams left open").isZero();
    }
  }

  /** A file that cannot be understood is refused with problems, never by a defect. */
  @Test
  protected void refusesWhatItCannotUnderstand() {
    for (byte[] bytes : wild()) {
      Streams streams = new Streams(bytes);
      try (Draft draft = extension().read(source(streams))) {
        while (draft.next() != null) {
          assertThat(streams.opened).isPositive();
        }
      } catch (RefusedException e) {
        e.problems()
            .forEach(
                problem ->
                    assertThat(problem.place().where())
                        .as("problems name the file")
                        .contains(fileName()));
      } catch (IOException e) {
        // Allowed: the bytes could not even be read.
      } catch (RuntimeException | StackOverflowError e) {
        fail("%s bytes from %s…: threw %s", bytes.length, Arrays.toString(start(bytes)), e);
      }
      assertThat(streams.open).as("streams left open").isZero();
    }
  }

  /** A file that breaks off while it is read is an I/O failure, not a short file. */
  @Test
  protected void tellsAFileThatBreaksOff() {
    ImportFormat.Source broken =
        new ImportFormat.Source(
            fileName(),
            () ->
                new InputStream() {
                  @Override
                  public int read() throws IOException {
                    throw new IOException("the disk went away");
                  }
                },
            options());
    assertThatThrownBy(
            () -> {
              try (Draft draft = extension().read(broken)) {
                while (draft.next() != null) {
                  assertThat(draft.columns()).isNotNull();
                }
              }
            })
        .as("a file that breaks off")
        .isInstanceOf(IOException.class);
  }

  private ImportFormat.Source source(Streams streams) {
    return new ImportFormat.Source(fileName(), streams::open, options());
  }

  private static byte[] start(byte[] bytes) {
    return Arrays.copyOf(bytes, Math.min(bytes.length, 8));
  }

  /**
   * Nothing, noise, and the good file with pieces missing, doubled and changed; always the same.
   */
  private List<byte[]> wild() {
    Random random = new Random(SEED);
    List<byte[]> files = new ArrayList<>();
    files.add(new byte[0]);
    files.add(new byte[] {0});
    files.add(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    files.add(new byte[] {(byte) 0xFF, (byte) 0xFE});
    byte[] good = goodFile();
    for (int i = 0; i < TRIES; i++) {
      if (i % 3 == 0) {
        byte[] noise = new byte[random.nextInt(2000)];
        random.nextBytes(noise);
        files.add(noise);
      } else if (i % 3 == 1) {
        files.add(Arrays.copyOf(good, random.nextInt(good.length + 1)));
      } else {
        byte[] changed = good.clone();
        for (int k = 0; k < 3 && changed.length > 0; k++) {
          changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        files.add(changed);
      }
    }
    return files;
  }

  /** Counts what is opened and closed. */
  private static final class Streams {
    private final byte[] bytes;
    private int opened;
    private int open;

    Streams(byte[] bytes) {
      this.bytes = bytes;
    }

    InputStream open() {
      opened++;
      open++;
      return new FilterInputStream(new ByteArrayInputStream(bytes)) {
        private boolean closed;

        @Override
        public void close() throws IOException {
          if (!closed) {
            closed = true;
            open--;
          }
          super.close();
        }
      };
    }
  }
}
