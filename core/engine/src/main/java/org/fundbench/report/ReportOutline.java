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
