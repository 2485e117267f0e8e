package org.fundbench.fundfile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundbench.api.Problem;
import org.fundbench.evaluation.EvaluationPlan;
import org.fundbench.evaluation.SelfEvaluation;
import org.fundbench.ledger.Appropriation;
import org.fundbench.ledger.Fund;

/**
 * A fund file as it was read.
 *
 * @param fund the fund
 * @param appropriations its budget documents, to be posted when the fund is set up
 * @param evaluation what it is evaluated by
 * @param texts the paragraphs of its report by the name of their part
 * @param warnings what a person should look at, none of it an error
 * @param text the file, word for word
 */
public record FundFile(
    Fund fund,
    List<Appropriation> appropriations,
    EvaluationPlan evaluation,
    Map<String, List<String>> texts,
    List<Problem> warnings,
    String text) {
  public FundFile {
    appropriations = List.copyOf(appropriations);
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    warnings = List.copyOf(warnings);
  }

  /** The part of it that can be revised. */
  public SelfEvaluation selfEvaluation() {
    return new SelfEvaluation(evaluation, texts);
  }

  /** The same fund with another self-evaluation. */
  public FundFile with(SelfEvaluation other) {
    return new FundFile(fund, appropriations, other.plan(), other.texts(), warnings, text);
  }
}
