package org.fundbench.workbench.newfund;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.fundfile.FundFile;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.form.Mnemonic;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.page.Copied;
import org.jspecify.annotations.Nullable;

/** What will be set up, in words, and the command line that does the same. */
final class SummaryPage extends DraftPage {
  private static final int LONG_TEXT = 320;
  private static final int MOST_SAID = 3;

  private final Supplier<Goal> goal;
  private @Nullable Controls controls;
  private Optional<FundFile> read = Optional.empty();

  /** What stands on the page once it is made. */
  private record Controls(
      org.eclipse.swt.widgets.Text words, Button keep, org.eclipse.swt.widgets.Text command) {}

  SummaryPage(Desk desk, FundDraft draft, Supplier<Goal> goal) {
    super(
        "summary",
        desk,
        draft,
        new Text("核对并建立", "Look it over"),
        new Text(
            "“完成”之前什么都不写入；建立后经费的基本信息不能更改，指标和文字可以修订",
            "Nothing is written before Finish. Afterwards the fund stands; its indicators and texts"
                + " can be revised"));
    this.goal = goal;
  }

  @Override
  void fill(Composite page) {
    org.eclipse.swt.widgets.Text words =
        new org.eclipse.swt.widgets.Text(
            page, SWT.MULTI | SWT.BORDER | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
    GridData large = new GridData(SWT.FILL, SWT.FILL, true, true);
    large.heightHint = desk().theme().px(220);
    large.widthHint = desk().theme().px(640);
    words.setLayoutData(large);
    // The tab key goes on from here; there is nothing to type.
    words.addListener(SWT.Traverse, event -> event.doit = true);
    Named.as(say(new Text("概要", "Summary")), words);
    Button keep = new Button(page, SWT.CHECK);
    keep.setSelection(true);
    keep.addListener(SWT.Selection, event -> changed());
    Composite row = new Composite(page, SWT.NONE);
    GridLayout three = new GridLayout(3, false);
    three.marginWidth = 0;
    three.marginHeight = 0;
    three.horizontalSpacing = desk().theme().px(12);
    row.setLayout(three);
    row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    Text label = new Text("等效的命令行(&L)", "As a command &line");
    new Label(row, SWT.NONE).setText(say(label));
    org.eclipse.swt.widgets.Text command =
        new org.eclipse.swt.widgets.Text(row, SWT.BORDER | SWT.READ_ONLY);
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
    wide.widthHint = LONG_TEXT; // a long text scrolls; it does not widen the window
    command.setLayoutData(wide);
    Named.as(Mnemonic.strip(say(label)), command);
    Button copy = new Button(row, SWT.PUSH);
    Text copying = new Text("复制(&C)", "&Copy");
    copy.setText(say(copying));
    copy.addListener(SWT.Selection, event -> Copied.from(getShell(), command.getText()));
    Named.as(Mnemonic.strip(say(copying)), copy);
    controls = new Controls(words, keep, command);
  }

  @Override
  void show() {
    // Everything is said anew whenever the page is shown.
  }

  @Override
  void take() {
    Controls all = known();
    Goal to = goal.get();
    Path copy = to.copy(draft().head().id());
    boolean asItIs = draft().isUnchanged() && to.source().isPresent();
    String keeping =
        say(
            new Text("同时保存经费文件 {0}，供命令行使用(&K)", "&Keep the fund file {0} too, for the command line")
                .with(String.valueOf(copy.getFileName())));
    all.keep().setText(keeping);
    all.keep().setEnabled(!asItIs);
    Named.as(Mnemonic.strip(keeping), all.keep());
    boolean keeps = all.keep().getSelection() && !asItIs;
    Optional<String> wrong = Optional.empty();
    try {
      read = Optional.of(draft().file());
      all.words().setText(words(read.get(), to));
    } catch (RefusedException e) {
      read = Optional.empty();
      wrong = Optional.of(problems(e.problems()));
      all.words().setText(problems(e.problems()));
    }
    all.command()
        .setText(to.commandLine(asItIs ? to.source() : Optional.of(copy).filter(one -> keeps)));
    if (wrong.isEmpty() && keeps && Files.exists(copy)) {
      wrong =
          Optional.of(
              say(
                  new Text(
                          "文件 {0} 已存在：不保存经费文件，或换一个名称",
                          "{0} is there already: keep no fund file, or choose another name")
                      .with(copy.getFileName())));
    }
    stand(wrong, Optional.empty());
    all.keep().getParent().layout(true, true);
  }

  private String problems(List<Problem> problems) {
    return problems.stream()
        .filter(Problem::isError)
        .limit(MOST_SAID)
        .map(one -> say(one.message()))
        .collect(Collectors.joining(say(new Text("；", "; "))));
  }

  private String words(FundFile file, Goal to) {
    StringBuilder words = new StringBuilder();
    FundDraft.Head head = draft().head();
    line(
        words,
        to.adding()
            ? new Text("加入台账：{0}", "Into the ledger: {0}").with(to.ledger())
            : new Text("新台账：{0}", "New ledger: {0}").with(to.ledger()));
    line(
        words,
        new Text("经费：{0}（{1}），{2} 年度，{3} · {4}", "Fund: {0} ({1}), {2}, {3} · {4}")
            .with(
                head.name(),
                head.id(),
                String.valueOf(head.year()),
                head.department(),
                head.unit()));
    line(
        words,
        new Text("预算：{0} 元，{1}，{2}，{3}", "Budget: {0} yuan, {1}, {2}, {3}")
            .with(
                draft().budget().total().toYuanText(),
                draft().budget().document(),
                draft().budget().date().toString(),
                draft().budget().source()));
    line(words, new Text("支出方向 {0} 个：", "{0} lines:").with(draft().lines().size()));
    for (DraftLine line : draft().lines()) {
      line(
          words,
          new Text("    {0}（{1}）  {2} 元", "    {0} ({1})  {2} yuan")
              .with(line.name(), line.id(), line.money().toYuanText()));
    }
    long dropped =
        draft().lines().stream().filter(line -> !line.plan().isEmpty() && !line.planFits()).count();
    if (dropped > 0) {
      line(
          words,
          new Text(
                  "    {0} 个方向的金额已变，原来的分月计划不再带入，按月均衡计算进度",
                  "    {0} lines have another amount: their months are not taken over and count"
                      + " with an even share")
              .with(dropped));
    }
    line(
        words,
        file.evaluation().indicators().isEmpty()
            ? new Text("评分规则 {0}；指标以后再定", "Scheme {0}; indicators come later")
                .with(file.evaluation().scheme())
            : new Text("评分规则 {0}；{1} 个指标", "Scheme {0}; {1} indicators")
                .with(file.evaluation().scheme(), file.evaluation().indicators().size()));
    return words.toString();
  }

  private void line(StringBuilder words, Text text) {
    words.append(say(text)).append('\n');
  }

  /** The fund as it was read back; there is one once the page is complete. */
  FundFile file() {
    return read.orElseThrow();
  }

  /** Where its file is to be kept. */
  Optional<Path> copy() {
    boolean keeps = known().keep().getSelection() && known().keep().isEnabled();
    return keeps ? Optional.of(goal.get().copy(draft().head().id())) : Optional.empty();
  }

  /** Says why it could not be set up. */
  void refused(List<Problem> problems) {
    stand(Optional.of(problems(problems)), Optional.empty());
    setPageComplete(true);
  }

  @Override
  void focus() {
    known().words().setFocus();
  }

  private Controls known() {
    if (controls == null) {
      throw new IllegalStateException("the page was not made");
    }
    return controls;
  }
}
