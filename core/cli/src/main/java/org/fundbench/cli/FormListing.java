package org.fundbench.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Language;
import org.fundbench.api.Text;
import org.fundbench.evaluation.form.FormResult;
import org.fundbench.json.JsonText;

/** A checked form as a table or JSON. */
final class FormListing {
  private FormListing() {}

  static String table(FormResult result, Language language) {
    TextTable table =
        new TextTable(
            TextTable.Align.RIGHT,
            TextTable.Align.LEFT,
            TextTable.Align.RIGHT,
            TextTable.Align.RIGHT,
            TextTable.Align.RIGHT,
            TextTable.Align.LEFT);
    table.row(
        new Text("行", "row").in(language),
        new Text("指标", "indicator").in(language),
        new Text("分值", "weight").in(language),
        new Text("印", "printed").in(language),
        new Text("算", "computed").in(language),
        new Text("计算过程", "formula").in(language));
    for (FormResult.Line line : lines(result)) {
      table.row(
          line.number() == 0 ? "" : String.valueOf(line.number()),
          name(line, language),
          plain(line.weight()),
          plain(line.printed()),
          plain(line.computed()),
          line.formula().in(language));
    }
    return result.form().project() + "\n\n" + table.render() + total(result).in(language) + "\n\n";
  }

  /** Both totals, each beside its own grade: they may lie on two sides of a limit. */
  private static Text total(FormResult result) {
    Text total =
        new Text("总分：印 {0}{1}，算 {2}{3}", "total: printed {0}{1}, computed {2}{3}")
            .with(
                result.form().total().orElse("—"),
                graded(result.printedGrade()),
                plain(result.total()),
                graded(result.computedGrade()));
    return result.gradesDiffer()
        ? new Text(
            total.zh() + "；按算得的总分，等级不同",
            total.en() + "; the computed total would get another grade")
        : total;
  }

  private static Text graded(Optional<String> grade) {
    return grade
        .map(name -> new Text("（等级 " + name + "）", " (grade " + name + ")"))
        .orElse(Text.same(""));
  }

  private static String name(FormResult.Line line, Language language) {
    return line.number() == 0 ? new Text("预算执行率", "execution rate").in(language) : line.name();
  }

  private static List<FormResult.Line> lines(FormResult result) {
    List<FormResult.Line> lines = new ArrayList<>();
    lines.add(result.execution());
    lines.addAll(result.rows());
    return lines;
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("—");
  }

  static String json(FormResult result, Language language) {
    return JsonText.object(
        json -> {
          json.text("project", result.form().project())
              .list("rows", lines(result), (item, line) -> row(item, line, language));
          json.text("printedTotal", result.form().total());
          number(json, "computedTotal", result.total());
          json.text("printedGrade", result.form().grade())
              .text("grade", result.grade())
              .text("gradeOfPrintedTotal", result.printedGrade())
              .text("gradeOfComputedTotal", result.computedGrade())
              .problems("findings", result.findings());
        });
  }

  private static void row(JsonText json, FormResult.Line line, Language language) {
    json.number("row", line.number()).text("name", name(line, language));
    number(json, "weight", line.weight());
    number(json, "printed", line.printed());
    number(json, "computed", line.computed());
    json.text("formula", line.formula().in(language));
  }

  private static void number(JsonText json, String name, Optional<BigDecimal> number) {
    number.ifPresentOrElse(known -> json.number(name, known), () -> json.nothing(name));
  }
}
