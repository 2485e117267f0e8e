package org.fundbench.fundfile;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fundbench.evaluation.EvaluationPlan;
import org.fundbench.evaluation.SelfEvaluation;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.Ledger;

/** Reads for the ledger what is posted as the text of a fund file, or of sections of it. */
public final class FundFiles implements Ledger.FundReader {
  private static final String POSTED = "fund.yaml";

  /** What is posted never changes, and the same few texts are asked for again and again. */
  private final Map<String, Fund> known = new ConcurrentHashMap<>();

  @Override
  public Fund read(String definition) {
    return known.computeIfAbsent(definition, text -> FundFileReader.read(POSTED, text).fund());
  }

  @Override
  public Ledger.Plan plan(String file, String definition, Optional<String> revision) {
    FundFileReader.Sections sections =
        revision
            .map(text -> FundFileReader.readSections(file, text))
            .orElseGet(
                () -> {
                  FundFile fund = FundFileReader.read(POSTED, definition);
                  return new FundFileReader.Sections(fund.selfEvaluation(), fund.warnings());
                });
    SelfEvaluation evaluation = sections.evaluation();
    Set<String> indicators = new LinkedHashSet<>();
    evaluation.plan().indicators().stream()
        .map(EvaluationPlan.Indicator::id)
        .forEach(indicators::add);
    return new Ledger.Plan(SelfEvaluationWriter.write(evaluation), indicators, sections.warnings());
  }

  /** A fund file with what it is evaluated by now. */
  public static FundFile current(String definition, Optional<String> revision) {
    FundFile file = FundFileReader.read(POSTED, definition);
    return revision
        .map(text -> file.with(FundFileReader.readSections(POSTED, text).evaluation()))
        .orElse(file);
  }
}
