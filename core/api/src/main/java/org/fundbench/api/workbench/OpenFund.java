package org.fundbench.api.workbench;

import java.util.List;

/**
 * The fund that is looked at.
 *
 * @param id its id
 * @param name its name
 * @param year its fiscal year
 * @param lines its lines in their order
 */
public record OpenFund(String id, String name, int year, List<Line> lines) {
  public OpenFund {
    lines = List.copyOf(lines);
  }

  /**
   * A budget line.
   *
   * @param id its id
   * @param name its name
   */
  public record Line(String id, String name) {}
}
