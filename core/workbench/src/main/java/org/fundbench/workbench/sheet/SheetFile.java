package org.fundbench.workbench.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.KeptFile;

/**
 * Where a sheet that is not posted is kept: a text file for each window on each fund of each
 * ledger, among the user's own files and never in the ledger, so that nothing of it can be counted.
 *
 * @param file the file
 * @param of what it belongs to
 */
record SheetFile(KeptFile file, SheetOf of) {
  private static final String FIRST = "fundbench-entry-sheet 1";
  private static final int HASH_SHOWN = 16;

  /**
   * The file of a draft of a fund's sheet in the folder of the user's preferences.
   *
   * @param draft the first, which is 1, or one of those that further windows have
   */
  static SheetFile in(Path folder, SheetOf of, int draft) {
    String name = "entry-sheet-" + hash(of) + (draft == 1 ? "" : "-" + draft) + ".txt";
    return new SheetFile(new KeptFile(folder.resolve(name)), of);
  }

  /** What stands for having it. */
  Path lock() {
    return file.path().resolveSibling(file.name().replaceAll("\\.txt$", ".lock"));
  }

  private static String hash(SheetOf of) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  (of.ledger().toAbsolutePath() + "\n" + of.fund())
                      .getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_SHOWN);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What was kept.
   *
   * @param sheet the sheet, empty where none was kept
   * @param trouble why it could not be read, and where the file is now
   */
  record Kept(Sheet sheet, Optional<Text> trouble) {}

  /** Reads it; what cannot be read is set aside. */
  Kept read() {
    if (!file.exists()) {
      return new Kept(Sheet.EMPTY, Optional.empty());
    }
    Text why;
    try {
      List<String> lines = file.read().lines().toList();
      if (lines.size() >= 4 && lines.get(0).equals(FIRST)) {
        return new Kept(rows(lines.subList(3, lines.size())), Optional.empty());
      }
      why = new Text("不是录入表", "it is no entry sheet");
    } catch (KeptFile.Unreadable e) {
      why = e.why();
    }
    return new Kept(
        Sheet.EMPTY,
        Optional.of(
            new Text("{0}：{1}；{2}", "{0}: {1}; {2}").with(file.name(), why, file.setAside())));
  }

  private static Sheet rows(List<String> lines) {
    List<Optional<SheetColumn>> columns =
        Arrays.stream(lines.get(0).split("\t", -1)).map(SheetFile::column).toList();
    List<SheetRow> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      SheetRow row = SheetRow.EMPTY;
      for (int i = 0; i < Math.min(cells.length, columns.size()); i++) {
        if (columns.get(i).isPresent()) {
          row = row.with(columns.get(i).get(), cells[i]);
        }
      }
      rows.add(row);
    }
    return new Sheet(rows);
  }

  private static Optional<SheetColumn> column(String key) {
    return Arrays.stream(SheetColumn.values()).filter(one -> key(one).equals(key)).findFirst();
  }

  private static String key(SheetColumn column) {
    return column.name().toLowerCase(Locale.ROOT);
  }

  /** Keeps a sheet; of one without anything no file is left. */
  void write(Sheet sheet) throws IOException {
    if (sheet.begun() == 0) {
      file.delete();
      return;
    }
    StringBuilder text = new StringBuilder(FIRST + "\n" + of.ledger() + "\n" + of.fund() + "\n");
    text.append(
        Arrays.stream(SheetColumn.values())
            .map(SheetFile::key)
            .collect(Collectors.joining("\t", "", "\n")));
    for (SheetRow row : sheet.rows()) {
      text.append(String.join("\t", row.cells())).append('\n');
    }
    file.write(text.toString());
  }
}
