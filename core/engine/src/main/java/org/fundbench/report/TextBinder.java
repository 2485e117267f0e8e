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

  /** Amounts, rates and points: what the ledger knows better than whoever types it. */
  private static final Pattern TYPED =
      Pattern.compile(
          "[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?\\s*(?:亿元|万元|元|[%％]|个百分点|分(?![钟之类析布散别]))");

  private static final Pattern BRACES = Pattern.compile("\\{\\{[^{}]*(?:}})?|}}");
  private static final int MOST_BINDINGS = 3;

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
      words(part, text.substring(end, matcher.start()), parts);
      end = matcher.end();
      figure(part, matcher.group(1), Optional.ofNullable(matcher.group(2))).ifPresent(parts::add);
    }
    words(part, text.substring(end), parts);
    return parts;
  }

  private void words(String part, String text, List<Block.Inline> parts) {
    if (text.isEmpty()) {
      return;
    }
    parts.add(new Block.Words(text));
    Matcher braces = BRACES.matcher(text);
    if (braces.find()) {
      problems.add(
          Problem.of(
              ReportProblem.BINDING_MALFORMED, Place.field("texts", part), braces.group().strip()));
    }
    Matcher typed = TYPED.matcher(text);
    while (typed.find()) {
      problems.add(
          Problem.of(
              ReportProblem.FIGURE_TYPED,
              Place.field("texts", part),
              typed.group(),
              bindings(typed.group())));
    }
  }

  /** The figures that print like this now, as they are bound. */
  private String bindings(String typed) {
    String wanted = typed.replaceAll("\\s|分$", "");
    List<String> names = new ArrayList<>();
    for (String name : book.names()) {
      Value value = book.figure(name).map(Figure::value).orElseThrow();
      for (String format : new String[] {"", "yuan", "wan"}) {
        Optional<String> printed = print(value, Optional.of(format).filter(one -> !one.isEmpty()));
        if (printed.isPresent() && printed.get().replaceAll("\\s", "").equals(wanted)) {
          names.add("{{" + name + (format.isEmpty() ? "" : "|" + format) + "}}");
          break;
        }
      }
    }
    return names.isEmpty()
        ? "{{…}}"
        : String.join(" ", names.subList(0, Math.min(MOST_BINDINGS, names.size())));
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

  static Optional<String> print(Value value, Optional<String> format) {
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
