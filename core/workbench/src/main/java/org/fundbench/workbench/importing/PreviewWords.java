package org.fundbench.workbench.importing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Text;
import org.fundbench.importing.Preview;
import org.fundbench.importing.PreviewRow;
import org.fundbench.importing.Previewed;

/** What a preview says in a sentence. */
final class PreviewWords {
  private PreviewWords() {}

  /** What would be posted, in numbers. */
  static Text totals(List<Previewed> files) {
    long ready = count(files, PreviewRow.State.READY);
    long skipped =
        count(files, PreviewRow.State.SKIPPED) + count(files, PreviewRow.State.DUPLICATE);
    Map<EntryKind, Money> sums = new TreeMap<>();
    files.stream()
        .flatMap(one -> one.preview().stream())
        .forEach(
            preview ->
                preview
                    .facts()
                    .totals()
                    .forEach((kind, sum) -> sums.merge(kind, sum, Money::plus)));
    Text text = new Text("{0} 行可以导入{1}，跳过 {2} 行", "{0} rows can be imported{1}, {2} are skipped");
    return new Text(
        text.with(ready, words(sums, true), skipped).zh(),
        text.with(ready, words(sums, false), skipped).en());
  }

  private static String words(Map<EntryKind, Money> sums, boolean zh) {
    return sums.entrySet().stream()
        .map(
            entry ->
                zh
                    ? "，" + entry.getKey().label().zh() + " " + entry.getValue().toYuanText() + " 元"
                    : ", "
                        + entry.getKey().label().en()
                        + " "
                        + entry.getValue().toYuanText()
                        + " yuan")
        .collect(Collectors.joining());
  }

  /** Why a file cannot be imported as it is. */
  static Text refusal(Previewed file) {
    Preview preview = file.preview().orElseThrow();
    long errors = preview.count(PreviewRow.State.ERROR);
    long twins = preview.count(PreviewRow.State.DUPLICATE);
    String name = String.valueOf(file.file().getFileName());
    if (errors > 0) {
      return new Text(
              "{0} 不能导入：{1} 行有错误；更正文件或规则，任何一行有错都不过账",
              "{0} cannot be imported: {1} rows have errors; nothing is posted in part")
          .with(name, errors);
    }
    if (twins > 0) {
      return new Text(
              "{0} 不能导入：{1} 行与已有记录重复；可在右上角选择“跳过”",
              "{0} cannot be imported: {1} rows are duplicates; they can be skipped, see above")
          .with(name, twins);
    }
    return new Text("{0} 没有可导入的行", "{0} has no rows to import").with(name);
  }

  private static long count(List<Previewed> files, PreviewRow.State state) {
    return files.stream()
        .flatMap(one -> one.preview().stream())
        .mapToLong(preview -> preview.count(state))
        .sum();
  }
}
