package org.fundbench.app;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundbench.api.Options;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Report;
import org.fundbench.api.ReportExporter;
import org.fundbench.api.ReportSignature;
import org.fundbench.importing.ImportProblem;
import org.fundbench.proof.Head;

/** Reports as files: written whole or not at all, and asked for the head they carry. */
public final class ReportFile {
  private static final Pattern HEAD = Pattern.compile("ledger-head[= ](\\d{1,18}:[0-9a-f]{64})");

  private final List<ReportExporter> exporters;

  /** With the installed exporters. */
  public ReportFile(List<ReportExporter> exporters) {
    this.exporters = List.copyOf(exporters);
  }

  /** Draws a report into memory with the exporter's own defaults. */
  byte[] draw(Report report, String format, Progress progress) {
    ReportExporter exporter = exporter(format);
    ByteArrayOutputStream drawn = new ByteArrayOutputStream(1 << 19);
    try {
      exporter.write(
          report,
          Options.check(format, exporter.descriptor().options(), Map.of()),
          drawn,
          progress);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return drawn.toByteArray();
  }

  private ReportExporter exporter(String format) {
    return exporters.stream()
        .filter(one -> one.descriptor().id().equals(format))
        .findFirst()
        .orElseThrow(() -> noExporter(format));
  }

  /**
   * Writes a report beside its target first and moves it there when it is whole, so that a failed
   * export never leaves half a file or destroys the one before.
   */
  void write(
      Report report, String format, Map<String, String> options, Path target, Progress progress) {
    ReportExporter exporter = exporter(format);
    Options checked = Options.check(format, exporter.descriptor().options(), options);
    Path folder = Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(target);
    try {
      Path making = folder.resolve("." + target.getFileName() + ".part");
      try {
        try (OutputStream out = Files.newOutputStream(making)) {
          exporter.write(report, checked, out, progress);
        }
        if (progress.cancelled()) {
          throw new CancellationException("the export was cancelled");
        }
        Files.move(making, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(making);
      }
    } catch (IOException e) {
      throw new RefusedException(
          Problem.of(
              AppProblem.TARGET_UNWRITABLE,
              Place.of(target.toString()),
              e.getClass().getSimpleName()
                  + (e.getMessage() == null ? "" : ": " + e.getMessage())));
    }
  }

  /**
   * Who signed a report, and whether it is still as it was signed. An exporter that fails at it
   * leaves what others can read.
   *
   * @throws RefusedException if the file cannot be read
   */
  public SignedReport signaturesOf(Path report) {
    String name = String.valueOf(report.getFileName()).toLowerCase(Locale.ROOT);
    List<ReportSignature> signatures = new ArrayList<>();
    List<Problem> unread = new ArrayList<>();
    for (ReportExporter exporter : exporters) {
      if (name.endsWith("." + exporter.fileExtension())) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(report))) {
          signatures.addAll(exporter.signatures(in));
        } catch (RefusedException e) {
          unread.addAll(e.problems());
        } catch (IOException e) {
          throw new RefusedException(
              Problem.of(AppProblem.REPORT_UNREADABLE, Place.of(report.toString()), e.toString()));
        }
      }
    }
    return new SignedReport(report, signatures, unread);
  }

  private RefusedException noExporter(String format) {
    return new RefusedException(
        Problem.of(
            AppProblem.EXPORTER_MISSING,
            Place.of(format),
            format,
            String.join("、", exporters.stream().map(one -> one.descriptor().id()).toList())));
  }

  /**
   * The ledger head that a report carries in its metadata, which are plain text in every format
   * that this program exports.
   *
   * @throws RefusedException if the file cannot be read or carries none
   */
  public static Head headOf(Path report) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(report);
    } catch (IOException e) {
      throw new RefusedException(
          Problem.of(ImportProblem.FILE_MISSING, Place.of(report.toString())));
    }
    Matcher matcher = HEAD.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
    return Optional.of(matcher)
        .filter(Matcher::find)
        .flatMap(found -> Head.parse(found.group(1)))
        .orElseThrow(
            () ->
                new RefusedException(
                    Problem.of(AppProblem.REPORT_WITHOUT_HEAD, Place.of(report.toString()))));
  }
}
