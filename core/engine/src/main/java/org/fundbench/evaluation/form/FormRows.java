package org.fundbench.evaluation.form;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what a row of the form is: an indicator, a sum, the execution rate, or left empty. */
final class FormRows {
  private static final Pattern SUM =
      Pattern.compile("(?:自评|综合|指标)?(?:小计|合计|总计|共计|总分|总分值|总得分|得分|分值合计|得分合计)[:]?(?:\\(.*\\))?");

  private static final Pattern TOTAL = Pattern.compile(".*(?:总分|总计|总得分|合计|自评得分|综合得分).*");

  private static final Pattern EXECUTION =
      Pattern.compile("(?:项目|部门|财政)?(?:预算|资金|预算资金|资金预算)?执行率(?:\\(.*\\))?");

  private static final Pattern TEMPLATE = Pattern.compile("(?:三级)?指标[0-9一二三四五六七八九十]*[:.、]?");

  private FormRows() {}

  /** A row that the form's template left empty. */
  static boolean isBlank(Form.Row row) {
    CellText name = CellText.read(row.name());
    return isAbsent(row.target())
        && isAbsent(row.actual())
        && isAbsent(row.score())
        && (isAbsent(row.weight()) || name.isAbsent() || TEMPLATE.matcher(name.tight()).matches());
  }

  /** 小计, 合计, 总分: what stands above it, added up. */
  static boolean isSum(Form.Row row) {
    return SUM.matcher(label(row)).matches() && isAbsent(row.target());
  }

  /** A sum of the whole form. */
  static boolean isTotal(Form.Row row) {
    return isSum(row) && TOTAL.matcher(label(row)).matches();
  }

  /** 预算执行率 as a row among the indicators. */
  static boolean isExecution(Form.Row row) {
    return EXECUTION.matcher(CellText.read(row.name()).tight()).matches();
  }

  /** The name, or where it is left out the level that stands in its place. */
  private static String label(Form.Row row) {
    for (String one : new String[] {row.name(), row.level2(), row.level1()}) {
      CellText cell = CellText.read(one);
      if (!cell.isAbsent()) {
        return cell.tight();
      }
    }
    return "";
  }

  private static boolean isAbsent(Optional<String> cell) {
    return CellText.read(cell).isAbsent();
  }
}
