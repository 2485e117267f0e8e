package org.fundbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Problem;
import org.fundbench.api.ReportSignature;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedReportTest {
  /** Each signature as two words: intact or broken, whole or part. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|",
        "intact whole|",
        "broken whole|SIGNATURE_BROKEN",
        "intact part|SIGNATURE_PARTIAL",
        "intact part, intact whole|",
        "intact part, broken whole|SIGNATURE_BROKEN",
        "broken part|SIGNATURE_BROKEN",
      })
  void whatSpeaksAgainstSignaturesIsTold(String signatures, AppProblem expected) {
    List<ReportSignature> given =
        Arrays.stream(signatures.split(","))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .map(
                one ->
                    new ReportSignature(
                        "unit",
                        "unit",
                        "1",
                        Optional.empty(),
                        one.startsWith("intact"),
                        one.endsWith("whole")))
            .toList();

    assertThat(new SignedReport(Path.of("r.pdf"), given, List.of()).doubts())
        .extracting(Problem::code)
        .isEqualTo(Optional.ofNullable(expected).map(AppProblem::id).stream().toList());
  }
}
