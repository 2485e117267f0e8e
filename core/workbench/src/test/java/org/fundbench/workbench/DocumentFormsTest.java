package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Language;
import org.fundbench.app.Program;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.PostedRecord.Entry;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.posting.DocumentKind;
import org.fundbench.workbench.posting.PostWindow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Documents by forms: wrong things are said while typing, and effects are shown before posting. */
@Tag("window")
@ExtendWith(Screen.class)
class DocumentFormsTest {
  private static final Path PICTURES = Path.of("target", "pictures");

  @TempDir private Path folder;

  /** A form and what a test does in it. */
  private static final class Desktop {
    private final DrivenWindow driven;

    Desktop(DrivenWindow driven) {
      this.driven = driven;
    }

    Desk desk() {
      return driven.window().desk();
    }

    /** Opens a form, works in it, and leaves it. */
    void in(DocumentKind kind, Optional<Entry> answered, Consumer<Filled> work) {
      Throwable[] failed = new Throwable[1];
      PostWindow.open(
          desk(),
          kind,
          answered,
          form ->
              form.getShell()
                  .getDisplay()
                  .asyncExec(
                      () -> {
                        try {
                          work.accept(new Filled(driven, form));
                        } catch (Throwable thrown) {
                          failed[0] = thrown;
                        } finally {
                          if (form.getShell() != null && !form.getShell().isDisposed()) {
                            form.close();
                          }
                        }
                      }));
      driven.settle();
      if (failed[0] != null) {
        throw new AssertionError(failed[0]);
      }
    }

    List<Entry> entries() {
      Object[] found = new Object[1];
      desk()
          .ledger()
          .ask(
              session -> session.rows(EntryQuery.ofFund("small").part(0, 99)),
              rows -> found[0] = rows,
              org.fundbench.api.Text.same("test"));
      driven.until("the entries are here", () -> found[0] != null);
      @SuppressWarnings("unchecked")
      List<Entry> entries = (List<Entry>) found[0];
      return entries;
    }

    Entry entry(EntryKind kind, String document) {
      return entries().stream()
          .filter(one -> one.kind() == kind && one.document().equals(document))
          .findFirst()
          .orElseThrow();
    }
  }

  private record Filled(DrivenWindow driven, PostWindow form) {
    Control named(String name) {
      return DrivenWindow.all(form.getShell()).stream()
          .filter(control -> Named.of(control).equals(name))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no control is named " + name));
    }

    void type(String name, String text) {
      ((Text) named(name)).setText(text);
    }

    void choose(String name, int index) {
      Combo combo = (Combo) named(name);
      combo.select(index);
      combo.notifyListeners(org.eclipse.swt.SWT.Selection, new org.eclipse.swt.widgets.Event());
    }

    void says(String words) {
      driven.until(
          "the form says " + words + " but says " + form.getErrorMessage() + form.getMessage(),
          () -> (form.getErrorMessage() + form.getMessage()).contains(words));
    }

    void fits() {
      driven.until("it fits; it says " + form.getErrorMessage(), form::fits);
    }

    void picture(String name) {
      try {
        Files.createDirectories(PICTURES);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      driven.picture(form.getShell(), PICTURES.resolve(name + ".png"));
    }

    void post() {
      fits();
      form.press(IDialogConstants.FINISH_ID);
      driven.until("it is posted", () -> form.getShell() == null || form.getShell().isDisposed());
    }
  }

  private void run(Language language, Consumer<Desktop> work) {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven =
            DrivenWindow.open(
                program, folder, language, Optional.of(SmallFund.make(program, folder)))) {
      work.accept(new Desktop(driven));
    }
  }

  @Test
  void aStackOfPaymentsIsEnteredWithWhatIsWrongSaidWhileTyping() {
    run(
        Language.ZH,
        desktop ->
            desktop.in(
                DocumentKind.PAYMENT,
                Optional.empty(),
                form -> {
                  form.says("还需填写");
                  form.type("日期", "2023年2月30日");
                  form.says("不是日期");
                  form.type("日期", "20230214");
                  form.type("金额（元）", "12.345");
                  form.says("最多写到分");
                  form.type("金额（元）", "１２");
                  form.says("半角");
                  form.picture("form-payment-wrong-zh");
                  form.type("金额（元）", "9,999.00");
                  form.type("凭证号", "付3");
                  form.says("可用");
                  form.picture("form-payment-over-zh");
                  form.type("金额（元）", "100.00");
                  form.fits();
                  assertThat(form.form().effectText())
                      .contains("车辆租赁费")
                      .contains("400.00 → 300.00");
                  form.picture("form-payment-zh");
                  form.form().press(PostWindow.NEXT);
                  form.says("已过账（批次 4）");
                  assertThat(((Text) form.named("日期")).getText()).isEqualTo("20230214");
                  assertThat(((Text) form.named("金额（元）")).getText()).isEmpty();
                  form.type("凭证号", "付4");
                  form.type("金额（元）", "1");
                  // Pressed before it was tried: it is tried first, then posted.
                  form.form().press(PostWindow.NEXT);
                  form.says("已过账（批次 5）");
                  assertThat(desktop.entries()).extracting(Entry::document).contains("付3", "付4");
                }));
  }

  @Test
  void aPaymentOfAContractIsPickedFromTheOpenOnes() {
    run(
        Language.EN,
        desktop -> {
          desktop.in(
              DocumentKind.PAYMENT,
              Optional.of(desktop.entry(EntryKind.COMMITMENT, "合同1")),
              form -> {
                form.driven()
                    .until(
                        "the contract's rest is brought along",
                        () -> ((Text) form.named("Amount (yuan)")).getText().equals("400.00"));
                form.type("Voucher", "付9");
                form.fits();
                assertThat(form.form().effectText())
                    .contains("400.00 → 0.00\t200.00 → 600.00\t400.00");
                form.picture("form-settle-en");
                form.post();
              });
          assertThat(desktop.entry(EntryKind.SETTLEMENT, "付9").effect().fen()).isEqualTo(-40_000);
        });
  }

  @Test
  void refundReversalReleaseCommitmentAndBudgetAreEachPosted() {
    run(
        Language.EN,
        desktop -> {
          desktop.in(
              DocumentKind.REFUND,
              Optional.of(desktop.entry(EntryKind.PAYMENT, "付2")),
              form -> {
                form.type("Voucher", "退2");
                form.fits();
                form.type("Amount (yuan)", "40.01");
                form.says("40.00");
                form.picture("form-refund-over-en");
                form.type("Amount (yuan)", "40.00");
                form.post();
              });
          desktop.in(
              DocumentKind.REVERSAL,
              Optional.of(desktop.entry(EntryKind.PAYMENT, "付1")),
              form -> {
                form.type("Voucher", "冲1");
                form.fits();
                form.picture("form-reversal-en");
                form.post();
              });
          desktop.in(
              DocumentKind.RELEASE,
              Optional.of(desktop.entry(EntryKind.COMMITMENT, "合同1")),
              form -> {
                form.type("Voucher", "释1");
                form.post();
              });
          desktop.in(
              DocumentKind.COMMITMENT,
              Optional.empty(),
              form -> {
                form.type("Contract number", "合同2");
                form.type("Amount (yuan)", "10");
                form.type("Holds until", "2022-12-31");
                form.says("2022-12-31");
                form.type("Holds until", "2023-12-31");
                form.picture("form-commitment-en");
                form.post();
              });
          desktop.in(
              DocumentKind.APPROPRIATION,
              Optional.empty(),
              form -> {
                form.choose("Kind of document", 2);
                form.type("Document number", "调1号");
                form.type("车辆租赁费 (yuan)", "-100");
                form.type("水电费 (yuan)", "90.00");
                form.says("does not add up to zero");
                form.picture("form-transfer-wrong-en");
                form.type("水电费 (yuan)", "100.00");
                form.fits();
                assertThat(form.form().effectText()).contains("1,000.00 → 900.00");
                form.picture("form-transfer-en");
                form.choose("Kind of document", 1);
                form.says("no minus sign");
                form.type("车辆租赁费 (yuan)", "");
                form.fits();
                assertThat(form.form().effectText()).contains("500.00 → 400.00");
                form.post();
              });
          assertThat(desktop.entries())
              .extracting(Entry::document)
              .contains("退2", "冲1", "释1", "合同2", "调1号");
        });
  }

  @Test
  void measurementsAndFilesHaveFormsToo() throws IOException {
    Path file = Files.writeString(folder.resolve("发票.txt"), "发票");
    run(
        Language.EN,
        desktop -> {
          desktop.in(
              DocumentKind.MEASUREMENT,
              Optional.empty(),
              form -> {
                form.type("Month", "2023年1月");
                form.type("Count", "12");
                form.says("already");
                form.picture("form-measurement-twice-en");
                form.type("Month", "202302");
                form.post();
              });
          desktop.in(
              DocumentKind.CORRECTION,
              Optional.empty(),
              form -> {
                form.type("Month", "2023-01");
                form.type("New count", "3850");
                form.says("Reason");
                form.type("Reason", "重复计数");
                form.fits();
                form.driven()
                    .until(
                        "the change is shown",
                        () ->
                            ((org.eclipse.swt.widgets.Label) form.named("On record"))
                                .getText()
                                .endsWith("3851 → 3850"));
                form.picture("form-correction-en");
                form.post();
              });
          desktop.in(
              DocumentKind.ATTACHMENT,
              Optional.of(desktop.entry(EntryKind.PAYMENT, "付1")),
              form -> {
                form.type("File", "/no/such");
                form.says("no such file");
                form.type("File", file.toString());
                form.fits();
                form.picture("form-attachment-en");
                form.post();
              });
          Object[] kept = new Object[1];
          long position = desktop.entry(EntryKind.PAYMENT, "付1").position();
          desktop
              .desk()
              .ledger()
              .ask(
                  session -> session.lookup().attachments(position).size(),
                  size -> kept[0] = size,
                  org.fundbench.api.Text.same("test"));
          desktop.driven.until("the file is kept", () -> Integer.valueOf(1).equals(kept[0]));
        });
  }

  @Test
  void everyControlOfEveryFormHasAName() {
    run(
        Language.EN,
        desktop -> {
          for (DocumentKind kind : DocumentKind.values()) {
            desktop.in(
                kind,
                Optional.empty(),
                form -> {
                  assertThat(DrivenWindow.all(form.form().getShell()))
                      .filteredOn(
                          control ->
                              control instanceof Text text && text.getEditable()
                                  || control instanceof Combo
                                  || control instanceof org.eclipse.swt.widgets.Button
                                  || control instanceof org.eclipse.swt.widgets.Table)
                      .filteredOn(Control::isVisible)
                      .allSatisfy(
                          control ->
                              assertThat(Named.of(control)).as(kind + " " + control).isNotBlank());
                });
          }
        });
  }
}
