package org.fundbench.workbench.exporting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fundbench.api.OptionSpec;

/** The command line that does the same as the wizard, to be copied into a script. */
final class CommandLineText {
  private CommandLineText() {}

  /**
   * The command line.
   *
   * @param declared the exporter's options; those left as declared are left out, and a password is
   *     never written down
   */
  static String of(
      Path ledger,
      String fund,
      ExportWish wish,
      List<OptionSpec> declared,
      Map<String, String> options,
      Path target) {
    List<String> words = new ArrayList<>(List.of("fundbench", "export", quoted(ledger.toString())));
    words.addAll(List.of("--fund", quoted(fund), "--format", wish.format()));
    if (!wish.template().equals("self-evaluation")) {
      words.addAll(List.of("--template", wish.template()));
    }
    for (OptionSpec option : declared) {
      String value = options.getOrDefault(option.key(), "");
      if (!value.isEmpty() && !value.equals(option.defaultValue().orElse(""))) {
        String shown = option.type() == OptionSpec.Type.SECRET ? "ask" : value;
        words.addAll(List.of("--option", quoted(option.key() + "=" + shown)));
      }
    }
    words.addAll(List.of("-o", quoted(target.toString())));
    return String.join(" ", words);
  }

  /** Quotes that shells on Linux and macOS and Windows' own understand. */
  private static String quoted(String word) {
    return word.matches("[\\p{L}\\p{N}_./:=@%+,\\\\-]+")
        ? word
        : '"' + word.replace("\"", "\\\"") + '"';
  }
}
