package org.fundbench.cli;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import org.fundbench.api.Language;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;

/**
 * Where a command prints.
 *
 * @param out results
 * @param err problems and progress
 * @param charset the encoding of both
 * @param language of the interface
 * @param interactive whether a person watches
 */
record Terminal(
    PrintStream out, PrintStream err, Charset charset, Language language, boolean interactive) {
  /** More problems than this scroll the first ones away. */
  static final int MOST_PROBLEMS = 20;

  void print(String text) {
    out.print(text);
  }

  void line(String text) {
    out.println(text);
  }

  void line(Text text) {
    out.println(text.in(language));
  }

  /** What a command was asked to find: a result, and all of it. */
  void findings(List<Problem> problems) {
    problems.forEach(problem -> problem(out, problem));
  }

  void problems(List<Problem> problems) {
    problems.stream().limit(MOST_PROBLEMS).forEach(problem -> problem(err, problem));
    if (problems.size() > MOST_PROBLEMS) {
      err.println(
          new Text("…… 另有 {0} 处问题", "… and {0} more")
              .with(problems.size() - MOST_PROBLEMS)
              .in(language));
    }
  }

  private void problem(PrintStream stream, Problem problem) {
    stream.println(
        problem.severity().label().in(language)
            + " ["
            + problem.code()
            + "] "
            + problem.place().text().in(language)
            + (language == Language.ZH ? "：" : ": ")
            + problem.message().in(language));
    String advice = problem.advice().in(language);
    if (!advice.isEmpty()) {
      stream.println("    " + advice);
    }
  }
}
