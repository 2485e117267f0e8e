package org.fundbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.fundbench.api.Progress;
import org.fundbench.api.Text;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.OperationQuery;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.ledger.TestFund;
import org.fundbench.testkit.CommaFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Making a ledger, a fund or the sample can be cancelled at every moment at which it asks whether
 * it is still wanted: then nothing is left of it, and the next try is as good as the first.
 */
class CancelledMakingTest {
  @TempDir private Path folder;

  /** Is not wanted any more when it was asked so often. */
  private static final class Patience implements Progress {
    private final int questions;
    private int asked;
    private long done;
    private long total;

    private Patience(int questions) {
      this.questions = questions;
    }

    @Override
    public void begin(Text what, long steps) {
      total = steps;
      done = 0;
    }

    @Override
    public void advance(long steps) {
      done += steps;
    }

    @Override
    public boolean cancelled() {
      return ++asked > questions;
    }
  }

  private interface Making {
    void run(Progress progress) throws IOException;
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString())
          .filter(name -> !name.isEmpty() && !name.matches("(home|cache)\\b.*"))
          .sorted()
          .toList();
    }
  }

  /** Cancels it at its first question, then at its second, until it is not asked any more. */
  private int cancelledAtEveryQuestion(List<String> before, Making making) throws IOException {
    for (int questions = 0; ; questions++) {
      Patience patience = new Patience(questions);
      try {
        making.run(patience);
        assertThat(patience.done).as("all steps are told").isEqualTo(patience.total);
        return questions;
      } catch (CancellationException e) {
        assertThat(left()).as("cancelled at question %d", questions + 1).isEqualTo(before);
      }
    }
  }

  @Test
  void ofANewLedgerNoFileIsLeft() throws IOException {
    try (Program program = TestProgram.in(folder)) {
      int questions =
          cancelledAtEveryQuestion(
              List.of(),
              progress ->
                  new NewLedger(program)
                      .create(
                          folder.resolve("a.fund"),
                          TestFund.file(),
                          Optional.of(folder.resolve("a.yaml")),
                          progress));

      assertThat(questions).isPositive();
      assertThat(left()).containsExactly("a.fund", "a.yaml");
    }
  }

  @Test
  void ofOneMoreFundOnlyTheOperationLogTells() throws IOException {
    Path ledger = folder.resolve("a.fund");
    try (Program program = TestProgram.in(folder)) {
      program.create(ledger, TestFund.file()).close();
      int questions =
          cancelledAtEveryQuestion(
              List.of("a.fund"),
              progress ->
                  new NewLedger(program)
                      .add(
                          ledger,
                          TestProgram.nextYear(),
                          Optional.of(folder.resolve("next.yaml")),
                          progress));

      try (LedgerSession session = program.openReadOnly(ledger)) {
        assertThat(session.funds()).extracting(Fund::id).containsExactly("test", "test-2024");
        OperationQuery everything =
            new OperationQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 100);
        assertThat(session.operations(everything))
            .flatExtracting(operation -> operation.refusal().stream().toList())
            .extracting(PostedRecord.Refusal::said)
            .hasSize(questions)
            .containsOnly("cancelled");
        assertThat(session.proofs().verify(Optional.empty()).problems()).isEmpty();
      }
    }
  }

  @Test
  void ofTheSampleNotEvenItsFolderIsLeft() throws IOException {
    Path sample = Files.createDirectories(folder.resolve("home/sample-data/patrol-2023/imports"));
    Files.writeString(sample.resolveSibling("fund.yaml"), TestFund.file().text());
    Files.writeString(sample.resolve("1.csv"), "V1,2023-01-05,a,10.00\nV2,2023-01-06,a,20.00");
    Files.writeString(sample.resolve("2.csv"), "V3,2023-02-05,a,30.00");
    Path plugins = Files.createDirectories(folder.resolve("home/plugins"));
    CommaFormat.zip().write(plugins.resolve("lines.zip"));
    try (Program program = TestProgram.in(folder)) {
      Demo demo = new Demo(program, folder.resolve("sample"));
      int questions =
          cancelledAtEveryQuestion(
              List.of(),
              progress -> {
                assertThat(demo.isThere()).isFalse();
                demo.prepare(progress);
              });

      assertThat(questions).as("each row of each file asks").isGreaterThan(3);
      try (LedgerSession session = program.openReadOnly(demo.ledger())) {
        assertThat(session.status(Optional.empty(), Optional.empty()).total().paid())
            .hasToString("60.00 CNY");
      }
    }
  }
}
