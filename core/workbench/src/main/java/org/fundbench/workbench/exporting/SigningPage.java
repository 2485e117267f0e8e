package org.fundbench.workbench.exporting;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.OptionSpec;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.page.HelpTopic;
import org.fundbench.workbench.page.Helped;
import org.fundbench.workbench.page.OptionForm;
import org.jspecify.annotations.Nullable;

/** The unit's certificate and its password, for exporters that sign. */
final class SigningPage extends WizardPage implements Helped {
  /** With what the keys of such options begin. */
  static final String PREFIX = "sign-";

  private final Desk desk;
  private final boolean wanted;
  private final Runnable changed;
  private @Nullable OptionForm form;
  private List<OptionSpec> options = List.of();
  private Map<String, String> kept = Map.of();

  SigningPage(Desk desk, boolean wanted, Runnable changed) {
    super("signing");
    this.desk = desk;
    this.wanted = wanted;
    this.changed = changed;
    setTitle(desk.say(new Text("电子签名", "Signature")));
    setDescription(
        desk.say(
            wanted
                ? new Text("选择本单位的证书文件并输入密码", "Choose the unit's certificate and type its password")
                : new Text("不填证书文件则不签名", "Leave the certificate empty to export unsigned")));
  }

  /** Offers the signing options of an exporter. */
  void offer(List<OptionSpec> declared, Map<String, String> set) {
    options = declared.stream().filter(one -> one.key().startsWith(PREFIX)).toList();
    kept = set;
    if (form != null) {
      form.show(options, kept);
      check();
    }
  }

  boolean isOffered() {
    return !options.isEmpty();
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = desk.theme().px(18);
    layout.marginHeight = desk.theme().px(18);
    layout.verticalSpacing = desk.theme().px(14);
    page.setLayout(layout);
    OptionForm made = new OptionForm(page, desk);
    made.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    made.onChange(this::check);
    Label about = new Label(page, SWT.WRAP);
    about.setText(
        desk.say(
            new Text(
                "签名附加在报告之后，报告本身的字节不变；密码只用于这一次，不会保存。签名只说明谁在何时认可了这份文件，证书是否可信由收件人核实。",
                "The signature is added after the report, whose own bytes stay as they are. The password is used this once and not kept. A signature says who approved the file and when; whether to trust the certificate is for the recipient to find out.")));
    GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
    wide.widthHint = desk.theme().px(480);
    about.setLayoutData(wide);
    form = made;
    made.show(options, kept);
    setControl(page);
    check();
  }

  private void check() {
    String file = values().getOrDefault(PREFIX + "certificate", "");
    boolean there = file.isEmpty() ? !wanted : isFile(file);
    setErrorMessage(
        there || file.isEmpty()
            ? null
            : desk.say(new Text("没有这个证书文件", "There is no such certificate file")));
    setPageComplete(there || !isOffered());
    changed.run();
  }

  private static boolean isFile(String path) {
    try {
      return Files.isRegularFile(Path.of(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** What was set; a password without a certificate says nothing. */
  Map<String, String> values() {
    return form == null || !isOffered() ? Map.of() : form.values();
  }

  @Override
  public HelpTopic helpTopic() {
    return HelpTopic.EVALUATION;
  }
}
