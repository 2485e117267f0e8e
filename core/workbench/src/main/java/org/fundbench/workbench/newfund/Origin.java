package org.fundbench.workbench.newfund;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.evaluation.Schemes;
import org.fundbench.fundfile.CarriedFund;
import org.fundbench.fundfile.FundFile;
import org.fundbench.ledger.Fund;
import org.fundbench.workbench.page.FileKind;

/** What a new fund begins with. */
enum Origin {
  /** Nothing. */
  BLANK(new Text("空白：自己填写支出方向(&E)", "&Empty: type the lines yourself")),
  /** The lines and indicators of the sample fund. */
  SAMPLE(new Text("样例的结构：支出方向和指标(&S)", "The &sample's structure: its lines and indicators")),
  /** A fund file that somebody wrote. */
  FILE(
      new Text("已有的经费文件（YAML）(&Y)", "A fund file that is there (&YAML)"),
      new FileKind(new Text("经费文件", "Fund files"), "*.yaml;*.yml")),
  /** A ledger's fund, a year on. */
  LEDGER(
      new Text(
          "上一年度的台账：支出方向和指标带入下一年(&P)",
          "The &past year's ledger: its lines and indicators a year on"),
      FileKind.LEDGER);

  private static final String SCHEME = "national-default";

  private final Text words;
  private final Optional<FileKind> source;

  Origin(Text words) {
    this.words = words;
    this.source = Optional.empty();
  }

  Origin(Text words, FileKind source) {
    this.words = words;
    this.source = Optional.of(source);
  }

  /** What was read. */
  record Begun(FundFile file, List<Fund> funds) {}

  Text words() {
    return words;
  }

  /** Whether it wants a file to begin with. */
  boolean wantsFile() {
    return source.isPresent();
  }

  /** The file it begins with, where it wants one. */
  Optional<FileKind> source() {
    return source;
  }

  /** A fund of which nothing is known. */
  static FundFile blank(Program program) {
    return FundDraft.blank(
        program.today().getYear(), "财政拨款", SCHEME, Schemes.shipped(SCHEME).weights().execution());
  }

  /**
   * Reads it; beside the window's thread.
   *
   * @param fund the id of a fund of the ledger, or the last one
   * @throws org.fundbench.api.RefusedException if it cannot be read
   */
  Begun read(Program program, Path source, Optional<String> fund) {
    return switch (this) {
      case BLANK -> new Begun(blank(program), List.of());
      case SAMPLE ->
          new Begun(
              CarriedFund.structure(
                  Program.readFundFile(program.installation().sample().resolve("fund.yaml")),
                  program.today().getYear()),
              List.of());
      case FILE -> new Begun(Program.readFundFile(source), List.of());
      case LEDGER -> ledger(program, source, fund);
    };
  }

  private static Begun ledger(Program program, Path source, Optional<String> fund) {
    try (LedgerSession session = program.openReadOnly(source)) {
      List<Fund> funds = session.funds();
      String id =
          fund.filter(wanted -> funds.stream().anyMatch(one -> one.id().equals(wanted)))
              .orElseGet(() -> funds.get(funds.size() - 1).id());
      return new Begun(CarriedFund.nextYear(session.evaluations().file(Optional.of(id))), funds);
    }
  }
}
