package org.fundbench.workbench.ledger;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Composite;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.form.Field;
import org.fundbench.workbench.form.FormBody;
import org.fundbench.workbench.form.FormWindow;
import org.fundbench.workbench.form.Reading;
import org.fundbench.workbench.page.HelpTopic;
import org.jspecify.annotations.Nullable;

/** Asks under which name a filter is kept. */
final class FilterNameWindow extends FormWindow {
  private final String proposal;
  private final Consumer<String> named;
  private @Nullable Field<String> name;

  FilterNameWindow(Desk desk, String proposal, Consumer<String> named) {
    super(
        desk,
        new Text("保存筛选", "Save the Filter"),
        new Text("同名的筛选将被替换", "A filter of the same name is replaced"));
    this.proposal = proposal;
    this.named = named;
  }

  @Override
  protected void fill(Composite page) {
    FormBody body = new FormBody(page, desk(), () -> {});
    name = body.field(new Text("名称(&N)", "&Name"), 3, Reading::words);
  }

  @Override
  protected void filled() {
    if (name != null) {
      name.set(proposal);
      name.focus();
    }
  }

  @Override
  protected void buttonPressed(int button) {
    Optional<String> given = name == null ? Optional.empty() : name.value();
    if (button == IDialogConstants.OK_ID) {
      if (given.isEmpty()) {
        stand(say(new Text("请填写名称", "a name is needed")), "");
        return;
      }
      named.accept(given.get());
    }
    super.buttonPressed(button);
  }

  @Override
  public HelpTopic helpTopic() {
    return HelpTopic.LEDGER;
  }
}
