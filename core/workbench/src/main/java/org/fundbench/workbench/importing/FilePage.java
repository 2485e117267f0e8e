package org.fundbench.workbench.importing;

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
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.page.AskFile;
import org.fundbench.workbench.page.OptionForm;
import org.jspecify.annotations.Nullable;

/** Which file, and how to read it. */
final class FilePage extends WizardPage {
  private final Desk desk;
  private final List<Descriptor> formats;
  private final Optional<Path> given;
  private @Nullable Text file;
  private @Nullable Combo format;
  private @Nullable OptionForm options;

  FilePage(Desk desk, List<Descriptor> formats, Optional<Path> given) {
    super("file");
    this.desk = desk;
    this.formats = formats;
    this.given = given;
    setTitle(desk.say(new org.fundbench.api.Text("选择文件", "Choose a file")));
    setDescription(
        desk.say(
            new org.fundbench.api.Text(
                "下一步先试运行：说明会过账什么、有什么问题，台账不变",
                "The next step only tries: it says what would be posted and what is wrong")));
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
    String fileName = desk.say(new org.fundbench.api.Text("文件", "File"));
    new Label(page, SWT.NONE).setText(fileName);
    Text field = new Text(page, SWT.BORDER);
    field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    Named.as(fileName, field);
    Button browse = new Button(page, SWT.PUSH);
    browse.setText(desk.say(new org.fundbench.api.Text("浏览…", "Browse…")));
    Named.as(browse.getText(), browse);
    browse.addListener(
        SWT.Selection,
        event -> {
          AskFile.toOpen(desk, getShell(), List.of())
              .ifPresent(chosen -> field.setText(chosen.toString()));
        });
    String formatName = desk.say(new org.fundbench.api.Text("格式", "Format"));
    new Label(page, SWT.NONE).setText(formatName);
    Combo combo = new Combo(page, SWT.READ_ONLY);
    combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    combo.add(desk.say(new org.fundbench.api.Text("自动识别", "Recognise by itself")));
    formats.forEach(one -> combo.add(desk.say(one.name()) + " — " + desk.say(one.summary())));
    combo.select(0);
    Named.as(formatName, combo);
    OptionForm form = new OptionForm(page, desk);
    form.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1));
    combo.addListener(
        SWT.Selection,
        event ->
            chosen(combo)
                .ifPresentOrElse(
                    one ->
                        form.show(
                            one.options(),
                            desk.preferences().defaults("import." + one.id() + ".", one.options())),
                    () -> form.show(List.of(), Map.of())));
    field.addListener(SWT.Modify, event -> check(field.getText()));
    file = field;
    format = combo;
    options = form;
    given.ifPresent(path -> field.setText(path.toString()));
    check(field.getText());
    setErrorMessage(null);
    setControl(page);
  }

  private Optional<Descriptor> chosen(Combo combo) {
    int at = combo.getSelectionIndex() - 1;
    return at < 0 ? Optional.empty() : Optional.of(formats.get(at));
  }

  private void check(String text) {
    boolean there = path(text).filter(Files::isRegularFile).isPresent();
    setPageComplete(there);
    setErrorMessage(
        there || text.isBlank()
            ? null
            : desk.say(new org.fundbench.api.Text("没有这个文件", "There is no such file")));
  }

  private static Optional<Path> path(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text.strip()));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** What was chosen; only asked for when the page is complete. */
  ImportWish wish() {
    if (file == null || format == null || options == null) {
      throw new IllegalStateException("the page was not shown");
    }
    return new ImportWish(
        path(file.getText()).orElseThrow(), chosen(format).map(Descriptor::id), options.values());
  }
}
