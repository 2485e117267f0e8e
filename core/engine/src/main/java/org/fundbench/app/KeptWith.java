package org.fundbench.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundbench.evaluation.EvaluationPlan;
import org.fundbench.fundfile.FundFiles;
import org.fundbench.ledger.Hash;
import org.fundbench.ledger.LedgerReader;
import org.fundbench.ledger.PostedRecord;

/**
 * A file that the ledger keeps, with what it belongs to. The files of an indicator stay when a
 * revision takes the indicator out of the self-evaluation: what was posted is posted.
 *
 * @param name the file's name
 * @param hash the SHA-256 of its bytes
 * @param size how many bytes
 * @param entry the entry it is kept with, if it is one's
 * @param indicator the indicator it is kept with, if it is one's
 * @param batch who kept it, when and why
 */
public record KeptWith(
    String name,
    Hash hash,
    long size,
    Optional<PostedRecord.Entry> entry,
    Optional<Indicator> indicator,
    PostedRecord.Batch batch) {

  /**
   * An indicator that files are kept with.
   *
   * @param id its id
   * @param name its name, the last one it had
   * @param removed whether the self-evaluation that holds does not have it any more
   */
  public record Indicator(String id, String name, boolean removed) {}

  /** The files of a fund, the newest first. */
  static List<KeptWith> newest(LedgerReader reader, String fund, int most) {
    Map<Long, PostedRecord.Batch> batches = new HashMap<>();
    List<KeptWith> files = new ArrayList<>();
    Map<String, Indicator> indicators = indicators(reader, fund);
    for (PostedRecord.Evidence file : reader.evidence(fund)) {
      files.add(
          new KeptWith(
              file.name(),
              file.hash(),
              file.size(),
              Optional.empty(),
              Optional.of(
                  indicators.getOrDefault(
                      file.indicator(), new Indicator(file.indicator(), file.indicator(), true))),
              batch(reader, batches, file.batch())));
    }
    for (PostedRecord.Attachment file : reader.attachments(fund, most)) {
      files.add(
          new KeptWith(
              file.name(),
              file.hash(),
              file.size(),
              reader.entryAt(file.entry()),
              Optional.empty(),
              batch(reader, batches, file.batch())));
    }
    files.sort(Comparator.comparingLong((KeptWith file) -> file.batch().position()).reversed());
    return files.stream().limit(most).toList();
  }

  private static PostedRecord.Batch batch(
      LedgerReader reader, Map<Long, PostedRecord.Batch> known, long position) {
    return known.computeIfAbsent(position, at -> reader.batch(at).orElseThrow());
  }

  /** Every indicator the fund ever had, by its id, as it was called last. */
  private static Map<String, Indicator> indicators(LedgerReader reader, String fund) {
    String definition =
        reader.funds().stream()
            .filter(posted -> posted.id().equals(fund))
            .findFirst()
            .map(PostedRecord.FundDefinition::definition)
            .orElseThrow();
    List<Optional<String>> texts = new ArrayList<>(List.of(Optional.empty()));
    reader.revisions(fund).forEach(revision -> texts.add(Optional.of(revision.text())));
    Map<String, Indicator> all = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      boolean removed = i < texts.size() - 1;
      for (EvaluationPlan.Indicator one :
          FundFiles.current(definition, texts.get(i)).evaluation().indicators()) {
        all.put(one.id(), new Indicator(one.id(), one.name(), removed));
      }
    }
    return all;
  }
}
