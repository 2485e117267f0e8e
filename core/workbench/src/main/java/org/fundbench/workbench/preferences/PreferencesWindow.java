package org.fundbench.workbench.preferences;

import java.io.IOException;
import java.util.List;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.preference.IPreferencePage;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.jface.preference.PreferenceNode;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.fundbench.api.Text;
import org.fundbench.api.workbench.WorkbenchContribution;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.page.ButtonNames;

/** The preferences: how it looks, the keys, and a page for each that a plugin declares. */
public final class PreferencesWindow extends PreferenceDialog {
  private static final Text NAME = new Text("首选项", "Preferences");

  private final Desk desk;

  private PreferencesWindow(Desk desk, PreferenceManager pages) {
    super(desk.shell(), pages);
    this.desk = desk;
    setHelpAvailable(false);
  }

  /**
   * Makes the dialog; {@code open()} shows it.
   *
   * @param contributed pages that plugins declare
   */
  public static PreferencesWindow of(
      Desk desk, List<WorkbenchContribution.PreferencePage> contributed) {
    PreferenceManager pages = new PreferenceManager();
    add(pages, "look", new LookPage(desk));
    add(pages, "keys", new KeysPage(desk));
    contributed.forEach(page -> add(pages, page.id(), new DeclaredPage(desk, page)));
    return new PreferencesWindow(desk, pages);
  }

  private static void add(PreferenceManager pages, String id, IPreferencePage page) {
    pages.addToRoot(new PreferenceNode(id, page));
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(desk.say(NAME));
    shell.setImage(desk.shell().getImage());
  }

  @Override
  protected Control createContents(Composite parent) {
    Control contents = super.createContents(parent);
    desk.theme().apply(contents);
    return contents;
  }

  @Override
  protected Button createButton(Composite parent, int id, String label, boolean isDefault) {
    String name =
        id == IDialogConstants.OK_ID
            ? desk.say(new Text("应用并关闭", "Apply and Close"))
            : ButtonNames.of(id, label, desk.language());
    return super.createButton(parent, id, name, isDefault);
  }

  /** Writes what was chosen. */
  static boolean save(Desk desk) {
    try {
      desk.preferences().save();
      return true;
    } catch (IOException e) {
      desk.report(NAME, e);
      return true;
    }
  }
}
