package org.fundbench.plugin.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.fundbench.api.Field;
import org.fundbench.api.MoneyUnit;

/** Knows which headings mean which field. The headings are data, see columns.properties. */
final class ColumnNames {
  private static final Pattern BRACKETS = Pattern.compile("[(\\[【].*?[)\\]】]");
  private static final Map<String, Match> NAMES = load();

  private ColumnNames() {}

  /**
   * What a heading means.
   *
   * @param field the field
   * @param rank 0 for the surest heading of the field
   */
  record Match(Field field, int rank) {}

  /** What a heading means, if anything. */
  static Optional<Match> match(String heading) {
    String wide = Normalizer.normalize(heading, Normalizer.Form.NFKC);
    Match whole = NAMES.get(plain(wide));
    return Optional.ofNullable(
        whole != null ? whole : NAMES.get(plain(BRACKETS.matcher(wide).replaceAll(""))));
  }

  /** The unit a heading names in its brackets, 元 where it names none. */
  static MoneyUnit unit(String heading) {
    String wide = Normalizer.normalize(heading, Normalizer.Form.NFKC);
    if (wide.contains("万元")) {
      return MoneyUnit.WAN_YUAN;
    }
    return wide.contains("(分)") ? MoneyUnit.FEN : MoneyUnit.YUAN;
  }

  private static String plain(String heading) {
    StringBuilder plain = new StringBuilder(heading.length());
    heading
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && c != 0xFEFF && c != '_')
        .forEach(plain::appendCodePoint);
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Match> load() {
    Properties properties = new Properties();
    try (InputStream in = ColumnNames.class.getResourceAsStream("columns.properties")) {
      if (in == null) {
        throw new IllegalStateException("the plugin lacks columns.properties");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("cannot read the plugin's own columns.properties", e);
    }
    Map<String, Match> names = new HashMap<>();
    for (String field : properties.stringPropertyNames()) {
      String[] headings = properties.getProperty(field).split(",");
      for (int rank = 0; rank < headings.length; rank++) {
        names.put(plain(headings[rank]), new Match(Field.valueOf(field), rank));
      }
    }
    return names;
  }
}
