package org.fundbench.workbench.exporting;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fundbench.api.OptionSpec;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.exporting.ExportWizard.Exporter;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.page.AskFile;
import org.fundbench.workbench.page.Copied;
import org.fundbench.workbench.page.FileKind;
import org.fundbench.workbench.page.HelpTopic;
import org.fundbench.workbench.page.Helped;
import org.fundbench.workbench.page.OptionForm;
import org.jspecify.annotations.Nullable;

/** Which exporter and template, with which options, into which file, and what then. */
final class TargetPage extends WizardPage implements Helped {
  private static final String AFTER = "export.after";
  private static final int LONG_TEXT = 320;

  private final Desk desk;
  private final List<Exporter> exporters;
  private final ExportWish wish;
  private final SigningPage signing;
  private @Nullable Fields fields;

  /** What stands on the page once it is made. */
  private record Fields(
      Combo exporter, Combo template, Text file, Combo after, OptionForm options, Text command) {}

  TargetPage(Desk desk, List<Exporter> exporters, ExportWish wish, SigningPage signing) {
    super("target");
    this.desk = desk;
    this.exporters = exporters;
    this.wish = wish;
    this.signing = signing;
    setTitle(say("年度绩效自评报告", "Yearly self-evaluation"));
    setDescription(
        say(
            "报告带有台账头，日后可据此证明台账未被改动",
            "The report carries the ledger's head, by which it can be verified later"));
  }

  private String say(String zh, String en) {
    return desk.say(new org.fundbench.api.Text(zh, en));
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(3, false);
    layout.marginWidth = desk.theme().px(18);
    layout.marginHeight = desk.theme().px(18);
    layout.verticalSpacing = desk.theme().px(12);
    layout.horizontalSpacing = desk.theme().px(12);
    page.setLayout(layout);
    Combo exporter = combo(page, say("格式", "Format"));
    exporters.forEach(
        one ->
            exporter.add(
                desk.say(one.descriptor().name()) + " — " + desk.say(one.descriptor().summary())));
    Combo template = combo(page, say("模板", "Template"));
    TemplateChoice.ALL.forEach(one -> template.add(desk.say(one.name())));
    template.select(
        Math.max(
            0,
            TemplateChoice.ALL.stream().map(TemplateChoice::id).toList().indexOf(wish.template())));
    Text file = field(page, say("文件", "File"), SWT.BORDER);
    button(page, say("浏览…", "Browse…"), () -> browse(file));
    Combo after = combo(page, say("导出之后", "Afterwards"));
    for (After one : After.values()) {
      after.add(desk.say(one.label()));
    }
    after.select(desk.preferences().number(AFTER, 0, 0, After.values().length - 1));
    OptionForm options = new OptionForm(page, desk);
    options.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1));
    Text command = field(page, say("等效的命令行", "As a command line"), SWT.BORDER | SWT.READ_ONLY);
    button(page, say("复制", "Copy"), () -> Copied.from(getShell(), command.getText()));
    fields = new Fields(exporter, template, file, after, options, command);
    file.addListener(SWT.Modify, event -> check());
    template.addListener(SWT.Selection, event -> proposeFile());
    exporter.addListener(SWT.Selection, event -> chosen());
    options.onChange(this::sayCommandLine);
    if (!exporters.isEmpty()) {
      List<String> ids = exporters.stream().map(one -> one.descriptor().id()).toList();
      exporter.select(Math.max(0, ids.indexOf(wish.format())));
      chosen();
    }
    check();
    setControl(page);
  }

  private static Combo combo(Composite page, String name) {
    new Label(page, SWT.NONE).setText(name);
    Combo combo = new Combo(page, SWT.READ_ONLY);
    combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    return Named.as(name, combo);
  }

  private static Text field(Composite page, String name, int style) {
    new Label(page, SWT.NONE).setText(name);
    Text field = new Text(page, style);
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
    wide.widthHint = LONG_TEXT; // a long text scrolls; it does not widen the window
    field.setLayoutData(wide);
    return Named.as(name, field);
  }

  private static void button(Composite page, String name, Runnable run) {
    Button button = new Button(page, SWT.PUSH);
    button.setText(name);
    button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, false, false));
    button.addListener(SWT.Selection, event -> run.run());
    Named.as(name, button);
  }

  private void browse(Text file) {
    new AskFile(
            desk,
            getShell(),
            new org.fundbench.api.Text("报告写到哪里", "Where to write the report"),
            FileKind.ending(exporter().extension()))
        .toSave(file.getText())
        .ifPresent(chosen -> file.setText(chosen.toString()));
  }

  private void chosen() {
    Fields all = all();
    List<OptionSpec> declared = exporter().descriptor().options();
    Map<String, String> set = desk.preferences().defaults(prefix(), declared);
    all.options().show(declared.stream().filter(one -> !signs(one)).toList(), set);
    signing.offer(declared, set);
    proposeFile();
  }

  /** The same as on the exporter's page of the preferences. */
  private String prefix() {
    return "export." + exporter().descriptor().id() + ".";
  }

  private static boolean signs(OptionSpec option) {
    return option.key().startsWith(SigningPage.PREFIX);
  }

  private void proposeFile() {
    desk.ledger()
        .now()
        .ifPresent(
            open -> {
              Path folder =
                  desk.preferences()
                      .defaultFolder()
                      .or(() -> Optional.ofNullable(open.file().getParent()))
                      .orElse(open.file());
              String name =
                  open.fund().id()
                      + "-"
                      + template()
                      + (wish.signed() ? "-signed" : "")
                      + "."
                      + exporter().extension();
              all().file().setText(folder.resolve(name).toString());
            });
    check();
  }

  private void check() {
    Optional<Path> path = path();
    boolean fine =
        !exporters.isEmpty()
            && path.map(Path::toAbsolutePath)
                .map(Path::getParent)
                .filter(Files::isDirectory)
                .isPresent();
    setPageComplete(fine);
    setErrorMessage(
        exporters.isEmpty()
            ? say("没有安装报告导出插件", "No exporter is installed")
            : fine || path.isEmpty() ? null : say("没有这个文件夹", "There is no such folder"));
    boolean replaced = fine && path.filter(Files::exists).isPresent();
    setMessage(
        replaced ? say("文件已存在，将被替换", "The file is there and will be replaced") : getDescription(),
        replaced ? WARNING : NONE);
    sayCommandLine();
  }

  /** Says the command line that does the same. */
  void sayCommandLine() {
    Optional<OpenLedger> open = desk.ledger().now();
    if (fields != null && open.isPresent() && !exporters.isEmpty() && path().isPresent()) {
      Map<String, String> values = new LinkedHashMap<>(fields.options().values());
      values.putAll(signing.values());
      fields
          .command()
          .setText(
              CommandLineText.of(
                  open.get().file(),
                  open.get().fund().id(),
                  wish(),
                  exporter().descriptor().options(),
                  values,
                  target()));
    }
  }

  private Optional<Path> path() {
    try {
      return fields == null || fields.file().getText().isBlank()
          ? Optional.empty()
          : Optional.of(Path.of(fields.file().getText().strip()));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Fields all() {
    if (fields == null) {
      throw new IllegalStateException("the page was not shown");
    }
    return fields;
  }

  private Exporter exporter() {
    return exporters.get(Math.max(0, all().exporter().getSelectionIndex()));
  }

  private String template() {
    return TemplateChoice.ALL.get(Math.max(0, all().template().getSelectionIndex())).id();
  }

  ExportWish wish() {
    return new ExportWish(exporter().descriptor().id(), template(), wish.signed());
  }

  Path target() {
    return path().orElseThrow();
  }

  After after() {
    return After.values()[Math.max(0, all().after().getSelectionIndex())];
  }

  Map<String, String> options() {
    return all().options().values();
  }

  /** Keeps the choices for the next time, passwords never. */
  void remember() {
    wish().remember(desk.preferences());
    desk.preferences().set(AFTER, String.valueOf(after().ordinal()));
    Map<String, String> values = new LinkedHashMap<>(options());
    values.putAll(signing.values());
    exporter().descriptor().options().stream()
        .filter(one -> one.type() != OptionSpec.Type.SECRET)
        .forEach(
            one -> {
              String value = values.getOrDefault(one.key(), "");
              boolean usual = one.defaultValue().equals(Optional.of(value));
              desk.preferences().set(prefix() + one.key(), usual ? "" : value);
            });
  }

  @Override
  public HelpTopic helpTopic() {
    return HelpTopic.EVALUATION;
  }
}
