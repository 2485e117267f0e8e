package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.fundbench.api.Language;
import org.fundbench.api.Place;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.UndoDraft;
import org.fundbench.workbench.look.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What an auditor asks of the window. */
@Tag("window")
@ExtendWith(Screen.class)
class AuditPerspectiveTest {
  @TempDir private Path folder;

  @Test
  void theOperationLogTellsRefusedAttemptsAndIsSearchedByReason() {
    Path ledger = LedgerMaker.make(folder, 3);
    try (Program program = LedgerMaker.program(folder)) {
      try (LedgerSession session = program.open(ledger)) {
        session.undo(
            Optional.empty(),
            new UndoDraft(2, Optional.empty(), Place.of("undo")),
            "entered twice",
            false);
      }
      try (DrivenWindow driven =
          DrivenWindow.open(program, folder, Language.EN, Optional.of(ledger))) {
        driven.window().showPerspective("audit");
        driven.window().desk().commands().run("audit.operations");
        driven.until(
            "all operations are listed", () -> says(driven, "3 operations, 0 of them refused"));
        ((Text) named(driven, "Reason, file, voucher, payee")).setText("entered twice");
        driven.until("one fits", () -> says(driven, "1 operations, 0 of them refused"));
      }
    }
  }

  @Test
  void theHistoryOfAPaymentNamesTheBatchThatUndidIt() {
    Path ledger = LedgerMaker.make(folder, 3);
    try (Program program = LedgerMaker.program(folder)) {
      try (LedgerSession session = program.open(ledger)) {
        session.undo(
            Optional.empty(),
            new UndoDraft(2, Optional.empty(), Place.of("undo")),
            "entered twice",
            false);
      }
      try (DrivenWindow driven =
          DrivenWindow.open(program, folder, Language.EN, Optional.of(ledger))) {
        driven.window().showPerspective("audit");
        driven.window().desk().commands().run("audit.history");
        driven.settle();
        Text field = (Text) named(driven, "Number or voucher");
        field.setText("V2");
        field.notifyListeners(SWT.DefaultSelection, new Event());
        driven.until("found by its voucher", () -> says(driven, "ZF-000002  payment"));
        String cells = cells((NatTable) named(driven, "What became of the entry"));
        assertThat(cells).contains("undone by 3").contains("CX-").contains("entered twice");
        field.setText("nowhere");
        field.notifyListeners(SWT.DefaultSelection, new Event());
        driven.until("not found", () -> says(driven, "No entry has the number or voucher nowhere"));
      }
    }
  }

  @Test
  void aFigureIsFollowedDownToItsVouchersAndOnToTheLedger() {
    Path ledger = LedgerMaker.make(folder, 3);
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven =
            DrivenWindow.open(program, folder, Language.EN, Optional.of(ledger))) {
      driven.window().showPerspective("audit");
      driven.window().desk().commands().run("audit.trail");
      Combo figures = (Combo) named(driven, "Figure");
      driven.until("the figures are known", () -> figures.getItemCount() > 10);
      int paid =
          List.of(figures.getItems()).stream()
              .map(one -> one.replaceAll(".* ", ""))
              .toList()
              .indexOf("paid");
      figures.select(paid);
      figures.notifyListeners(SWT.Selection, new Event());
      Tree tree = (Tree) named(driven, "Trail of the figure");
      TreeItem entries = tree.getItem(0).getItem(0);
      assertThat(entries.getText(1)).isEqualTo("3");
      Event expand = new Event();
      expand.item = entries;
      tree.notifyListeners(SWT.Expand, expand);
      driven.until("the vouchers are listed", () -> entries.getItemCount() == 3);
      assertThat(entries.getItem(0).getText()).contains("ZF-000001").contains("V1");
      Event open = new Event();
      open.item = entries;
      tree.notifyListeners(SWT.DefaultSelection, open);
      driven.settle();
      assertThat(driven.window().perspectiveId()).isEqualTo("ledger");
      EntryQuery shown = driven.window().desk().query();
      assertThat(shown.fund()).contains("test");
    }
  }

  @Test
  void checkingListsWhatIsToBeLookedAt() {
    Path ledger = LedgerMaker.make(folder, 3);
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven =
            DrivenWindow.open(program, folder, Language.EN, Optional.of(ledger))) {
      driven.window().showPerspective("audit");
      driven.window().desk().commands().run("audit.check");
      driven.until("it was checked", () -> says(driven, "0 errors, "));
      assertThat(cells((NatTable) named(driven, "What the checks found"))).contains("still open");
    }
  }

  @Test
  void aLedgerOpenedToLookAtTakesNothing() {
    Path ledger = LedgerMaker.make(folder, 3);
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = DrivenWindow.open(program, folder, Language.EN, Optional.empty())) {
      driven.window().desk().ledger().openToLookAt(ledger, open -> {});
      driven.until("open", () -> driven.window().desk().ledger().isOpen());
      driven.settle();
      assertThat(driven.window().desk().ledger().isWritable()).isFalse();
      driven.window().desk().ledger().refresh(Optional.empty());
      driven.settle();
      assertThat(driven.window().desk().ledger().isWritable()).isFalse();
      assertThat(driven.window().desk().commands().isEnabled("file.import")).isFalse();
    }
  }

  private static boolean says(DrivenWindow driven, String words) {
    return DrivenWindow.all(driven.window().shell()).stream()
        .filter(Label.class::isInstance)
        .anyMatch(label -> ((Label) label).getText().contains(words));
  }

  private static Control named(DrivenWindow driven, String name) {
    return DrivenWindow.all(driven.window().shell()).stream()
        .filter(control -> Named.of(control).equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no control is named " + name));
  }

  private static String cells(NatTable table) {
    StringBuilder cells = new StringBuilder();
    for (int row = 0; row < table.getRowCount(); row++) {
      for (int column = 0; column < table.getColumnCount(); column++) {
        cells.append(table.getDataValueByPosition(column, row)).append('\t');
      }
      cells.append('\n');
    }
    return cells.toString();
  }
}
