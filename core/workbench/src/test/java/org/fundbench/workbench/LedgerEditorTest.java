package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fundbench.api.Language;
import org.fundbench.api.Side;
import org.fundbench.app.Program;
import org.fundbench.ledger.EntryOrder;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.PostedRecord.Entry;
import org.fundbench.workbench.ledger.LedgerEditor;
import org.fundbench.workbench.look.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The list of entries: sorted, filtered, arranged, and gone through by keyboard. */
@Tag("window")
@ExtendWith(Screen.class)
class LedgerEditorTest {
  private static final Path PICTURES = Path.of("target", "pictures");

  @TempDir private Path folder;

  private record Editing(DrivenWindow driven) {
    void run(String command) {
      driven.window().desk().commands().run(command);
      driven.settle();
    }

    boolean can(String command) {
      return driven.window().desk().commands().isEnabled(command);
    }

    LedgerEditor editor() {
      Composite view = (Composite) driven.window().dock().control("ledger").orElseThrow();
      return LedgerEditor.of(view.getChildren()[0]);
    }

    NatTable table() {
      return editor().grid().control();
    }

    /** A cell of the table as it is shown; the heading is row 0. */
    String cell(int column, int row) {
      return String.valueOf(table().getDataValueByPosition(column, row));
    }

    /** What stands in a column, top to bottom. */
    List<String> column(int column) {
      return java.util.stream.IntStream.range(1, table().getRowCount())
          .mapToObj(row -> cell(column, row))
          .toList();
    }

    void select(String document) {
      int row = column(4).indexOf(document);
      assertThat(row).as(document).isNotNegative();
      editor().grid().select(row);
      driven.settle();
    }

    Entry selected() {
      return driven.window().desk().selection().selected().entry().orElseThrow();
    }

    Control named(String name) {
      return DrivenWindow.all(driven.window().shell()).stream()
          .filter(control -> Named.of(control).equals(name))
          .findFirst()
          .orElseThrow(() -> new AssertionError(name));
    }

    void press(int keyCode, char character, int mask) {
      Event key = new Event();
      key.keyCode = keyCode;
      key.character = character;
      key.stateMask = mask;
      table().notifyListeners(SWT.KeyDown, key);
    }

    void picture(String name) {
      try {
        Files.createDirectories(PICTURES);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      driven.picture(driven.window().shell(), PICTURES.resolve(name + ".png"));
    }
  }

  private void run(Language language, Consumer<Editing> work) {
    Path ledger = folder.resolve("small.fund");
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven =
            DrivenWindow.open(
                program,
                folder,
                language,
                Optional.of(Files.exists(ledger) ? ledger : SmallFund.make(program, folder)))) {
      driven.window().showPerspective("ledger");
      driven.settle();
      work.accept(new Editing(driven));
    }
  }

  @Test
  void aHeadingSortsByMouseAndByKeyboardBothWays() {
    run(
        Language.EN,
        editing -> {
          assertThat(editing.column(1)).isSorted();
          int x = editing.table().getStartXOfColumnPosition(5) + 20;
          click(editing, x, 10);
          editing.driven().until("sorted by amount", () -> editing.cell(5, 1).equals("-200.00"));
          assertThat(editing.column(5))
              .containsExactly(
                  "-200.00", "-10.00", "50.00", "200.00", "500.00", "600.00", "1,000.00");
          editing.editor().grid().select(0);
          for (int i = 0; i < 5; i++) {
            editing.press(SWT.ARROW_RIGHT, (char) 0, 0);
          }
          editing.run("table.sort");
          editing.driven().until("sorted backwards", () -> editing.cell(5, 1).equals("1,000.00"));
          editing.picture("ledger-sorted-en");
        });
  }

  private static void click(Editing editing, int x, int y) {
    for (int type : new int[] {SWT.MouseDown, SWT.MouseUp}) {
      Event event = new Event();
      event.button = 1;
      event.count = 1;
      event.x = x;
      event.y = y;
      editing.table().notifyListeners(type, event);
    }
    editing.driven().settle();
  }

  @Test
  void aFilterIsSavedByNameChosenAfterARestartAndDeleted() {
    run(
        Language.ZH,
        editing -> {
          ((Text) editing.named("最小金额")).setText("100.00");
          ((Text) editing.named("最大金额")).setText("600");
          editing.driven().until("three are left", () -> editing.column(4).size() == 4);
          boolean[] saved = {false};
          editing
              .driven()
              .window()
              .shell()
              .getDisplay()
              .asyncExec(
                  () -> {
                    Shell dialog = editing.driven().window().shell().getShells()[0];
                    DrivenWindow.all(dialog).stream()
                        .filter(control -> Named.of(control).equals("名称"))
                        .forEach(control -> ((Text) control).setText("中等金额"));
                    editing.picture("ledger-filter-zh");
                    DrivenWindow.all(dialog).stream()
                        .filter(
                            control ->
                                control instanceof org.eclipse.swt.widgets.Button
                                    && Named.of(control).equals("确定"))
                        .forEach(control -> control.notifyListeners(SWT.Selection, new Event()));
                    saved[0] = true;
                  });
          editing.run("ledger.save-filter");
          assertThat(saved[0]).isTrue();
        });
    run(
        Language.EN,
        editing -> {
          assertThat(editing.column(4)).hasSize(7);
          Combo filters = (Combo) editing.named("Saved filters");
          assertThat(filters.getItems()).contains("中等金额");
          filters.select(1);
          filters.notifyListeners(SWT.Selection, new Event());
          editing.driven().until("it filters again", () -> editing.column(4).size() == 4);
          editing.run("ledger.delete-filter");
          assertThat(((Combo) editing.named("Saved filters")).getItems()).hasSize(1);
        });
  }

  @Test
  void whatAFigureFilteredByStaysWhileTheFieldsAreChangedAndIsSaid() {
    run(
        Language.EN,
        editing -> {
          EntryQuery paid =
              new EntryQuery(
                  Optional.of("small"),
                  Optional.empty(),
                  Optional.of(Side.PAID),
                  Set.of(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  0,
                  0);
          editing.driven().window().desk().showEntries(paid);
          editing.driven().settle();
          List<String> all = editing.column(4);
          assertThat(all).contains("付1", "付2").doesNotContain("预1号", "合同1");
          editing.named("and only: paid");

          // The commitment of 600 yuan is large enough, and not of this side.
          ((org.eclipse.swt.widgets.Text) editing.named("Least amount")).setText("100");
          editing
              .driven()
              .until("one payment is left", () -> editing.column(4).equals(List.of("付1")));
          assertThat(editing.named("and only: paid")).isNotNull();
        });
  }

  @Test
  void columnsAreMovedHiddenAndCopiedAsShownAndKept() {
    run(
        Language.EN,
        editing -> {
          editing.editor().grid().select(0);
          editing.table().setFocus();
          editing.driven().settle();
          assertThat(editing.table().isFocusControl()).isTrue();
          assertThat(editing.can("table.column-right")).isTrue();
          editing.run("table.column-right");
          assertThat(editing.cell(0, 0)).isEqualTo("Date");
          assertThat(editing.cell(1, 0)).isEqualTo("Number");
          editing.run("table.hide-column");
          assertThat(editing.cell(1, 0)).isEqualTo("Kind");
          editing.run("edit.select-all");
          editing.run("edit.copy");
          assertThat(clipboard().lines().findFirst().orElseThrow())
              .startsWith("2023-01-01\tappropriation\t");
        });
    run(
        Language.EN,
        editing -> {
          assertThat(editing.cell(0, 0)).isEqualTo("Date");
          assertThat(editing.cell(1, 0)).isEqualTo("Kind");
        });
  }

  private static String clipboard() {
    Clipboard clipboard = new Clipboard(Display.getCurrent());
    Object text = clipboard.getContents(TextTransfer.getInstance());
    clipboard.dispose();
    return String.valueOf(text);
  }

  /** An input method commits a word letter by letter to the control that had the keyboard. */
  @Test
  void aChineseWordTypedOnARowArrivesWholeInTheFilter() {
    run(
        Language.ZH,
        editing -> {
          editing.editor().grid().select(2);
          editing.table().setFocus();
          for (char letter : "租车公司".toCharArray()) {
            editing.press(0, letter, 0);
          }
          Text field = (Text) editing.named("凭证号、收款人、摘要");
          assertThat(field.getText()).isEqualTo("租车公司");
          editing.driven().until("it filters", () -> editing.column(4).size() == 5);
        });
  }

  @Test
  void oneGoesFromARefundToItsPaymentAndBack() {
    run(
        Language.EN,
        editing -> {
          editing.select("退1");
          assertThat(editing.can("entry.refund")).isFalse();
          assertThat(editing.can("entry.reverse")).isTrue();
          editing.run("entry.original");
          editing.driven().until("the payment", () -> editing.selected().document().equals("付2"));
          assertThat(editing.can("entry.refund")).isTrue();
          editing.run("entry.answers");
          editing.driven().until("the refund", () -> editing.selected().document().equals("退1"));
          editing.run("entry.batch");
          editing.driven().until("its batch alone", () -> editing.column(4).size() == 1);
          editing.run("ledger.back");
          editing.driven().until("all again", () -> editing.column(4).size() == 7);
          assertThat(editing.driven().window().desk().query().order())
              .isEqualTo(EntryOrder.BY_DATE);
        });
  }

  @Test
  void noTwoCommandsShareAKey() {
    run(
        Language.EN,
        editing ->
            assertThat(
                    editing.driven().window().desk().commands().all().stream()
                        .map(action -> action.keys())
                        .filter(keys -> !keys.isEmpty()))
                .doesNotHaveDuplicates());
  }
}
