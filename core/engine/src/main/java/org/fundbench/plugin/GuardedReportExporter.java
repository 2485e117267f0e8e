package org.fundbench.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.fundbench.api.Descriptor;
import org.fundbench.api.Options;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Report;
import org.fundbench.api.ReportExporter;
import org.fundbench.api.ReportSignature;
import org.fundbench.api.Text;
import org.jspecify.annotations.Nullable;

/** A report exporter behind the guard. */
final class GuardedReportExporter implements ReportExporter {
  private static final Text NAMING = new Text("说明文件扩展名", "name its file extension");
  private static final Text READING = new Text("读取签名", "read the signatures");
  private static final Text WRITING = new Text("导出报告", "write the report");

  private final ReportExporter exporter;
  private final Descriptor descriptor;
  private final String extension;
  private final Guard guard;

  private GuardedReportExporter(
      ReportExporter exporter, Descriptor descriptor, String extension, Guard guard) {
    this.exporter = exporter;
    this.descriptor = descriptor;
    this.extension = extension;
    this.guard = guard;
  }

  /**
   * Guards an exporter. Its file extension is asked once, as the descriptor is: whoever looks for
   * the exporter of a file would otherwise have to reckon with the failure of every other.
   *
   * @throws RefusedException if it cannot name it
   */
  static GuardedReportExporter of(ReportExporter exporter, Descriptor descriptor, Guard guard) {
    String extension = guard.ask(NAMING, exporter::fileExtension);
    // It becomes part of a file name.
    if (!extension.matches("[A-Za-z0-9]{1,12}")) {
      throw guard.failed(
          NAMING,
          new Text("“" + extension + "”不能作扩展名", "\"" + extension + "\" is no file extension"));
    }
    return new GuardedReportExporter(exporter, descriptor, extension, guard);
  }

  @Override
  public Descriptor descriptor() {
    return descriptor;
  }

  @Override
  public String fileExtension() {
    return extension;
  }

  /**
   * Writes the report.
   *
   * @throws CancellationException if the work was cancelled, however the plugin ended
   */
  @Override
  public void write(Report report, Options options, OutputStream target, Progress progress)
      throws IOException {
    WatchedTarget watched = new WatchedTarget(target);
    try {
      guard.workOnFile(
          WRITING,
          progress::cancelled,
          () -> {
            exporter.write(report, options, watched, progress);
            return true;
          });
    } catch (IOException | RuntimeException e) {
      if (progress.cancelled()) {
        throw cancelled(e);
      }
      watched.check();
      if (e instanceof IOException) {
        // The target took everything, so it is not the disk that failed.
        RefusedException failed = guard.failed(WRITING, FailureWords.of(e));
        failed.initCause(e);
        throw failed;
      }
      throw e;
    } finally {
      watched.detach();
    }
    if (progress.cancelled()) {
      throw cancelled(null);
    }
    watched.check();
    if (!watched.written()) {
      throw guard.failed(WRITING, new Text("没有写出任何内容", "it wrote nothing"));
    }
  }

  @Override
  public List<ReportSignature> signatures(InputStream report) throws IOException {
    return guard.workOnFile(
        READING,
        () -> {
          List<ReportSignature> signatures = List.copyOf(exporter.signatures(report));
          Whole.sound("signature", signatures);
          return signatures;
        });
  }

  private CancellationException cancelled(@Nullable Exception cause) {
    CancellationException cancelled = new CancellationException(descriptor.id());
    if (cause != null) {
      cancelled.initCause(cause);
    }
    return cancelled;
  }
}
