package org.fundbench.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundbench.yaml.YamlMap;

/**
 * The outline of a report: data, so that another form of report needs no code.
 *
 * @param id in lower case with hyphens
 * @param title lines of the title, with figures bound
 * @param chapters the chapters
 */
record ReportTemplate(String id, List<String> title, List<Chapter> chapters) {
  ReportTemplate {
    title = List.copyOf(title);
    chapters = List.copyOf(chapters);
  }

  /** A chapter; a template of one form alone has neither chapters nor sections to name. */
  record Chapter(Optional<String> heading, List<Section> sections) {
    Chapter {
      sections = List.copyOf(sections);
    }
  }

  record Section(Optional<String> heading, List<Part> parts) {
    Section {
      parts = List.copyOf(parts);
    }
  }

  /** One thing that the program fills in. */
  record Part(Kind kind, String name) {}

  enum Kind {
    TEXT,
    TABLE,
    CHART
  }

  /** The templates that come with the program. */
  static final List<String> SHIPPED = List.of("self-evaluation", "form");

  /** A template that comes with the program. */
  static ReportTemplate shipped(String id) {
    try (InputStream in = ReportTemplate.class.getResourceAsStream("/templates/" + id + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its template " + id);
      }
      return read(id + ".yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("cannot read a template of the program itself", e);
    }
  }

  /** Reads a template; refuses it with row and column where it is wrong. */
  static ReportTemplate read(String file, String text) {
    YamlMap.Problems problems = new YamlMap.Problems();
    YamlMap root = YamlMap.parse(file, text, problems).only("id", "title", "chapters");
    List<Chapter> chapters = new ArrayList<>();
    for (YamlMap chapter : root.maps("chapters")) {
      chapter.only("heading", "sections");
      List<Section> sections = new ArrayList<>();
      for (YamlMap section : chapter.maps("sections")) {
        section.only("heading", "parts");
        List<Part> parts = new ArrayList<>();
        for (YamlMap part : section.maps("parts")) {
          part.only("text", "table", "chart");
          part.optional("text").ifPresent(name -> parts.add(new Part(Kind.TEXT, name)));
          part.optional("table").ifPresent(name -> parts.add(new Part(Kind.TABLE, name)));
          part.optional("chart").ifPresent(name -> parts.add(new Part(Kind.CHART, name)));
        }
        sections.add(new Section(section.optional("heading"), parts));
      }
      chapters.add(new Chapter(chapter.optional("heading"), sections));
    }
    ReportTemplate template = new ReportTemplate(root.text("id"), root.texts("title"), chapters);
    problems.refuseErrors();
    return template;
  }
}
