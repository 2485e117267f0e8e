package org.fundbench.workbench.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.desk.Selected;
import org.fundbench.workbench.form.EffectTable;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.page.PageHead;

/**
 * Payments typed row by row: the rows, how the sheet stands, and what all of them together would do
 * to the lines.
 */
public final class EntrySheetView {
  private static final String KEPT = "fundbench.entry-sheet-view";
  private static final int ROOM = 360;

  private final Desk desk;
  private final EntrySheet sheet;
  private final PageHead head;
  private final SheetTable table;
  private final Label stands;
  private final PostedLine posted;
  private final EffectTable effects;

  private EntrySheetView(Composite page, Desk desk) {
    this.desk = desk;
    this.sheet = EntrySheet.of(desk);
    Theme theme = desk.theme();
    head =
        new PageHead(
            page,
            desk,
            List.of("sheet.add-row", "sheet.remove-row", "sheet.copy-above", "sheet.post"));
    Composite body = new Composite(page, SWT.NONE);
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = theme.px(16);
    layout.marginHeight = 0;
    layout.marginBottom = theme.px(10);
    layout.verticalSpacing = theme.px(6);
    body.setLayout(layout);
    body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    Composite holder = new Composite(body, SWT.NONE);
    GridData wide = new GridData(SWT.FILL, SWT.FILL, true, true);
    wide.heightHint = theme.px(180);
    wide.widthHint = theme.px(600);
    holder.setLayoutData(wide);
    stands = new Label(body, SWT.WRAP);
    stands.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    posted = new PostedLine(body, desk);
    Label title = new Label(body, SWT.NONE);
    title.setText(
        desk.say(
            new Text(
                "全部过账后对支出方向的影响（前 → 后）",
                "What posting all of it would do to the lines (before → after)")));
    title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    effects = new EffectTable(body, desk);
    List<Control> less = List.of(title, effects.control());
    body.addListener(SWT.Resize, event -> fit(body, less));
    theme.apply(body);
    title.setForeground(theme.color(Tone.MUTED));
    posted.theme();
    table = new SheetTable(holder, desk, sheet, this::moved);
    theme.apply(table.control());
    page.setData(KEPT, this);
    page.addListener(SWT.FocusIn, event -> table.focus());
    sheet.changed().listen(page, this::show);
    sheet.checked().listen(page, this::checked);
    desk.ledger().changed().listen(page, this::show);
    show();
  }

  /** Where there is little room it belongs to the rows; the effect is shown in a higher view. */
  private void fit(Composite body, List<Control> less) {
    boolean room = body.getClientArea().height >= desk.theme().px(ROOM);
    for (Control one : less) {
      ((GridData) one.getLayoutData()).exclude = !room;
      one.setVisible(room);
    }
    body.layout();
  }

  /** Makes the view. */
  public static Control create(Composite parent, Desk desk) {
    Composite page =
        new Composite(parent, SWT.NONE) {
          @Override
          public boolean setFocus() {
            return !isDisposed()
                && getData(KEPT) instanceof EntrySheetView view
                && view.table.focus();
          }
        };
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 0;
    page.setLayout(layout);
    page.setBackground(desk.theme().color(Tone.SURFACE));
    new EntrySheetView(page, desk);
    return page;
  }

  /** The view, where it is shown. */
  static Optional<SheetTable> table(Desk desk) {
    return find(desk.shell()).map(view -> view.table);
  }

  private static Optional<EntrySheetView> find(Composite in) {
    if (in.getData(KEPT) instanceof EntrySheetView view) {
      return Optional.of(view);
    }
    for (Control child : in.getChildren()) {
      Optional<EntrySheetView> found =
          child instanceof Composite inner ? find(inner) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The effect as it is shown, for tests. */
  static String effectText(Desk desk) {
    return find(desk.shell()).map(view -> view.effects.text()).orElse("");
  }

  private void show() {
    Optional<OpenLedger> open = desk.ledger().now();
    boolean readOnly = open.filter(one -> !one.writable()).isPresent();
    head.say(
        desk.say(SheetWords.NAME),
        desk.say(
            readOnly
                ? new Text("台账为只读，不能录入", "The ledger is read-only; nothing can be typed")
                : sheet.isReviewed()
                    ? new Text(
                        "一行一笔支付，整批送审或完全不送；送审前不计入台账，关闭窗口也会保留",
                        "A row is a payment; all are submitted or none. Kept, but not counted, until then")
                    : new Text(
                        "一行一笔支付，整批过账或完全不过账；过账前不计入台账，关闭窗口也会保留",
                        "A row is a payment; all are posted or none. Kept, but not counted, until then")));
    checked();
  }

  private void checked() {
    SheetCheck check = sheet.check();
    effects.show(check.effects());
    boolean moved = posted.show(sheet.last());
    head.refresh();
    Tone tone = Tone.BAD;
    String words = sheet.said();
    if (words.isEmpty()) {
      Optional<Integer> trouble =
          Optional.of(table.row()).filter(sheet::isTrouble).or(sheet::trouble);
      words = sheet.words().sum(check);
      words = words.isEmpty() ? hint() : words;
      tone = trouble.isPresent() ? Tone.BAD : check.fits() ? Tone.GOOD : Tone.MUTED;
      if (trouble.isPresent()) {
        RowState state = check.states().get(trouble.get());
        tone = state.kind().tone();
        words += "\n" + reason(trouble.get(), state);
      }
    }
    if (!sheet.note().isEmpty()) {
      words = sheet.note() + "\n" + words;
    }
    stands.setForeground(desk.theme().color(tone));
    if (moved || !stands.getText().equals(words.replace("&", "&&"))) {
      stands.setText(words.replace("&", "&&"));
      Named.as(words, stands);
      stands.getParent().layout();
    }
    if (table.hasFocus()) {
      select();
    }
  }

  private String hint() {
    return desk.say(
        new Text(
            "逐格填写：Tab 或回车到下一格，Ctrl+D 抄上一行；也可以从 Excel、WPS 粘贴多行",
            "Tab or Return goes to the next cell, Ctrl+D copies the cell above; rows can be pasted"
                + " from a spreadsheet"));
  }

  private String reason(int row, RowState state) {
    String advice =
        state.problems().stream()
            .findFirst()
            .map(one -> desk.say(one.problem().advice()))
            .orElse("");
    return desk.say(
            new Text("第 {0} 行：{1}", "Row {0}: {1}").with(row + 1, sheet.words().state(state)))
        + (advice.isEmpty() ? "" : " — " + advice);
  }

  private void moved() {
    checked();
    select();
  }

  /** Tells the Properties view of the row with the keyboard. */
  private void select() {
    int at = table.row();
    List<RowState> states = sheet.check().states();
    if (at >= states.size() || at >= sheet.sheet().size()) {
      return;
    }
    RowState state = states.get(at);
    SheetRow row = sheet.sheet().row(at);
    List<Selected.Fact> facts = new ArrayList<>();
    facts.add(
        Selected.Fact.of(
            new Text("状态", "State"),
            state.kind() == RowState.Kind.BLANK
                ? desk.say(new Text("尚未填写，不会提交", "not filled in yet, and not submitted"))
                : sheet.words().state(state)));
    state
        .problems()
        .forEach(
            one -> {
              facts.add(
                  new Selected.Fact(
                      one.problem().severity() == Severity.ERROR
                          ? new Text("问题", "Problem")
                          : new Text("注意", "Mind"),
                      one.problem().message()));
              facts.add(new Selected.Fact(new Text("怎么办", "What to do"), one.problem().advice()));
            });
    for (SheetColumn column : SheetColumn.values()) {
      if (!row.text(column).isEmpty()) {
        facts.add(Selected.Fact.of(column.label(), row.text(column)));
      }
    }
    desk.selection()
        .select(
            new Selected(
                new Text("录入表第 {0} 行（未过账）", "row {0} of the entry sheet, not posted").with(at + 1),
                facts,
                Optional.empty()));
  }
}
