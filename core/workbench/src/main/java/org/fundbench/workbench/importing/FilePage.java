package org.fundbench.workbench.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fundbench.api.RefusedException;
import org.fundbench.importing.FileLook;
import org.fundbench.importing.profile.ImportProfile;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.page.AskFile;
import org.fundbench.workbench.page.HelpTopic;
import org.fundbench.workbench.page.Helped;
import org.fundbench.workbench.page.OptionForm;
import org.fundbench.workbench.table.Column;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.Rows;
import org.jspecify.annotations.Nullable;

/** Which files, by which kept profile, and what the installed formats think of them. */
final class FilePage extends WizardPage implements Helped {
  private static final int PATIENCE_MS = 250;

  private final ImportPlan plan;
  private final Desk desk;
  private @Nullable Controls controls;
  private Optional<String> shownFormat = Optional.empty();
  private List<Path> shownFiles = List.of();
  private int typed;

  private record Controls(
      Text file, Combo profile, Grid<FileLook.Recognised> formats, OptionForm options) {}

  FilePage(ImportPlan plan) {
    super("file");
    this.plan = plan;
    this.desk = plan.desk();
    setTitle(say("选择文件", "Choose files"));
    setDescription(
        say(
            "每个文件是一个批次，整批过账或完全不过账；最后一页之前台账不变",
            "Each file is a batch, posted whole or not at all; nothing is posted before the last page"));
  }

  private String say(String zh, String en) {
    return desk.say(new org.fundbench.api.Text(zh, en));
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(3, false);
    layout.marginWidth = desk.theme().px(18);
    layout.marginHeight = desk.theme().px(14);
    layout.verticalSpacing = desk.theme().px(10);
    layout.horizontalSpacing = desk.theme().px(12);
    page.setLayout(layout);
    Text field = field(page);
    browse(page, field);
    Combo profile = profiles(page);
    Label heading = new Label(page, SWT.NONE);
    heading.setText(
        say("格式（最有把握的在前，可改选）", "Format (the surest first; choose another if it is wrong)"));
    heading.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
    Grid<FileLook.Recognised> formats = formats(page);
    OptionForm options = new OptionForm(page, desk);
    options.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1));
    controls = new Controls(field, profile, formats, options);
    formats.onSelect(() -> formats.current().ifPresent(one -> choose(one.format().id())));
    if (!plan.files().isEmpty()) {
      field.setText(String.join("; ", plan.files().stream().map(Path::toString).toList()));
    }
    field.addListener(SWT.Modify, event -> changed());
    FileDrop.on(page, DND.DROP_COPY, dropped -> field.setText(joined(dropped)));
    check();
    setErrorMessage(null);
    setControl(page);
    look();
  }

  private Text field(Composite page) {
    String name = say("文件", "File");
    new Label(page, SWT.NONE).setText(name);
    Text field = new Text(page, SWT.BORDER);
    field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    field.setMessage(say("可拖入；多个文件用分号隔开", "drop files here; semicolons between several"));
    return Named.as(name, field);
  }

  private void browse(Composite page, Text field) {
    Button browse = new Button(page, SWT.PUSH);
    browse.setText(say("浏览…", "Browse…"));
    Named.as(browse.getText(), browse);
    browse.addListener(
        SWT.Selection,
        event -> {
          List<Path> chosen =
              new AskFile(desk, getShell(), new org.fundbench.api.Text("要导入的文件", "Files to import"))
                  .severalToOpen();
          if (!chosen.isEmpty()) {
            field.setText(joined(chosen));
          }
        });
  }

  private static String joined(List<Path> files) {
    return String.join("; ", files.stream().map(Path::toString).toList());
  }

  private Combo profiles(Composite page) {
    String name = say("导入方案", "Profile");
    new Label(page, SWT.NONE).setText(name);
    Combo combo = new Combo(page, SWT.READ_ONLY);
    combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    combo.add(say("不使用", "none"));
    plan.kept().names().forEach(combo::add);
    combo.select(0);
    combo.addListener(SWT.Selection, event -> profile(combo));
    return Named.as(name, combo);
  }

  private Grid<FileLook.Recognised> formats(Composite page) {
    Grid<FileLook.Recognised> formats =
        new Grid<>(
                page,
                desk,
                "import-formats",
                new org.fundbench.api.Text("导入格式", "Import formats"),
                List.of(
                    Column.left(
                        new org.fundbench.api.Text("格式", "Format"),
                        180,
                        one -> desk.say(one.format().name())),
                    Column.<FileLook.Recognised>left(
                            new org.fundbench.api.Text("把握", "Sureness"),
                            90,
                            one -> one.sureness() + " %")
                        .toned(one -> one.sureness() > 0 ? Tone.GOOD : Tone.MUTED),
                    Column.<FileLook.Recognised>left(
                            new org.fundbench.api.Text("能读什么", "What it reads"),
                            380,
                            one -> desk.say(one.format().summary()))
                        .toned(one -> Tone.MUTED)))
            .sayingWhenEmpty(new org.fundbench.api.Text("选择文件后显示", "Shown when a file is chosen"));
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1);
    data.heightHint = desk.theme().px(150);
    formats.control().setLayoutData(data);
    return formats;
  }

  private void profile(Combo combo) {
    if (combo.getSelectionIndex() == 0) {
      plan.unnamed();
    } else {
      try {
        String name = combo.getText();
        plan.named(name, plan.kept().find(name));
        setErrorMessage(null);
      } catch (RefusedException e) {
        plan.unnamed();
        combo.select(0);
        setErrorMessage(plan.say(e.problems()));
      }
    }
    shownFormat = Optional.empty();
    look();
  }

  private void choose(String format) {
    if (shownFormat.equals(Optional.of(format))) {
      return;
    }
    Controls now = known();
    shownFormat = Optional.of(format);
    now.formats().current().ifPresent(one -> showOptions(one));
  }

  private void showOptions(FileLook.Recognised one) {
    Map<String, String> set =
        desk.preferences().defaults("import." + one.format().id() + ".", one.format().options());
    set.putAll(plan.profile().options());
    known().options().show(one.format().options(), set);
  }

  private void changed() {
    int mine = ++typed;
    check();
    getControl()
        .getDisplay()
        .timerExec(
            PATIENCE_MS,
            () -> {
              if (mine == typed && !getControl().isDisposed()) {
                look();
              }
            });
  }

  private void check() {
    String text = known().file().getText();
    List<Path> paths = ImportPlan.paths(text);
    Optional<Path> missing = paths.stream().filter(path -> !Files.isRegularFile(path)).findFirst();
    boolean fine = !paths.isEmpty() && missing.isEmpty();
    if (fine) {
      plan.files(text);
    }
    setPageComplete(fine);
    setErrorMessage(
        fine || text.isBlank()
            ? null
            : say("没有这个文件", "There is no such file")
                + missing.map(path -> "：" + path.getFileName()).orElse(""));
  }

  private void look() {
    if (isPageComplete()) {
      plan.look(this::show);
    }
  }

  private void show(FileLook look) {
    Controls now = known();
    if (now.file().isDisposed()) {
      return;
    }
    shownFiles = plan.files();
    now.formats().show(Rows.of(look.formats()));
    List<String> ids = look.formats().stream().map(one -> one.format().id()).toList();
    int at = Math.max(0, plan.profile().format().map(ids::indexOf).orElse(0));
    if (!ids.isEmpty()) {
      now.formats().select(at);
      shownFormat = Optional.of(ids.get(at));
      showOptions(look.formats().get(at));
    }
    if (look.columns().isEmpty() && !look.problems().isEmpty()) {
      setErrorMessage(plan.say(look.problems()));
    }
  }

  /** Takes what is set into the plan; only what differs from the format's own choice. */
  void apply() {
    Controls now = known();
    if (!shownFiles.equals(plan.files())) {
      return; // what is shown was found for another file
    }
    Optional<FileLook.Recognised> chosen = now.formats().current();
    Map<String, String> set = new LinkedHashMap<>();
    chosen.ifPresent(
        one ->
            one.format()
                .options()
                .forEach(
                    option -> {
                      String value = now.options().values().get(option.key());
                      if (value != null && !value.equals(option.defaultValue().orElse(""))) {
                        set.put(option.key(), value);
                      }
                    }));
    ImportProfile before = plan.profile();
    boolean surest =
        plan.look()
            .filter(look -> !look.formats().isEmpty())
            .map(look -> look.formats().get(0).format().id())
            .equals(chosen.map(one -> one.format().id()));
    Optional<String> format =
        before.format().isPresent() || !surest
            ? chosen.map(one -> one.format().id()).or(before::format)
            : Optional.empty();
    plan.profile(before.read(format, chosen.isPresent() ? set : before.options()));
  }

  private Controls known() {
    if (controls == null) {
      throw new IllegalStateException("the page was not made");
    }
    return controls;
  }

  @Override
  public HelpTopic helpTopic() {
    return HelpTopic.IMPORT;
  }
}
