package org.fundbench.workbench.command;

import java.util.Optional;
import org.fundbench.api.Text;

/**
 * The groups of commands in the menus, top to bottom; a line parts one from the next. A command
 * says to which group it belongs ({@link Action#in}), so that a new family of commands changes no
 * menu.
 */
public enum MenuGroup {
  /** A new ledger. */
  FILE_NEW(TopMenu.FILE),
  /** Ledgers that are there. */
  FILE_OPEN(TopMenu.FILE),
  /** Import and export. */
  FILE_EXCHANGE(TopMenu.FILE),
  /** Looking again. */
  FILE_REFRESH(TopMenu.FILE),
  /** Leaving. */
  FILE_END(TopMenu.FILE),
  /** Undo of what is not posted, or the reversing command. */
  EDIT_UNDO(TopMenu.EDIT),
  /** Copy and select. */
  EDIT_CLIPBOARD(TopMenu.EDIT),
  /** Rows of what is typed as a sheet. */
  EDIT_ROWS(TopMenu.EDIT),
  /** Find and filter. */
  EDIT_FIND(TopMenu.EDIT),
  /** What mends a problem. */
  EDIT_FIX(TopMenu.EDIT),
  /** Payments, commitments: what is entered day by day. */
  LEDGER_POST(TopMenu.LEDGER),
  /** Refunds, reversals: what corrects an entry. */
  LEDGER_CORRECT(TopMenu.LEDGER),
  /** Appropriations, supplements, transfers. */
  LEDGER_DOCUMENT(TopMenu.LEDGER),
  /** Files kept with entries. */
  LEDGER_ATTACH(TopMenu.LEDGER),
  /** Review and sign-off of what waits. */
  LEDGER_REVIEW(TopMenu.LEDGER),
  /** Closing and reopening of periods. */
  LEDGER_PERIOD(TopMenu.LEDGER),
  /** Which entries are shown. */
  LEDGER_SHOW(TopMenu.LEDGER),
  /** Indicators and texts. */
  EVALUATION_EDIT(TopMenu.EVALUATION),
  /** Schemes and monitoring. */
  EVALUATION_CHECK(TopMenu.EVALUATION),
  /** The report. */
  EVALUATION_REPORT(TopMenu.EVALUATION),
  /** Was anything altered? */
  AUDIT_VERIFY(TopMenu.AUDIT),
  /** Checks and audit tests. */
  AUDIT_CHECK(TopMenu.AUDIT),
  /** What was done, and where a figure comes from. */
  AUDIT_TRAIL(TopMenu.AUDIT),
  /** Install, enable, reload. */
  PLUGINS_MANAGE(TopMenu.PLUGINS),
  /** What plugins brought. */
  PLUGINS_BROUGHT(TopMenu.PLUGINS),
  /** Opens a view. */
  WINDOW_VIEWS(TopMenu.WINDOW, new Text("显示视图", "Show View")),
  /** Goes to a perspective. */
  WINDOW_PERSPECTIVES(TopMenu.WINDOW, new Text("透视图", "Perspective")),
  /** Goes to one of the user's own. */
  WINDOW_OWN_PERSPECTIVES(TopMenu.WINDOW, new Text("透视图", "Perspective")),
  /** Keeps, resets and deletes perspectives. */
  WINDOW_LAYOUT(TopMenu.WINDOW, new Text("透视图", "Perspective")),
  /** Moves, maximises and minimises the active view. */
  WINDOW_ARRANGE(TopMenu.WINDOW),
  /** Goes from view to view. */
  WINDOW_GO(TopMenu.WINDOW, new Text("转到", "Navigation")),
  /** Jobs. */
  WINDOW_JOBS(TopMenu.WINDOW),
  /** Quick Access and preferences. */
  WINDOW_PREFERENCES(TopMenu.WINDOW),
  /** Topics. */
  HELP_TOPICS(TopMenu.HELP),
  /** Guided tours. */
  HELP_TOURS(TopMenu.HELP),
  /** About the program. */
  HELP_ABOUT(TopMenu.HELP);

  private final TopMenu menu;
  private final Optional<Text> submenu;

  MenuGroup(TopMenu menu) {
    this.menu = menu;
    this.submenu = Optional.empty();
  }

  MenuGroup(TopMenu menu, Text submenu) {
    this.menu = menu;
    this.submenu = Optional.of(submenu);
  }

  /** The menu it stands in. */
  public TopMenu menu() {
    return menu;
  }

  /** The name of the menu of its own, if it has one; groups that follow one another share it. */
  public Optional<Text> submenu() {
    return submenu;
  }
}
