package org.fundbench.fundfile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.fundbench.evaluation.EvaluationPlan;
import org.fundbench.evaluation.SelfEvaluation;

/**
 * Writes a self-evaluation as the sections of a fund file, always in the same form: two that are
 * equal have the same text, so that a revision shows what it changes and nothing else. Every value
 * is quoted; what is read back is equal to what was written.
 */
public final class SelfEvaluationWriter {
  private final StringBuilder out = new StringBuilder();

  private SelfEvaluationWriter() {}

  /** The sections {@code evaluation} and {@code texts}. */
  public static String write(SelfEvaluation evaluation) {
    SelfEvaluationWriter writer = new SelfEvaluationWriter();
    writer.plan(evaluation.plan());
    writer.out.append("texts:");
    if (evaluation.texts().isEmpty()) {
      writer.out.append(" {}");
    }
    writer.out.append('\n');
    evaluation.texts().forEach(writer::part);
    return writer.out.toString();
  }

  private void plan(EvaluationPlan plan) {
    out.append("evaluation:\n");
    value(2, "scheme", plan.scheme());
    number(2, "executionWeight", plan.executionWeight());
    out.append(plan.indicators().isEmpty() ? "  indicators: []\n" : "  indicators:\n");
    plan.indicators().forEach(this::indicator);
    out.append("  goals:\n");
    value(4, "expected", plan.goals().expected());
    value(4, "achieved", plan.goals().achieved());
  }

  private void indicator(EvaluationPlan.Indicator one) {
    out.append("    - id: ").append(QuotedText.of(one.id())).append('\n');
    value(6, "module", one.module());
    value(6, "computes", one.computes());
    if (!one.options().isEmpty()) {
      out.append("      options:\n");
      new TreeMap<>(one.options()).forEach((key, value) -> value(8, QuotedText.of(key), value));
    }
    value(6, "level1", one.level1());
    value(6, "level2", one.level2());
    value(6, "name", one.name());
    value(6, "direction", one.direction().key());
    value(6, "target", one.target());
    value(6, "unit", one.unit());
    number(6, "weight", one.weight());
    one.deviationReason().ifPresent(reason -> value(6, "deviationReason", reason));
    override(one.override());
    assessment(one.assessment());
  }

  private void override(Optional<EvaluationPlan.Override> override) {
    override.ifPresent(
        one -> {
          out.append("      override:\n");
          number(8, "score", one.score());
          value(8, "reason", one.reason());
          value(8, "operator", one.operator());
        });
  }

  private void assessment(Optional<EvaluationPlan.Assessment> assessment) {
    assessment.ifPresent(
        one -> {
          out.append("      assessment:\n");
          value(8, "achieved", one.achieved());
          number(8, "score", one.score());
          value(8, "reason", one.reason());
          value(8, "assessor", one.assessor());
        });
  }

  private void part(String name, List<String> paragraphs) {
    out.append("  ").append(QuotedText.of(name)).append(paragraphs.isEmpty() ? ": []\n" : ":\n");
    paragraphs.forEach(
        paragraph -> out.append("    - ").append(QuotedText.of(paragraph)).append('\n'));
  }

  private void number(int indent, String key, BigDecimal number) {
    value(indent, key, number.toPlainString());
  }

  private void value(int indent, String key, String value) {
    out.append(" ".repeat(indent))
        .append(key)
        .append(": ")
        .append(QuotedText.of(value))
        .append('\n');
  }
}
