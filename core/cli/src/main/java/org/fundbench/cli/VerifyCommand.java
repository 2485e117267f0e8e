package org.fundbench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.app.ReportFile;
import org.fundbench.app.SignedReport;
import org.fundbench.json.JsonText;
import org.fundbench.ledger.check.ProofProblem;
import org.fundbench.ledger.check.Verification;
import org.fundbench.proof.Head;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fundbench verify}: was anything altered? */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Mixin private LedgerArgument ledger = new LedgerArgument();

  @Option(names = "--report", paramLabel = "FILE", descriptionKey = "verify.report")
  private @Nullable Path report;

  @Option(names = "--head", paramLabel = "HEAD", descriptionKey = "verify.head")
  private @Nullable String head;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  VerifyCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Optional<Head> kept = kept();
    Optional<SignedReport> signed = Optional.ofNullable(report).map(program::signatures);
    List<Problem> doubts = signed.map(SignedReport::doubts).orElse(List.of());
    try (LedgerSession session = program.openReadOnly(ledger.ledger)) {
      Verification.Outcome outcome = session.proofs().verify(kept);
      List<Problem> problems = new ArrayList<>(outcome.problems());
      problems.addAll(doubts);
      if (json) {
        terminal.print(
            JsonText.object(
                text ->
                    text.flag("clean", problems.isEmpty())
                        .number("records", outcome.records())
                        .text("head", outcome.head().toString())
                        .text("compared", kept.map(Head::toString))
                        .list(
                            "signatures",
                            signed.map(SignedReport::signatures).orElse(List.of()),
                            SignatureListing::write)
                        .problems("problems", problems)));
      } else {
        print(outcome, kept);
        signed.ifPresent(one -> SignatureListing.print(terminal, one, program.zone()));
        terminal.out().flush();
        terminal.problems(doubts);
      }
      return problems.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }
  }

  private Optional<Head> kept() {
    if (report != null) {
      return Optional.of(ReportFile.headOf(report));
    }
    if (head == null) {
      return Optional.empty();
    }
    String given = head;
    return Optional.of(
        Head.parse(given)
            .orElseThrow(
                () ->
                    new RefusedException(
                        Problem.of(ProofProblem.HEAD_MALFORMED, Place.of("--head"), given))));
  }

  private void print(Verification.Outcome outcome, Optional<Head> kept) {
    terminal.out().flush();
    terminal.problems(outcome.problems());
    if (outcome.isClean()) {
      terminal.line(
          new Text("已重新计算 {0} 条记录，全部相符", "{0} records recomputed, all as posted")
              .with(outcome.records()));
      kept.ifPresent(
          known ->
              terminal.line(
                  new Text(
                          "与所给的台账头一致：前 {0} 条记录自那时起未被改动",
                          "agrees with the head given: its {0} records are unchanged since")
                      .with(known.size())));
    }
    terminal.line(new Text("台账头 {0}", "ledger head {0}").with(outcome.head()));
  }
}
