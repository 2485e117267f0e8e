package org.fundbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Block;
import org.fundbench.api.Problem;

/** The parts of the annual report that people write, and how a text reads with its figures in. */
public final class ReportOutline {
  private ReportOutline() {}

  /**
   * A part that people write.
   *
   * @param name the part's name in the texts
   * @param chapter the chapter's heading with its number
   * @param heading the section's heading with its number
   */
  public record Part(String name, String chapter, String heading) {}

  /**
   * A text with its figures in.
   *
   * @param text as it is printed
   * @param problems bindings that bind nothing, and figures that were typed
   */
  public record Bound(String text, List<Problem> problems) {
    public Bound {
      problems = List.copyOf(problems);
    }
  }

  /** What a part of a report is. */
  public enum Kind {
    /** A chapter. */
    CHAPTER,
    /** A section that has no text of its own. */
    SECTION,
    /** A section with a text that people write. */
    TEXT,
    /** A table that the program fills in. */
    TABLE,
    /** A chart that the program draws. */
    CHART
  }

  /**
   * A part of a report with what it consists of.
   *
   * @param kind what it is
   * @param name of a text, table or chart as templates call it; else empty
   * @param title its heading with its number, or its caption
   * @param items what it consists of, in reading order
   */
  public record Item(Kind kind, String name, String title, List<Item> items) {
    public Item {
      items = List.copyOf(items);
    }
  }

  /** The parts of a report as a tree. */
  public static List<Item> tree(String template) {
    List<Item> tree = new ArrayList<>();
    int chapterNumber = 0;
    for (ReportTemplate.Chapter chapter : ReportTemplate.shipped(template).chapters()) {
      List<Item> sections = new ArrayList<>();
      int sectionNumber = 0;
      for (ReportTemplate.Section section : chapter.sections()) {
        sectionNumber += section.heading().isPresent() ? 1 : 0;
        sections.addAll(items(section, HeadingNumber.section(Math.max(1, sectionNumber))));
      }
      if (chapter.heading().isPresent()) {
        String title = HeadingNumber.chapter(++chapterNumber) + chapter.heading().get();
        tree.add(new Item(Kind.CHAPTER, "", title, sections));
      } else {
        tree.addAll(sections);
      }
    }
    return tree;
  }

  /** A section as one item; without a heading, its parts. */
  private static List<Item> items(ReportTemplate.Section section, String number) {
    List<Item> filled =
        section.parts().stream()
            .filter(part -> part.kind() != ReportTemplate.Kind.TEXT)
            .map(
                part ->
                    new Item(
                        part.kind() == ReportTemplate.Kind.TABLE ? Kind.TABLE : Kind.CHART,
                        part.name(),
                        Captions.of(part.name()),
                        List.of()))
            .toList();
    Optional<String> text =
        section.parts().stream()
            .filter(part -> part.kind() == ReportTemplate.Kind.TEXT)
            .map(ReportTemplate.Part::name)
            .findFirst();
    if (section.heading().isEmpty()) {
      return filled;
    }
    String title = number + section.heading().get();
    if (text.isEmpty() && filled.size() == 1) {
      return List.of(new Item(filled.get(0).kind(), filled.get(0).name(), title, List.of()));
    }
    return List.of(
        new Item(text.isPresent() ? Kind.TEXT : Kind.SECTION, text.orElse(""), title, filled));
  }

  /** The parts of the annual self-evaluation report, in their order. */
  public static List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    int chapterNumber = 0;
    for (ReportTemplate.Chapter chapter : ReportTemplate.shipped("self-evaluation").chapters()) {
      chapterNumber += chapter.heading().isPresent() ? 1 : 0;
      int number = chapterNumber;
      String chapterHeading =
          chapter.heading().map(words -> HeadingNumber.chapter(number) + words).orElse("");
      int sectionNumber = 0;
      for (ReportTemplate.Section section : chapter.sections()) {
        sectionNumber += section.heading().isPresent() ? 1 : 0;
        int within = sectionNumber;
        String heading =
            section.heading().map(words -> HeadingNumber.section(within) + words).orElse("");
        section.parts().stream()
            .filter(part -> part.kind() == ReportTemplate.Kind.TEXT)
            .forEach(part -> parts.add(new Part(part.name(), chapterHeading, heading)));
      }
    }
    return parts;
  }

  /** How a paragraph of a part reads with its figures in. */
  public static Bound bind(FigureBook figures, String part, String paragraph) {
    List<Problem> problems = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Block.Inline inline : new TextBinder(figures, problems).bind(part, paragraph)) {
      text.append(inline.text());
    }
    return new Bound(text.toString(), problems);
  }

  /** How a figure prints in a format: {@code wan}, {@code yuan}, or as it is. */
  public static Optional<String> print(FigureBook figures, String name, Optional<String> format) {
    return figures.figure(name).flatMap(figure -> TextBinder.print(figure.value(), format));
  }
}
