package org.fundbench.workbench.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.fundbench.api.Field;
import org.fundbench.api.Text;
import org.fundbench.importing.FileLook;
import org.fundbench.importing.Preview;
import org.fundbench.importing.profile.ProfileText;
import org.fundbench.importing.profile.RowRule;
import org.fundbench.ledger.BudgetLine;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Named;

/** One rule in the making: column, comparison, text, and the line of what fits. */
final class RuleForm {
  private static final Map<RowRule.Test, Text> TESTS =
      Map.of(
          RowRule.Test.CONTAINS, new Text("包含", "contains"),
          RowRule.Test.EQUALS, new Text("等于", "is"),
          RowRule.Test.LIKE, new Text("形如（* 任意，? 一个字）", "looks like (* any, ? one letter)"));

  private final ImportPlan plan;
  private final Desk desk;
  private final List<BudgetLine> lines;
  private final Combo column;
  private final Combo test;
  private final org.eclipse.swt.widgets.Text text;
  private final Combo line;
  private final Button add;
  private List<String> columns = List.of();

  RuleForm(Composite parent, ImportPlan plan, List<BudgetLine> lines, Consumer<RowRule> added) {
    this.plan = plan;
    this.desk = plan.desk();
    this.lines = lines;
    Composite form = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(5, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.horizontalSpacing = desk.theme().px(8);
    form.setLayout(layout);
    form.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    column = combo(form, new Text("规则的列", "Column of the rule"), 120);
    test = combo(form, new Text("比较方式", "Comparison"), 110);
    for (RowRule.Test one : RowRule.Test.values()) {
      test.add(desk.say(words(one)));
    }
    test.select(0);
    text = new org.eclipse.swt.widgets.Text(form, SWT.BORDER);
    text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    text.setMessage(desk.say(new Text("文字", "text")));
    Named.as(desk.say(new Text("规则的文字", "Text of the rule")), text);
    line = combo(form, new Text("规则的支出方向", "Line of the rule"), 180);
    line.add(desk.say(new Text("选择支出方向…", "choose a line…")));
    lines.forEach(one -> line.add(one.name()));
    line.add(desk.say(SKIP));
    line.select(0);
    add = new Button(form, SWT.PUSH);
    add.setText(desk.say(new Text("添加规则(&A)", "&Add rule")));
    Named.as(desk.say(new Text("添加规则", "Add rule")), add);
    add.addListener(SWT.Selection, event -> rule().ifPresent(one -> take(one, added)));
    text.addListener(SWT.Modify, event -> check());
    line.addListener(SWT.Selection, event -> check());
    column.addListener(SWT.Selection, event -> check());
    check();
  }

  private static final Text SKIP = new Text("跳过这些行", "skip these rows");

  private static Text words(RowRule.Test one) {
    return Optional.ofNullable(TESTS.get(one)).orElseThrow();
  }

  private void take(RowRule rule, Consumer<RowRule> added) {
    text.setText("");
    line.select(0);
    check();
    added.accept(rule);
  }

  private Combo combo(Composite form, Text name, int width) {
    Combo combo = new Combo(form, SWT.READ_ONLY);
    GridData data = new GridData(SWT.FILL, SWT.CENTER, false, false);
    data.widthHint = desk.theme().px(width);
    combo.setLayoutData(data);
    return Named.as(desk.say(name), combo);
  }

  /** Offers the columns of the file: what they mean first, then the rest by their headings. */
  void showColumns() {
    List<String> keys = new ArrayList<>();
    column.removeAll();
    for (Field field : List.of(Field.PAYEE, Field.MEMO, Field.ACCOUNT)) {
      if (has(field)) {
        keys.add(ProfileText.key(field));
        column.add(desk.say(field.label()));
      }
    }
    plan.look()
        .map(FileLook::columns)
        .orElse(List.of())
        .forEach(
            one -> {
              String heading = one.column().heading();
              if (!heading.isEmpty() && !keys.contains(heading)) {
                keys.add(heading);
                column.add(heading);
              }
            });
    columns = keys;
    column.select(0);
    check();
  }

  private boolean has(Field field) {
    String mapped = plan.profile().columns().get(field);
    return mapped != null
        ? !mapped.isEmpty()
        : plan.look().stream()
            .flatMap(look -> look.columns().stream())
            .anyMatch(one -> one.column().field() == field);
  }

  /** Fills in the rule that would catch some rows. */
  void propose(Preview.Unassigned rows) {
    int at = columns.indexOf(ProfileText.key(rows.field()));
    if (at >= 0) {
      column.select(at);
    }
    test.select(rows.text().isEmpty() ? 1 : 0);
    text.setText(rows.text());
    check();
  }

  /** Puts the keyboard where the line is chosen. */
  void focusLine() {
    line.setFocus();
  }

  private void check() {
    add.setEnabled(rule().isPresent());
  }

  private Optional<RowRule> rule() {
    boolean exact = test.getSelectionIndex() == RowRule.Test.EQUALS.ordinal();
    if (column.getSelectionIndex() < 0
        || line.getSelectionIndex() <= 0
        || text.getText().isBlank() && !exact) {
      return Optional.empty();
    }
    int at = line.getSelectionIndex() - 1;
    return Optional.of(
        new RowRule(
            columns.get(column.getSelectionIndex()),
            RowRule.Test.values()[Math.max(0, test.getSelectionIndex())],
            text.getText().strip(),
            at < lines.size() ? Optional.of(lines.get(at).id()) : Optional.empty()));
  }

  /** The condition of a rule in words. */
  String say(RowRule rule) {
    String named =
        ProfileText.field(rule.column())
            .map(field -> desk.say(field.label()))
            .orElse(rule.column());
    String how = desk.say(words(rule.test()));
    int note = how.indexOf(desk.language() == org.fundbench.api.Language.ZH ? "（" : " (");
    return String.format(
        Locale.ROOT, "%s %s “%s”", named, note > 0 ? how.substring(0, note) : how, rule.text());
  }

  /** What comes of a rule in words. */
  String result(RowRule rule) {
    return rule.line()
        .map(
            id ->
                lines.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .map(BudgetLine::name)
                    .orElse(id))
        .orElse(desk.say(SKIP));
  }
}
