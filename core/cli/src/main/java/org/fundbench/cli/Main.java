package org.fundbench.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.fundbench.api.Language;
import org.fundbench.app.Installation;
import org.fundbench.app.Program;
import org.fundbench.app.UserClock;

/** Starts the command line. */
public final class Main {
  private Main() {}

  /** Runs a command and ends with its exit code: 0 fine, 1 findings, 2 wrong usage. */
  public static void main(String[] arguments) {
    Charset charset = charset();
    Terminal terminal =
        new Terminal(
            stream(FileDescriptor.out, charset),
            stream(FileDescriptor.err, charset),
            charset,
            language(List.of(arguments)),
            System.console() != null && System.getenv("CI") == null);
    int code;
    try (Program program = new Program(Installation.ofProcess(), new UserClock(), operator())) {
      code =
          WindowOpening.Asked.of(List.of(arguments), terminal.language())
              .map(asked -> WindowOpening.open(program, terminal, asked))
              .orElseGet(() -> Commands.run(program, terminal, arguments));
    }
    terminal.out().flush();
    terminal.err().flush();
    System.exit(code);
  }

  /** Who posts: the account, unless several people share one and say who they are. */
  private static String operator() {
    String named = System.getenv("FUNDBENCH_OPERATOR");
    return named == null || named.isBlank() ? System.getProperty("user.name") : named.strip();
  }

  /** Chinese on a terminal that cannot show it would be question marks: its encoding decides. */
  private static Charset charset() {
    String encoding = System.getProperty("native.encoding", "UTF-8");
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    return windows && System.console() != null && Charset.isSupported(encoding)
        ? Charset.forName(encoding)
        : StandardCharsets.UTF_8;
  }

  private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
        descriptor == FileDescriptor.err,
        charset);
  }

  private static Language language(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      String named =
          argument.startsWith("--lang=")
              ? argument.substring("--lang=".length())
              : argument.equals("--lang") && i + 1 < arguments.size() ? arguments.get(i + 1) : "";
      if (named.equals("zh")) {
        return Language.ZH;
      }
      if (named.equals("en")) {
        return Language.EN;
      }
    }
    return Language.of(Locale.getDefault(Locale.Category.DISPLAY));
  }
}
