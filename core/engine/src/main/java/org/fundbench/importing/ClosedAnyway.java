package org.fundbench.importing;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.fundbench.api.Draft;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * A draft whose closing may fail: its rows were read by then, and may already be posted. A refusal
 * at that moment would say "nothing was posted" of what stands in the ledger, so the failure is
 * told beside the result instead.
 */
final class ClosedAnyway implements Draft {
  private final Draft draft;
  private final String file;
  private final List<Problem> told;

  /**
   * A draft.
   *
   * @param file the name of the file
   * @param told takes what goes wrong when it is closed
   */
  ClosedAnyway(Draft draft, String file, List<Problem> told) {
    this.draft = draft;
    this.file = file;
    this.told = told;
  }

  @Override
  public Kind kind() {
    return draft.kind();
  }

  @Override
  public List<Column> columns() {
    return draft.columns();
  }

  @Override
  public OptionalLong headingRow() {
    return draft.headingRow();
  }

  @Override
  public @Nullable Row next() throws IOException {
    return draft.next();
  }

  @Override
  public void close() {
    try {
      draft.close();
    } catch (RefusedException e) {
      told.addAll(e.problems());
    } catch (IOException e) {
      told.add(
          Problem.of(
              ImportProblem.FILE_UNREADABLE, Place.of(file), String.valueOf(e.getMessage())));
    }
  }
}
