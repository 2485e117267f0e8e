package org.fundbench.importing;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fundbench.api.Field;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a preview in a file of their own, so that a preview of any size fits into memory:
 * eight bytes a row. Only its owner may read the file, and it goes when the preview is closed.
 */
final class RowSpool implements AutoCloseable {
  private final Path file;
  private @Nullable OutputStream out;
  private @Nullable RandomAccessFile in;
  private long[] offsets = new long[1024];
  private int count;

  RowSpool() {
    try {
      file = Files.createTempFile("fundbench-preview", ".rows");
      // A window that is closed in the middle leaves nothing behind either.
      file.toFile().deleteOnExit();
      out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int count() {
    return count;
  }

  void add(PreviewRow row) {
    OutputStream target = out;
    if (target == null) {
      throw new IllegalStateException("the rows are complete");
    }
    if (count + 1 >= offsets.length) {
      offsets = Arrays.copyOf(offsets, offsets.length * 2);
    }
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
      write(new DataOutputStream(bytes), row);
      bytes.writeTo(target);
      offsets[count + 1] = offsets[count] + bytes.size();
      count++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the writing. */
  void seal() {
    try {
      if (out != null) {
        out.close();
        out = null;
        in = new RandomAccessFile(file.toFile(), "r");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PreviewRow get(int index) {
    RandomAccessFile source = in;
    if (source == null) {
      throw new IllegalStateException("the preview was closed");
    }
    try {
      byte[] bytes = new byte[(int) (offsets[index + 1] - offsets[index])];
      source.seek(offsets[index]);
      source.readFully(bytes);
      return read(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (out != null) {
        out.close();
        out = null;
      }
      if (in != null) {
        in.close();
        in = null;
      }
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(DataOutputStream out, PreviewRow row) throws IOException {
    out.writeLong(row.row());
    out.writeByte(row.state().ordinal());
    out.writeByte(row.texts().size());
    for (Map.Entry<Field, String> text : row.texts().entrySet()) {
      out.writeByte(text.getKey().ordinal());
      text(out, text.getValue());
    }
    out.writeBoolean(row.line().isPresent());
    if (row.line().isPresent()) {
      LineChoice line = row.line().get();
      text(out, line.line());
      out.writeByte(line.reason().ordinal());
      out.writeInt(line.rule().orElse(0));
    }
    optional(out, row.voucher());
    out.writeInt(row.problems().size());
    for (Problem problem : row.problems()) {
      write(out, problem);
    }
    out.writeBoolean(row.skipped().isPresent());
    if (row.skipped().isPresent()) {
      both(out, row.skipped().get());
    }
    out.writeBoolean(row.twin().isPresent());
    if (row.twin().isPresent()) {
      PreviewRow.Twin twin = row.twin().get();
      out.writeLong(twin.earlier().orElse(0));
      optional(out, twin.file());
      text(out, twin.number());
      text(out, twin.line());
      text(out, twin.date());
      out.writeLong(twin.fen());
      text(out, twin.voucher());
      text(out, twin.payee());
      text(out, twin.memo());
    }
  }

  private static PreviewRow read(DataInputStream in) throws IOException {
    long row = in.readLong();
    PreviewRow.State state = PreviewRow.State.values()[in.readByte()];
    Map<Field, String> texts = new EnumMap<>(Field.class);
    for (int left = in.readByte(); left > 0; left--) {
      texts.put(Field.values()[in.readByte()], text(in));
    }
    Optional<LineChoice> line =
        in.readBoolean()
            ? Optional.of(
                new LineChoice(
                    text(in), LineChoice.Reason.values()[in.readByte()], positive(in.readInt())))
            : Optional.empty();
    Optional<String> voucher = optional(in);
    List<Problem> problems = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      problems.add(problem(in));
    }
    Optional<Text> skipped = in.readBoolean() ? Optional.of(both(in)) : Optional.empty();
    Optional<PreviewRow.Twin> twin = in.readBoolean() ? Optional.of(twin(in)) : Optional.empty();
    return new PreviewRow(row, state, texts, line, voucher, problems, skipped, twin);
  }

  private static PreviewRow.Twin twin(DataInputStream in) throws IOException {
    long earlier = in.readLong();
    return new PreviewRow.Twin(
        earlier > 0 ? OptionalLong.of(earlier) : OptionalLong.empty(),
        optional(in),
        text(in),
        text(in),
        text(in),
        in.readLong(),
        text(in),
        text(in),
        text(in));
  }

  private static void write(DataOutputStream out, Problem problem) throws IOException {
    text(out, problem.code());
    out.writeByte(problem.severity().ordinal());
    both(out, problem.message());
    both(out, problem.advice());
    text(out, problem.place().where());
    out.writeLong(problem.place().row().orElse(0));
    out.writeInt(problem.place().column().orElse(0));
    optional(out, problem.place().field());
  }

  private static Problem problem(DataInputStream in) throws IOException {
    String code = text(in);
    Severity severity = Severity.values()[in.readByte()];
    Text message = both(in);
    Text advice = both(in);
    String where = text(in);
    long row = in.readLong();
    Place place =
        new Place(
            where,
            row > 0 ? OptionalLong.of(row) : OptionalLong.empty(),
            positive(in.readInt()),
            optional(in));
    return new Problem(code, severity, message, advice, place);
  }

  private static OptionalInt positive(int number) {
    return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
  }

  private static void both(DataOutputStream out, Text text) throws IOException {
    text(out, text.zh());
    text(out, text.en());
  }

  private static Text both(DataInputStream in) throws IOException {
    return new Text(text(in), text(in));
  }

  private static void optional(DataOutputStream out, Optional<String> text) throws IOException {
    out.writeBoolean(text.isPresent());
    if (text.isPresent()) {
      text(out, text.get());
    }
  }

  private static Optional<String> optional(DataInputStream in) throws IOException {
    return in.readBoolean() ? Optional.of(text(in)) : Optional.empty();
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
