package org.fundbench.workbench.evaluation;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.Text;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.form.Mnemonic;
import org.fundbench.workbench.kept.KeptFiles;
import org.fundbench.workbench.look.Named;

/** The files that are kept with an indicator: added, looked at, taken out again. */
final class EvidenceBar {
  private final Desk desk;
  private final Composite bar;
  private final Label label;
  private final Combo files;
  private final Button open;
  private final Button save;
  private List<PostedRecord.Evidence> shown = List.of();

  EvidenceBar(Composite parent, Desk desk) {
    this.desk = desk;
    bar = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(5, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.horizontalSpacing = desk.theme().px(14);
    bar.setLayout(layout);
    bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    Text words = new Text("佐证材料", "Evidence");
    label = new Label(bar, SWT.NONE);
    label.setText(desk.say(words));
    files = new Combo(bar, SWT.READ_ONLY);
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
    wide.widthHint = desk.theme().px(170);
    wide.minimumWidth = desk.theme().px(70);
    files.setLayoutData(wide);
    Named.as(desk.say(words), files);
    button(
        new Text("添加…", "Add…"),
        new Text("添加佐证材料", "Add evidence"),
        () -> desk.commands().run("evaluation.evidence"));
    open =
        button(
            new Text("打开", "Open"),
            new Text("打开佐证材料", "Open the evidence"),
            () -> chosen().ifPresent(one -> new KeptFiles(desk).open(one.name(), hash(one))));
    save =
        button(
            new Text("另存为…", "Save As…"),
            new Text("另存佐证材料", "Save the evidence"),
            () -> chosen().ifPresent(one -> new KeptFiles(desk).saveAs(one.name(), hash(one))));
    files.addListener(SWT.Selection, event -> enable());
    desk.theme().apply(bar);
    show(List.of());
  }

  private Button button(Text words, Text name, Runnable run) {
    Button button = new Button(bar, SWT.PUSH);
    button.setText(desk.say(words));
    button.addListener(SWT.Selection, event -> run.run());
    return Named.as(Mnemonic.strip(desk.say(name)), button);
  }

  private static String hash(PostedRecord.Evidence one) {
    return one.hash().hex();
  }

  private Optional<PostedRecord.Evidence> chosen() {
    int at = files.getSelectionIndex();
    return at >= 0 && at < shown.size() ? Optional.of(shown.get(at)) : Optional.empty();
  }

  /** What stands in front of the files. */
  Label label() {
    return label;
  }

  void setVisible(boolean visible) {
    bar.setVisible(visible);
  }

  /** Shows the files of the indicator that is looked at. */
  void show(List<PostedRecord.Evidence> next) {
    if (!next.equals(shown) || files.getItemCount() == 0) {
      shown = next;
      files.removeAll();
      next.forEach(
          one ->
              files.add(
                  desk.say(
                      new Text("{0}（{1} 字节）", "{0} ({1} bytes)").with(one.name(), one.size()))));
      if (next.isEmpty()) {
        files.add(desk.say(new Text("还没有文件", "no files yet")));
      }
      files.select(0);
    }
    enable();
  }

  private void enable() {
    files.setEnabled(shown.size() > 1);
    open.setEnabled(chosen().filter(one -> KeptFiles.canOpen(one.name())).isPresent());
    save.setEnabled(chosen().isPresent());
  }
}
