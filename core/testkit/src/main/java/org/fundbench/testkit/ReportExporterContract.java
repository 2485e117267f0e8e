package org.fundbench.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.fundbench.api.Block;
import org.fundbench.api.DataTable;
import org.fundbench.api.Figure;
import org.fundbench.api.Fraction;
import org.fundbench.api.FundFacts;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Report;
import org.fundbench.api.ReportExporter;
import org.fundbench.api.Scope;
import org.fundbench.api.Text;
import org.junit.jupiter.api.Test;

/** What a report exporter must keep. Extend it and give the exporter. */
public abstract class ReportExporterContract extends ExtensionContract<ReportExporter> {
  /** A report with every kind of block, in Chinese. */
  protected Report report() {
    FundFacts facts = SampleFacts.busy();
    Figure paid = facts.paid(Scope.fund(), facts.range());
    Block.TableRow head =
        new Block.TableRow(
            List.of(
                Block.Cell.words("支出方向", Block.CellRole.COLUMN_HEADING),
                Block.Cell.words("金额（元）", Block.CellRole.COLUMN_HEADING)));
    Block.TableRow row =
        new Block.TableRow(
            List.of(
                Block.Cell.words("租赁", Block.CellRole.ROW_HEADING),
                Block.Cell.figure("240000.00", paid, Block.CellRole.NUMBER)));
    return new Report(
        List.of("样例专项经费", "绩效自评报告"),
        new Report.Identity(
            "样例专项经费",
            2025,
            "样例单位",
            "样例部门",
            LocalDate.of(2025, 12, 31),
            42,
            "00".repeat(32),
            "Fundbench contract"),
        List.of(
            new Block.Heading(1, "一、基本情况"),
            new Block.Paragraph(
                List.of(
                    new Block.Words("全年支付"),
                    new Block.Bound("240000.00 元", paid),
                    new Block.Words("。"))),
            new Block.Table("支付情况", "各方向支付金额", List.of(2, 1), List.of(head), List.of(row)),
            new Block.Chart(
                "支付进度",
                "一月过半，二月未知",
                List.of("1月", "2月"),
                List.of(
                    new Block.Series(
                        "支付",
                        Block.SeriesStyle.BARS,
                        List.of(Optional.of(Fraction.of(1, 2)), Optional.empty()))))),
        List.of(
            new DataTable(
                "paid",
                new Text("支付", "paid"),
                List.of("支出方向", "金额"),
                List.of(List.of("租赁", "240000.00"), List.of("逗号,引号\"换行\n", "0.00")))),
        "{}");
  }

  /** The ending is a plain word. */
  @Test
  protected void namesAFileExtension() {
    assertThat(extension().fileExtension()).matches("[A-Za-z0-9]{1,12}");
    assertThat(extension().fileExtension()).isEqualTo(extension().fileExtension());
  }

  /** The same report gives the same bytes, so that a report can be checked against its hash. */
  @Test
  protected void writesTheSameBytesTwice() throws IOException {
    byte[] first = write(Progress.SILENT);
    assertThat(first).as("the file").isNotEmpty();
    assertThat(write(Progress.SILENT)).as("a second time").isEqualTo(first);
  }

  /** The target is the host's; the exporter leaves it open. */
  @Test
  protected void leavesTheTargetOpen() throws IOException {
    boolean[] closed = {false};
    OutputStream target =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    extension().write(report(), options(), target, Progress.SILENT);
    assertThat(closed[0]).as("the exporter closed the target").isFalse();
  }

  /** Work that is no longer wanted ends without a finished file. */
  @Test
  protected void endsWhenCancelled() throws IOException {
    int whole = write(Progress.SILENT).length;
    AskedProgress cancelled = new AskedProgress(true);
    int written;
    try {
      written = write(cancelled).length;
    } catch (CancellationException | RefusedException e) {
      written = 0;
    }
    assertThat(cancelled.asked).as("how often it asked whether it is still wanted").isPositive();
    assertThat(written).as("bytes of a cancelled file").isLessThan(whole);
  }

  /** A target that cannot be written is told, not swallowed. */
  @Test
  protected void tellsATargetThatCannotBeWritten() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };
    assertThatThrownBy(() -> extension().write(report(), options(), full, Progress.SILENT))
        .as("a full disk")
        .isInstanceOf(Exception.class);
  }

  /** A report of nothing but a title is written or refused, never a defect. */
  @Test
  protected void copesWithAnEmptyReport() throws IOException {
    Report empty = new Report(List.of("空"), report().identity(), List.of(), List.of(), "{}");
    try {
      extension().write(empty, options(), OutputStream.nullOutputStream(), Progress.SILENT);
    } catch (RefusedException e) {
      assertThat(e.problems()).isNotEmpty();
    }
  }

  private byte[] write(Progress progress) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    extension().write(report(), options(), bytes, progress);
    return bytes.toByteArray();
  }

  /** Counts how often it is asked. */
  private static final class AskedProgress implements Progress {
    private final boolean answer;
    private int asked;

    AskedProgress(boolean answer) {
      this.answer = answer;
    }

    @Override
    public void begin(Text what, long total) {}

    @Override
    public void advance(long steps) {}

    @Override
    public boolean cancelled() {
      asked++;
      return answer;
    }
  }
}
