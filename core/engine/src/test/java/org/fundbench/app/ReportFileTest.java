package org.fundbench.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Descriptor;
import org.fundbench.api.Options;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Report;
import org.fundbench.api.ReportExporter;
import org.fundbench.api.ReportSignature;
import org.fundbench.api.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
  @TempDir private Path folder;

  /** Takes the first byte for the signer; what is empty it cannot read. */
  private static final class Signed implements ReportExporter {
    @Override
    public Descriptor descriptor() {
      return Descriptor.of("signed", Text.same("s"), Text.same("s"));
    }

    @Override
    public String fileExtension() {
      return "pdf";
    }

    @Override
    public void write(Report report, Options options, OutputStream target, Progress progress) {}

    @Override
    public List<ReportSignature> signatures(InputStream report) throws IOException {
      int first = report.read();
      if (first < 0) {
        throw new IOException("empty");
      }
      return List.of(
          new ReportSignature(
              String.valueOf((char) first), "i", "1", Optional.empty(), true, true));
    }
  }

  private final ReportFile file = new ReportFile(List.of(new Signed()));

  @Test
  void theExporterOfAFormatTellsWhoSigned() throws IOException {
    Path report = Files.writeString(folder.resolve("Report.PDF"), "X");

    assertThat(file.signaturesOf(report).signatures())
        .extracting(ReportSignature::signer)
        .containsExactly("X");
    assertThat(file.signaturesOf(Files.writeString(folder.resolve("r.csv"), "X")).signatures())
        .isEmpty();
  }

  @Test
  void aFileThatIsNotWhatItsNameSaysIsRefused() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.pdf"));

    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> file.signaturesOf(empty).signatures());

    assertThat(refused.problems().get(0).code()).isEqualTo(AppProblem.REPORT_UNREADABLE.id());
  }
}
