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
   * @param action what it does, on the window's thread; long work goes into a job
   */
  record Command(String id, Text name, Runnable action) implements Item {}

  /**
   * A view.
   *
   * @param id unique
   * @param name on its tab
   * @param factory makes its content
   */
  record View(String id, Text name, ViewFactory factory) implements Item {}

  /**
   * A preference page, built from its options.
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

  /** Makes the content of a view. */
  @FunctionalInterface
  interface ViewFactory {
    /** Makes the content inside the parent given, on the window's thread. */
    Control create(Composite parent);
  }
}
