package org.fundbench.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fundbench.api.Field;
import org.fundbench.api.Language;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.app.AppProblem;
import org.fundbench.importing.Preview;
import org.fundbench.importing.PreviewRow;

/**
 * What becomes of every row of imported files, as CSV: a terminal can show only the first of many,
 * and a file of a thousand bad rows is mended in a spreadsheet.
 */
final class RowFile implements AutoCloseable {
  private static final int PAGE = 1000;
  private static final Set<PreviewRow.State> ALL = EnumSet.allOf(PreviewRow.State.class);
  private static final List<Text> HEADING =
      List.of(
          new Text("文件", "file"),
          new Text("行", "row"),
          new Text("状态", "state"),
          new Text("代码", "code"),
          new Text("说明", "message"),
          new Text("处理办法", "advice"),
          new Text("凭证号", "voucher"));

  private final Path target;
  private final Language language;
  private final BufferedWriter writer;

  /**
   * Begins the file.
   *
   * @throws RefusedException if it cannot be written
   */
  RowFile(Path target, Language language) {
    this.target = target;
    this.language = language;
    try {
      writer = Files.newBufferedWriter(target, StandardCharsets.UTF_8);
      writer.write('\uFEFF'); // by which spreadsheets know UTF-8
      line(HEADING.stream().map(text -> text.in(language)).toList());
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  /** Adds the rows of a file. */
  void add(Path file, Preview preview) {
    String name = String.valueOf(file.getFileName());
    try {
      for (int from = 0; from < preview.size(); from += PAGE) {
        for (PreviewRow row : preview.rows(ALL, from, PAGE)) {
          line(
              List.of(
                  name,
                  String.valueOf(row.row()),
                  row.state().label().in(language),
                  joined(row, Problem::code),
                  message(row),
                  joined(row, problem -> problem.advice().in(language)),
                  row.voucher().orElse(row.text(Field.VOUCHER))));
        }
      }
      add(name, preview.facts().problems());
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  /** Adds a file that cannot be read at all, or what is wrong with it as a whole. */
  void add(Path file, List<Problem> problems) {
    try {
      add(String.valueOf(file.getFileName()), problems);
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  private void add(String name, List<Problem> problems) throws IOException {
    for (Problem problem : problems) {
      line(
          List.of(
              name,
              "",
              problem.severity().label().in(language),
              problem.code(),
              problem.message().in(language),
              problem.advice().in(language),
              ""));
    }
  }

  private String message(PreviewRow row) {
    return row.skipped()
        .map(why -> why.in(language))
        .orElseGet(() -> joined(row, problem -> problem.message().in(language)));
  }

  private static String joined(PreviewRow row, java.util.function.Function<Problem, String> what) {
    return row.problems().stream().map(what).distinct().collect(Collectors.joining("; "));
  }

  private void line(List<String> cells) throws IOException {
    StringBuilder line = new StringBuilder();
    EntryListing.append(line, cells);
    writer.write(line.toString());
  }

  private static RefusedException unwritable(Path target, IOException e) {
    return new RefusedException(
        Problem.of(AppProblem.TARGET_UNWRITABLE, Place.of(target.toString()), e.toString()));
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }
}
