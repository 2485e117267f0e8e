package org.fundbench.workbench.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.ledger.BudgetLine;
import org.fundbench.ledger.EntryOrder;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.form.Reading;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;

/**
 * Which entries are wanted: a piece of text, a line, a kind, days and amounts; and the filters that
 * were given a name.
 */
final class FilterBar {
  private static final int TYPING_PAUSE = 250;

  private final Desk desk;
  private final Composite bar;
  private final Text text;
  private final Combo line;
  private final Combo kind;
  private final Combo saved;
  private final Text from;
  private final Text to;
  private final Text least;
  private final Text most;
  private final Button clear;
  private final Label besides;
  private final Consumer<EntryQuery> changed;
  private final SavedFilters filters;
  private List<BudgetLine> lines = List.of();
  private Set<EntryKind> manyKinds = Set.of();

  /** What was asked for elsewhere and has no field here: a batch, or the side of a figure. */
  private EntryQuery unseen = EntryQuery.everything();

  private EntryOrder order = EntryOrder.BY_DATE;
  private boolean filling;
  private final Runnable later = this::tell;

  FilterBar(Composite parent, Desk desk, Consumer<EntryQuery> changed) {
    this.desk = desk;
    this.changed = changed;
    this.filters = new SavedFilters(desk);
    bar = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = desk.theme().px(12);
    layout.marginHeight = desk.theme().px(8);
    layout.verticalSpacing = desk.theme().px(6);
    bar.setLayout(layout);
    Composite first = row(bar, 5);
    first.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    text =
        field(
            first,
            SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL,
            new org.fundbench.api.Text("凭证号、收款人、摘要", "Voucher, payee, memo"),
            220,
            true);
    line = combo(first, new org.fundbench.api.Text("支出方向", "Line"), 170);
    kind = combo(first, new org.fundbench.api.Text("业务", "Kind"), 110);
    kind.add(desk.say(new org.fundbench.api.Text("全部业务", "All kinds")));
    for (EntryKind one : EntryKind.values()) {
      kind.add(desk.say(one.label()));
    }
    kind.select(0);
    saved = combo(first, new org.fundbench.api.Text("已存筛选", "Saved filters"), 150);
    clear = button(first, new org.fundbench.api.Text("清除", "Clear"), this::clear);
    Composite second = wrappingRow();
    Composite days = row(second, 3);
    from =
        field(days, SWT.BORDER, new org.fundbench.api.Text("起始日期", "From 2023-01-31"), 118, false);
    dash(days);
    to = field(days, SWT.BORDER, new org.fundbench.api.Text("截止日期", "To 2023-12-31"), 118, false);
    Composite amounts = row(second, 3);
    least =
        field(amounts, SWT.BORDER, new org.fundbench.api.Text("最小金额", "Least amount"), 100, false);
    dash(amounts);
    most =
        field(
            amounts, SWT.BORDER, new org.fundbench.api.Text("最大金额", "Largest amount"), 100, false);
    button(
        second,
        new org.fundbench.api.Text("保存筛选…", "Save Filter…"),
        () -> desk.commands().run("ledger.save-filter"));
    button(
        second,
        new org.fundbench.api.Text("删除筛选", "Delete Filter"),
        () -> desk.commands().run("ledger.delete-filter"));
    besides = new Label(second, SWT.NONE);
    unlessEmpty(besides);
    offerSaved();
  }

  private static void unlessEmpty(Label label) {
    RowData data = new RowData();
    data.exclude = label.getText().isEmpty();
    label.setLayoutData(data);
    label.setVisible(!data.exclude);
  }

  /** What finds no room in it goes to the next line. */
  private Composite wrappingRow() {
    Composite row = new Composite(bar, SWT.NONE);
    RowLayout layout = new RowLayout(SWT.HORIZONTAL);
    layout.center = true;
    layout.marginLeft = 0;
    layout.marginRight = 0;
    layout.marginTop = 0;
    layout.marginBottom = 0;
    layout.spacing = desk.theme().px(8);
    row.setLayout(layout);
    row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    return row;
  }

  private Composite row(Composite in, int columns) {
    Composite row = new Composite(in, SWT.NONE);
    GridLayout layout = new GridLayout(columns, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.horizontalSpacing = desk.theme().px(8);
    row.setLayout(layout);
    return row;
  }

  Composite control() {
    return bar;
  }

  private static void dash(Composite row) {
    new Label(row, SWT.NONE).setText("–");
  }

  private Button button(Composite row, org.fundbench.api.Text name, Runnable action) {
    Button button = new Button(row, SWT.PUSH | SWT.FLAT);
    button.setText(desk.say(name));
    button.addListener(SWT.Selection, event -> action.run());
    return Named.as(desk.say(name), button);
  }

  private Text field(
      Composite row, int style, org.fundbench.api.Text hint, int width, boolean wide) {
    Text field = new Text(row, SWT.SINGLE | style);
    field.setMessage(desk.say(hint));
    GridData data = new GridData(SWT.FILL, SWT.CENTER, wide, false);
    data.widthHint = desk.theme().px(width);
    data.minimumWidth = desk.theme().px(50);
    field.setLayoutData(data);
    field.addListener(SWT.Modify, event -> soon());
    return Named.as(desk.say(hint), field);
  }

  private Combo combo(Composite row, org.fundbench.api.Text name, int width) {
    Combo combo = new Combo(row, SWT.DROP_DOWN | SWT.READ_ONLY);
    GridData data = new GridData(SWT.FILL, SWT.CENTER, false, false);
    data.widthHint = desk.theme().px(width);
    combo.setLayoutData(data);
    combo.addListener(SWT.Selection, event -> chosen(combo));
    return Named.as(desk.say(name), combo);
  }

  private void chosen(Combo combo) {
    if (combo != saved) {
      soon();
    } else if (saved.getSelectionIndex() > 0) {
      filters
          .get(saved.getText())
          .ifPresent(
              query -> {
                int at = saved.getSelectionIndex();
                show(query);
                saved.select(at);
                changed.accept(query);
              });
    }
  }

  private void soon() {
    if (!filling) {
      saved.select(0);
      bar.getDisplay().timerExec(TYPING_PAUSE, later);
    }
  }

  private void tell() {
    if (!bar.isDisposed()) {
      changed.accept(query());
    }
  }

  /** Puts the keyboard into the text field. */
  void focus() {
    text.setFocus();
    text.selectAll();
  }

  /** Puts the keyboard where a saved filter is chosen. */
  void focusSaved() {
    saved.setFocus();
  }

  /**
   * Takes what is typed on a row of the table. An input method commits a word letter by letter to
   * the table, even after the keyboard has moved here: all of it has to arrive.
   */
  void type(String letters) {
    if (!text.isFocusControl()) {
      text.setFocus();
      text.setSelection(text.getCharCount());
    }
    text.insert(letters);
  }

  private void clear() {
    show(EntryQuery.everything().ordered(order));
    tell();
  }

  /** Asks for a name and keeps the filter under it. */
  void save() {
    EntryQuery now = query();
    new FilterNameWindow(
            desk, saved.getSelectionIndex() > 0 ? saved.getText() : "", name -> keep(name, now))
        .open();
  }

  /** Keeps a filter under a name. */
  void keep(String name, EntryQuery query) {
    filters.put(name, query);
    offerSaved();
    saved.select(filters.names().indexOf(name) + 1);
  }

  /** Forgets the saved filter that is chosen. */
  void deleteSaved() {
    if (saved.getSelectionIndex() > 0) {
      String name = saved.getText();
      filters.remove(name);
      offerSaved();
      desk.front()
          .say(
              desk.say(
                  new org.fundbench.api.Text("已删除筛选“{0}”", "The filter “{0}” is deleted")
                      .with(name)));
    } else {
      desk.front()
          .say(desk.say(new org.fundbench.api.Text("请先选择一个已存筛选", "Choose a saved filter first")));
    }
  }

  private void offerSaved() {
    List<String> names = new ArrayList<>();
    names.add(desk.say(new org.fundbench.api.Text("已存筛选", "Saved filters")));
    names.addAll(filters.names());
    saved.setItems(names.toArray(new String[0]));
    saved.select(0);
  }

  /** Shows which lines there are. */
  void offer(List<BudgetLine> next) {
    if (next.equals(lines) && line.getItemCount() > 0) {
      return;
    }
    lines = next;
    List<String> names = new ArrayList<>();
    names.add(desk.say(new org.fundbench.api.Text("全部支出方向", "All lines")));
    next.forEach(one -> names.add(one.name()));
    line.setItems(names.toArray(new String[0]));
    line.select(0);
  }

  /** Shows a query that was asked for elsewhere. */
  void show(EntryQuery query) {
    filling = true;
    order = query.order();
    unseen = query;
    text.setText(query.text().orElse(""));
    line.select(0);
    for (int i = 0; i < lines.size(); i++) {
      if (query.line().equals(Optional.of(lines.get(i).id()))) {
        line.select(i + 1);
      }
    }
    showKinds(query.kinds());
    from.setText(query.from().map(LocalDate::toString).orElse(""));
    to.setText(query.to().map(LocalDate::toString).orElse(""));
    least.setText(query.least().map(Money::toYuanText).orElse(""));
    most.setText(query.most().map(Money::toYuanText).orElse(""));
    saved.select(0);
    clear.setText(
        desk.say(
            query.batch().isPresent() || query.side().isPresent() || query.nature().isPresent()
                ? new org.fundbench.api.Text("显示全部记录", "Show All Entries")
                : new org.fundbench.api.Text("清除", "Clear")));
    besides.setText(hidden(query));
    Named.as(besides.getText(), besides);
    unlessEmpty(besides);
    besides.requestLayout();
    clear.requestLayout();
    Named.as(clear.getText(), clear);
    filling = false;
  }

  /** In words what there is no field for: it goes on filtering while the fields are changed. */
  private String hidden(EntryQuery query) {
    List<String> words = new ArrayList<>();
    query
        .side()
        .ifPresent(
            side ->
                words.add(
                    desk.say(
                        switch (side) {
                          case BUDGET -> new org.fundbench.api.Text("预算变动", "budget");
                          case COMMITTED -> new org.fundbench.api.Text("承诺变动", "committed");
                          case PAID -> new org.fundbench.api.Text("支付变动", "paid");
                        })));
    query.nature().ifPresent(nature -> words.add(desk.say(nature.label())));
    query
        .batch()
        .ifPresent(batch -> words.add(desk.say(new org.fundbench.api.Text("一个批次", "one batch"))));
    return words.isEmpty()
        ? ""
        : desk.say(
            new org.fundbench.api.Text("另限：{0}", "and only: {0}").with(String.join(" · ", words)));
  }

  private void showKinds(Set<EntryKind> kinds) {
    manyKinds = kinds.size() > 1 ? kinds : Set.of();
    while (kind.getItemCount() > EntryKind.values().length + 1) {
      kind.remove(kind.getItemCount() - 1);
    }
    if (kinds.size() == 1) {
      kind.select(kinds.iterator().next().ordinal() + 1);
    } else if (kinds.isEmpty()) {
      kind.select(0);
    } else {
      kind.add(
          String.join(
              desk.say(new org.fundbench.api.Text("、", ", ")),
              kinds.stream().sorted().map(one -> desk.say(one.label())).toList()));
      kind.select(kind.getItemCount() - 1);
    }
  }

  private Set<EntryKind> kinds() {
    int at = kind.getSelectionIndex();
    if (at <= 0) {
      return Set.of();
    }
    return at <= EntryKind.values().length ? Set.of(EntryKind.values()[at - 1]) : manyKinds;
  }

  /** Sorts otherwise. */
  void sort(EntryOrder by) {
    order = by;
    tell();
  }

  /** What is asked for now. */
  EntryQuery query() {
    int at = line.getSelectionIndex();
    String words = text.getText().strip();
    return new EntryQuery(
        desk.ledger().now().map(open -> open.fund().id()),
        at <= 0 ? Optional.empty() : Optional.of(lines.get(at - 1).id()),
        unseen.side(),
        kinds(),
        read(from, Reading::day),
        read(to, Reading::day),
        words.isEmpty() ? Optional.empty() : Optional.of(words),
        read(least, Reading::amount),
        read(most, Reading::amount),
        unseen.batch(),
        unseen.nature(),
        order,
        0,
        0);
  }

  /** What is not written to its end does not filter yet; the field is red until it is. */
  private <T> Optional<T> read(Text field, Reading.Reader<T> reader) {
    String words = field.getText().strip();
    Theme theme = desk.theme();
    Reading<T> reading =
        words.isEmpty() ? new Reading<>(Optional.empty(), Optional.empty()) : reader.read(words);
    field.setForeground(theme.color(reading.wrong().isPresent() ? Tone.BAD : Tone.TEXT));
    field.setToolTipText(reading.wrong().map(desk::say).orElse(null));
    return reading.value();
  }
}
