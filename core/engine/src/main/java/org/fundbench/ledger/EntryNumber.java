package org.fundbench.ledger;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundbench.api.EntryKind;

/**
 * The number of an entry as it is printed: {@code ZF-000012}.
 *
 * @param kind the kind, which the letters say
 * @param number counted from 1 within the kind
 */
public record EntryNumber(EntryKind kind, long number) {
  private static final Pattern FORM = Pattern.compile("([A-Z]{2})-([0-9]{1,18})");

  /** Reads a number, if the text is one. */
  public static Optional<EntryNumber> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Arrays.stream(EntryKind.values())
        .filter(kind -> kind.prefix().equals(matcher.group(1)))
        .map(kind -> new EntryNumber(kind, Long.parseLong(matcher.group(2))))
        .findFirst();
  }

  @Override
  public String toString() {
    String digits = Long.toString(number);
    return kind.prefix() + "-" + "0".repeat(Math.max(0, 6 - digits.length())) + digits;
  }
}
