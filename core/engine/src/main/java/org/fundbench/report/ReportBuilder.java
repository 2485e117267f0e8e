package org.fundbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fundbench.api.Block;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Report;
import org.fundbench.evaluation.Evaluation;
import org.fundbench.ledger.Execution;
import org.fundbench.ledger.ExecutionTable;
import org.fundbench.ledger.FundSnapshot;
import org.fundbench.yaml.Nearest;

/** Fills the template with a fund's texts, tables and figures. */
public final class ReportBuilder {
  private final FundSnapshot snapshot;
  private final Execution execution;
  private final Evaluation evaluation;
  private final Map<String, List<String>> texts;
  private final FigureBook book;
  private final Tables tables;
  private final TextBinder binder;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();

  private ReportBuilder(
      FundSnapshot snapshot, Evaluation evaluation, Map<String, List<String>> texts) {
    this.snapshot = snapshot;
    this.execution = ExecutionTable.of(snapshot);
    this.evaluation = evaluation;
    this.texts = texts;
    this.book = FigureBook.of(snapshot, evaluation);
    this.tables = new Tables(execution, evaluation, book);
    this.binder = new TextBinder(book, problems);
  }

  /**
   * A report and what a person should look at before it leaves the house.
   *
   * @param report the report
   * @param findings missing texts and the like, none of them an error
   */
  public record Built(Report report, List<Problem> findings) {
    public Built {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Builds the annual self-evaluation report.
   *
   * @param texts paragraphs by the name of their part
   * @param producer program and version
   * @param template the id of a template: self-evaluation, or form for the form alone
   * @throws RefusedException if a text binds a figure that does not exist
   */
  public static Built build(
      FundSnapshot snapshot,
      Evaluation evaluation,
      Map<String, List<String>> texts,
      String producer,
      String template) {
    if (!ReportTemplate.SHIPPED.contains(template)) {
      throw new RefusedException(
          Problem.of(
              ReportProblem.TEMPLATE_UNKNOWN,
              Place.of(template),
              template,
              String.join(", ", ReportTemplate.SHIPPED)));
    }
    return build(snapshot, evaluation, texts, producer, ReportTemplate.shipped(template));
  }

  static Built build(
      FundSnapshot snapshot,
      Evaluation evaluation,
      Map<String, List<String>> texts,
      String producer,
      ReportTemplate template) {
    return new ReportBuilder(snapshot, evaluation, texts).fill(template, producer);
  }

  private Built fill(ReportTemplate template, String producer) {
    Set<String> used = new TreeSet<>();
    int chapterNumber = 0;
    for (ReportTemplate.Chapter chapter : template.chapters()) {
      if (chapter.heading().isPresent()) {
        String number = HeadingNumber.chapter(++chapterNumber);
        blocks.add(new Block.Heading(1, number + chapter.heading().get()));
      }
      int sectionNumber = 0;
      for (ReportTemplate.Section section : chapter.sections()) {
        if (section.heading().isPresent()) {
          String number = HeadingNumber.section(++sectionNumber);
          blocks.add(new Block.Heading(2, number + section.heading().get()));
        }
        for (ReportTemplate.Part part : section.parts()) {
          add(part, section.heading().orElse(part.name()), used);
        }
      }
    }
    if (!used.isEmpty()) {
      // A template without any text part is not meant for them.
      reportUnused(used);
    }
    List<String> title =
        template.title().stream().map(line -> plain(binder.bind("title", line))).toList();
    if (problems.stream().anyMatch(Problem::isError)) {
      throw new RefusedException(problems);
    }
    Report.Identity identity =
        new Report.Identity(
            snapshot.fund().name(),
            snapshot.fund().year(),
            snapshot.fund().unit(),
            snapshot.fund().department(),
            snapshot.asOf(),
            snapshot.head().size(),
            snapshot.head().rootHex(),
            producer);
    Report report =
        new Report(
            title,
            identity,
            blocks,
            DataTables.of(snapshot, execution, evaluation),
            EvaluationJson.write(evaluation, snapshot.head(), problems));
    return new Built(report, problems);
  }

  private void add(ReportTemplate.Part part, String heading, Set<String> used) {
    switch (part.kind()) {
      case TEXT -> addText(part.name(), heading, used);
      case TABLE -> addTable(part.name());
      case CHART -> addChart(part.name());
    }
  }

  private void addText(String name, String heading, Set<String> used) {
    used.add(name);
    List<String> paragraphs = texts.getOrDefault(name, List.of());
    if (paragraphs.stream().allMatch(String::isBlank)) {
      problems.add(
          Problem.of(ReportProblem.TEXT_MISSING, Place.field("texts", name), heading, name));
    }
    for (String paragraph : paragraphs) {
      blocks.add(new Block.Paragraph(binder.bind(name, paragraph.strip())));
    }
  }

  private void addTable(String name) {
    switch (name) {
      case "lines" -> blocks.add(tables.lines());
      case "months" -> blocks.add(tables.months());
      case "targets" -> blocks.add(tables.targets());
      case "results" -> blocks.add(tables.results());
      case "form" -> blocks.add(new EvaluationForm(evaluation, book).table());
      default -> unknown(name, "lines, months, targets, results, form");
    }
  }

  private void addChart(String name) {
    if (name.equals("pace")) {
      blocks.add(tables.pace());
    } else {
      unknown(name, "pace");
    }
  }

  private void unknown(String name, String known) {
    problems.add(
        Problem.of(ReportProblem.PART_UNKNOWN, Place.field("template", name), name, known));
  }

  private void reportUnused(Set<String> used) {
    texts.keySet().stream()
        .filter(name -> !used.contains(name))
        .sorted()
        .forEach(
            name ->
                problems.add(
                    Problem.of(
                        ReportProblem.TEXT_UNUSED,
                        Place.field("texts", name),
                        name,
                        Nearest.to(name, used))));
  }

  private static String plain(List<Block.Inline> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.text()));
    return text.toString();
  }
}
