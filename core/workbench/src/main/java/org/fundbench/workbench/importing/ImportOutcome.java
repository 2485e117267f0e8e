package org.fundbench.workbench.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.ledger.Receipt;
import org.fundbench.workbench.jobs.Jobs;

/**
 * What became of the files of an import, in words: what is in the ledger now, and which files are
 * not, whether because one was refused or because somebody cancelled.
 *
 * @param posted the files that are in the ledger, or wait for review
 * @param refused the file that was refused, at which the import ended
 * @param left the files that were not imported any more
 * @param cutShort whether somebody cancelled
 */
record ImportOutcome(
    List<Posted> posted, Optional<Refused> refused, List<Path> left, boolean cutShort)
    implements Jobs.Partial {
  private static final int MOST_NAMED = 3;

  /**
   * A file that is in the ledger.
   *
   * @param batch where its batch stands; empty while it waits for review
   */
  record Posted(Path file, Receipt receipt, Optional<Long> batch) {}

  /** A file that is not, and why. */
  record Refused(Path file, List<Problem> problems) {}

  ImportOutcome {
    posted = List.copyOf(posted);
    left = List.copyOf(left);
  }

  /** What a person has to look at. */
  List<Problem> problems() {
    List<Problem> all = new ArrayList<>();
    posted.forEach(one -> all.addAll(one.receipt().warnings()));
    refused.ifPresent(one -> all.addAll(one.problems()));
    return all;
  }

  /** Where the batch stands that was posted last. */
  Optional<Long> lastBatch() {
    return posted.isEmpty() ? Optional.empty() : posted.get(posted.size() - 1).batch();
  }

  /** All of it, a piece each. */
  List<Text> said() {
    List<Text> said = new ArrayList<>();
    if (cutShort) {
      said.add(new Text("已取消导入", "Import cancelled"));
    }
    refused.ifPresent(
        one ->
            said.add(
                new Text("{0}：未导入，没有过账任何内容", "{0}: not imported, nothing was posted")
                    .with(one.file().getFileName())));
    if (posted.size() == 1) {
      said.add(said(posted.get(0)));
    } else if (!posted.isEmpty()) {
      said.add(together());
    }
    if (!left.isEmpty()) {
      said.add(
          new Text("没有导入的文件 {0} 个：{1}", "{0} not imported: {1}").with(left.size(), leftNames()));
    }
    return said;
  }

  private static Text said(Posted one) {
    return (switch (one.receipt().outcome()) {
          case WAITING ->
              new Text(
                  "{0}：已送审 {1} 条（待审编号 {2}），审核前不计入",
                  "{0}: {1} records wait for review under {2} and do not count yet");
          case POSTED, REHEARSED ->
              new Text(
                  "{0}：已过账 {1} 条（批次 {2}）；可在“导入”视角撤销",
                  "{0}: posted {1} records (batch {2}); Import can undo it");
        })
        .with(one.file().getFileName(), one.receipt().records(), one.receipt().number());
  }

  private Text together() {
    boolean waiting =
        posted.stream().allMatch(one -> one.receipt().outcome() == Receipt.Outcome.WAITING);
    long records = posted.stream().mapToLong(one -> one.receipt().records()).sum();
    String numbers =
        posted.stream()
            .map(one -> String.valueOf(one.receipt().number()))
            .collect(Collectors.joining(", "));
    return (waiting
            ? new Text(
                "{0} 个文件已送审，共 {1} 条（待审编号 {2}），审核前不计入",
                "{0} files with {1} records wait for review under {2} and do not count yet")
            : new Text(
                "{0} 个文件已过账，共 {1} 条（批次 {2}）；可在“导入”视角撤销",
                "{0} files posted, {1} records (batches {2}); Import can undo them"))
        .with(posted.size(), records, numbers);
  }

  private Text leftNames() {
    String named =
        left.stream()
            .limit(MOST_NAMED)
            .map(file -> String.valueOf(file.getFileName()))
            .collect(Collectors.joining(", "));
    return left.size() <= MOST_NAMED
        ? Text.same(named)
        : new Text("{0} 等", "{0} and others").with(named);
  }
}
