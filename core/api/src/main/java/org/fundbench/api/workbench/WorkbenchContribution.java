package org.fundbench.api.workbench;

import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fundbench.api.Extension;
import org.fundbench.api.OptionSpec;
import org.fundbench.api.Text;

/** Adds commands, views and preference pages to the window. */
public interface WorkbenchContribution extends Extension {
  /** What is added. */
  List<Item> items();

  /** One thing that is added. */
  sealed interface Item {
    /** Unique in the workbench, with the plugin's id in front: {@code my-plugin.hello}. */
    String id();

    /** For menus, tabs and Quick Access. */
    Text name();
  }

  /**
   * A command.
   *
   * @param id unique
   * @param name for people
   * @param task what it does, on the window's thread; what takes a while is asked through the bench
   */
  record Command(String id, Text name, Task task) implements Item {
    /** A command that needs nothing of the window. */
    public Command(String id, Text name, Runnable action) {
      this(id, name, bench -> action.run());
    }
  }

  /**
   * A view.
   *
   * @param id unique
   * @param name on its tab
   * @param maker makes its content
   */
  record View(String id, Text name, Maker maker) implements Item {
    /** A view that needs nothing of the window. */
    public View(String id, Text name, ViewFactory factory) {
      this(id, name, (parent, bench) -> factory.create(parent));
    }
  }

  /**
   * A preference page, built from its options; {@link Bench#options} gives what was set.
   *
   * @param id unique
   * @param name in the tree of pages
   * @param options what can be set
   */
  record PreferencePage(String id, Text name, List<OptionSpec> options) implements Item {
    public PreferencePage {
      options = List.copyOf(options);
    }
  }

  /** What a command does. */
  @FunctionalInterface
  interface Task {
    /** Does it, on the window's thread. */
    void run(Bench bench);
  }

  /** Makes the content of a view. */
  @FunctionalInterface
  interface Maker {
    /** Makes the content inside the parent given, on the window's thread. */
    Control create(Composite parent, Bench bench);
  }

  /** Makes the content of a view that needs nothing of the window. */
  @FunctionalInterface
  interface ViewFactory {
    /** Makes the content inside the parent given, on the window's thread. */
    Control create(Composite parent);
  }
}
