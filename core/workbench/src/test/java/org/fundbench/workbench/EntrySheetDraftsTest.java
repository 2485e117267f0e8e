package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.fundbench.api.Language;
import org.fundbench.app.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two windows on one fund: neither writes over what was typed in the other. */
@Tag("window")
@ExtendWith(Screen.class)
class EntrySheetDraftsTest {
  @TempDir private Path folder;

  private DrivenWindow open(Program program, Path ledger) {
    DrivenWindow driven = DrivenWindow.open(program, folder, Language.ZH, Optional.of(ledger));
    driven.window().shell().forceActive();
    driven.window().desk().commands().run("ledger.sheet");
    driven.settle();
    return driven;
  }

  private static void type(DrivenWindow driven, String... cells) {
    for (String cell : cells) {
      Text field = (Text) driven.window().shell().getDisplay().getFocusControl();
      assertThat(field.getShell()).isEqualTo(driven.window().shell());
      field.setText(cell);
      field.traverse(SWT.TRAVERSE_TAB_NEXT);
    }
    driven.settle();
  }

  private static List<String> vouchers(DrivenWindow driven) {
    return List.of(On.named(driven.window().shell(), Table.class, "逐行录入").getItems()).stream()
        .map((TableItem item) -> item.getText(5))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static List<String> labels(DrivenWindow driven) {
    return DrivenWindow.all(driven.window().shell()).stream()
        .filter(Label.class::isInstance)
        .map(one -> ((Label) one).getText())
        .toList();
  }

  @Test
  void theSecondWindowIsToldAndBothDraftsAreThereAgainInTheNext() {
    Program program = LedgerMaker.program(folder);
    Path ledger = SmallFund.make(program, folder);
    try (program) {
      try (DrivenWindow first = open(program, ledger)) {
        type(first, "3-1", "power", "40", "甲", "一号");
        try (DrivenWindow second = open(program, ledger)) {
          assertThat(vouchers(second)).isEmpty();
          assertThat(labels(second))
              .anySatisfy(said -> assertThat(said).contains("另一个窗口也在录入本经费", "单独的一份草稿"));
          type(second, "3-2", "power", "50", "乙", "二号");
        }
        assertThat(vouchers(first)).containsExactly("一号");
      }
      try (DrivenWindow next = open(program, ledger)) {
        assertThat(vouchers(next)).containsExactly("一号", "二号");
        assertThat(labels(next))
            .anySatisfy(said -> assertThat(said).contains("2 行（来自 2 份草稿）"))
            .noneSatisfy(said -> assertThat(said).contains("另一个窗口"));
      }
    }
  }
}
