package org.fundbench.evaluation.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;

/**
 * Reads a form from JSON. Numbers and texts are both taken as they were printed; keys that mean
 * nothing here are passed over, as forms carry remarks of many kinds.
 */
public final class FormReader {
  private static final JsonFactory FACTORY = new JsonFactory();

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
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw malformed(
            file,
            parser.currentTokenLocation(),
            json.isBlank()
                ? new Text("文件是空的", "the file is empty")
                : new Text("应以 { 开始", "it must begin with {"));
      }
      Map<String, Object> root = object(parser);
      if (parser.nextToken() != null) {
        throw malformed(
            file,
            parser.currentTokenLocation(),
            new Text("} 之后还有内容", "there is more behind the last }"));
      }
      return form(file, root);
    } catch (JsonProcessingException e) {
      throw malformed(
          file,
          Optional.ofNullable(e.getLocation()).orElse(JsonLocation.NA),
          Text.same(String.valueOf(e.getOriginalMessage())));
    } catch (IOException e) {
      throw malformed(file, JsonLocation.NA, Text.same(String.valueOf(e.getMessage())));
    }
  }

  private static RefusedException malformed(String file, JsonLocation at, Text said) {
    Place place =
        at.getLineNr() > 0
            ? Place.cell(file, at.getLineNr(), Math.max(1, at.getColumnNr()), "JSON")
            : Place.of(file);
    return new RefusedException(Problem.of(FormProblem.FORM_MALFORMED, place, said));
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> object = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      object.put(name, value(parser));
    }
    return object;
  }

  private static Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return object(parser);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser));
      }
      return list;
    }
    return token == JsonToken.VALUE_NULL ? "" : parser.getText();
  }

  private static Form form(String file, Map<String, Object> root) {
    Object rows = root.getOrDefault("indicators", List.of());
    if (!(rows instanceof List<?> list)) {
      throw new RefusedException(
          Problem.of(FormProblem.FORM_MALFORMED, Place.field(file, "indicators"), "indicators"));
    }
    List<Form.Row> read = new ArrayList<>();
    for (Object one : list) {
      if ("".equals(one)) {
        continue;
      }
      if (!(one instanceof Map<?, ?> row)) {
        throw new RefusedException(
            Problem.of(
                FormProblem.FORM_MALFORMED,
                Place.row(file + " indicators", read.size() + 1L),
                new Text("不是一个指标：" + one, "not an indicator: " + one)));
      }
      read.add(row(row, read.size() + 1));
    }
    return new Form(
        text(root, "project").orElse(file),
        text(root, "currency_unit").orElse(""),
        text(root, "budget_initial"),
        text(root, "budget_adjusted"),
        text(root, "executed"),
        text(root, "execution_rate_as_printed"),
        text(root, "execution_weight"),
        text(root, "execution_score_as_printed"),
        read,
        text(root, "total_as_printed"),
        text(root, "grade_as_printed"),
        whole(root));
  }

  /** Whoever copied the form says whether it is all there; who says nothing hands in all of it. */
  private static boolean whole(Map<String, Object> root) {
    Optional<String> use = text(root, "usable_as");
    if (use.isPresent()) {
      return use.get().equals("full");
    }
    return text(root, "completeness")
        .map(said -> said.toLowerCase(Locale.ROOT))
        .map(
            said -> said.startsWith("complete") || said.startsWith("完整") || said.startsWith("full"))
        .orElse(true);
  }

  private static Form.Row row(Map<?, ?> row, int number) {
    return new Form.Row(
        number,
        text(row, "level1").orElse(""),
        text(row, "level2").orElse(""),
        text(row, "name").orElse(""),
        text(row, "direction_op"),
        text(row, "target"),
        text(row, "unit"),
        text(row, "actual"),
        text(row, "weight"),
        text(row, "score_as_printed"),
        text(row, "deviation_reason"));
  }

  private static Optional<String> text(Map<?, ?> object, String key) {
    Object value = object.get(key);
    return value == null
        ? Optional.empty()
        : Optional.of(String.valueOf(value).replaceAll("\\p{Cc}+", " "))
            .filter(text -> !text.isBlank());
  }
}
