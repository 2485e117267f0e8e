package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fundbench.api.Language;
import org.fundbench.app.Program;
import org.fundbench.workbench.ledger.LedgerEditor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The ledger editor with more entries than it fetches at once. */
@Tag("window")
@ExtendWith(Screen.class)
class LargeLedgerTest {
  private static final Pattern TOTALS =
      Pattern.compile("([0-9]+) selected, ([0-9,]+)\\.00 yuan in all");

  @TempDir private Path folder;

  private DrivenWindow open(Program program) {
    DrivenWindow driven =
        DrivenWindow.open(
            program, folder, Language.EN, Optional.of(LedgerMaker.make(folder, 5_000)));
    driven.window().showPerspective("ledger");
    driven.settle();
    return driven;
  }

  private static LedgerEditor editor(DrivenWindow driven) {
    return LedgerEditor.in(driven.window().desk()).orElseThrow();
  }

  @Test
  void anotherFilterIsLookedAtFromItsFirstRow() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      editor(driven).grid().select(4_000);
      driven.settle();
      assertThat(editor(driven).grid().firstVisible()).isGreaterThan(3_000);

      On.named(driven.window().shell(), Text.class, "Voucher, payee, memo").setText("memo 1");
      driven.until("the filter was told", () -> editor(driven).grid().firstVisible() == 0);
    }
  }

  @Test
  void moreRowsThanArePresentAreAddedUpBesideTheWindow() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      // Below the two rows of the budget every entry is one yuan.
      editor(driven).grid().select(10);
      NatTable table = editor(driven).grid().control();
      while (editor(driven).grid().selectedRanges().get(0)[1] < 3_000) {
        On.press(table, SWT.SHIFT, SWT.PAGE_DOWN);
      }
      int[] range = editor(driven).grid().selectedRanges().get(0);
      driven.until("it is added up", () -> totals(driven).isPresent());
      Matcher said = totals(driven).orElseThrow();
      assertThat(said.group(1)).isEqualTo(String.valueOf(range[1] - range[0]));
      assertThat(said.group(2).replace(",", "")).isEqualTo(said.group(1));
    }
  }

  private static Optional<Matcher> totals(DrivenWindow driven) {
    return DrivenWindow.all(driven.window().shell()).stream()
        .filter(Label.class::isInstance)
        .map(label -> TOTALS.matcher(((Label) label).getText()))
        .filter(Matcher::matches)
        .findFirst();
  }
}
