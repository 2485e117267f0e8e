package org.fundbench.workbench.preferences;

import java.util.List;
import java.util.Map;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fundbench.api.OptionSpec;
import org.fundbench.api.OptionSpec.Choice;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.page.OptionForm;
import org.jspecify.annotations.Nullable;

/** Language, theme and zoom; a change builds the window anew at once. */
final class LookPage extends PreferencePage {
  private static final List<OptionSpec> OPTIONS =
      List.of(
          OptionSpec.choice(
              "language",
              new Text("界面语言", "Language"),
              new Text("数据不翻译", "Data is not translated"),
              List.of(
                  new Choice("system", new Text("随系统", "As the system")),
                  new Choice("zh", new Text("中文", "Chinese (中文)")),
                  new Choice("en", new Text("英文（English）", "English")))),
          OptionSpec.choice(
              "theme",
              new Text("主题", "Theme"),
              new Text("窗口的颜色", "The colours of the window"),
              List.of(
                  new Choice("light", new Text("浅色", "Light")),
                  new Choice("dark", new Text("深色", "Dark")))),
          OptionSpec.choice(
              "zoom",
              new Text("缩放", "Zoom"),
              new Text("文字和间距的大小", "The size of text and spaces"),
              List.of(
                  new Choice("100", Text.same("100%")),
                  new Choice("90", Text.same("90%")),
                  new Choice("115", Text.same("115%")),
                  new Choice("130", Text.same("130%")),
                  new Choice("150", Text.same("150%")))));

  private final Desk desk;
  private @Nullable OptionForm form;

  LookPage(Desk desk) {
    super(desk.say(new Text("外观", "Look")));
    this.desk = desk;
    noDefaultAndApplyButton();
  }

  @Override
  protected Control createContents(Composite parent) {
    OptionForm made = new OptionForm(parent, desk);
    made.show(
        OPTIONS,
        Map.of(
            "language", desk.preferences().get("language", "system"),
            "theme", desk.preferences().get("theme", "light"),
            "zoom", desk.preferences().get("zoom", "100")));
    form = made;
    return made.control();
  }

  @Override
  public boolean performOk() {
    if (form == null) {
      return true;
    }
    boolean[] different = {false};
    form.values()
        .forEach(
            (key, value) -> {
              String before =
                  desk.preferences()
                      .get(
                          key,
                          OPTIONS.stream()
                              .filter(one -> one.key().equals(key))
                              .findFirst()
                              .flatMap(OptionSpec::defaultValue)
                              .orElse(""));
              different[0] |= !before.equals(value);
              desk.preferences().set(key, value);
            });
    PreferencesWindow.save(desk);
    if (different[0]) {
      desk.shell().getDisplay().asyncExec(desk.front()::rebuild);
    }
    return true;
  }
}
