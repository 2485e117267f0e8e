package org.fundbench.workbench.newfund;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.ledger.Fund;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.form.Mnemonic;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.page.AskFile;
import org.fundbench.workbench.page.FileKind;
import org.jspecify.annotations.Nullable;

/** Where the ledger is to lie, and what its fund begins with. */
final class StartPage extends DraftPage {
  private static final int PAUSE_MS = 250;
  private static final int LONG_TEXT = 320;
  private static final String ENDING = ".fund";

  private final Optional<OpenLedger> into;
  private @Nullable Controls controls;
  private Origin origin;
  private List<String> ids = List.of();
  private Optional<String> unread = Optional.empty();
  private boolean begun;
  private int asked;

  /** What stands on the page once it is made. */
  private record Controls(
      Optional<org.eclipse.swt.widgets.Text> ledger,
      List<Button> origins,
      org.eclipse.swt.widgets.Text source,
      Combo fund,
      Label found) {}

  /**
   * The page.
   *
   * @param into the ledger that gets one more fund, where it is none of its own
   */
  StartPage(Desk desk, FundDraft draft, Optional<OpenLedger> into) {
    super(
        "start",
        desk,
        draft,
        new Text("从哪里开始", "Where to begin"),
        into.isPresent()
            ? new Text(
                "新的经费或下一年度加入已打开的台账", "Another fund, or the next year, goes into the open ledger")
            : new Text(
                "一个台账是一个文件，可以装一项或多项经费、一年或多年",
                "A ledger is one file, for one fund or several, one year or more"));
    this.into = into;
    this.origin = into.isPresent() ? Origin.LEDGER : Origin.BLANK;
  }

  @Override
  void fill(Composite page) {
    Optional<org.eclipse.swt.widgets.Text> ledger =
        into.isPresent() ? Optional.empty() : Optional.of(ledgerRow(page));
    Composite choices = new Composite(page, SWT.NONE);
    GridLayout column = new GridLayout(1, false);
    column.marginWidth = 0;
    column.verticalSpacing = desk().theme().px(8);
    choices.setLayout(column);
    choices.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    List<Button> origins = new ArrayList<>();
    for (Origin one : Origin.values()) {
      Button button = new Button(choices, SWT.RADIO);
      button.setText(say(one.words()));
      button.setSelection(one == origin);
      button.addListener(
          SWT.Selection,
          event -> {
            if (button.getSelection()) {
              choose(one);
            }
          });
      origins.add(Named.as(Mnemonic.strip(say(one.words())), button));
    }
    Composite row = row(page);
    Text from = new Text("带入自(&R)", "Take ove&r from");
    label(row, from);
    org.eclipse.swt.widgets.Text source = field(row, from);
    browse(row, from, this::browseSource);
    Text which = new Text("其中的经费(&U)", "F&und in it");
    label(row, which);
    Combo fund = new Combo(row, SWT.READ_ONLY);
    fund.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    Named.as(Mnemonic.strip(say(which)), fund);
    Label found = new Label(page, SWT.WRAP);
    found.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    controls = new Controls(ledger, List.copyOf(origins), source, fund, found);
    desk().ledger().now().ifPresent(open -> source.setText(open.file().toString()));
    ledger.ifPresent(field -> field.addListener(SWT.Modify, event -> changed()));
    source.addListener(SWT.Modify, event -> soon());
    fund.addListener(SWT.Selection, event -> begin());
  }

  private Composite row(Composite page) {
    Composite row = new Composite(page, SWT.NONE);
    GridLayout three = new GridLayout(3, false);
    three.marginWidth = 0;
    three.marginHeight = 0;
    three.verticalSpacing = desk().theme().px(8);
    three.horizontalSpacing = desk().theme().px(12);
    row.setLayout(three);
    row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    return row;
  }

  private org.eclipse.swt.widgets.Text ledgerRow(Composite page) {
    Composite row = row(page);
    Text words = new Text("台账文件(&L)", "&Ledger file");
    label(row, words);
    org.eclipse.swt.widgets.Text field = field(row, words);
    field.setText(
        AskFile.begin(desk())
            .resolve("fund-" + desk().program().today().getYear() + ENDING)
            .toString());
    browse(row, words, this::browseLedger);
    return field;
  }

  private void label(Composite row, Text words) {
    new Label(row, SWT.NONE).setText(say(words));
  }

  private org.eclipse.swt.widgets.Text field(Composite row, Text words) {
    org.eclipse.swt.widgets.Text field = new org.eclipse.swt.widgets.Text(row, SWT.BORDER);
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
    wide.widthHint = LONG_TEXT;
    field.setLayoutData(wide);
    return Named.as(Mnemonic.strip(say(words)), field);
  }

  private void browse(Composite row, Text of, Runnable run) {
    Button button = new Button(row, SWT.PUSH);
    Text words = new Text("浏览…", "Browse…");
    button.setText(say(words));
    button.addListener(SWT.Selection, event -> run.run());
    Named.as(Mnemonic.strip(say(of)) + " " + say(words), button);
  }

  private void browseLedger() {
    known()
        .ledger()
        .ifPresent(
            field ->
                new AskFile(
                        desk(),
                        getShell(),
                        new Text("新台账的文件", "The new ledger's file"),
                        FileKind.LEDGER)
                    .toSave(field.getText())
                    .ifPresent(chosen -> field.setText(chosen.toString())));
  }

  private void browseSource() {
    origin
        .source()
        .flatMap(kind -> new AskFile(desk(), getShell(), kind.name(), kind).toOpen())
        .ifPresent(chosen -> known().source().setText(chosen.toString()));
  }

  private void choose(Origin next) {
    if (next != origin) {
      origin = next;
      ids = List.of();
      known().fund().removeAll();
      begin();
    }
  }

  private void soon() {
    ids = List.of();
    known().fund().removeAll();
    int mine = ++asked;
    begun = false;
    changed();
    getShell()
        .getDisplay()
        .timerExec(
            PAUSE_MS,
            () -> {
              if (mine == asked && !known().source().isDisposed()) {
                begin();
              }
            });
  }

  /** Reads what the fund is to begin with, unless that is not there yet. */
  private void begin() {
    int mine = ++asked;
    begun = false;
    unread = Optional.empty();
    Origin from = origin;
    Optional<Path> source = path(known().source());
    changed();
    if (from.wantsFile() && source.filter(Files::isRegularFile).isEmpty()) {
      return;
    }
    Path file = source.orElse(Path.of(""));
    int at = known().fund().getSelectionIndex();
    Optional<String> fund =
        at >= 0
            ? Optional.of(ids.get(at))
            : into.filter(open -> open.file().equals(file)).map(open -> open.fund().id());
    desk()
        .jobs()
        .ask(
            () -> from.read(desk().program(), file, fund),
            read -> {
              if (mine == asked && !getControl().isDisposed()) {
                draft().start(read.file(), from == Origin.FILE);
                funds(read);
                begun = true;
                changed();
              }
            },
            thrown -> {
              if (mine == asked && !getControl().isDisposed()) {
                unread = Optional.of(why(thrown));
                changed();
              }
            });
  }

  private String why(Throwable thrown) {
    return thrown instanceof RefusedException refused
        ? say(refused.problems().get(0).message())
        : String.valueOf(thrown.getMessage());
  }

  private void funds(Origin.Begun read) {
    Combo combo = known().fund();
    List<String> next = read.funds().stream().map(Fund::id).toList();
    if (next.equals(ids)) {
      return;
    }
    ids = next;
    combo.removeAll();
    read.funds().forEach(one -> combo.add(one.name() + "  " + one.year() + "  (" + one.id() + ")"));
    Optional<String> wanted =
        into.filter(open -> path(known().source()).equals(Optional.of(open.file())))
            .map(open -> open.fund().id());
    combo.select(wanted.map(ids::indexOf).filter(i -> i >= 0).orElse(ids.size() - 1));
  }

  @Override
  void show() {
    if (!begun && asked == 0) {
      begin();
    }
  }

  @Override
  void take() {
    Controls all = known();
    Composite row = all.source().getParent();
    row.setVisible(origin.wantsFile());
    ((GridData) row.getLayoutData()).exclude = !origin.wantsFile();
    boolean several = origin == Origin.LEDGER && ids.size() > 1;
    all.fund().setEnabled(several);
    Optional<String> wrong = ledgerTrouble().or(this::sourceTrouble).or(() -> unread);
    all.found().setText(begun && wrong.isEmpty() ? found() : "");
    all.found().setForeground(desk().theme().color(Tone.MUTED));
    all.found().getParent().layout();
    Optional<String> missing = Optional.empty();
    if (origin.wantsFile() && all.source().getText().isBlank()) {
      missing =
          Optional.of(say(new Text("还需选择：带入自哪个文件", "still to choose: the file to take over from")));
    } else if (!begun) {
      missing = Optional.of(say(new Text("正在读取…", "Reading…")));
    }
    stand(wrong, missing);
  }

  private String found() {
    if (!origin.wantsFile() && origin == Origin.BLANK) {
      return "";
    }
    int lines = draft().lines().size();
    int indicators = draft().offered().size();
    return say(
        origin == Origin.LEDGER
            ? new Text(
                    "将带入 {0} 年度：{1} 个支出方向、{2} 个指标；上年的偏差原因、评定和结果文字不带入",
                    "Taken over into {0}: {1} lines, {2} indicators; last year's reasons, judgements"
                        + " and texts about results are not")
                .with(String.valueOf(draft().head().year()), lines, indicators)
            : new Text("将带入 {0} 个支出方向、{1} 个指标", "Taken over: {0} lines, {1} indicators")
                .with(lines, indicators));
  }

  private Optional<String> ledgerTrouble() {
    if (into.isPresent()) {
      return Optional.empty();
    }
    Optional<Path> file = ledgerFile();
    if (file.isEmpty()) {
      return Optional.of(say(new Text("填写台账文件的路径", "Say where the ledger file is to lie")));
    }
    Path folder = file.get().toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return Optional.of(
          say(new Text("没有文件夹 {0}", "There is no folder {0}").with(String.valueOf(folder))));
    }
    if (Files.exists(file.get())) {
      return Optional.of(
          say(
              new Text(
                      "{0} 已存在：换一个名称；打开已有台账请用“打开台账”",
                      "{0} is there already: choose another name, or use Open a Ledger")
                  .with(file.get().getFileName())));
    }
    return Files.isWritable(folder)
        ? Optional.empty()
        : Optional.of(
            say(new Text("不能写入文件夹 {0}", "The folder {0} cannot be written to").with(folder)));
  }

  private Optional<String> sourceTrouble() {
    String text = known().source().getText();
    return !origin.wantsFile()
            || text.isBlank()
            || path(known().source()).filter(Files::isRegularFile).isPresent()
        ? Optional.empty()
        : Optional.of(say(new Text("没有文件 {0}", "There is no file {0}").with(text.strip())));
  }

  private Optional<Path> ledgerFile() {
    return known()
        .ledger()
        .flatMap(StartPage::path)
        .map(
            file ->
                String.valueOf(file.getFileName()).contains(".")
                    ? file
                    : file.resolveSibling(file.getFileName() + ENDING));
  }

  private static Optional<Path> path(org.eclipse.swt.widgets.Text field) {
    try {
      return field.getText().isBlank()
          ? Optional.empty()
          : Optional.of(Path.of(field.getText().strip()).toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Where the fund goes. */
  Goal goal() {
    return new Goal(
        into.map(OpenLedger::file).or(this::ledgerFile).orElseThrow(),
        into.isPresent(),
        origin == Origin.FILE ? path(known().source()) : Optional.empty());
  }

  @Override
  void focus() {
    Controls all = known();
    all.ledger()
        .ifPresentOrElse(
            field -> {
              field.setFocus();
              field.selectAll();
            },
            () -> all.origins().get(origin.ordinal()).setFocus());
  }

  private Controls known() {
    if (controls == null) {
      throw new IllegalStateException("the page was not made");
    }
    return controls;
  }
}
