package org.fundbench.workbench.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.Text;
import org.fundbench.importing.Preview;
import org.fundbench.importing.Previewed;
import org.fundbench.importing.profile.RowRule;
import org.fundbench.ledger.BudgetLine;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.page.HelpTopic;
import org.fundbench.workbench.page.Helped;
import org.fundbench.workbench.table.Column;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.Rows;
import org.jspecify.annotations.Nullable;

/** Rows that name no line get one by rules: what is missing, the rules, and one for the rest. */
final class LinesPage extends WizardPage implements Helped {
  private final ImportPlan plan;
  private final Previews previews;
  private final Desk desk;
  private final List<BudgetLine> lines;
  private @Nullable Grid<Preview.Unassigned> missing;
  private @Nullable Grid<RowRule> rules;
  private @Nullable Combo otherwise;
  private @Nullable RuleForm form;

  LinesPage(ImportPlan plan, Previews previews) {
    super("lines");
    this.plan = plan;
    this.previews = previews;
    this.desk = plan.desk();
    this.lines = desk.ledger().now().map(open -> open.fund().lines()).orElse(List.of());
    setTitle(desk.say(new Text("确定支出方向", "Assign the lines")));
    previews.listen(this::show);
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = desk.theme().px(18);
    layout.marginHeight = desk.theme().px(10);
    layout.verticalSpacing = desk.theme().px(8);
    page.setLayout(layout);
    heading(page, new Text("还没有支出方向的行", "Rows without a line"));
    Grid<Preview.Unassigned> gathered =
        new Grid<>(
                page,
                desk,
                "import-unassigned",
                new Text("还没有支出方向的行", "Rows without a line"),
                List.<Column<Preview.Unassigned>>of(
                    Column.<Preview.Unassigned>left(
                            new Text("列", "Column"), 100, one -> desk.say(one.field().label()))
                        .toned(one -> Tone.MUTED),
                    Column.left(new Text("内容", "Content"), 300, Preview.Unassigned::text),
                    Column.right(new Text("行数", "Rows"), 70, one -> String.valueOf(one.rows())),
                    Column.<Preview.Unassigned>left(
                            new Text("摘要举例", "A memo"), 260, Preview.Unassigned::example)
                        .toned(one -> Tone.MUTED)))
            .sayingWhenEmpty(new Text("所有行都有支出方向", "Every row has a line"));
    fill(gathered, 150);
    RuleForm made = new RuleForm(page, plan, lines, this::add);
    gathered.onSelect(() -> gathered.current().ifPresent(made::propose));
    gathered.onOpen(
        one -> {
          made.propose(one);
          made.focusLine();
        });
    heading(page, new Text("规则（自上而下，先符合者先用）", "Rules (the first that fits is used)"));
    Grid<RowRule> list =
        new Grid<>(
                page,
                desk,
                "import-rules",
                new Text("规则", "Rules"),
                List.<Column<RowRule>>of(
                    Column.left(new Text("条件", "Condition"), 480, one -> made.say(one)),
                    Column.<RowRule>left(new Text("结果", "Result"), 220, made::result)
                        .toned(one -> one.line().isPresent() ? Tone.TEXT : Tone.MUTED)))
            .sayingWhenEmpty(
                new Text(
                    "没有规则。选中上面的一项，选择支出方向，按“添加规则”",
                    "No rules. Choose one above, choose its line, press “Add rule”"));
    fill(list, 120);
    foot(page, list);
    missing = gathered;
    rules = list;
    form = made;
    setControl(page);
  }

  private void heading(Composite page, Text words) {
    new Label(page, SWT.NONE).setText(desk.say(words));
  }

  private void fill(Grid<?> grid, int height) {
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
    data.heightHint = desk.theme().px(height);
    grid.control().setLayoutData(data);
  }

  private void foot(Composite page, Grid<RowRule> list) {
    Composite foot = new Composite(page, SWT.NONE);
    GridLayout layout = new GridLayout(4, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.horizontalSpacing = desk.theme().px(12);
    foot.setLayout(layout);
    foot.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
    button(foot, new Text("删除规则", "Remove rule"), () -> list.current().ifPresent(this::remove));
    button(foot, new Text("上移", "Move up"), () -> list.current().ifPresent(this::raise));
    String name = desk.say(new Text("其余没有写明方向的行", "All other rows without a line"));
    Label label = new Label(foot, SWT.NONE);
    label.setText(name);
    label.setLayoutData(new GridData(SWT.RIGHT, SWT.CENTER, true, false));
    Combo combo = new Combo(foot, SWT.READ_ONLY);
    combo.add(desk.say(new Text("不指定（报错）", "none (errors)")));
    lines.forEach(line -> combo.add(line.name()));
    combo.select(0);
    combo.addListener(
        SWT.Selection,
        event -> {
          int at = combo.getSelectionIndex() - 1;
          change(
              at < 0 ? Optional.empty() : Optional.of(lines.get(at).id()), plan.profile().rules());
        });
    otherwise = Named.as(name, combo);
  }

  private void button(Composite foot, Text words, Runnable action) {
    Button button = new Button(foot, SWT.PUSH);
    button.setText(desk.say(words));
    Named.as(desk.say(words), button);
    button.addListener(SWT.Selection, event -> action.run());
  }

  private void add(RowRule rule) {
    List<RowRule> all = new ArrayList<>(plan.profile().rules());
    all.add(rule);
    change(plan.profile().line(), all);
  }

  private void remove(RowRule rule) {
    List<RowRule> all = new ArrayList<>(plan.profile().rules());
    all.remove(rule);
    change(plan.profile().line(), all);
  }

  private void raise(RowRule rule) {
    List<RowRule> all = new ArrayList<>(plan.profile().rules());
    int at = all.indexOf(rule);
    if (at > 0) {
      all.remove(at);
      all.add(at - 1, rule);
      change(plan.profile().line(), all);
    }
  }

  private void change(Optional<String> line, List<RowRule> all) {
    plan.profile(plan.profile().assigning(line, all));
    show();
    previews.want();
  }

  @Override
  public void setVisible(boolean visible) {
    super.setVisible(visible);
    if (visible) {
      if (form != null) {
        form.showColumns();
      }
      show();
      previews.want();
    }
  }

  private void show() {
    if (rules == null || missing == null || rules.control().isDisposed()) {
      return;
    }
    rules.show(Rows.of(plan.profile().rules()));
    int at =
        plan.profile()
            .line()
            .map(id -> lines.stream().map(BudgetLine::id).toList().indexOf(id))
            .orElse(-1);
    if (otherwise != null) {
      otherwise.select(at + 1);
    }
    List<Previewed> now = previews.now();
    List<Preview.Unassigned> groups =
        now.stream()
            .flatMap(one -> one.preview().stream())
            .flatMap(one -> one.facts().unassigned().stream())
            .toList();
    missing.show(Rows.of(groups));
    missing.select(0);
    long rows = groups.stream().mapToLong(Preview.Unassigned::rows).sum();
    List<Previewed> refused = now.stream().filter(one -> !one.refused().isEmpty()).toList();
    setErrorMessage(refused.isEmpty() ? null : plan.say(refused.get(0).refused()));
    setMessage(
        desk.say(
            now.isEmpty()
                ? new Text("正在逐行试算…", "Trying row by row…")
                : rows == 0
                    ? new Text("所有行都有支出方向", "Every row has a line")
                    : new Text(
                            "{0} 行还没有支出方向；下一步仍可查看，但有错误就不能导入",
                            "{0} rows have no line yet; you can look on, but not import with errors")
                        .with(rows)));
  }

  @Override
  public HelpTopic helpTopic() {
    return HelpTopic.IMPORT;
  }
}
