package org.fundbench.evaluation.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;

/** Collects what is found, each with its row and cell. */
final class Findings {
  private final String file;
  private final List<Problem> all = new ArrayList<>();

  /**
   * Findings of a form.
   *
   * @param noticed what was found before, while it was read
   */
  Findings(String file, List<Problem> noticed) {
    this.file = file;
    all.addAll(noticed);
  }

  void row(FormProblem code, Form.Row row, String key, Object... particulars) {
    all.add(Problem.of(code, Place.row(file + " indicators", row.number()).in(key), particulars));
  }

  void form(FormProblem code, String key, Object... particulars) {
    all.add(Problem.of(code, Place.field(file, key), particulars));
  }

  /** No row, whatever it is about, gets less than nothing or more than its weight. */
  boolean limits(Form.Row row, BigDecimal weight, BigDecimal printed) {
    boolean within = printed.signum() >= 0 && printed.compareTo(weight) <= 0;
    if (!within) {
      outside(row, printed, Text.same("0–" + weight.toPlainString()));
    }
    return within;
  }

  void outside(Form.Row row, BigDecimal printed, Text band) {
    row(
        FormProblem.OUTSIDE_BAND,
        row,
        "score_as_printed",
        row.name(),
        CellText.read(row.actual()).shown(),
        printed.toPlainString(),
        band);
  }

  /** Once a row: two things without a word are mended by one word. */
  void reasonMissing(Form.Row row, String zh, String en) {
    row(FormProblem.REASON_MISSING, row, "deviation_reason", row.name(), zh, en);
  }

  List<Problem> all() {
    return all;
  }
}
