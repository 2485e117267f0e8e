package org.fundbench.workbench.command;

import java.util.List;

/** Commands that belong together and are kept beside what they act on. */
public interface CommandFamily {
  /** The commands, in the order Quick Access lists them. */
  List<Action> actions();
}
