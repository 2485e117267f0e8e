package org.fundbench.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.fundbench.api.Field;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;

/**
 * What would become of a row of a file.
 *
 * @param row its place in the file
 * @param state what would become of it, in a word
 * @param texts what stands in it, by what its columns mean
 * @param line the line it belongs to, if that is known
 * @param voucher the voucher it would be posted under, where it could be
 * @param problems what is wrong with it, or worth a look
 * @param skipped why it is passed over, where it is
 * @param twin what it repeats, where it does
 */
public record PreviewRow(
    long row,
    State state,
    Map<Field, String> texts,
    Optional<LineChoice> line,
    Optional<String> voucher,
    List<Problem> problems,
    Optional<Text> skipped,
    Optional<Twin> twin) {
  public PreviewRow {
    Map<Field, String> copy = new EnumMap<>(Field.class);
    copy.putAll(texts);
    texts = java.util.Collections.unmodifiableMap(copy);
    problems = List.copyOf(problems);
  }

  /** What would become of a row. */
  public enum State {
    /** It can be posted. */
    READY(new Text("可导入", "ready")),
    /** The ledger, or an earlier row of this file or one before it, has the same. */
    DUPLICATE(new Text("重复", "duplicate")),
    /** Something is wrong with it. */
    ERROR(new Text("错误", "error")),
    /** It is passed over. */
    SKIPPED(new Text("跳过", "skipped"));

    private final Text label;

    State(Text label) {
      this.label = label;
    }

    /** The word for it. */
    public Text label() {
      return label;
    }
  }

  /**
   * What a row repeats.
   *
   * @param earlier the earlier row of the same import; empty for a posted entry
   * @param file the other file of the same import that the earlier row stands in; empty for this
   *     one
   * @param number the entry's number, as printed
   * @param line the line's id
   * @param date its day
   * @param fen its amount
   * @param voucher its voucher
   * @param payee who was paid, or empty
   * @param memo what for, or empty
   */
  public record Twin(
      OptionalLong earlier,
      Optional<String> file,
      String number,
      String line,
      String date,
      long fen,
      String voucher,
      String payee,
      String memo) {}

  /** What stands in the row for a field, or nothing. */
  public String text(Field field) {
    return texts.getOrDefault(field, "");
  }
}
