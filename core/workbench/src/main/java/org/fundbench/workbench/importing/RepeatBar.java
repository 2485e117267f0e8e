package org.fundbench.workbench.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.importing.profile.ImportProfile;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.page.Copied;

/** Keeps the profile under a name, and says the command line that repeats the import. */
final class RepeatBar {
  private final ImportPlan plan;
  private final Desk desk;
  private final org.eclipse.swt.widgets.Text name;
  private final Label said;
  private final org.eclipse.swt.widgets.Text command;
  private final Button copy;

  RepeatBar(Composite parent, ImportPlan plan) {
    this.plan = plan;
    this.desk = plan.desk();
    Composite bar = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(4, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.horizontalSpacing = desk.theme().px(10);
    layout.verticalSpacing = desk.theme().px(6);
    bar.setLayout(layout);
    bar.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
    String words = desk.say(new Text("方案名称", "Profile name"));
    new Label(bar, SWT.NONE).setText(words);
    name = new org.eclipse.swt.widgets.Text(bar, SWT.BORDER);
    GridData narrow = new GridData(SWT.LEFT, SWT.CENTER, false, false);
    narrow.widthHint = desk.theme().px(220);
    name.setLayoutData(narrow);
    Named.as(words, name);
    Button keep =
        button(bar, new Text("保存方案(&K)", "&Keep profile"), new Text("保存方案", "Keep profile"));
    keep.addListener(SWT.Selection, event -> keep());
    said = new Label(bar, SWT.NONE);
    said.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    String repeat = desk.say(new Text("命令行", "Command line"));
    new Label(bar, SWT.NONE).setText(repeat);
    command = new org.eclipse.swt.widgets.Text(bar, SWT.BORDER | SWT.READ_ONLY);
    command.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    Named.as(repeat, command);
    copy = button(bar, new Text("复制(&C)", "&Copy"), new Text("复制命令行", "Copy the command line"));
    copy.addListener(SWT.Selection, event -> copy());
    plan.suggestedName().ifPresent(name::setText);
  }

  private Button button(Composite bar, Text words, Text called) {
    Button button = new Button(bar, SWT.PUSH);
    button.setText(desk.say(words));
    button.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false));
    return Named.as(desk.say(called), button);
  }

  private void keep() {
    try {
      plan.kept().keep(name.getText().strip(), plan.profile());
      plan.named(name.getText().strip(), plan.profile());
      say(new Text("已保存；命令行和下次导入都能用", "Kept, for the command line and next time"));
    } catch (RefusedException e) {
      said.setText(plan.say(e.problems()));
    }
    show();
  }

  private void say(Text words) {
    said.setText(desk.say(words));
  }

  /** Says the command line of the plan as it is. */
  void show() {
    Optional<String> line = line();
    command.setText(
        line.orElseGet(
            () ->
                desk.say(
                    new Text(
                        "先保存方案，命令行才能重复这次导入",
                        "Keep the profile first: the command line needs it"))));
    copy.setEnabled(line.isPresent());
  }

  /** The command line that repeats exactly this import; none while its profile is not kept. */
  private Optional<String> line() {
    ImportProfile profile = plan.profile();
    ImportProfile bare = ImportProfile.PLAIN.read(profile.format(), profile.options());
    if (plan.name().isEmpty() && !profile.equals(bare)) {
      return Optional.empty();
    }
    OpenLedger open = desk.ledger().now().orElseThrow();
    List<String> words = new ArrayList<>(List.of("fundbench", "import", open.file().toString()));
    plan.files().stream().map(Path::toAbsolutePath).forEach(path -> words.add(path.toString()));
    if (open.funds().size() > 1) {
      words.add("--fund");
      words.add(open.fund().id());
    }
    if (plan.name().isPresent()) {
      words.add("--profile");
      words.add(plan.name().get());
    } else {
      profile.format().ifPresent(format -> words.addAll(List.of("--format", format)));
      profile
          .options()
          .forEach((key, value) -> words.addAll(List.of("--option", key + "=" + value)));
    }
    return Optional.of(String.join(" ", words.stream().map(RepeatBar::quoted).toList()));
  }

  /** As a POSIX shell takes it; what is plain stays plain. */
  private static String quoted(String word) {
    return word.matches("[\\p{L}\\p{N}_./=:,@%+-]+")
        ? word
        : "'" + word.replace("'", "'\\''") + "'";
  }

  private void copy() {
    Copied.from(command, command.getText());
    say(new Text("已复制", "Copied"));
  }
}
