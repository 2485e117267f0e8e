package org.fundbench.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A mapping of a YAML file. Reading goes on after a problem, so that a person sees all of them at
 * once; the caller ends with {@link Problems#refuseErrors()}.
 */
public final class YamlMap {
  private static final Text A_TEXT = new Text("一个值", "a single value");
  private static final Text A_LIST = new Text("列表", "a list");
  private static final Text A_MAP = new Text("一组键值", "a group of keys");

  private final String file;
  private final Node node;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> keys = new LinkedHashMap<>();
  private final Problems problems;

  /** Collects what is wrong with a file. */
  public static final class Problems {
    private final List<Problem> found = new ArrayList<>();

    /** Adds a problem. */
    public void add(Problem problem) {
      found.add(problem);
    }

    /** What was found so far. */
    public List<Problem> all() {
      return List.copyOf(found);
    }

    /**
     * Ends the reading.
     *
     * @throws RefusedException with everything found, if an error is among it
     */
    public void refuseErrors() {
      if (found.stream().anyMatch(Problem::isError)) {
        throw new RefusedException(found);
      }
    }
  }

  private YamlMap(String file, Node node, Problems problems) {
    this.file = file;
    this.node = node;
    this.problems = problems;
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (values.put(key, tuple.getValueNode()) != null) {
          problems.add(Problem.of(YamlProblem.KEY_TWICE, place(tuple.getKeyNode(), key), key));
        }
        keys.put(key, tuple.getKeyNode());
      }
    }
  }

  /**
   * Reads a file's text.
   *
   * @throws RefusedException if it is no YAML, or its outermost part no mapping
   */
  public static YamlMap parse(String file, String text, Problems problems) {
    // The reader fails on a character of two units at the end of its buffer: nothing ends in it.
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setBufferSize(text.length() + 2)
            .setMaxAliasesForCollections(20)
            .setCodePointLimit(5_000_000)
            .build();
    Optional<Node> root;
    try {
      Parser parser = new ParserImpl(settings, new StreamReader(settings, text));
      root = new Composer(settings, new BoundedParser(parser)).getSingleNode();
    } catch (MarkedYamlEngineException e) {
      Place place =
          e.getProblemMark()
              .map(mark -> Place.cell(file, mark.getLine() + 1L, mark.getColumn() + 1, "YAML"))
              .orElse(Place.of(file));
      throw new RefusedException(
          Problem.of(YamlProblem.YAML_SYNTAX, place, SyntaxWords.of(e.getProblem())));
    } catch (ReaderException e) {
      throw new RefusedException(
          Problem.of(
              YamlProblem.YAML_SYNTAX, placeOfControl(file, text), SyntaxWords.of(e.getMessage())));
    } catch (YamlEngineException e) {
      throw new RefusedException(
          Problem.of(YamlProblem.YAML_SYNTAX, Place.of(file), SyntaxWords.of(e.getMessage())));
    }
    if (root.isEmpty()) {
      throw new RefusedException(
          Problem.of(YamlProblem.YAML_SYNTAX, Place.of(file), new Text("文件是空的", "it is empty")));
    }
    if (!(root.get() instanceof MappingNode)) {
      throw new RefusedException(Problem.of(YamlProblem.VALUE_SHAPE, Place.of(file), file, A_MAP));
    }
    return new YamlMap(file, root.get(), problems);
  }

  /** Where the first character stands that no text has. */
  private static Place placeOfControl(String file, String text) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int sign = text.codePointAt(i);
      if (!StreamReader.isPrintable(sign)) {
        return Place.cell(file, line, column, "YAML");
      }
      column = sign == '\n' ? 1 : column + 1;
      line += sign == '\n' ? 1 : 0;
    }
    return Place.of(file);
  }

  /** Whether a key is left out, or stands there without a value. */
  private boolean isMissing(String key) {
    Node value = values.get(key);
    return value == null || isNull(value);
  }

  /** Refuses every key but these. */
  public YamlMap only(String... known) {
    List<String> names = List.of(known);
    keys.forEach(
        (key, keyNode) -> {
          if (!names.contains(key)) {
            problems.add(
                Problem.of(
                    YamlProblem.KEY_UNKNOWN,
                    place(keyNode, key),
                    key,
                    Nearest.to(key, names),
                    String.join(", ", names)));
          }
        });
    return this;
  }

  /** The keys, in the file's order. */
  public Set<String> keys() {
    return values.keySet();
  }

  /** Where problems of this file are collected. */
  public Problems problems() {
    return problems;
  }

  /** Where a key stands, or this mapping if the key is missing. */
  public Place place(String key) {
    Node at = keys.getOrDefault(key, node);
    return place(at, key);
  }

  private Place place(Node at, String key) {
    return at.getStartMark()
        .map(mark -> Place.cell(file, mark.getLine() + 1L, mark.getColumn() + 1, key))
        .orElse(Place.field(file, key));
  }

  /** A text that must be there; an empty text and a problem where it is not. */
  public String text(String key) {
    return optional(key)
        .orElseGet(
            () -> {
              if (isMissing(key)) {
                problems.add(Problem.of(YamlProblem.KEY_MISSING, place(key), key));
              }
              return "";
            });
  }

  /** A text that may be missing. */
  public Optional<String> optional(String key) {
    Node value = values.get(key);
    if (value == null || isNull(value)) {
      return Optional.empty();
    }
    if (value instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue());
    }
    problems.add(Problem.of(YamlProblem.VALUE_SHAPE, place(key), key, A_TEXT));
    return Optional.empty();
  }

  /** A decimal number that must be there; zero and a problem where it is not. */
  public BigDecimal number(String key) {
    return optionalNumber(key)
        .orElseGet(
            () -> {
              if (isMissing(key)) {
                problems.add(Problem.of(YamlProblem.KEY_MISSING, place(key), key));
              }
              return BigDecimal.ZERO;
            });
  }

  /** A decimal number that may be missing. */
  public Optional<BigDecimal> optionalNumber(String key) {
    Optional<String> text = optional(key);
    if (text.isPresent() && !text.get().matches("-?[0-9]{1,18}(\\.[0-9]{1,12})?")) {
      problems.add(Problem.of(YamlProblem.VALUE_NUMBER, place(key), key, text.get()));
      return Optional.empty();
    }
    return text.map(BigDecimal::new);
  }

  /** One of several values; the first and a problem where the text is none of them. */
  public <T> T oneOf(String key, Map<String, T> allowed) {
    String text = text(key);
    T value = allowed.get(text);
    if (value != null) {
      return value;
    }
    if (!isMissing(key)) {
      problems.add(
          Problem.of(
              YamlProblem.VALUE_UNKNOWN,
              place(key),
              key,
              text,
              String.join(", ", allowed.keySet())));
    }
    return allowed.values().iterator().next();
  }

  /** A mapping that may be missing. */
  public Optional<YamlMap> map(String key) {
    Node value = values.get(key);
    if (value == null || isNull(value)) {
      return Optional.empty();
    }
    if (!(value instanceof MappingNode)) {
      problems.add(Problem.of(YamlProblem.VALUE_SHAPE, place(key), key, A_MAP));
      return Optional.empty();
    }
    return Optional.of(new YamlMap(file, value, problems));
  }

  /** A mapping that must be there; an empty one and a problem where it is not. */
  public YamlMap requiredMap(String key) {
    return map(key)
        .orElseGet(
            () -> {
              if (isMissing(key)) {
                problems.add(Problem.of(YamlProblem.KEY_MISSING, place(key), key));
              }
              return new YamlMap(file, node, new Problems()).emptied();
            });
  }

  private YamlMap emptied() {
    values.clear();
    keys.clear();
    return this;
  }

  /** A list of mappings; empty where it is missing. */
  public List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof MappingNode) {
        maps.add(new YamlMap(file, item, problems));
      } else {
        problems.add(Problem.of(YamlProblem.VALUE_SHAPE, place(item, key), key, A_MAP));
      }
    }
    return maps;
  }

  /** A list of texts; empty where it is missing. A single text is a list of one. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof ScalarNode scalar) {
        texts.add(scalar.getValue());
      } else {
        problems.add(Problem.of(YamlProblem.VALUE_SHAPE, place(item, key), key, A_TEXT));
      }
    }
    return texts;
  }

  private List<Node> items(String key) {
    Node value = values.get(key);
    if (value == null || isNull(value)) {
      return List.of();
    }
    if (value instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    if (value instanceof ScalarNode) {
      return List.of(value);
    }
    problems.add(Problem.of(YamlProblem.VALUE_SHAPE, place(key), key, A_LIST));
    return List.of();
  }

  private static boolean isNull(Node value) {
    return value instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL);
  }
}
