package org.fundbench.workbench.audit;

import org.fundbench.workbench.desk.Desk;

/**
 * What the views and commands of an audit share.
 *
 * @param verifier recomputes the proof
 * @param checker runs checks and audit tests
 */
public record Auditor(Verifier verifier, Checker checker) {
  /** An auditor for a window. */
  public static Auditor of(Desk desk) {
    return new Auditor(new Verifier(desk), new Checker(desk));
  }
}
