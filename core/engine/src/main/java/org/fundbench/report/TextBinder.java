package org.fundbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundbench.api.Block;
import org.fundbench.api.Figure;
import org.fundbench.api.Language;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Value;
import org.fundbench.yaml.Nearest;

/**
 * Binds figures into a text: {@code {{paid|wan}}} becomes the figure "paid" printed in 万元. Nobody
 * types a figure, so none can be out of date.
 */
final class TextBinder {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{\\{\\s*([a-zA-Z0-9.-]+)\\s*(?:\\|\\s*([a-z]+)\\s*)?}}");

  private final FigureBook book;
  private final List<Problem> problems;

  TextBinder(FigureBook book, List<Problem> problems) {
    this.book = book;
    this.problems = problems;
  }

  /**
   * Binds a text.
   *
   * @param part the part it belongs to, for problems
   */
  List<Block.Inline> bind(String part, String text) {
    List<Block.Inline> parts = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    int end = 0;
    while (matcher.find()) {
      words(text.substring(end, matcher.start()), parts);
      end = matcher.end();
      figure(part, matcher.group(1), Optional.ofNullable(matcher.group(2))).ifPresent(parts::add);
    }
    words(text.substring(end), parts);
    return parts;
  }

  private static void words(String text, List<Block.Inline> parts) {
    if (!text.isEmpty()) {
      parts.add(new Block.Words(text));
    }
  }

  private Optional<Block.Inline> figure(String part, String name, Optional<String> format) {
    Optional<Figure> figure = book.figure(name);
    if (figure.isEmpty()) {
      problems.add(
          Problem.of(
              ReportProblem.FIGURE_UNKNOWN,
              Place.field("texts", part),
              name,
              Nearest.to(name, book.names())));
      return Optional.empty();
    }
    Optional<String> printed = print(figure.get().value(), format);
    if (printed.isEmpty()) {
      problems.add(
          Problem.of(
              ReportProblem.FORMAT_UNFIT, Place.field("texts", part), name, format.orElse("")));
    }
    return printed.map(text -> new Block.Bound(text, figure.get()));
  }

  private static Optional<String> print(Value value, Optional<String> format) {
    if (!(value instanceof Value.Amount amount)) {
      // An absent amount prints its reason in any format; anything else has no formats.
      return format.isEmpty() || value instanceof Value.Absent
          ? Optional.of(value.text(Language.ZH))
          : Optional.empty();
    }
    // Running text in Chinese has no space between a number and its unit.
    return switch (format.orElse("yuan")) {
      case "wan" -> Optional.of(amount.money().toWanText() + "万元");
      case "yuan" -> Optional.of(amount.money().toYuanText() + "元");
      default -> Optional.empty();
    };
  }
}
