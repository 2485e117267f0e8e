package org.fundbench.workbench.preferences;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.swt.SWT;
import org.fundbench.api.Language;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.TopMenu;

/** Which keys cannot be given to a command, and why in words. */
final class KeyRules {
  private static final int FIRST_FUNCTION_KEY = SWT.F1;
  private static final int LAST_FUNCTION_KEY = SWT.F20;
  private static final String EDITING = "ACVXZ";

  private KeyRules() {}

  static Optional<Text> refusal(KeyStroke keys, Language language) {
    int modifiers = keys.getModifierKeys();
    int key = keys.getNaturalKey();
    if (key == KeyStroke.NO_KEY) {
      return Optional.of(
          new Text("还要按一个字母、数字或功能键", "A letter, a digit or a function key is needed too"));
    }
    if (key == SWT.F10 && modifiers == 0) {
      return Optional.of(new Text("F10 由系统用来打开菜单", "F10 opens the menus"));
    }
    boolean functionKey = key >= FIRST_FUNCTION_KEY && key <= LAST_FUNCTION_KEY;
    if (!functionKey && (modifiers & (SWT.CTRL | SWT.ALT | SWT.COMMAND)) == 0) {
      return Optional.of(
          new Text(
                  "{0} 要用来输入或移动：请加上 Ctrl 或 Alt，或改用功能键",
                  "{0} is needed for typing or moving: add Ctrl or Alt, or take a function key")
              .with(keys.format()));
    }
    if (key == ' ' && modifiers == SWT.CTRL) {
      return Optional.of(
          new Text("{0} 由输入法使用", "{0} belongs to the input method").with(keys.format()));
    }
    if (modifiers == SWT.CTRL && EDITING.indexOf(Character.toUpperCase(key)) >= 0) {
      return Optional.of(new Text("{0} 在文本框中用于编辑", "{0} edits text in fields").with(keys.format()));
    }
    return modifiers == SWT.ALT ? ofMenu(keys, language) : Optional.empty();
  }

  private static Optional<Text> ofMenu(KeyStroke keys, Language language) {
    String letter = "&" + Character.toUpperCase((char) keys.getNaturalKey());
    return Arrays.stream(TopMenu.values())
        .map(TopMenu::label)
        .filter(label -> label.in(language).toUpperCase(Locale.ROOT).contains(letter))
        .findFirst()
        .map(
            label ->
                new Text("{0} 打开菜单“{1}”", "{0} opens the menu {1}")
                    .with(
                        keys.format(),
                        new Text(
                            label.zh().replaceAll("\\(&.\\)", ""), label.en().replace("&", ""))));
  }
}
