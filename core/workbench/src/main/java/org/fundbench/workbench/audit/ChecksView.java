package org.fundbench.workbench.audit;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.desk.Selected;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.page.PageHead;
import org.fundbench.workbench.problems.ProblemsView;
import org.fundbench.workbench.table.Column;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.Rows;

/** What the checks and audit tests found: budget, arithmetic, evidence, periods, twins. */
public final class ChecksView {
  private final Desk desk;
  private final Checker checker;
  private final PageHead head;
  private final Grid<Problem> grid;

  private ChecksView(Composite page, Desk desk, Checker checker) {
    this.desk = desk;
    this.checker = checker;
    head = new PageHead(page, desk, List.of("audit.check"));
    grid =
        new Grid<>(page, desk, "checks", new Text("检查结果", "What the checks found"), columns())
            .onSelect(this::select)
            .sayingWhenEmpty(new Text("没有发现问题，或尚未检查", "Nothing found, or not checked yet"));
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    desk.ledger().changed().listen(page, this::show);
    checker.changed().listen(page, this::show);
    show();
  }

  /** Makes the view. */
  public static Control create(Composite parent, Desk desk, Checker checker) {
    Composite page = PageHead.page(parent, desk);
    new ChecksView(page, desk, checker);
    return page;
  }

  private List<Column<Problem>> columns() {
    return List.of(
        Column.<Problem>left(
                new Text("级别", "Severity"), 76, problem -> desk.say(problem.severity().label()))
            .toned(problem -> ProblemsView.tone(problem.severity())),
        Column.left(new Text("位置", "Where"), 180, problem -> desk.say(problem.place().text())),
        Column.left(new Text("说明", "What"), 380, problem -> desk.say(problem.message())),
        Column.<Problem>left(
                new Text("怎么办", "What to do"), 320, problem -> desk.say(problem.advice()))
            .toned(problem -> Tone.MUTED));
  }

  private void show() {
    Optional<List<Problem>> found = desk.ledger().now().flatMap(checker::found);
    long errors = found.stream().flatMap(List::stream).filter(Problem::isError).count();
    head.say(
        desk.say(
            found
                .map(
                    problems ->
                        problems.isEmpty()
                            ? new Text("检查通过", "Nothing found")
                            : new Text("{0} 处错误，{1} 处提醒", "{0} errors, {1} remarks")
                                .with(errors, problems.size() - errors))
                .orElse(new Text("尚未检查", "Not checked yet"))),
        desk.ledger()
            .now()
            .map(OpenLedger::fund)
            .map(
                fund ->
                    desk.say(
                        new Text(
                                "{0}：预算、算术、凭证附件、期间与重复支付",
                                "{0}: budget, arithmetic, evidence, periods and double payments")
                            .with(fund.name())))
            .orElse(""));
    grid.show(Rows.of(found.orElse(List.of())));
  }

  private void select() {
    grid.current()
        .ifPresent(
            problem ->
                desk.selection()
                    .select(
                        new Selected(
                            problem.message(),
                            List.of(
                                Selected.Fact.of(new Text("代码", "Code"), problem.code()),
                                new Selected.Fact(new Text("位置", "Where"), problem.place().text()),
                                new Selected.Fact(new Text("怎么办", "What to do"), problem.advice())),
                            Optional.empty())));
  }
}
