package org.fundbench.workbench.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fundbench.api.EntryKind;
import org.fundbench.ledger.BudgetLine;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;

/** Which entries are wanted: a piece of text, a line, a kind, and days. */
final class FilterBar {
  private static final int TYPING_PAUSE = 250;

  private final Desk desk;
  private final Composite bar;
  private final Text text;
  private final Combo line;
  private final Combo kind;
  private final Text from;
  private final Text to;
  private final Consumer<EntryQuery> changed;
  private List<BudgetLine> lines = List.of();
  private Set<EntryKind> manyKinds = Set.of();
  private boolean filling;
  private final Runnable later = this::tell;

  FilterBar(Composite parent, Desk desk, Consumer<EntryQuery> changed) {
    this.desk = desk;
    this.changed = changed;
    Theme theme = desk.theme();
    bar = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(7, false);
    layout.marginWidth = theme.px(12);
    layout.marginHeight = theme.px(8);
    layout.horizontalSpacing = theme.px(8);
    bar.setLayout(layout);
    text =
        field(
            SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL,
            new org.fundbench.api.Text("凭证号、收款人、摘要", "Voucher, payee, memo"),
            220,
            true);
    line = combo(new org.fundbench.api.Text("支出方向", "Line"), 170);
    kind = combo(new org.fundbench.api.Text("业务", "Kind"), 110);
    kind.add(desk.say(new org.fundbench.api.Text("全部业务", "All kinds")));
    for (EntryKind one : EntryKind.values()) {
      kind.add(desk.say(one.label()));
    }
    kind.select(0);
    from = field(SWT.BORDER, new org.fundbench.api.Text("起始日期", "From 2023-01-31"), 118, false);
    Label dash = new Label(bar, SWT.NONE);
    dash.setText("–");
    to = field(SWT.BORDER, new org.fundbench.api.Text("截止日期", "To 2023-12-31"), 118, false);
    Button clear = new Button(bar, SWT.PUSH | SWT.FLAT);
    clear.setText(desk.say(new org.fundbench.api.Text("清除", "Clear")));
    clear.addListener(SWT.Selection, event -> clear());
    Named.as(clear.getText(), clear);
  }

  Composite control() {
    return bar;
  }

  private Text field(int style, org.fundbench.api.Text hint, int width, boolean wide) {
    Text field = new Text(bar, SWT.SINGLE | style);
    field.setMessage(desk.say(hint));
    GridData data = new GridData(SWT.FILL, SWT.CENTER, wide, false);
    data.widthHint = desk.theme().px(width);
    field.setLayoutData(data);
    field.addListener(SWT.Modify, event -> soon());
    return Named.as(desk.say(hint), field);
  }

  private Combo combo(org.fundbench.api.Text name, int width) {
    Combo combo = new Combo(bar, SWT.DROP_DOWN | SWT.READ_ONLY);
    GridData data = new GridData(SWT.FILL, SWT.CENTER, false, false);
    data.widthHint = desk.theme().px(width);
    combo.setLayoutData(data);
    combo.addListener(SWT.Selection, event -> soon());
    return Named.as(desk.say(name), combo);
  }

  private void soon() {
    if (!filling) {
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
  }

  private void clear() {
    filling = true;
    text.setText("");
    line.select(0);
    kind.select(0);
    manyKinds = Set.of();
    from.setText("");
    to.setText("");
    filling = false;
    tell();
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
    text.setText(query.text().orElse(""));
    line.select(0);
    for (int i = 0; i < lines.size(); i++) {
      if (query.line().equals(Optional.of(lines.get(i).id()))) {
        line.select(i + 1);
      }
    }
    manyKinds = query.kinds().size() > 1 ? query.kinds() : Set.of();
    while (kind.getItemCount() > EntryKind.values().length + 1) {
      kind.remove(kind.getItemCount() - 1);
    }
    if (query.kinds().size() == 1) {
      kind.select(query.kinds().iterator().next().ordinal() + 1);
    } else if (query.kinds().isEmpty()) {
      kind.select(0);
    } else {
      kind.add(
          String.join(
              desk.say(new org.fundbench.api.Text("、", ", ")),
              query.kinds().stream().sorted().map(one -> desk.say(one.label())).toList()));
      kind.select(kind.getItemCount() - 1);
    }
    from.setText(query.from().map(LocalDate::toString).orElse(""));
    to.setText(query.to().map(LocalDate::toString).orElse(""));
    filling = false;
  }

  private Set<EntryKind> kinds() {
    int at = kind.getSelectionIndex();
    if (at <= 0) {
      return Set.of();
    }
    return at <= EntryKind.values().length ? Set.of(EntryKind.values()[at - 1]) : manyKinds;
  }

  private EntryQuery query() {
    int at = line.getSelectionIndex();
    String words = text.getText().strip();
    return new EntryQuery(
        desk.ledger().now().map(open -> open.fund().id()),
        at <= 0 ? Optional.empty() : Optional.of(lines.get(at - 1).id()),
        Optional.empty(),
        kinds(),
        day(from),
        day(to),
        words.isEmpty() ? Optional.empty() : Optional.of(words),
        0,
        0);
  }

  /** A day that is not written to its end does not filter yet; the field is red until it is one. */
  private Optional<LocalDate> day(Text field) {
    String words = field.getText().strip();
    Theme theme = desk.theme();
    try {
      Optional<LocalDate> day =
          words.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(words));
      field.setForeground(theme.color(Tone.TEXT));
      field.setToolTipText(null);
      return day;
    } catch (DateTimeParseException e) {
      field.setForeground(theme.color(Tone.BAD));
      field.setToolTipText(
          desk.say(new org.fundbench.api.Text("日期写成 2023-01-31", "write days as 2023-01-31")));
      return Optional.empty();
    }
  }
}
