package org.fundbench.workbench.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Side;
import org.fundbench.ledger.AppropriationKind;
import org.fundbench.ledger.EntryOrder;
import org.fundbench.ledger.EntryQuery;

/**
 * A filter as a few lines of text, one field each, for the preferences. A line that is not
 * understood is passed over: the filter of another version shows what it can. A batch is left out:
 * its place means another batch in another ledger.
 */
final class FilterText {
  private FilterText() {}

  static String write(EntryQuery query) {
    StringBuilder text = new StringBuilder();
    query.line().ifPresent(line -> add(text, "line", line));
    if (!query.kinds().isEmpty()) {
      add(
          text,
          "kinds",
          query.kinds().stream().sorted().map(Enum::name).collect(Collectors.joining(",")));
    }
    query.side().ifPresent(side -> add(text, "side", side.name()));
    query.nature().ifPresent(nature -> add(text, "nature", nature.name()));
    query.from().ifPresent(day -> add(text, "from", day.toString()));
    query.to().ifPresent(day -> add(text, "to", day.toString()));
    query.text().ifPresent(words -> add(text, "text", words));
    query.least().ifPresent(money -> add(text, "least", String.valueOf(money.fen())));
    query.most().ifPresent(money -> add(text, "most", String.valueOf(money.fen())));
    add(
        text,
        "order",
        query.order().key() + (query.order().descending() ? " descending" : " ascending"));
    return text.toString();
  }

  private static void add(StringBuilder text, String field, String value) {
    text.append(field).append(": ").append(value.replace('\n', ' ')).append('\n');
  }

  static EntryQuery read(String text, Optional<String> fund) {
    Map<String, String> fields = new HashMap<>();
    text.lines()
        .filter(line -> line.contains(": "))
        .forEach(
            line ->
                fields.put(
                    line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2)));
    EntryQuery query =
        new EntryQuery(
            fund,
            Optional.ofNullable(fields.get("line")),
            one(Side.values(), fields.get("side")),
            kinds(fields.getOrDefault("kinds", "")),
            day(fields.get("from")),
            day(fields.get("to")),
            Optional.ofNullable(fields.get("text")),
            0,
            0);
    return one(AppropriationKind.values(), fields.get("nature"))
        .map(query::ofNature)
        .orElse(query)
        .between(money(fields.get("least")), money(fields.get("most")))
        .ordered(order(fields.getOrDefault("order", "")));
  }

  private static <T extends Enum<T>> Optional<T> one(
      T[] all, @org.jspecify.annotations.Nullable String name) {
    return Arrays.stream(all).filter(value -> value.name().equals(name)).findFirst();
  }

  private static Set<EntryKind> kinds(String names) {
    Set<EntryKind> kinds = EnumSet.noneOf(EntryKind.class);
    for (EntryKind kind : EntryKind.values()) {
      if (Set.of(names.split(",", -1)).contains(kind.name())) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private static EntryOrder order(String words) {
    for (EntryOrder.Key key : EntryOrder.Key.values()) {
      if (words.startsWith(key + " ")) {
        return new EntryOrder(key, words.endsWith(" descending"));
      }
    }
    return EntryOrder.BY_DATE;
  }

  private static Optional<LocalDate> day(@org.jspecify.annotations.Nullable String text) {
    try {
      return Optional.ofNullable(text).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Money> money(@org.jspecify.annotations.Nullable String fen) {
    return Optional.ofNullable(fen)
        .filter(digits -> digits.matches("[0-9]{1,18}"))
        .map(digits -> Money.cny(Long.parseLong(digits)));
  }
}
