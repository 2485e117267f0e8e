package org.fundbench.workbench.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fundbench.api.Language;
import org.fundbench.api.Problem;
import org.fundbench.api.ProblemCode;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;
import org.fundbench.app.ProblemCodes;

/** All pages of the help: those that are written, and one for each code of a problem. */
public final class Topics {
  /** The page to begin with. */
  public static final String START = "start";

  private static final String CODE = "code-";
  private static final Text SEVERITY = new Text("级别", "Severity");
  private static final Text MEANING = new Text("含义", "Meaning");
  private static final Text WHAT_TO_DO = new Text("怎么办", "What to do");
  private static final Pattern HEAD =
      Pattern.compile("^# (.+) \\{#([a-z-]+)\\}$", Pattern.MULTILINE);

  private final List<Topic> topics;

  private Topics(List<Topic> topics) {
    this.topics = List.copyOf(topics);
  }

  /** Reads the pages of a language. */
  public static Topics in(Language language) {
    List<Topic> topics = new ArrayList<>(written(language));
    ProblemCodes.all().forEach(code -> topics.add(page(code, language)));
    return new Topics(topics);
  }

  /** The pages that are written. */
  public static List<Topic> written(Language language) {
    String text = read(language);
    List<Topic> topics = new ArrayList<>();
    Matcher head = HEAD.matcher(text);
    int from = -1;
    String title = "";
    String id = "";
    while (head.find()) {
      if (from >= 0) {
        topics.add(new Topic(id, title, text.substring(from, head.start()).strip()));
      }
      title = head.group(1);
      id = head.group(2);
      from = head.end();
    }
    topics.add(new Topic(id, title, text.substring(Math.max(0, from)).strip()));
    return topics;
  }

  private static String read(Language language) {
    String name = language == Language.ZH ? "help.zh.md" : "help.en.md";
    try (InputStream in = Topics.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the help is not packed: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Topic page(ProblemCode code, Language language) {
    return new Topic(
        ofCode(code.id()),
        code.id(),
        body(
            code.severity(),
            open(code.message(), language),
            open(code.advice(), language),
            language));
  }

  private static String body(
      Severity severity, String message, String advice, Language language, String... more) {
    List<String> parts = new ArrayList<>();
    parts.add("**" + SEVERITY.in(language) + "**: " + severity.label().in(language));
    parts.add("**" + MEANING.in(language) + "**: " + message);
    parts.add("**" + WHAT_TO_DO.in(language) + "**: " + (advice.isEmpty() ? "—" : advice));
    parts.addAll(List.of(more));
    parts.add(
        new Text("相关：[问题](topic:problems)", "See also: [Problems](topic:problems)").in(language));
    return String.join("\n\n", parts);
  }

  /**
   * The same pages, and one for each code that the program does not know: those of plugins, made
   * from the plugin's own sentences.
   */
  Topics with(List<Problem> problems, Language language) {
    List<Topic> more = new ArrayList<>(topics);
    for (Problem problem : problems) {
      if (more.stream().noneMatch(topic -> topic.id().equals(ofCode(problem.code())))) {
        more.add(page(problem, language));
      }
    }
    return new Topics(more);
  }

  private static Topic page(Problem problem, Language language) {
    return new Topic(
        ofCode(problem.code()),
        problem.code(),
        body(
            problem.severity(),
            problem.message().in(language),
            problem.advice().in(language),
            language,
            new Text(
                    "这个代码由插件定义，以上是插件自己的说明。位置：{0}",
                    "A plugin defines this code; the sentences are its own. Where: {0}")
                .with(problem.place().text())
                .in(language)));
  }

  /** The sentence of a kind of problem, with a mark where its particulars stand. */
  private static String open(Text text, Language language) {
    return text.in(language).replaceAll("\\{\\d\\}", "…");
  }

  /** All pages. */
  public List<Topic> all() {
    return topics;
  }

  /** A page by its id. */
  public Optional<Topic> find(String id) {
    return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
  }

  /** The page of a code. */
  public static String ofCode(String code) {
    return CODE + code;
  }

  /** Pages with all the words; those that say it in their title first. */
  public List<Topic> search(String words) {
    if (words.isBlank()) {
      return topics;
    }
    List<Topic> found = topics.stream().filter(topic -> topic.matches(words)).toList();
    String lower = words.strip().toLowerCase(java.util.Locale.ROOT);
    return Stream.concat(
            found.stream()
                .filter(topic -> topic.title().toLowerCase(java.util.Locale.ROOT).contains(lower)),
            found.stream()
                .filter(topic -> !topic.title().toLowerCase(java.util.Locale.ROOT).contains(lower)))
        .toList();
  }
}
