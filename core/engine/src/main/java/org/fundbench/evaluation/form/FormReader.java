package org.fundbench.evaluation.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form from JSON. Numbers and texts are both taken as they were printed; keys that mean
 * nothing here are passed over, as forms carry remarks of many kinds.
 */
public final class FormReader {
  private static final JsonFactory FACTORY = new JsonFactory();

  private static final int MOST_EXPONENT = 30;
  private static final int MOST_CHARACTERS = 4000;

  private FormReader() {}

  /**
   * Reads a form.
   *
   * @param file its name, for problems
   * @param json its content
   * @throws RefusedException if it is not JSON, or no form
   */
  public static Form read(String file, String json) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      return read(file, json, parser);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
  }

  private static Form read(String file, String json, JsonParser parser) throws IOException {
    try {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw malformed(
            file,
            parser.currentTokenLocation(),
            json.isBlank()
                ? new Text("文件是空的", "the file is empty")
                : new Text("应以 { 开始", "it must begin with {"));
      }
      Map<String, Object> root = object(file, parser);
      if (parser.nextToken() != null) {
        throw malformed(
            file,
            parser.currentTokenLocation(),
            new Text("} 之后还有内容", "there is more behind the last }"));
      }
      return form(file, root);
    } catch (JsonProcessingException e) {
      throw syntax(file, parser, e);
    }
  }

  /** The parser's own words are English and speak of tokens; where it is tells a person more. */
  private static RefusedException syntax(
      String file, JsonParser parser, JsonProcessingException e) {
    JsonLocation at =
        Optional.ofNullable(e.getLocation())
            .filter(known -> known.getLineNr() > 0)
            .orElse(parser.currentLocation());
    Text what =
        e instanceof JsonEOFException
            ? new Text(
                "文件在第 {0} 行第 {1} 列中断，有引号或括号没有闭合",
                "the file ends at line {0}, column {1} with a quote or bracket still open")
            : e instanceof StreamConstraintsException
                ? new Text(
                    "第 {0} 行第 {1} 列附近嵌套过深，或数字、文字过长",
                    "too deeply nested, or a number or text too long, near line {0}, column {1}")
                : new Text(
                    "第 {0} 行第 {1} 列附近有 JSON 语法错误", "JSON syntax error near line {0}, column {1}");
    return malformed(file, at, what.with(at.getLineNr(), at.getColumnNr()));
  }

  private static RefusedException malformed(String file, JsonLocation at, Text said) {
    Place place =
        at.getLineNr() > 0
            ? Place.cell(file, at.getLineNr(), Math.max(1, at.getColumnNr()), "JSON")
            : Place.of(file);
    return new RefusedException(Problem.of(FormProblem.FORM_MALFORMED, place, said));
  }

  private static Map<String, Object> object(String file, JsonParser parser) throws IOException {
    Map<String, Object> object = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      // A key twice would leave open which of both was printed.
      if (!names.add(name)) {
        String key = shown(name);
        throw malformed(
            file,
            parser.currentTokenLocation(),
            new Text("键“" + key + "”出现了两次", "the key “" + key + "” is given twice"));
      }
      JsonLocation at = parser.currentTokenLocation();
      parser.nextToken();
      Object value = value(file, parser);
      String key = FormKeys.canonical(name);
      if (differ(object.get(key), value)) {
        throw malformed(
            file,
            at,
            new Text(
                "键“" + shown(name) + "”与另一键指同一栏（" + FormKeys.column(key).zh() + "），内容不同",
                "the key “"
                    + shown(name)
                    + "” and another one are the same cell ("
                    + FormKeys.column(key).en()
                    + ") and differ"));
      }
      // A cell left blank under one name may be filled in under another.
      if (!"".equals(value) || !object.containsKey(key)) {
        object.put(key, value);
      }
    }
    return object;
  }

  /** Two names of one cell, each with another print. */
  private static boolean differ(@Nullable Object one, Object other) {
    return one != null && !"".equals(one) && !"".equals(other) && !one.equals(other);
  }

  private static Object value(String file, JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return object(file, parser);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(file, parser));
      }
      return list;
    }
    return token == JsonToken.VALUE_NULL
        ? ""
        : token == JsonToken.VALUE_NUMBER_FLOAT ? plain(parser.getText()) : parser.getText();
  }

  /** 1E2 was printed as 100; what has no sensible size stays as it is and is not read. */
  private static String plain(String number) {
    int exponent = Math.max(number.indexOf('e'), number.indexOf('E'));
    if (exponent < 0) {
      return number;
    }
    try {
      return Math.abs(Integer.parseInt(number.substring(exponent + 1))) <= MOST_EXPONENT
          ? new BigDecimal(number).toPlainString()
          : number;
    } catch (NumberFormatException e) {
      return number;
    }
  }

  private static Form form(String file, Map<String, Object> nested) {
    Map<String, Object> root = FormKeys.flattened(nested);
    Object rows = root.getOrDefault("indicators", List.of());
    if (!(rows instanceof List<?>) && !"".equals(rows)) {
      throw refused(
          Place.field(file, "indicators"),
          new Text("indicators 应为数组", "indicators must be an array"));
    }
    if (root.keySet().stream().noneMatch(FormKeys.OF_A_FORM::contains)) {
      throw refused(
          Place.of(file),
          new Text("既没有 indicators，也没有预算执行数据", "it has neither indicators nor a budget"));
    }
    Mistyped mistyped = new Mistyped();
    mistyped.look(Place.of(file), root);
    List<Form.Row> read = new ArrayList<>();
    for (Object one : rows instanceof List<?> list ? list : List.of()) {
      if ("".equals(one)) {
        continue;
      }
      Place place = Place.row(file + " indicators", read.size() + 1L);
      if (!(one instanceof Map<?, ?> row)) {
        throw refused(place, new Text("不是一个指标：" + shown(one), "not an indicator: " + shown(one)));
      }
      mistyped.look(place, row);
      read.add(row(place, row, read.size() + 1));
    }
    Cells cells = new Cells(Place.of(file), root);
    return new Form(
        cells.text("project").orElse(file),
        cells.text("currency_unit").orElse(""),
        cells.text("budget_initial"),
        cells.text("budget_adjusted"),
        cells.text("executed"),
        cells.text("execution_rate_as_printed"),
        cells.text("execution_weight"),
        cells.text("execution_score_as_printed"),
        read,
        cells.text("total_as_printed"),
        cells.text("grade_as_printed"),
        whole(cells),
        mistyped.found());
  }

  private static RefusedException refused(Place place, Text why) {
    return new RefusedException(Problem.of(FormProblem.FORM_MALFORMED, place, why));
  }

  private static String shown(Object value) {
    String text = String.valueOf(value);
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  /** Whoever copied the form says whether it is all there; who says nothing hands in all of it. */
  private static boolean whole(Cells root) {
    Optional<String> use = root.text("usable_as");
    if (use.isPresent()) {
      return use.get().toLowerCase(Locale.ROOT).startsWith("full");
    }
    return root.text("completeness")
        .map(said -> said.toLowerCase(Locale.ROOT))
        .map(
            said -> said.startsWith("complete") || said.startsWith("完整") || said.startsWith("full"))
        .orElse(true);
  }

  private static Form.Row row(Place place, Map<?, ?> row, int number) {
    Cells cells = new Cells(place, row);
    return new Form.Row(
        number,
        cells.text("level1").orElse(""),
        cells.text("level2").orElse(""),
        cells.text("name").orElse(""),
        cells.text("direction_op"),
        cells.text("target"),
        cells.text("unit"),
        cells.text("actual"),
        cells.text("weight"),
        cells.text("score_as_printed"),
        cells.text("deviation_reason"));
  }

  /** No cell that was printed is longer; what follows can be of no use to a reader. */
  private static String cut(String text) {
    return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
  }

  /** The cells of a form's head or of one row. */
  private record Cells(Place place, Map<?, ?> values) {
    /** A cell's text; several values in one cell stand beside each other as they are printed. */
    Optional<String> text(String key) {
      Object value = values.get(key);
      if (value instanceof List<?> list
          && list.stream().noneMatch(one -> one instanceof Map || one instanceof List)) {
        value = String.join("; ", list.stream().map(String::valueOf).toList());
      }
      if (value instanceof Map || value instanceof List) {
        throw refused(place.in(key), new Text("单元格应为文字或数字", "a cell must be a text or a number"));
      }
      return Optional.ofNullable(value)
          .map(one -> cut(String.valueOf(one)).replaceAll("\\p{Cc}+", " "))
          .filter(text -> !text.isBlank());
    }
  }
}
