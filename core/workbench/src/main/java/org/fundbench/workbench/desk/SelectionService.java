package org.fundbench.workbench.desk;

/** What is selected in the window: views tell it, the Properties view and commands hear it. */
public final class SelectionService {
  private Selected selected = Selected.NOTHING;
  private final Signal changed = new Signal();

  /** What is selected. */
  public Selected selected() {
    return selected;
  }

  /** Selects something. */
  public void select(Selected next) {
    if (!next.equals(selected)) {
      selected = next;
      changed.tell();
    }
  }

  /** Told when something else was selected. */
  public Signal changed() {
    return changed;
  }
}
