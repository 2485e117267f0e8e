package org.fundbench.workbench.page;

import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/**
 * A dialog, or a page of a wizard, that says which page of the help F1 opens over it. A window
 * keeps who answers for it, as a wizard's page changes while its window stays.
 */
public interface Helped {
  /** The page of the help. */
  HelpTopic helpTopic();

  /** Lets something answer for a window. */
  static void in(Shell shell, Helped answers) {
    shell.setData(Helped.class.getName(), answers);
  }

  /** The page of the help for a window, else for the one it stands over. */
  static Optional<HelpTopic> of(Shell shell) {
    for (Composite over = shell; over != null; over = over.getParent()) {
      if (over.getData(Helped.class.getName()) instanceof Helped answers) {
        return Optional.of(answers.helpTopic());
      }
    }
    return Optional.empty();
  }
}
