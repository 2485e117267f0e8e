package org.fundbench.fundfile;

import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.fundbench.api.Fraction;
import org.fundbench.api.Money;
import org.fundbench.evaluation.SelfEvaluation;
import org.fundbench.ledger.Appropriation;
import org.fundbench.ledger.BudgetLine;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.Lights;
import org.fundbench.ledger.MeasurementSeries;
import org.fundbench.ledger.MoneySource;
import org.fundbench.ledger.Policies;

/**
 * Writes a fund file, always in the same form, so that a fund set up in the window is set up by the
 * same text that a person would have written, and passes the same reader.
 */
public final class FundFileWriter {
  private final StringBuilder out = new StringBuilder();

  private FundFileWriter() {}

  /** The whole file. */
  public static String write(
      Fund fund, List<Appropriation> appropriations, SelfEvaluation evaluation) {
    FundFileWriter writer = new FundFileWriter();
    writer.fund(fund);
    writer.lines(fund.lines());
    writer.appropriations(appropriations);
    writer.series(fund.series());
    writer.out.append(SelfEvaluationWriter.write(evaluation));
    return writer.out.toString();
  }

  private void fund(Fund fund) {
    out.append("fund:\n");
    value("id", fund.id());
    value("name", fund.name());
    value("year", String.valueOf(fund.year()));
    value("department", fund.department());
    value("unit", fund.unit());
    value("policyBasis", fund.policyBasis());
    value("manager", fund.manager());
    out.append("sources:\n");
    for (MoneySource source : fund.sources()) {
      item("id", source.id());
      more("name", source.name());
      more("kind", source.kind().key());
    }
    Policies policies = fund.policies();
    out.append("policies:\n");
    value("line", policies.line().key());
    value("fund", policies.fund().key());
    value("signOff", policies.signOff().key());
    if (!policies.lights().equals(Lights.USUAL)) {
      value("redBelow", percent(policies.lights().redBelow()));
      value("yellowBelow", percent(policies.lights().yellowBelow()));
    }
  }

  /** As it was read: twelve decimals at most. */
  private static String percent(Fraction share) {
    return share
        .times(Fraction.of(100))
        .toDecimal(12, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private void lines(List<BudgetLine> lines) {
    out.append("lines:\n");
    for (BudgetLine line : lines) {
      item("id", line.id());
      more("name", line.name());
      more("economicCode", line.economicCode());
      list("aliases", line.aliases());
      list("plan", line.plan().stream().map(FundFileWriter::plain).toList());
    }
  }

  private void appropriations(List<Appropriation> appropriations) {
    if (appropriations.isEmpty()) {
      return;
    }
    out.append("appropriations:\n");
    for (Appropriation one : appropriations) {
      item("document", one.document());
      more("kind", one.kind().key());
      more("date", one.date().toString());
      more("source", one.source());
      out.append("    amounts:\n");
      one.amounts()
          .forEach(
              (line, amount) ->
                  out.append("      ")
                      .append(QuotedText.of(line))
                      .append(": ")
                      .append(QuotedText.of(plain(amount)))
                      .append('\n'));
    }
  }

  private void series(List<MeasurementSeries> series) {
    if (series.isEmpty()) {
      return;
    }
    out.append("series:\n");
    for (MeasurementSeries one : series) {
      item("id", one.id());
      more("name", one.name());
      more("unit", one.unit());
    }
  }

  /** Yuan without marks between the thousands, as a fund file has them. */
  private static String plain(Money amount) {
    return amount.toYuanText().replace(",", "");
  }

  private void list(String key, List<String> texts) {
    if (!texts.isEmpty()) {
      out.append("    ")
          .append(key)
          .append(": ")
          .append(texts.stream().map(QuotedText::of).collect(Collectors.joining(", ", "[", "]")))
          .append('\n');
    }
  }

  private void value(String key, String value) {
    line("  ", key, value);
  }

  private void item(String key, String value) {
    line("  - ", key, value);
  }

  private void more(String key, String value) {
    line("    ", key, value);
  }

  private void line(String before, String key, String value) {
    out.append(before).append(key).append(": ").append(QuotedText.of(value)).append('\n');
  }
}
