package org.fundbench.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.fundbench.api.Figure;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.app.AppProblem;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.report.FigureBook;
import org.fundbench.yaml.Nearest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fundbench explain}: where a figure comes from, down to vouchers. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Mixin private LedgerArgument ledger = new LedgerArgument();
  @Mixin private LedgerArgument.Day day = new LedgerArgument.Day();

  @Parameters(index = "1", arity = "0..1", paramLabel = "FIGURE", descriptionKey = "explain.FIGURE")
  private @Nullable String figure;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      descriptionKey = "explain.limit")
  private int limit;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  ExplainCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (LedgerSession session = program.openReadOnly(ledger.ledger)) {
      FigureBook book = session.evaluate(ledger.fundId(), day.day(), Optional.empty()).figures();
      if (figure == null) {
        list(book);
        return ExitCode.FINE;
      }
      String name = figure;
      Figure found =
          book.figure(name)
              .orElseThrow(
                  () ->
                      new RefusedException(
                          Problem.of(
                              AppProblem.FIGURE_MISSING,
                              Place.of(name),
                              name,
                              Nearest.to(name, book.names()))));
      TrailListing listing = new TrailListing(session, terminal.language(), limit);
      terminal.print(json ? listing.json(found) : listing.tree(found));
      return ExitCode.FINE;
    }
  }

  private void list(FigureBook book) {
    TextTable table =
        new TextTable(TextTable.Align.LEFT, TextTable.Align.LEFT, TextTable.Align.LEFT);
    table.row(
        new Text("名称", "name").in(terminal.language()),
        new Text("含义", "meaning").in(terminal.language()),
        new Text("数值", "value").in(terminal.language()));
    for (String name : book.names()) {
      book.figure(name)
          .ifPresent(
              one ->
                  table.row(
                      name,
                      one.label().in(terminal.language()),
                      one.value().text(terminal.language())));
    }
    terminal.print(table.render());
  }
}
