package org.fundbench.workbench.exporting;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
import org.fundbench.api.Descriptor;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.exporting.ExportWizard.Exporter;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.page.AskFile;
import org.fundbench.workbench.page.OptionForm;
import org.jspecify.annotations.Nullable;

/** Which exporter, with which options, into which file. */
final class TargetPage extends WizardPage {
  private final Desk desk;
  private final List<Exporter> exporters;
  private @Nullable Combo combo;
  private @Nullable Text file;
  private @Nullable OptionForm form;

  TargetPage(Desk desk, List<Exporter> exporters) {
    super("target");
    this.desk = desk;
    this.exporters = exporters;
    setTitle(desk.say(new org.fundbench.api.Text("年度绩效自评报告", "Yearly self-evaluation")));
    setDescription(
        desk.say(
            new org.fundbench.api.Text(
                "报告带有台账头，日后可据此证明台账未被改动",
                "The report carries the ledger's head, by which it can be verified later")));
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
    String formatName = desk.say(new org.fundbench.api.Text("格式", "Format"));
    new Label(page, SWT.NONE).setText(formatName);
    Combo choice = new Combo(page, SWT.READ_ONLY);
    choice.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    exporters.forEach(
        one ->
            choice.add(
                desk.say(one.descriptor().name()) + " — " + desk.say(one.descriptor().summary())));
    Named.as(formatName, choice);
    String fileName = desk.say(new org.fundbench.api.Text("文件", "File"));
    new Label(page, SWT.NONE).setText(fileName);
    Text field = new Text(page, SWT.BORDER);
    field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    Named.as(fileName, field);
    Button browse = new Button(page, SWT.PUSH);
    browse.setText(desk.say(new org.fundbench.api.Text("浏览…", "Browse…")));
    Named.as(browse.getText(), browse);
    OptionForm options = new OptionForm(page, desk);
    options.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1));
    browse.addListener(
        SWT.Selection,
        event -> {
          String ending = "*." + exporter().extension();
          AskFile.toSave(desk, getShell(), java.util.List.of(ending), field.getText())
              .ifPresent(chosen -> field.setText(chosen.toString()));
        });
    combo = choice;
    file = field;
    form = options;
    field.addListener(SWT.Modify, event -> check());
    choice.addListener(SWT.Selection, event -> chosen(options, field));
    int pdf = Math.max(0, exporters.stream().map(Exporter::extension).toList().indexOf("pdf"));
    if (!exporters.isEmpty()) {
      choice.select(pdf);
      chosen(options, field);
    }
    check();
    setControl(page);
  }

  private void chosen(OptionForm options, Text field) {
    Descriptor descriptor = exporter().descriptor();
    options.show(
        descriptor.options(),
        desk.preferences().defaults("export." + descriptor.id() + ".", descriptor.options()));
    desk.ledger()
        .now()
        .ifPresent(
            open -> {
              Path folder =
                  desk.preferences()
                      .defaultFolder()
                      .or(() -> Optional.ofNullable(open.file().getParent()))
                      .orElse(open.file());
              field.setText(
                  folder
                      .resolve(open.fund().id() + "-self-evaluation." + exporter().extension())
                      .toString());
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
            ? desk.say(new org.fundbench.api.Text("没有安装报告导出插件", "No exporter is installed"))
            : fine || path.isEmpty()
                ? null
                : desk.say(new org.fundbench.api.Text("没有这个文件夹", "There is no such folder")));
    setMessage(
        fine && path.filter(Files::exists).isPresent()
            ? desk.say(
                new org.fundbench.api.Text("文件已存在，将被替换", "The file is there and will be replaced"))
            : getDescription(),
        fine && path.filter(Files::exists).isPresent() ? WARNING : NONE);
  }

  private Optional<Path> path() {
    try {
      return file == null || file.getText().isBlank()
          ? Optional.empty()
          : Optional.of(Path.of(file.getText().strip()));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  Exporter exporter() {
    if (combo == null) {
      throw new IllegalStateException("the page was not shown");
    }
    return exporters.get(Math.max(0, combo.getSelectionIndex()));
  }

  Path target() {
    return path().orElseThrow();
  }

  Map<String, String> options() {
    return form == null ? Map.of() : form.values();
  }
}
