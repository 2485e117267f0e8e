package org.fundbench.workbench.preferences;

import java.io.IOException;
import java.util.List;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.preference.IPreferencePage;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.jface.preference.PreferenceNode;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.fundbench.api.Text;
import org.fundbench.api.workbench.WorkbenchContribution;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.page.ButtonNames;
import org.fundbench.workbench.page.HelpTopic;
import org.fundbench.workbench.page.Helped;

/**
 * The preferences: pages at the left, a field above them that finds pages by their name and by the
 * options on them. What was found is marked on its page.
 */
public final class PreferencesWindow extends PreferenceDialog implements Helped {
  private static final Text NAME = new Text("首选项", "Preferences");
  private static final Text SEARCH = new Text("查找页面和选项", "Find pages and options");

  /** Set at a dialog whose change needs a new window. */
  private static final String REBUILD = "fundbench.rebuild";

  private final Desk desk;
  private String search = "";

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
    return of(desk, PageSheets.own(desk, contributed));
  }

  /** Makes the dialog with everything that can be set. */
  public static PreferencesWindow of(Desk desk, PageSheets sheets) {
    PreferenceManager pages = new PreferenceManager();
    sheets.own().forEach(sheet -> add(pages, "", sheet.id(), new OptionPage(desk, sheet)));
    add(pages, "", "keys", new KeysPage(desk));
    group(
        desk,
        pages,
        "imports",
        new Text("导入格式", "Import Formats"),
        new Text("每种导入格式的默认选项", "The options that each import format begins with"),
        sheets.imports());
    group(
        desk,
        pages,
        "exports",
        new Text("导出格式", "Export Formats"),
        new Text("每种导出格式的默认选项", "The options that each export format begins with"),
        sheets.exports());
    group(
        desk,
        pages,
        "plugins",
        new Text("插件", "Plugins"),
        new Text("插件自带的选项", "The options of plugins"),
        sheets.plugins());
    return new PreferencesWindow(desk, pages);
  }

  private static void group(
      Desk desk,
      PreferenceManager pages,
      String id,
      Text name,
      Text words,
      List<OptionSheet> sheets) {
    if (!sheets.isEmpty()) {
      add(pages, "", id, new GroupPage(desk, name, words));
      sheets.forEach(sheet -> add(pages, id, sheet.id(), new OptionPage(desk, sheet)));
    }
  }

  private static void add(PreferenceManager pages, String parent, String id, IPreferencePage page) {
    PreferenceNode node = new PreferenceNode(id, page);
    if (parent.isEmpty()) {
      pages.addToRoot(node);
    } else {
      pages.addTo(parent, node);
    }
  }

  /** Begins with a page and a search, as Quick Access does. */
  public PreferencesWindow startingAt(String page, String words) {
    setSelectedNode(page);
    search = words;
    return this;
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    Helped.in(shell, this);
    shell.setText(desk.say(NAME));
    shell.setImage(desk.shell().getImage());
    shell.addListener(
        SWT.Dispose,
        event -> {
          if (shell.getData(REBUILD) != null) {
            shell.getDisplay().asyncExec(desk.front()::rebuild);
          }
        });
  }

  /** The window is built anew when the dialog is gone: it is the dialog's parent. */
  static void rebuildWhenClosed(Shell dialog, Desk desk) {
    dialog.setData(REBUILD, desk);
  }

  @Override
  protected Control createTreeAreaContents(Composite parent) {
    Composite left = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = desk.theme().px(6);
    layout.marginHeight = desk.theme().px(6);
    left.setLayout(layout);
    org.eclipse.swt.widgets.Text field =
        new org.eclipse.swt.widgets.Text(left, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    field.setMessage(desk.say(SEARCH));
    Named.as(desk.say(SEARCH), field);
    field.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    TreeViewer viewer = createTreeViewer(left);
    setTreeViewer(viewer);
    viewer.addFilter(new PageFilter(() -> search));
    viewer.setInput(getPreferenceManager());
    viewer.expandAll();
    viewer.getTree().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    Named.as(desk.say(NAME), viewer.getTree());
    GridData area = new GridData(SWT.FILL, SWT.FILL, false, true);
    area.widthHint = desk.theme().px(220);
    left.setLayoutData(area);
    field.setText(search);
    field.addListener(SWT.Modify, event -> search(field.getText()));
    field.addListener(
        SWT.KeyDown,
        event -> {
          if (event.keyCode == SWT.ARROW_DOWN) {
            viewer.getTree().setFocus();
          }
        });
    return left;
  }

  private void search(String words) {
    search = words;
    TreeViewer viewer = getTreeViewer();
    viewer.refresh();
    viewer.expandAll();
    List<String> wanted = OptionSheet.words(words);
    PageFilter.firstWith(getPreferenceManager(), wanted)
        .ifPresent(
            node -> viewer.setSelection(new org.eclipse.jface.viewers.StructuredSelection(node)));
    mark();
  }

  private void mark() {
    if (getCurrentPage() instanceof Found page) {
      page.mark(OptionSheet.words(search));
    }
  }

  @Override
  protected boolean showPage(org.eclipse.jface.preference.IPreferenceNode node) {
    boolean shown = super.showPage(node);
    mark();
    if (getShell() != null && getCurrentPage() != null && getCurrentPage().getControl() != null) {
      desk.theme().apply(getCurrentPage().getControl());
      mark();
    }
    return shown;
  }

  @Override
  protected Control createContents(Composite parent) {
    Control contents = super.createContents(parent);
    desk.theme().apply(contents);
    parent.setBackground(desk.theme().color(Tone.SURFACE));
    mark();
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
  static void save(Desk desk) {
    try {
      desk.preferences().save();
    } catch (IOException e) {
      desk.report(NAME, e);
    }
  }

  @Override
  public HelpTopic helpTopic() {
    return HelpTopic.PREFERENCES;
  }
}
