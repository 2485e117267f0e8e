package org.fundbench.plugin.csv;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fundbench.api.Descriptor;
import org.fundbench.api.Draft;
import org.fundbench.api.ImportFormat;
import org.fundbench.api.MoneyUnit;
import org.fundbench.api.OptionSpec;
import org.fundbench.api.Options;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.pf4j.Extension;

/**
 * Imports CSV files.
 *
 * <ol>
 *   <li>The encoding is found from the whole file.
 *   <li>The heading is found by its names within the first rows, with the delimiter that shows most
 *       of them.
 *   <li>The rows below are handed out one at a time.
 * </ol>
 */
@Extension
public final class CsvImport implements ImportFormat {
  private static final List<Character> DELIMITERS = List.of(',', '\t', ';');
  private static final int HEAD_CHARACTERS = 64 * 1024;
  private static final int SURE = 90;
  private static final int PERHAPS = 10;

  @Override
  public Descriptor descriptor() {
    return new Descriptor(
        "csv",
        new Text("CSV 文件", "CSV file"),
        new Text(
            "支付、退回、冲销或业务数据；自动识别编码、分隔符、表头和元/万元",
            "Payments, refunds, reversals or measurements; finds encoding, delimiter, headings and unit"),
        List.of(
            OptionSpec.choice(
                "encoding",
                new Text("编码", "Encoding"),
                new Text(
                    "自动：先看 BOM，再试 UTF-8、GB18030",
                    "Automatic: byte-order mark, then UTF-8, then GB18030"),
                List.of(
                    new OptionSpec.Choice("auto", new Text("自动", "automatic")),
                    new OptionSpec.Choice("UTF-8", Text.same("UTF-8")),
                    new OptionSpec.Choice("GB18030", Text.same("GB18030")))),
            OptionSpec.choice(
                "delimiter",
                new Text("分隔符", "Delimiter"),
                new Text("自动：取认出表头最多的一种", "Automatic: the one that shows most headings"),
                List.of(
                    new OptionSpec.Choice("auto", new Text("自动", "automatic")),
                    new OptionSpec.Choice("comma", new Text("逗号", "comma")),
                    new OptionSpec.Choice("tab", new Text("制表符", "tab")),
                    new OptionSpec.Choice("semicolon", new Text("分号", "semicolon")))),
            OptionSpec.choice(
                "unit",
                new Text("金额单位", "Unit of amounts"),
                new Text(
                    "自动：看表头括号内的单位，没有则为元",
                    "Automatic: the unit in the heading's brackets, else yuan"),
                List.of(
                    new OptionSpec.Choice("auto", new Text("自动", "automatic")),
                    new OptionSpec.Choice("yuan", new Text("元", "yuan")),
                    new OptionSpec.Choice("wan", new Text("万元", "10,000 yuan")))),
            new OptionSpec(
                "heading-row",
                new Text("表头所在行", "Row of the headings"),
                new Text(
                    "空着：自动找到认得的表头；表头都不认得时写明行号，再对应各列",
                    "Empty: found by the names in it; where none is known, name the row and match the columns"),
                OptionSpec.Type.NUMBER,
                Optional.empty(),
                List.of())));
  }

  @Override
  public int recognise(String fileName, byte[] head) {
    for (byte b : head) {
      if (b == 0 && !looksLikeUtf16(head)) {
        return fileName.endsWith(".csv") ? PERHAPS : 0;
      }
    }
    // The head may end within a character; its last line is left out.
    int end = head.length;
    while (end > 0 && head.length >= HEAD_CHARACTERS && head[end - 1] != '\n') {
      end--;
    }
    byte[] whole = Arrays.copyOf(head, end);
    Source source = new Source(fileName, () -> new ByteArrayInputStream(whole), Options.none());
    try {
      return header(source, TextEncoding.find(source)).isPresent()
          ? SURE
          : fileName.endsWith(".csv") ? PERHAPS : 0;
    } catch (IOException | RefusedException e) {
      // Not readable as a table, but a file that calls itself CSV deserves our error message.
      return fileName.endsWith(".csv") ? PERHAPS : 0;
    }
  }

  private static boolean looksLikeUtf16(byte[] head) {
    return head.length >= 2
        && (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE
            || head[0] == (byte) 0xFE && head[1] == (byte) 0xFF);
  }

  @Override
  public Draft read(Source source) throws IOException {
    String wanted = source.options().get("encoding").orElse("auto");
    TextEncoding encoding =
        wanted.equals("auto") ? TextEncoding.find(source) : TextEncoding.named(wanted, source);
    Header header =
        header(source, encoding)
            .orElseThrow(
                () ->
                    new RefusedException(
                        Problem.of(
                            CsvProblem.HEADER_NOT_FOUND,
                            Place.row(source.name(), 1),
                            Header.MOST_ROWS)));
    Reader text = new BufferedReader(encoding.open(source), HEAD_CHARACTERS);
    try {
      return new CsvDraft(source.name(), header, text);
    } catch (IOException | RuntimeException e) {
      text.close();
      throw e;
    }
  }

  private static Optional<Header> header(Source source, TextEncoding encoding) throws IOException {
    String head = head(source, encoding);
    Optional<Header> best = Optional.empty();
    for (char delimiter : delimiters(source.options())) {
      Optional<Header> found =
          Header.find(
              new StringReader(head),
              source.name(),
              delimiter,
              unit(source.options()),
              headingRow(source.options()));
      if (found.isPresent() && (best.isEmpty() || isBetter(found.get(), best.get()))) {
        best = found;
      }
    }
    return best;
  }

  /** Names that are known count first; where the user named the row, there may be none. */
  private static boolean isBetter(Header one, Header other) {
    return one.known() != other.known()
        ? one.known() > other.known()
        : one.columns().size() > other.columns().size();
  }

  private static OptionalLong headingRow(Options options) {
    long row = options.get("heading-row").map(Long::parseLong).orElse(0L);
    return row > 0 ? OptionalLong.of(row) : OptionalLong.empty();
  }

  private static String head(Source source, TextEncoding encoding) throws IOException {
    char[] buffer = new char[HEAD_CHARACTERS];
    int length = 0;
    try (Reader reader = new BoundedLines(encoding.open(source), source.name())) {
      int read;
      do {
        read = reader.read(buffer, length, buffer.length - length);
        length += Math.max(read, 0);
      } while (read > 0 && length < buffer.length);
    }
    return new String(buffer, 0, length);
  }

  private static List<Character> delimiters(Options options) {
    return switch (options.get("delimiter").orElse("auto")) {
      case "comma" -> List.of(',');
      case "tab" -> List.of('\t');
      case "semicolon" -> List.of(';');
      default -> DELIMITERS;
    };
  }

  private static Optional<MoneyUnit> unit(Options options) {
    return switch (options.get("unit").orElse("auto")) {
      case "yuan" -> Optional.of(MoneyUnit.YUAN);
      case "wan" -> Optional.of(MoneyUnit.WAN_YUAN);
      default -> Optional.empty();
    };
  }
}
