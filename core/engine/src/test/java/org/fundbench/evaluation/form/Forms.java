package org.fundbench.evaluation.form;

import java.util.List;
import java.util.Optional;

/** Forms for tests. */
final class Forms {
  private Forms() {}

  static Form.Row row(
      int number, String sign, String target, String actual, String weight, String score) {
    return new Form.Row(
        number,
        "产出指标",
        "数量指标",
        "指标甲",
        Optional.of(sign),
        Optional.of(target),
        Optional.empty(),
        Optional.of(actual),
        Optional.of(weight),
        Optional.of(score),
        Optional.empty());
  }

  /** A part of a form: rows alone. */
  static Form of(Form.Row... rows) {
    return new Form(
        "项目",
        "万元",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(rows),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of());
  }
}
