package org.fundbench.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.fundbench.api.Language;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.app.Program;
import org.fundbench.workbench.audit.Auditor;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.desk.Preferences;
import org.fundbench.workbench.dock.Dock;
import org.fundbench.workbench.dock.Layout;
import org.fundbench.workbench.evaluation.UnsavedQuestion;
import org.fundbench.workbench.importing.ImportView;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.perspective.LayoutStore;
import org.fundbench.workbench.perspective.Perspective;
import org.fundbench.workbench.perspective.PerspectiveCommands;
import org.fundbench.workbench.perspective.Perspectives;
import org.fundbench.workbench.perspective.ShippedPerspectives;
import org.fundbench.workbench.perspective.ShownPerspective;
import org.fundbench.workbench.plugins.HeldWindow;
import org.fundbench.workbench.plugins.PluginChanges;
import org.fundbench.workbench.preferences.PageSheets;
import org.fundbench.workbench.preview.Preview;
import org.fundbench.workbench.quickaccess.QuickItem;
import org.fundbench.workbench.quickaccess.QuickItems;
import org.fundbench.workbench.tour.TourCommands;
import org.fundbench.workbench.welcome.WelcomePage;

/**
 * The window. While no ledger is open it shows the welcome page, else the dock with one
 * perspective. Changing language, theme or zoom closes it and opens another in its place.
 */
public final class WorkbenchWindow implements Desk.Front {
  private static final int LEDGER_PATIENCE_MS = 1500;
  private static final int UNSEEN_MS = 400;
  private static final Text CLOSING = new Text("保存首选项", "Keeping the preferences");

  private final Display display;
  private final Shell shell;
  private final Theme theme;
  private final Preferences preferences;
  private final Desk desk;
  private final Views views;
  private final Contributions contributions;
  private final ContributionLoading loading;
  private final PluginChanges plugins;
  private final WindowCommands windowCommands;
  private final ToolRow tools;
  private final Composite main;
  private final Dock dock;
  private final ShownPerspective perspective;
  private final StatusLine status;
  private boolean again;
  private Consumer<Problem> beside = problem -> {};
  private boolean watched;
  private Optional<Path> lastLedger = Optional.empty();

  /** A window that is not shown yet. */
  public WorkbenchWindow(
      Display display,
      Program program,
      Language language,
      Preferences preferences,
      Folders folders,
      Clock clock) {
    this.display = display;
    this.preferences = preferences;
    theme =
        new Theme(
            display,
            preferences.dark(),
            preferences.zoom(),
            preferences.fontFamily(),
            preferences.fontSize());
    shell = new Shell(display, SWT.SHELL_TRIM);
    shell.setData(Theme.KEEP, true);
    shell.setBackground(theme.color(Tone.WINDOW));
    shell.setImage(theme.icon(Icon.PROGRAM, Tone.ACCENT));
    shell.setText("Fundbench");
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 0;
    shell.setLayout(layout);
    // Before anything is in it: later all of it would be laid out once more.
    new WindowSize(shell, preferences).restore();
    desk = new Desk(program, shell, language, theme, preferences, this, clock);
    Auditor auditor = Auditor.of(desk);
    plugins = new PluginChanges(desk, new ContributionSwap(this));
    Preview preview = new Preview();
    views = new Views(auditor, preview, plugins);
    contributions = new Contributions(desk, views);
    windowCommands = new WindowCommands(this, desk);
    main = new Composite(shell, SWT.NONE);
    main.setData(Theme.KEEP, true);
    main.setBackground(theme.color(Tone.WINDOW));
    StackLayout stack = new StackLayout();
    stack.marginWidth = theme.px(6);
    main.setLayout(stack);
    main.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    dock =
        new Dock(main, theme, language, id -> views.find(id).map(view -> new ViewPart(view, desk)));
    Perspectives perspectives = new Perspectives(folders.preferences());
    perspective =
        new ShownPerspective(
            desk,
            dock,
            perspectives,
            new LayoutStore(folders.preferences()),
            id -> views.find(id).isPresent(),
            this::perspectiveShown);
    desk.commands().addAll(firstCommands(auditor, preview, folders.data(), perspectives));
    desk.commands().listen(shell, KeysOfControls::keeps);
    loading = new ContributionLoading(contributions, desk.commands(), windowCommands::opening);
    new MenuBar(desk);
    ImportView.takeFiles(shell, desk);
    tools = new ToolRow(shell, desk, perspectives);
    status = new StatusLine(shell, desk);
    desk.ledger().changed().listen(shell, this::ledgerChanged);
    UnsavedQuestion unsaved = new UnsavedQuestion(desk);
    shell.addListener(
        SWT.Close,
        event -> {
          event.doit = unsaved.mayClose();
          if (event.doit) {
            keep();
          } else {
            again = false;
          }
        });
    shell.addListener(SWT.Dispose, event -> desk.ledger().close());
  }

  private List<Action> firstCommands(
      Auditor auditor, Preview preview, Path data, Perspectives perspectives) {
    List<Action> actions = new ArrayList<>();
    Families.of(desk, auditor, preview, data, plugins)
        .forEach(family -> actions.addAll(family.actions()));
    actions.addAll(new PerspectiveCommands(desk, perspectives, perspective).actions());
    actions.addAll(windowCommands.actions());
    actions.addAll(new ArrangeCommands(this, desk).actions());
    actions.addAll(new TourCommands(new WindowStage(this, desk)).actions());
    views.all().forEach(view -> actions.add(windowCommands.opening(view)));
    return actions;
  }

  /** Shows the window and opens a ledger if one is named. */
  public void open(Optional<Path> ledger) {
    perspective.remember();
    // Before anything else can be said: what became of the ledger must not be written over.
    say(desk.say(new Text("就绪", "Ready")));
    ledger.ifPresent(this::openUnseen);
    appear();
    preferences
        .takeTrouble()
        .ifPresent(
            why -> desk.warn(new Text("首选项已恢复默认值", "The preferences are the usual ones"), why));
    if (ledger.isEmpty()) {
      desk.whenPainted(this::loadContributions);
    } else {
      display.timerExec(LEDGER_PATIENCE_MS, this::loadContributions);
    }
  }

  /** Most ledgers are open sooner than a window is drawn: then it is drawn once, with figures. */
  private void openUnseen(Path ledger) {
    boolean[] waited = {false};
    desk.ledger().open(ledger, opened -> {});
    Runnable patience = () -> waited[0] = true;
    display.timerExec(UNSEEN_MS, patience);
    while (!perspective.isDocked() && !waited[0] && !shell.isVisible()) {
      if (!display.readAndDispatch()) {
        display.sleep();
      }
    }
    display.timerExec(-1, patience);
  }

  @Override
  public void appear() {
    if (shell.isVisible()) {
      return;
    }
    if (perspective.isDocked()) {
      shell.open();
      perspective.focus();
    } else {
      Control welcome = WelcomePage.create(main, desk);
      ((StackLayout) main.getLayout()).topControl = welcome;
      main.layout();
      shell.open();
      welcome.setFocus();
    }
    // The menu bar has no height before it is painted: the status line would be out of sight.
    desk.whenPainted(shell::layout);
  }

  /** The plugins are asked when figures are on the screen, or when these do not come. */
  private void loadContributions() {
    if (!shell.isDisposed()) {
      watchPlugins();
      loading.once(this::contributionsCame);
    }
  }

  /** From now on code of plugins may be on the window's thread. */
  private void watchPlugins() {
    Optional<Duration> limit = desk.program().windowLimit();
    if (!watched && limit.isPresent()) {
      watched = true;
      HeldWindow held =
          new HeldWindow(desk, plugins, limit.get(), problem -> beside.accept(problem));
      desk.jobs().watchWindow(limit.get(), held);
      held.sayAtStart();
    }
  }

  /** Who hears, on any thread, what the window cannot say while it does not respond. */
  void tellBeside(Consumer<Problem> listener) {
    beside = listener;
  }

  private void contributionsCame() {
    plugins.watchOn();
    perspective.viewsCame();
  }

  /** What plugins added. */
  Contributions contributions() {
    return contributions;
  }

  /** Whether the plugins were asked, for tests. */
  public boolean hasContributions() {
    return loading.isDone();
  }

  private void ledgerChanged() {
    desk.ledger().now().ifPresent(this::ledgerOpened);
  }

  private void ledgerOpened(OpenLedger open) {
    shell.setText(open.fund().name() + " " + open.fund().year() + " — Fundbench");
    if (!Optional.of(open.file()).equals(lastLedger)) {
      lastLedger = Optional.of(open.file());
      preferences.opened(open.file());
      say(desk.say(new Text("已打开 {0}", "Opened {0}").with(open.file())));
    }
    if (!perspective.isDocked()) {
      ((StackLayout) main.getLayout()).topControl = dock.control();
      perspective.show();
      main.layout(true, true);
      perspective.focus();
      desk.whenPainted(this::loadContributions);
    }
  }

  /** Keeps what the user arranged. */
  private void keep() {
    perspective.keep();
    new WindowSize(shell, preferences).keep();
    dock.control().dispose(); // tables tell the preferences their columns when they go
    try {
      preferences.save();
    } catch (IOException e) {
      desk.report(CLOSING, e);
    }
  }

  /** Closes the window as its user does. */
  public void close() {
    shell.close();
  }

  @Override
  public void showPerspective(String id) {
    perspective.go(id);
  }

  private void perspectiveShown(Perspective shown) {
    tools.show(shown);
  }

  /** The perspective that is shown. */
  public String perspectiveId() {
    return perspective.now().id();
  }

  /** The ids of the perspectives that every window has. */
  public static List<String> perspectiveIds() {
    return ShippedPerspectives.ids();
  }

  @Override
  public Optional<String> activeView() {
    return dock.active();
  }

  @Override
  public void showView(String id) {
    dock.open(id, perspective.mainViews().toList());
  }

  @Override
  public void say(String message) {
    desk.jobs().said(message);
    status.say(message);
  }

  @Override
  public void warn(String brief, String full) {
    desk.jobs().said(full);
    status.warn(brief, full);
  }

  @Override
  public void sayTotals(String message) {
    status.sayTotals(message);
  }

  @Override
  public void markDirty(String view, boolean dirty) {
    dock.markDirty(view, dirty);
  }

  @Override
  public void rebuild() {
    again = true;
    shell.close();
  }

  /** Everything Quick Access finds without asking the ledger. */
  public List<QuickItem> quickItems() {
    return QuickItems.now(desk, PageSheets.own(desk, contributions.pages()));
  }

  /** The desk, for tests. */
  public Desk desk() {
    return desk;
  }

  /** The dock, for tests. */
  public Dock dock() {
    return dock;
  }

  /** The button of a command in the tool row. */
  Optional<Control> tool(String command) {
    return tools.button(command);
  }

  /** The window itself. */
  public Shell shell() {
    return shell;
  }

  /** Adds what a plugin would, for tests. */
  public void contribute(org.fundbench.api.workbench.WorkbenchContribution contribution) {
    loading.add(contribution);
  }

  /** What is there is asked again: other plugins are in use. */
  void askAgain(Runnable done) {
    loading.again(done);
  }

  /** The views that can be opened. */
  Views views() {
    return views;
  }

  /** Shows a layout, once there is a ledger to show. */
  void showAgain(Layout layout) {
    perspective.arrange(layout);
  }

  /** The ledger that was open last. */
  public Optional<Path> lastLedger() {
    return lastLedger;
  }

  /**
   * Works until the window is closed. What a listener throws is reported; the window lives on.
   *
   * @return whether another window is wanted in its place
   */
  public boolean run() {
    reportWhatListenersThrow();
    while (!shell.isDisposed()) {
      if (!display.readAndDispatch()) {
        display.sleep();
      }
    }
    release();
    return again;
  }

  /** Listeners are called by the toolkit, so that no guard is around those of plugins. */
  void reportWhatListenersThrow() {
    new ListenerFailures(desk).reportFrom(display);
  }

  /** Gives back what the window held, after it was closed. */
  public void release() {
    desk.jobs().close();
    theme.close();
  }
}
