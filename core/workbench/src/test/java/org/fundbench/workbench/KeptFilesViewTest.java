package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.fundbench.api.Language;
import org.fundbench.api.Place;
import org.fundbench.api.Progress;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.ledger.AttachmentDraft;
import org.fundbench.ledger.EvidenceDraft;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.Selected;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every file that the ledger keeps is listed, opened and saved, also of removed indicators. */
@Tag("window")
@ExtendWith(Screen.class)
class KeptFilesViewTest {
  private static final Path PICTURES = Path.of("target", "screenshots").toAbsolutePath();
  private static final Optional<String> FUND = Optional.empty();

  @TempDir private Path folder;

  /** Two files of an indicator, one of a payment; then the indicator is taken out. */
  private Path ledger() {
    Path ledger = SmallFund.make(LedgerMaker.program(folder), folder);
    try (LedgerSession session = LedgerMaker.program(folder).open(ledger)) {
      session
          .evaluations()
          .keep(
              FUND,
              List.of(
                  new EvidenceDraft("cases", "统计.pdf", new byte[1234], Place.of("t")),
                  new EvidenceDraft("cases", "照片.png", new byte[] {1}, Place.of("t"))),
              Optional.empty(),
              false,
              Progress.SILENT);
      session.attach(
          FUND,
          new AttachmentDraft(
              session.entry("small", "付2").orElseThrow().numberText(),
              "setup.exe",
              new byte[] {1, 2, 3},
              Place.of("t")),
          Optional.empty(),
          false);
    }
    return ledger;
  }

  private static void takeOut(LedgerSession session) {
    String text = session.evaluations().text(FUND);
    String other = text.replace(": \"cases\"", ": \"others\"");
    assertThat(other).isNotEqualTo(text);
    session.evaluations().revise(FUND, "next.yaml", other, "改用其他指标", false);
  }

  private static List<String> column(DrivenWindow driven, String name, int column) {
    NatTable table = On.named(driven.window().shell(), NatTable.class, name);
    return IntStream.range(1, table.getRowCount())
        .mapToObj(row -> String.valueOf(table.getDataValueByPosition(column, row)))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void filesOfARemovedIndicatorAreListedAsSuch(Language language) throws IOException {
    Files.createDirectories(PICTURES);
    Path ledger = ledger();
    try (LedgerSession session = LedgerMaker.program(folder).open(ledger)) {
      assertThat(session.evaluations().files(FUND, 10))
          .flatExtracting(file -> file.indicator().stream().toList())
          .noneMatch(indicator -> indicator.removed());
      takeOut(session);
      assertThat(session.evaluations().files(FUND, 1)).hasSize(1);
    }
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = DrivenWindow.open(program, folder, language, Optional.of(ledger))) {
      Desk desk = driven.window().desk();
      driven.window().showPerspective("audit");
      desk.commands().run("kept.show");
      driven.settle();
      String name = language == Language.ZH ? "留存文件" : "Kept files";
      driven.picture(driven.window().shell(), PICTURES.resolve("kept-files-" + language + ".png"));
      assertThat(column(driven, name, 0))
          .containsExactlyInAnyOrder("setup.exe", "统计.pdf", "照片.png");
      assertThat(column(driven, name, 1))
          .containsExactlyInAnyOrder(
              language == Language.ZH
                  ? new String[] {"支付 ZF-000002  付2", "指标：cases（已移除）", "指标：cases（已移除）"}
                  : new String[] {
                    "payment ZF-000002  付2",
                    "indicator: cases (removed)",
                    "indicator: cases (removed)"
                  });
    }
  }

  @Test
  void anAttachmentIsSavedFromThePropertiesAlsoWhereItIsNotOpened() {
    Path ledger = ledger();
    PostedRecord.Entry entry;
    try (LedgerSession session = LedgerMaker.program(folder).openReadOnly(ledger)) {
      entry = session.entry("small", "付2").orElseThrow();
    }
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven =
            DrivenWindow.open(program, folder, Language.EN, Optional.of(ledger))) {
      Desk desk = driven.window().desk();
      driven.window().showPerspective("ledger");
      driven.window().showView("properties");
      desk.selection()
          .select(new Selected(Text.same("x"), List.of(), Optional.empty(), Optional.of(entry)));
      driven.settle();
      Tree tree = On.named(driven.window().shell(), Tree.class, "Properties");
      TreeItem last = tree.getItem(tree.getItemCount() - 1);
      assertThat(last.getText(1)).startsWith("setup.exe");
      assertThat(desk.commands().isEnabled("kept.save-as")).isFalse();
      choose(tree, last);
      assertThat(desk.commands().isEnabled("kept.save-as")).isTrue();
      assertThat(desk.commands().isEnabled("kept.open")).as("it might run").isFalse();
      choose(tree, tree.getItem(0));
      assertThat(desk.commands().isEnabled("kept.save-as")).isFalse();
    }
  }

  private static void choose(Tree tree, TreeItem item) {
    Event event = new Event();
    event.item = item;
    tree.notifyListeners(SWT.Selection, event);
  }
}
