package org.fundbench.workbench.perspective;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.form.Field;
import org.fundbench.workbench.form.FormBody;
import org.fundbench.workbench.form.FormWindow;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.page.HelpTopic;
import org.jspecify.annotations.Nullable;

/** Asks what a perspective of the user's own is to be called: a new one, or one that is there. */
final class PerspectiveNameWindow extends FormWindow {
  private final String before;
  private final List<Perspective> others;
  private final Consumer<String> named;
  private @Nullable FormBody body;
  private @Nullable Field<String> name;

  private PerspectiveNameWindow(
      Desk desk,
      Text title,
      Text hint,
      String before,
      List<Perspective> others,
      Consumer<String> named) {
    super(desk, title, hint);
    this.before = before;
    this.others = others;
    this.named = named;
  }

  /** Asks under which name the arrangement that is shown is kept. */
  static PerspectiveNameWindow ofNew(Desk desk, List<Perspective> others, Consumer<String> named) {
    return new PerspectiveNameWindow(
        desk,
        new Text("另存透视图", "Save Perspective As"),
        new Text(
            "现在的视图布局将以这个名称保存，可从透视图栏、菜单和快速访问打开",
            "The views as they are arranged now are kept under this name, in the tool row, the menu"
                + " and Quick Access"),
        "",
        others,
        named);
  }

  /** Asks for another name of one that is there. */
  static PerspectiveNameWindow of(
      Desk desk, Perspective one, List<Perspective> all, Consumer<String> named) {
    return new PerspectiveNameWindow(
        desk,
        new Text("重命名透视图", "Rename Perspective"),
        new Text("只改名称；它的布局和按键不变", "Only its name changes; its layout and keys stay as they are"),
        one.label().zh(),
        all.stream().filter(other -> !other.id().equals(one.id())).toList(),
        named);
  }

  @Override
  protected void fill(Composite page) {
    body = new FormBody(page, desk(), this::check);
    name = body.field(new Text("名称(&N)", "&Name"), 3, text -> PerspectiveName.read(text, others));
  }

  @Override
  protected void filled() {
    setTitleImage(desk().theme().icon(Icon.OWN, Tone.ACCENT));
    if (name != null) {
      name.set(before);
      name.focus();
    }
    enable(false);
  }

  private void check() {
    if (body != null) {
      FormBody form = body;
      Optional<String> trouble = form.wrong().or(form::missing);
      boolean same = name != null && name.text().strip().equals(before);
      stand(trouble.orElse(null), hint());
      enable(trouble.isEmpty() && !same);
    }
  }

  private void enable(boolean on) {
    Button ok = getButton(IDialogConstants.OK_ID);
    if (ok != null) {
      ok.setEnabled(on);
    }
  }

  @Override
  protected void okPressed() {
    Optional<String> given = name == null ? Optional.empty() : name.value();
    given.ifPresent(
        words -> {
          super.okPressed();
          named.accept(words);
        });
  }

  @Override
  public HelpTopic helpTopic() {
    return HelpTopic.LAYOUT;
  }
}
