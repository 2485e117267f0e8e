package org.fundbench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.app.UserFolders;
import org.fundbench.importing.Previewed;
import org.fundbench.importing.profile.ImportProfile;
import org.fundbench.json.JsonText;
import org.fundbench.ledger.Receipt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fundbench import}: files into the ledger, each a batch of its own. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Mixin private LedgerArgument ledger = new LedgerArgument();

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", descriptionKey = "import.FILE")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--format", paramLabel = "ID", descriptionKey = "import.format")
  private @Nullable String format;

  @Option(names = "--option", paramLabel = "KEY=VALUE", descriptionKey = "option")
  private Map<String, String> options = new LinkedHashMap<>();

  @Option(names = "--profile", paramLabel = "NAME|FILE", descriptionKey = "import.profile")
  private @Nullable String profile;

  @Option(names = "--dry-run", descriptionKey = "dry-run")
  private boolean dryRun;

  @Option(names = "--rows", paramLabel = "FILE", descriptionKey = "import.rows")
  private @Nullable Path rows;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  ImportCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  /** What became of one file. */
  private record Outcome(Path file, Optional<Receipt> receipt, List<Problem> problems) {}

  @Override
  public Integer call() {
    List<Outcome> outcomes = new ArrayList<>();
    ImportProfile how = profile();
    try (LedgerSession session = program.open(ledger.ledger);
        BarProgress progress = new BarProgress(terminal)) {
      if (dryRun || rows != null) {
        List<Previewed> previews = session.preview(files, how, ledger.fundId(), false, progress);
        try {
          list(previews);
          progress.close();
          if (dryRun) {
            previews.forEach(one -> add(outcomes, foretold(one)));
          }
        } finally {
          previews.forEach(Previewed::close);
        }
      }
      for (Path file : dryRun ? List.<Path>of() : files) {
        Outcome outcome = run(session, file, how, progress);
        progress.close();
        add(outcomes, outcome);
        if (outcome.receipt().isEmpty()) {
          // What follows may build on this file: better to stop than to post half a series.
          break;
        }
      }
    }
    if (json) {
      terminal.print(toJson(outcomes));
    } else if (outcomes.size() < files.size()) {
      terminal
          .err()
          .println(
              new Text("其后的 {0} 个文件没有导入", "the {0} files after it were not imported")
                  .with(files.size() - outcomes.size())
                  .in(terminal.language()));
    }
    return outcomes.stream()
        .filter(outcome -> outcome.receipt().isEmpty())
        .findFirst()
        .map(outcome -> ExitCode.of(outcome.problems()))
        .orElse(ExitCode.FINE);
  }

  private void add(List<Outcome> outcomes, Outcome outcome) {
    outcomes.add(outcome);
    if (!json) {
      print(outcome);
    }
  }

  /** What is given on the command line goes before what the profile says. */
  private ImportProfile profile() {
    ImportProfile kept =
        profile == null
            ? ImportProfile.PLAIN
            : UserFolders.importProfiles(UserFolders.preferences()).find(profile);
    Map<String, String> all = new LinkedHashMap<>(kept.options());
    all.putAll(options);
    return kept.read(Optional.ofNullable(format).or(kept::format), all);
  }

  private Outcome run(LedgerSession session, Path file, ImportProfile how, BarProgress progress) {
    try {
      Receipt receipt = session.importFile(file, how, ledger.fundId(), Optional.empty(), progress);
      return new Outcome(file, Optional.of(receipt), receipt.warnings());
    } catch (RefusedException e) {
      return new Outcome(file, Optional.empty(), e.problems());
    }
  }

  private static Outcome foretold(Previewed previewed) {
    try {
      Receipt receipt = previewed.receipt();
      return new Outcome(previewed.file(), Optional.of(receipt), receipt.warnings());
    } catch (RefusedException e) {
      return new Outcome(previewed.file(), Optional.empty(), e.problems());
    }
  }

  /** Says of every row what becomes of it, before any of them is posted. */
  private void list(List<Previewed> previews) {
    if (rows == null) {
      return;
    }
    try (RowFile listed = new RowFile(rows, terminal.language())) {
      for (Previewed one : previews) {
        if (one.preview().isPresent()) {
          listed.add(one.file(), one.preview().get());
        } else {
          listed.add(one.file(), one.refused());
        }
      }
    }
  }

  private void print(Outcome outcome) {
    if (outcome.receipt().isPresent()) {
      Receipt receipt = outcome.receipt().get();
      terminal.line(receipt(outcome.file(), receipt));
      ReceiptListing.effects(terminal, receipt);
    }
    terminal.out().flush();
    terminal.problems(outcome.problems());
    if (rows == null && outcome.problems().size() > Terminal.MOST_PROBLEMS) {
      terminal
          .err()
          .println(
              new Text(
                      "全部行的情况：加上 --dry-run --rows 文件.csv 再运行一次",
                      "for all rows run it again with --dry-run --rows FILE.csv")
                  .in(terminal.language()));
    }
    if (outcome.receipt().isEmpty()) {
      terminal
          .err()
          .println(
              new Text("{0}：未导入，没有过账任何内容", "{0}: not imported, nothing was posted")
                  .with(outcome.file().getFileName())
                  .in(terminal.language()));
    }
  }

  static Text receipt(Path file, Receipt receipt) {
    return (switch (receipt.outcome()) {
          case POSTED -> new Text("{0}：已过账 {1} 条（批次 {2}）", "{0}: posted {1} records (batch {2})");
          case REHEARSED ->
              new Text(
                  "{0}：试运行，{1} 条可以过账，未作更改",
                  "{0}: dry run, {1} records could be posted, nothing changed");
          case WAITING ->
              new Text(
                  "{0}：已送审 {1} 条（待审编号 {2}），审核前不计入",
                  "{0}: {1} records wait for review under {2} and do not count yet");
        })
        .with(file.getFileName(), receipt.records(), receipt.number());
  }

  private static String toJson(List<Outcome> outcomes) {
    return JsonText.object(
        json ->
            json.list(
                "files",
                outcomes,
                (item, outcome) -> {
                  item.text("file", outcome.file().toString());
                  item.flag("posted", outcome.receipt().map(Receipt::posted).orElse(false));
                  item.number("records", outcome.receipt().map(Receipt::records).orElse(0L));
                  outcome.receipt().ifPresent(receipt -> item.number("batch", receipt.number()));
                  item.problems("problems", outcome.problems());
                }));
  }
}
