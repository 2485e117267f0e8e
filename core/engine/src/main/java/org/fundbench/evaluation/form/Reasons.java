package org.fundbench.evaluation.form;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whether the cell of reasons gives one. */
final class Reasons {
  /** What is left once labels and signs are taken away, where there is nothing to explain. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?:0|无|暂无|没有|不存在|未发生|未发现|未出现|不涉及|不适用|无需|none|n/a)?"
              + "(?:明显|较大|显著)?(?:偏差|偏离|问题|说明|填写|改进|整改|情况)*");

  private static final Pattern LABELS =
      Pattern.compile(
          "(?:偏差)?原因(?:分析)?(?:及|和|与)?(?:(?:改进|整改)?措施)?:?|(?:改进|整改)措施:?|[\\s,.;:。、()/—–―_…·-]+");

  private Reasons() {}

  static boolean isMissing(Form.Row row) {
    return isMissing(row.reason());
  }

  static boolean isMissing(Optional<String> reason) {
    CellText cell = CellText.read(reason);
    if (cell.isAbsent()) {
      return true;
    }
    // 无偏差，无改进措施: each part says nothing.
    for (String part : cell.text().toLowerCase(java.util.Locale.ROOT).split("[,，;；。\\s]+", -1)) {
      if (!NOTHING.matcher(LABELS.matcher(part).replaceAll("")).matches()) {
        return false;
      }
    }
    return true;
  }
}
