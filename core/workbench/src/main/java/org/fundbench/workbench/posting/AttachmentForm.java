package org.fundbench.workbench.posting;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.fundbench.api.Place;
import org.fundbench.api.Text;
import org.fundbench.ledger.AttachmentDraft;
import org.fundbench.ledger.OpenEntries;
import org.fundbench.ledger.PostedRecord.Entry;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.form.Field;
import org.fundbench.workbench.form.FormBody;
import org.fundbench.workbench.form.Mnemonic;
import org.fundbench.workbench.form.Reading;
import org.fundbench.workbench.form.ReferencePicker;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.page.AskFile;

/** A file to be kept with an entry. */
final class AttachmentForm implements Form {
  private final Desk desk;
  private final Carried before;
  private final ReferencePicker entry;
  private final Field<Path> file;

  AttachmentForm(FormBody body, Carried carried) {
    this.desk = body.desk();
    this.before = carried;
    entry =
        new ReferencePicker(
            body,
            new Text("附于哪一笔(&R)", "&Kept with"),
            OpenEntries.Wanted.ANY,
            true,
            choice -> body.changed());
    file = body.field(new Text("文件(&F)", "&File"), 2, AttachmentForm::path);
    Button browse = new Button(body.control(), SWT.PUSH);
    Text words = new Text("浏览(&B)…", "&Browse…");
    browse.setText(desk.say(words));
    browse.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, false, false));
    browse.addListener(SWT.Selection, event -> browse(browse));
    Named.as(Mnemonic.strip(desk.say(words)), browse);
  }

  private static Reading<Path> path(String text) {
    try {
      Path path = Path.of(text);
      return Files.isRegularFile(path)
          ? Reading.of(path)
          : Reading.wrong(new Text("没有这个文件", "there is no such file"));
    } catch (InvalidPathException e) {
      return Reading.wrong(new Text("不是文件名", "not the name of a file"));
    }
  }

  private void browse(Button button) {
    new AskFile(desk, button.getShell(), new Text("选择凭证文件", "Choose the file"))
        .toOpen()
        .ifPresent(chosen -> file.set(chosen.toString()));
  }

  @Override
  public Optional<String> unpicked() {
    return entry.missing()
        ? Optional.of(
            desk.say(new Text("请先选择文件附于哪一笔记录", "First pick the entry that the file is kept with")))
        : Optional.empty();
  }

  @Override
  public Optional<Attempt> attempt() {
    if (entry.choice().isEmpty() || file.value().isEmpty()) {
      return Optional.empty();
    }
    Path path = file.value().get();
    String number = entry.choice().get().entry().numberText();
    return Optional.of(
        new Attempt(
            DocumentKind.ATTACHMENT.label(),
            (session, fund, dryRun) ->
                session.attach(
                    Optional.of(fund),
                    new AttachmentDraft(
                        number,
                        String.valueOf(path.getFileName()),
                        Files.readAllBytes(path),
                        Place.of(path.toString())),
                    Optional.empty(),
                    dryRun)));
  }

  @Override
  public void answer(Entry answered) {
    entry.want(answered);
    file.focus();
  }

  @Override
  public void next() {
    file.set("");
    entry.clear();
    focus();
  }

  @Override
  public void focus() {
    entry.focus();
  }

  @Override
  public Carried carried() {
    return before;
  }
}
