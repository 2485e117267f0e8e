package org.fundbench.evaluation.form;

import java.util.ArrayList;
import java.util.List;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;

/** Collects what is found, each with its row and cell. */
final class Findings {
  private final String file;
  private final List<Problem> all = new ArrayList<>();

  Findings(String file) {
    this.file = file;
  }

  void row(FormProblem code, Form.Row row, String key, Object... particulars) {
    all.add(Problem.of(code, Place.row(file + " indicators", row.number()).in(key), particulars));
  }

  void form(FormProblem code, String key, Object... particulars) {
    all.add(Problem.of(code, Place.field(file, key), particulars));
  }

  List<Problem> all() {
    return all;
  }
}
