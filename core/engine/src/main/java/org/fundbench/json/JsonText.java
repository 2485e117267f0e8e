package org.fundbench.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.fundbench.api.Fraction;
import org.fundbench.api.Language;
import org.fundbench.api.Money;
import org.fundbench.api.Problem;
import org.fundbench.api.Value;

/**
 * A JSON text in the making. Money is {@code {"fen": …, "currency": …}}, a rate keeps its parts
 * beside the printed text, a problem is {@code {"code", "severity", "message", "place"}}.
 */
public final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  /** Writes a part of a JSON text. */
  @FunctionalInterface
  public interface Content {
    /** Writes it. */
    void write(JsonText json);
  }

  private JsonText(JsonGenerator json) {
    this.json = json;
  }

  /** An object as text, indented, ending in a line feed. */
  public static String object(Content content) {
    StringWriter text = new StringWriter();
    write(text, content);
    return text.append('\n').toString();
  }

  /** Prints an object as it is being made, for lists that are too long to be held. */
  public static void print(PrintStream target, Content content) {
    Writer writer =
        new Writer() {
          @Override
          public void write(char[] buffer, int offset, int length) {
            target.append(CharBuffer.wrap(buffer, offset, length));
          }

          @Override
          public void flush() {
            target.flush();
          }

          @Override
          public void close() {
            target.flush();
          }
        };
    write(writer, content);
    target.append('\n');
  }

  private static void write(Writer writer, Content content) {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    try (JsonGenerator generator = FACTORY.createGenerator(writer)) {
      generator.setPrettyPrinter(printer);
      JsonText json = new JsonText(generator);
      generator.writeStartObject();
      content.write(json);
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A list of objects that are handed out one after the other. */
  public <T> JsonText each(
      String name, Consumer<Consumer<T>> source, BiConsumer<JsonText, T> writer) {
    run(() -> json.writeArrayFieldStart(name));
    source.accept(
        item -> {
          run(json::writeStartObject);
          writer.accept(this, item);
          run(json::writeEndObject);
        });
    return run(json::writeEndArray);
  }

  /** A text. */
  public JsonText text(String name, String value) {
    return run(() -> json.writeStringField(name, value));
  }

  /** A text, or null where there is none. */
  public JsonText text(String name, Optional<String> value) {
    return value.isPresent() ? text(name, value.get()) : run(() -> json.writeNullField(name));
  }

  /** A whole number. */
  public JsonText number(String name, long value) {
    return run(() -> json.writeNumberField(name, value));
  }

  /** A decimal with the decimals it has. */
  public JsonText number(String name, BigDecimal value) {
    return run(
        () -> {
          json.writeFieldName(name);
          json.writeNumber(value.toPlainString());
        });
  }

  /** A decimal, or null where there is none. */
  public JsonText number(String name, Optional<BigDecimal> value) {
    return value.isPresent() ? number(name, value.get()) : run(() -> json.writeNullField(name));
  }

  /** True or false. */
  public JsonText flag(String name, boolean value) {
    return run(() -> json.writeBooleanField(name, value));
  }

  /** An amount of money. */
  public JsonText money(String name, Money money) {
    return object(
        name,
        inner ->
            inner.number("fen", money.fen()).text("currency", money.currency().getCurrencyCode()));
  }

  /** An exact fraction beside its printed text. */
  public JsonText fraction(String name, Fraction fraction, String printed) {
    return run(
        () -> {
          json.writeObjectFieldStart(name);
          json.writeFieldName("numerator");
          json.writeNumber(fraction.numerator());
          json.writeFieldName("denominator");
          json.writeNumber(fraction.denominator());
          json.writeStringField("text", printed);
          json.writeEndObject();
        });
  }

  /** A fraction, or null where there is none. */
  public JsonText nothing(String name) {
    return run(() -> json.writeNullField(name));
  }

  /** A figure's value with its kind. */
  public JsonText value(String name, Value value) {
    return object(
        name,
        inner -> {
          if (value instanceof Value.Amount amount) {
            inner.text("kind", "amount").money("money", amount.money());
          } else if (value instanceof Value.Quantity quantity) {
            inner
                .text("kind", "quantity")
                .number("number", quantity.number())
                .text("unit", quantity.unit());
          } else if (value instanceof Value.Rate rate) {
            inner
                .text("kind", "rate")
                .number("part", rate.part())
                .number("whole", rate.whole())
                .fraction("rate", rate.fraction(), rate.text(Language.ZH));
          } else if (value instanceof Value.Wording wording) {
            inner.text("kind", "wording").text("words", wording.words());
          } else if (value instanceof Value.Absent absent) {
            inner
                .text("kind", "absent")
                .text("reasonZh", absent.reason().zh())
                .text("reasonEn", absent.reason().en());
          }
          inner.text("text", value.text(Language.ZH));
        });
  }

  /** An object. */
  public JsonText object(String name, Content content) {
    run(() -> json.writeObjectFieldStart(name));
    content.write(this);
    return run(json::writeEndObject);
  }

  /** A list of objects. */
  public <T> JsonText list(String name, List<T> items, Item<T> item) {
    run(() -> json.writeArrayFieldStart(name));
    for (T one : items) {
      run(json::writeStartObject);
      item.write(this, one);
      run(json::writeEndObject);
    }
    return run(json::writeEndArray);
  }

  /** A list of texts. */
  public JsonText texts(String name, List<String> texts) {
    return run(
        () -> {
          json.writeArrayFieldStart(name);
          for (String text : texts) {
            json.writeString(text);
          }
          json.writeEndArray();
        });
  }

  /** Problems, in both languages. */
  public JsonText problems(String name, List<Problem> problems) {
    return list(
        name,
        problems,
        (inner, problem) -> {
          inner
              .text("code", problem.code())
              .text("severity", problem.severity().label().en())
              .text("message", problem.message().zh())
              .text("messageEn", problem.message().en())
              .text("advice", problem.advice().zh())
              .text("adviceEn", problem.advice().en());
          inner.object(
              "place",
              place -> {
                place.text("where", problem.place().where());
                problem.place().row().ifPresent(row -> place.number("row", row));
                problem.place().column().ifPresent(column -> place.number("column", column));
                problem.place().field().ifPresent(field -> place.text("field", field));
              });
        });
  }

  /** Writes one item of a list. */
  @FunctionalInterface
  public interface Item<T> {
    /** Writes it. */
    void write(JsonText json, T item);
  }

  private interface Step {
    void run() throws IOException;
  }

  private JsonText run(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      // The target is memory; it cannot fail.
      throw new UncheckedIOException(e);
    }
    return this;
  }
}
