package org.fundbench.ledger;

import java.util.List;
import java.util.Optional;

/**
 * One project fund (专项经费) of one fiscal year.
 *
 * @param id in lower case with hyphens, unique in a ledger
 * @param name 项目名称
 * @param year fiscal year, from January to December
 * @param department 主管部门
 * @param unit 实施单位
 * @param policyBasis the document the fund rests on
 * @param manager 项目负责人
 * @param sources where its money comes from
 * @param policies what happens where a limit would be passed
 * @param lines what it is spent on, at least one
 * @param series the facts that are counted month by month
 */
public record Fund(
    String id,
    String name,
    int year,
    String department,
    String unit,
    String policyBasis,
    String manager,
    List<MoneySource> sources,
    Policies policies,
    List<BudgetLine> lines,
    List<MeasurementSeries> series) {
  public Fund {
    sources = List.copyOf(sources);
    lines = List.copyOf(lines);
    series = List.copyOf(series);
  }

  /** The line with an id. */
  public Optional<BudgetLine> line(String lineId) {
    return lines.stream().filter(line -> line.id().equals(lineId)).findFirst();
  }

  /** The series with an id. */
  public Optional<MeasurementSeries> series(String seriesId) {
    return series.stream().filter(one -> one.id().equals(seriesId)).findFirst();
  }
}
