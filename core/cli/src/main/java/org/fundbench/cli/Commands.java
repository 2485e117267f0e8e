package org.fundbench.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.CancellationException;
import org.fundbench.api.Language;
import org.fundbench.api.Period;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.app.Program;
import org.fundbench.app.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** All commands, and what happens when one of them is refused. */
public final class Commands {
  private static final String BUNDLE = "org.fundbench.cli.Messages";

  private Commands() {}

  /** The command without a subcommand. */
  @Command(name = "fundbench", mixinStandardHelpOptions = true, sortOptions = false)
  static final class Root {
    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
    String lang = "";

    @Option(names = "--debug", scope = ScopeType.INHERIT)
    boolean debug;
  }

  /** Runs a command line and gives its exit code. */
  static int run(Program program, Terminal terminal, String... arguments) {
    Root root = new Root();
    CommandLine line = commandLine(root, program, terminal);
    try {
      return line.execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError e) {
      // Exceptions are handled below; these two pass by, and would show their whole stack.
      return failed(e, root.debug, terminal);
    }
  }

  static CommandLine commandLine(Root root, Program program, Terminal terminal) {
    CommandLine line = new CommandLine(root);
    List<Object> commands =
        List.of(
            new DemoCommand(program, terminal),
            new InitCommand(program, terminal),
            new ImportCommand(program, terminal),
            new PostCommand(program, terminal),
            new UndoCommand(program, terminal),
            new ReviewCommand(program, terminal),
            new ReviseCommand(program, terminal),
            new CloseCommand(program, terminal),
            new ReopenCommand(program, terminal),
            new AddFundCommand(program, terminal),
            new EntriesCommand(program, terminal),
            new StatusCommand(program, terminal),
            new MonitorCommand(program, terminal),
            new EvaluateCommand(program, terminal),
            new ScoreCommand(terminal),
            new ExportCommand(program, terminal),
            new VerifyCommand(program, terminal),
            new CheckCommand(program, terminal),
            new LogCommand(program, terminal),
            new BackupCommand(program, terminal),
            new RestoreCommand(program, terminal),
            new RecordsCommand(program, terminal),
            new ProveCommand(program, terminal),
            new ExplainCommand(program, terminal),
            new PluginsCommand(program, terminal),
            new WorkbenchCommand(program, terminal));
    commands.forEach(line::addSubcommand);
    Locale locale = terminal.language() == Language.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    line.setResourceBundle(
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    line.getCommandSpec()
        .versionProvider(
            () -> new String[] {"Fundbench " + Version.current(), "AGPL-3.0-or-later"});
    line.registerConverter(Period.class, Period::parse);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    line.setAdjustLineBreaksForWideCJKCharacters(true);
    line.setOut(new PrintWriter(terminal.out(), true, terminal.charset()));
    line.setErr(new PrintWriter(terminal.err(), true, terminal.charset()));
    line.setParameterExceptionHandler(
        (exception, arguments) -> {
          terminal.err().println(UsageWords.of(exception).in(terminal.language()));
          terminal
              .err()
              .println(
                  new Text("用 {0} --help 查看用法", "see {0} --help")
                      .with(exception.getCommandLine().getCommandSpec().qualifiedName())
                      .in(terminal.language()));
          return ExitCode.USAGE;
        });
    line.setExecutionExceptionHandler(
        (exception, command, result) -> failed(exception, root.debug, terminal));
    return line;
  }

  private static int failed(Throwable exception, boolean debug, Terminal terminal) {
    if (debug) {
      exception.printStackTrace(terminal.err());
    }
    if (exception instanceof RefusedException refused) {
      terminal.problems(refused.problems());
      return ExitCode.of(refused.problems());
    }
    if (exception instanceof CancellationException) {
      terminal
          .err()
          .println(
              new Text("已取消；未作任何更改", "cancelled; nothing was changed").in(terminal.language()));
      return ExitCode.FINDINGS;
    }
    terminal
        .err()
        .println(
            new Text(
                    "程序内部错误：{0}。请用 --debug 重新运行，并把输出发给维护者",
                    "internal error: {0}. Run again with --debug and send the output to the maintainers")
                .with(exception)
                .in(terminal.language()));
    return ExitCode.USAGE;
  }
}
