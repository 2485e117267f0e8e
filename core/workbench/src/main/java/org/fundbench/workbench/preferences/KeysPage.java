package org.fundbench.workbench.preferences;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.KeySequenceText;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.table.Column;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.Rows;
import org.jspecify.annotations.Nullable;

/**
 * All commands with their keys. Keys are changed by pressing them; what they mean so far is said
 * before they are given away, and what cannot be used is refused with its reason.
 */
public final class KeysPage extends PreferencePage implements Found {
  private static final Text NAME = new Text("按键", "Keys");
  private static final Text PRESS = new Text("在此按下新的按键", "Press the new keys here");

  private final Desk desk;
  private final KeyDraft draft;
  private List<String> marked = List.of();
  private List<Action> shown = List.of();
  private @Nullable Controls controls;

  /** What the page is made of, once it was shown. */
  private record Controls(
      Grid<Action> grid,
      KeySequenceText keys,
      Label words,
      Button set,
      Button add,
      Button remove,
      Button restore) {}

  KeysPage(Desk desk) {
    super(desk.say(NAME));
    this.desk = desk;
    draft = new KeyDraft(desk.commands());
  }

  @Override
  protected Control createContents(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = 0;
    layout.verticalSpacing = desk.theme().px(8);
    page.setLayout(layout);
    Grid<Action> grid =
        new Grid<>(
                page,
                desk,
                "keys",
                NAME,
                List.of(
                    Column.left(new Text("命令", "Command"), 230, action -> desk.say(action.name())),
                    Column.<Action>left(NAME, 150, this::keys).toned(action -> Tone.ACCENT),
                    Column.<Action>left(new Text("说明", "Remark"), 170, this::remark)
                        .toned(action -> Tone.MUTED)))
            .sayingWhenEmpty(new Text("没有这样的命令", "There is no such command"));
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
    data.widthHint = desk.theme().px(560);
    data.heightHint = desk.theme().px(300);
    grid.control().setLayoutData(data);
    Composite row = new Composite(page, SWT.NONE);
    GridLayout line = new GridLayout(6, false);
    line.marginWidth = 0;
    row.setLayout(line);
    row.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
    new Label(row, SWT.NONE).setText(desk.say(new Text("新按键", "New keys")));
    org.eclipse.swt.widgets.Text field = new org.eclipse.swt.widgets.Text(row, SWT.BORDER);
    field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    field.setMessage(desk.say(PRESS));
    Named.as(desk.say(PRESS), field);
    KeySequenceText[] pressed = new KeySequenceText[1];
    // Ahead of the field's own listener: another key replaces the one before.
    field.addListener(
        SWT.KeyDown,
        event -> {
          if (pressed[0].getKeySequence().isComplete()) {
            pressed[0].clear();
          }
        });
    KeySequenceText keys = new KeySequenceText(field);
    pressed[0] = keys;
    keys.setKeyStrokeLimit(1);
    keys.addPropertyChangeListener(event -> look());
    Button set =
        button(row, new Text("设为此键(&S)", "&Set"), () -> take((id, one) -> draft.set(id, one)));
    Button add =
        button(row, new Text("追加(&N)", "A&dd"), () -> take((id, one) -> draft.add(id, one)));
    Button remove = button(row, new Text("移除(&M)", "Re&move"), () -> change(draft::clear));
    Button restore = button(row, new Text("恢复(&E)", "R&estore"), () -> change(draft::restore));
    Label words = new Label(page, SWT.WRAP);
    words.setData(Theme.KEEP, true);
    words.setBackground(desk.theme().color(Tone.SURFACE));
    GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
    wide.heightHint = desk.theme().px(40);
    wide.widthHint = desk.theme().px(540);
    words.setLayoutData(wide);
    controls = new Controls(grid, keys, words, set, add, remove, restore);
    grid.onSelect(this::look);
    grid.onOpen(action -> field.setFocus());
    mark(marked);
    return page;
  }

  @Override
  public void createControl(Composite parent) {
    super.createControl(parent);
    PageButtons.name(desk, getDefaultsButton(), getApplyButton());
  }

  private Button button(Composite row, Text name, Runnable action) {
    Button button = new Button(row, SWT.PUSH);
    button.setText(desk.say(name));
    Named.as(desk.say(name).replace("&", ""), button);
    button.addListener(SWT.Selection, event -> action.run());
    return button;
  }

  private String keys(Action action) {
    return draft.of(action.id()).stream()
        .map(KeySequence::format)
        .collect(Collectors.joining(",  "));
  }

  private String remark(Action action) {
    List<String> remarks = new java.util.ArrayList<>();
    if (draft.isChanged(action.id())) {
      List<KeySequence> usual = desk.commands().keys().usual(action.id());
      remarks.add(
          usual.isEmpty()
              ? desk.say(new Text("已改", "changed"))
              : desk.say(
                  new Text("已改，原为 {0}", "changed, was {0}")
                      .with(
                          usual.stream()
                              .map(KeySequence::format)
                              .collect(Collectors.joining(", ")))));
    }
    desk.commands().keys().clashes().stream()
        .filter(clash -> clash.second().equals(action.id()))
        .forEach(
            clash ->
                remarks.add(
                    desk.say(
                        new Text("{0} 已用于“{1}”", "{0} belongs to {1}")
                            .with(
                                clash.keys().format(),
                                desk.commands().get(clash.first()).name()))));
    return String.join("; ", remarks);
  }

  private Optional<Action> current() {
    return controls == null ? Optional.empty() : controls.grid().current();
  }

  /** The keys in the field, if they are whole. */
  private Optional<KeySequence> pressed() {
    return controls == null
        ? Optional.empty()
        : Optional.of(controls.keys().getKeySequence())
            .filter(keys -> !keys.isEmpty() && keys.isComplete());
  }

  private interface Taking {
    void take(String id, KeySequence keys);
  }

  private void take(Taking how) {
    pressed()
        .filter(keys -> refusal(keys).isEmpty())
        .ifPresent(keys -> change(id -> how.take(id, keys)));
    if (controls != null) {
      controls.keys().clear();
    }
    look();
  }

  private void change(java.util.function.Consumer<String> how) {
    current()
        .ifPresent(
            action -> {
              how.accept(action.id());
              if (controls != null) {
                controls.grid().repaint();
              }
              look();
            });
  }

  private Optional<Text> refusal(KeySequence keys) {
    KeyStroke[] strokes = keys.getKeyStrokes();
    return strokes.length == 0 ? Optional.empty() : KeyRules.refusal(strokes[0], desk.language());
  }

  /** Says what the keys in the field would do, and which buttons can be pressed. */
  private void look() {
    if (controls == null || controls.words().isDisposed()) {
      return;
    }
    Optional<Action> action = current();
    Optional<KeySequence> keys = pressed();
    Optional<Text> refusal = keys.flatMap(this::refusal);
    boolean fits = action.isPresent() && keys.isPresent() && refusal.isEmpty();
    controls.set().setEnabled(fits);
    controls.add().setEnabled(fits);
    controls.remove().setEnabled(action.filter(one -> !draft.of(one.id()).isEmpty()).isPresent());
    controls.restore().setEnabled(action.filter(one -> draft.isChanged(one.id())).isPresent());
    Optional<Action> other =
        fits ? draft.otherWith(keys.orElseThrow(), action.orElseThrow().id()) : Optional.empty();
    Tone tone = refusal.isPresent() ? Tone.BAD : other.isPresent() ? Tone.CAUTION : Tone.MUTED;
    controls.words().setForeground(desk.theme().color(tone));
    controls.words().setText(desk.say(words(action, keys, refusal, other)));
  }

  private static Text words(
      Optional<Action> action,
      Optional<KeySequence> keys,
      Optional<Text> refusal,
      Optional<Action> other) {
    if (refusal.isPresent()) {
      return new Text("不能使用：{0}。", "This cannot be used: {0}.").with(refusal.get());
    }
    if (action.isEmpty()) {
      return new Text("先选一个命令，再按下新的按键。", "Choose a command, then press the new keys.");
    }
    if (keys.isEmpty()) {
      return new Text(
              "为“{0}”按下新的按键；“应用”后菜单立即显示。",
              "Press the new keys for {0}; menus show them as soon as you apply.")
          .with(action.get().name());
    }
    if (other.isPresent()) {
      return new Text(
              "{0} 现在用于“{1}”。设定后“{1}”不再有这个按键。",
              "{0} belongs to {1} now. If you set it, {1} loses it.")
          .with(keys.get().format(), other.get().name());
    }
    return new Text("{0} 未被使用。", "{0} is free.").with(keys.get().format());
  }

  @Override
  protected void performDefaults() {
    draft.restoreAll();
    if (controls != null) {
      controls.grid().repaint();
    }
    look();
    super.performDefaults();
  }

  @Override
  public boolean performOk() {
    if (controls != null) {
      draft.take();
      PreferencesWindow.save(desk);
    }
    return true;
  }

  @Override
  public boolean has(List<String> words) {
    return OptionSheet.has(NAME.zh() + ' ' + NAME.en(), words) || !commands(words).isEmpty();
  }

  private List<Action> commands(List<String> words) {
    return desk.commands().all().stream()
        .filter(
            action ->
                OptionSheet.has(
                    action.name().zh() + ' ' + action.name().en() + ' ' + keys(action), words))
        .toList();
  }

  /** Here what was found is all that is shown. */
  @Override
  public void mark(List<String> words) {
    marked = words;
    if (controls != null && !controls.grid().control().isDisposed()) {
      List<Action> found = commands(words);
      List<Action> next = found.isEmpty() ? desk.commands().all() : found;
      if (!next.equals(shown)) {
        shown = next;
        controls.grid().show(Rows.of(next));
        controls.grid().select(0);
      }
      look();
    }
  }
}
