package org.fundbench.workbench.importing;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.MoneyUnit;
import org.fundbench.api.Text;
import org.fundbench.importing.profile.ImportProfile;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Named;

/** How amounts are written, what becomes of rows that are no spending, and vouchers to be made. */
final class AmountForm {
  private static final List<Optional<MoneyUnit>> UNITS =
      List.of(
          Optional.empty(),
          Optional.of(MoneyUnit.YUAN),
          Optional.of(MoneyUnit.WAN_YUAN),
          Optional.of(MoneyUnit.FEN));

  private final ImportPlan plan;
  private final Desk desk;
  private final Combo unit;
  private final Combo outgoing;
  private final Combo income;
  private final org.eclipse.swt.widgets.Text prefix;

  AmountForm(Composite parent, ImportPlan plan, Runnable changed) {
    this.plan = plan;
    this.desk = plan.desk();
    Composite form = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(4, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.horizontalSpacing = desk.theme().px(12);
    layout.verticalSpacing = desk.theme().px(8);
    form.setLayout(layout);
    form.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
    unit =
        combo(
            form,
            new Text("金额单位", "Unit of amounts"),
            List.of(
                new Text("按表头", "as the heading says"),
                new Text("元", "yuan"),
                new Text("万元", "10,000 yuan"),
                new Text("分", "fen")));
    outgoing =
        combo(
            form,
            new Text("支出的金额", "Spending is written"),
            List.of(new Text("为正数", "above zero"), new Text("为负数", "below zero")));
    income =
        combo(
            form,
            new Text("不是支出的行", "Rows that are no spending"),
            List.of(new Text("报错，不导入", "are errors"), new Text("跳过并列出", "are skipped and listed")));
    String name = desk.say(new Text("凭证号前缀", "Voucher prefix"));
    new Label(form, SWT.NONE).setText(name);
    prefix = new org.eclipse.swt.widgets.Text(form, SWT.BORDER);
    prefix.setMessage(desk.say(new Text("文件没有凭证号时填，如 GH", "where there are none, such as GH")));
    prefix.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    prefix.setToolTipText(
        desk.say(
            new Text(
                "凭证号由前缀、日期和本行内容生成：同一笔流水再次导入能认出来",
                "made from prefix, day and the row's content, so that the same row is found again")));
    Named.as(name, prefix);
    prefix.addListener(SWT.Modify, event -> changed.run());
    List.of(unit, outgoing, income)
        .forEach(combo -> combo.addListener(SWT.Selection, event -> changed.run()));
  }

  private Combo combo(Composite form, Text words, List<Text> items) {
    new Label(form, SWT.NONE).setText(desk.say(words));
    Combo combo = new Combo(form, SWT.READ_ONLY);
    items.forEach(item -> combo.add(desk.say(item)));
    combo.select(0);
    combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    return Named.as(desk.say(words), combo);
  }

  /** Shows what the plan says. */
  void show() {
    ImportProfile profile = plan.profile();
    unit.select(UNITS.indexOf(profile.unit()));
    outgoing.select(profile.outgoing().ordinal());
    income.select(profile.income().ordinal());
    String known = profile.voucherPrefix().orElse("");
    if (!prefix.getText().strip().equals(known)) {
      prefix.setText(known);
    }
  }

  /** Takes what is chosen into the plan. */
  void apply() {
    plan.profile(
        plan.profile()
            .understanding(
                UNITS.get(unit.getSelectionIndex()),
                ImportProfile.Outgoing.values()[outgoing.getSelectionIndex()],
                Optional.of(prefix.getText().strip()).filter(text -> !text.isEmpty()),
                ImportProfile.Unwanted.values()[income.getSelectionIndex()]));
  }
}
