package org.fundbench.ledger;

import java.util.List;
import org.fundbench.api.Money;

/**
 * A use of the fund (支出方向).
 *
 * @param id in lower case with hyphens, unique in its fund
 * @param name as printed
 * @param economicCode 部门预算支出经济分类 code: data of the unit, never interpreted
 * @param aliases other names it has in files
 * @param plan planned spending of the twelve months, or empty where nothing is planned
 */
public record BudgetLine(
    String id, String name, String economicCode, List<String> aliases, List<Money> plan) {
  public BudgetLine {
    aliases = List.copyOf(aliases);
    plan = List.copyOf(plan);
    if (!plan.isEmpty() && plan.size() != 12) {
      throw new IllegalArgumentException("a plan has twelve months, not " + plan.size());
    }
  }
}
