package org.fundbench.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All of a self-evaluation that people write: what the fund is evaluated by, and the words of its
 * report. What is computed from the ledger is not part of it.
 *
 * @param plan indicators and goals
 * @param texts the paragraphs of the report by the name of their part, in their order
 */
public record SelfEvaluation(EvaluationPlan plan, Map<String, List<String>> texts) {
  public SelfEvaluation {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    texts.forEach((part, paragraphs) -> copy.put(part, List.copyOf(paragraphs)));
    texts = Collections.unmodifiableMap(copy);
  }
}
