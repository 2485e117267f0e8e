package org.fundbench.importing;

import java.util.List;
import java.util.Optional;
import org.fundbench.api.Draft;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.ledger.PostingDraft;

/**
 * A row of a file as it was understood.
 *
 * @param row as the format read it
 * @param draft what would be posted, unless something is wrong or the row is passed over
 * @param line the line it belongs to, if that is known
 * @param problems what is wrong with it
 * @param skipped why it is passed over, where it is
 */
record ReadRow(
    Draft.Row row,
    Optional<PostingDraft> draft,
    Optional<LineChoice> line,
    List<Problem> problems,
    Optional<Text> skipped) {
  ReadRow {
    problems = List.copyOf(problems);
  }
}
