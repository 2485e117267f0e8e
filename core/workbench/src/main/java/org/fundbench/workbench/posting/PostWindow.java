package org.fundbench.workbench.posting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.Text;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.Policies;
import org.fundbench.ledger.PostedRecord.Entry;
import org.fundbench.ledger.Receipt;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.form.EffectTable;
import org.fundbench.workbench.form.FormBody;
import org.fundbench.workbench.form.Mnemonic;
import org.fundbench.workbench.look.Named;
import org.jspecify.annotations.Nullable;

/**
 * Records a document by hand. After posting the window closes, or is emptied for the next voucher
 * with line and day kept.
 */
public final class PostWindow extends TrialWindow {
  /** The button that posts and goes on to the next voucher. */
  public static final int NEXT = IDialogConstants.CLIENT_ID + 1;

  private final Fund fund;
  private final boolean answering;
  private final boolean reviewed;
  private DocumentKind kind;
  private Optional<Entry> answered;
  private @Nullable Composite place;
  private @Nullable FormBody body;
  private @Nullable Form form;
  private @Nullable EffectTable effect;
  private @Nullable Label effectTitle;
  private @Nullable Label kindLabel;

  private PostWindow(Desk desk, OpenLedger open, DocumentKind kind, Optional<Entry> answered) {
    super(
        desk,
        new Text("登记单据", "Record a Document"),
        new Text(
            "填写时即试算对支出方向的影响；过账后不能更改，只能冲销",
            "Its effect on the line is shown while you type; what is posted is final"),
        List.of(NEXT, IDialogConstants.FINISH_ID));
    this.fund = open.fund();
    this.kind = kind;
    this.answered = answered;
    this.answering = answered.isPresent();
    this.reviewed = fund.policies().signOff() == Policies.SignOff.SECOND_PERSON;
  }

  /**
   * Shows the form of a kind of document.
   *
   * @param answered the entry it answers, where that is known
   * @param shown gets the window before it is opened
   */
  public static void open(
      Desk desk, DocumentKind kind, Optional<Entry> answered, Consumer<PostWindow> shown) {
    desk.ledger()
        .now()
        .filter(OpenLedger::writable)
        .ifPresent(
            open -> {
              PostWindow window = new PostWindow(desk, open, kind, answered);
              window.create();
              shown.accept(window);
              window.open();
            });
  }

  @Override
  protected void fill(Composite page) {
    Composite head = new Composite(page, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.horizontalSpacing = desk().theme().px(14);
    head.setLayout(layout);
    head.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    Text words = new Text("单据(&T)", "Documen&t");
    Label label = new Label(head, SWT.NONE);
    label.setText(say(words));
    kindLabel = label;
    Combo combo = new Combo(head, SWT.READ_ONLY);
    Arrays.stream(DocumentKind.values()).forEach(one -> combo.add(say(one.label())));
    combo.select(kind.ordinal());
    combo.setVisibleItemCount(DocumentKind.values().length);
    combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    combo.addListener(
        SWT.Selection, event -> change(DocumentKind.values()[combo.getSelectionIndex()]));
    Named.as(Mnemonic.strip(say(words)), combo);
    Composite holder = new Composite(page, SWT.NONE);
    GridLayout none = new GridLayout(1, false);
    none.marginWidth = 0;
    none.marginHeight = 0;
    holder.setLayout(none);
    holder.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    place = holder;
    Label title = new Label(page, SWT.NONE);
    title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    effectTitle = title;
    title.setText(
        say(new Text("过账后对支出方向的影响（前 → 后）", "What posting would do to the lines (before → after)")));
    effect = showEffects(page);
    build(new Form.Carried(0, today()));
  }

  private String today() {
    return desk().ledger().now().map(open -> open.execution().asOf().toString()).orElse("");
  }

  private void build(Form.Carried carried) {
    if (place == null) {
      return;
    }
    for (var child : place.getChildren()) {
      child.dispose();
    }
    FormBody fields = new FormBody(place, desk(), this::changed);
    body = fields;
    form =
        switch (kind) {
          case PAYMENT, REFUND, REVERSAL, COMMITMENT, RELEASE, EXPIRY ->
              new EntryForm(fields, fund, kind, carried);
          case APPROPRIATION -> new AppropriationForm(fields, fund, carried);
          case MEASUREMENT -> new MeasurementForm(fields, fund, false, carried);
          case CORRECTION -> new MeasurementForm(fields, fund, true, carried);
          case ATTACHMENT -> new AttachmentForm(fields, carried);
        };
    desk().theme().apply(place);
    if (kindLabel != null) {
      fields.align(kindLabel);
    }
    boolean money =
        switch (kind) {
          case MEASUREMENT, CORRECTION, ATTACHMENT -> false;
          default -> true;
        };
    if (effect != null && effectTitle != null) {
      for (Control one : List.of(effectTitle, effect.control())) {
        one.setVisible(money);
        ((GridData) one.getLayoutData()).exclude = !money;
      }
    }
  }

  private void change(DocumentKind next) {
    Form old = form;
    if (next == kind || old == null || place == null) {
      return;
    }
    kind = next;
    build(old.carried());
    sayKind();
    getShell().layout(true, true);
    Point wanted = getShell().computeSize(SWT.DEFAULT, SWT.DEFAULT);
    Point size = getShell().getSize();
    getShell().setSize(Math.max(size.x, wanted.x), Math.max(size.y, wanted.y));
    changed();
  }

  private void sayKind() {
    String words = say(new Text("登记：{0}", "New {0}").with(kind.label()));
    setTitle(words);
    getShell().setText(words);
  }

  @Override
  protected void filled() {
    sayKind();
    changed();
    Form filled = form;
    if (filled != null) {
      answered.ifPresentOrElse(filled::answer, filled::focus);
    }
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    button(
        parent,
        NEXT,
        reviewed
            ? new Text("送审并继续(&N)", "Submit and &Next")
            : new Text("过账并继续(&N)", "Post and &Next"),
        !answering);
    button(
        parent,
        IDialogConstants.FINISH_ID,
        reviewed ? new Text("送审(&P)", "Sub&mit") : new Text("过账(&P)", "&Post"),
        answering);
    createButton(parent, IDialogConstants.CANCEL_ID, "", false);
  }

  @Override
  boolean sayHowItStands() {
    Form filled = form;
    FormBody fields = body;
    if (filled == null || fields == null) {
      return false;
    }
    Optional<String> wrong = fields.wrong().or(filled::wrong);
    stand(wrong.orElse(null), filled.unpicked().or(fields::missing).orElse(hint()));
    return wrong.isEmpty() && filled.attempt().isPresent();
  }

  @Override
  Optional<Attempt> attempt() {
    FormBody fields = body;
    return form == null || fields == null || fields.wrong().isPresent()
        ? Optional.empty()
        : form.attempt();
  }

  @Override
  void focusTrouble() {
    if (body != null) {
      body.focusTrouble();
    }
  }

  @Override
  String ready(Receipt receipt) {
    return say(
        reviewed
            ? new Text(
                "可以送审；本经费须他人复核，复核前不计入",
                "Can be submitted; another person has to review it before it counts")
            : new Text("可以过账", "Can be posted"));
  }

  @Override
  Text done(Receipt receipt) {
    return receipt.outcome() == Receipt.Outcome.WAITING
        ? new Text("已送审（待审编号 {0}），复核前不计入", "Waits for review under {0} and does not count yet")
            .with(receipt.number())
        : new Text("{0}已过账（批次 {1}）", "Posted: {0} (batch {1})")
            .with(kind.label(), receipt.number());
  }

  @Override
  void after(int button, String said) {
    if (button == NEXT && form != null) {
      answered = Optional.empty();
      form.next();
      stand(null, said);
    } else {
      close();
    }
  }
}
