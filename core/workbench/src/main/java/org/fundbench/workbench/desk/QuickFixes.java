package org.fundbench.workbench.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.CommandTable;

/**
 * What mends a problem: commands, told what they are about. Packages that own commands register
 * them by the codes of problems; those whose command is not there are left out, and so may be named
 * before they are built.
 */
public final class QuickFixes {
  private final CommandTable commands;
  private final Map<String, List<Function<Problem, Fix>>> byCode = new LinkedHashMap<>();
  private final List<Function<Problem, Fix>> forAll = new ArrayList<>();
  private Optional<Problem> current = Optional.empty();

  QuickFixes(CommandTable commands) {
    this.commands = commands;
  }

  /**
   * One way to mend a problem.
   *
   * @param label what it does
   * @param command the id of the command that does it
   * @param about what the command is told, such as an indicator
   */
  public record Fix(Text label, String command, Optional<String> about) {
    /** A fix whose command needs not be told anything. */
    public static Fix by(String command, Text label) {
      return new Fix(label, command, Optional.empty());
    }

    /** A fix whose command is told what it is about. */
    public static Fix by(String command, Text label, String about) {
      return new Fix(label, command, Optional.of(about));
    }
  }

  /** Registers a fix for a code; the first one registered leads to the place. */
  public void register(String code, Function<Problem, Fix> fix) {
    byCode.computeIfAbsent(code, none -> new ArrayList<>()).add(fix);
  }

  /** Registers a fix for several codes. */
  public void register(List<String> codes, Function<Problem, Fix> fix) {
    codes.forEach(code -> register(code, fix));
  }

  /** Registers what every problem offers, after all else. */
  public void registerForAll(Function<Problem, Fix> fix) {
    forAll.add(fix);
  }

  /** The codes that something is registered for. */
  public Set<String> codes() {
    return Set.copyOf(byCode.keySet());
  }

  /** What mends a problem now. */
  public List<Fix> of(Problem problem) {
    return Stream.concat(byCode.getOrDefault(problem.code(), List.of()).stream(), forAll.stream())
        .map(make -> make.apply(problem))
        .filter(fix -> commands.has(fix.command()) && commands.isEnabled(fix.command()))
        .toList();
  }

  /** Runs one. */
  public void run(Fix fix) {
    fix.about()
        .ifPresentOrElse(
            about -> commands.run(fix.command(), about), () -> commands.run(fix.command()));
  }

  /** The problem that is selected. */
  public Optional<Problem> current() {
    return current;
  }

  /** Says which problem is selected. */
  public void select(Optional<Problem> problem) {
    current = problem;
  }
}
