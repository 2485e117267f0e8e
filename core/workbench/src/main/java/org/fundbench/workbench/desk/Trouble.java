package org.fundbench.workbench.desk;

import org.fundbench.api.Text;

/** Where everything goes that failed: nothing is lost, and nothing ends the window. */
@FunctionalInterface
public interface Trouble {
  /** Reports what failed while something was done. */
  void report(Text doing, Throwable thrown);
}
