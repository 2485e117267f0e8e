package org.fundbench.workbench.quickaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fundbench.api.Language;
import org.fundbench.api.Text;
import org.fundbench.workbench.look.Icon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found by which words; no window is needed. */
class FindingTest {
  private static QuickItem item(String id, QuickKind kind, String zh, String en, String hint) {
    return new QuickItem(id, kind, new Text(zh, en), hint, Icon.DONE, () -> {});
  }

  private static final List<QuickItem> ITEMS =
      List.of(
          item("file.export", QuickKind.COMMAND, "导出报告…", "Export Report…", "Ctrl+E"),
          item("audit.verify", QuickKind.COMMAND, "校验台账", "Verify the Ledger", ""),
          item("file.open", QuickKind.COMMAND, "打开台账…", "Open a Ledger…", "Ctrl+O"),
          item("view.ledger", QuickKind.VIEW, "台账", "Ledger", ""),
          item("line:f:a", QuickKind.LINE, "支出方向一", "支出方向一", "30214"));

  @ParameterizedTest
  @CsvSource({
    "经费, jf",
    "导出报告…, dcbg…",
    "支出方向, zcfx",
    "Ledger 台账, ledger tz",
    "一二三, yes",
    "啊 座, a z",
    "鑫, 鑫"
  })
  void initialsAreTheFirstLettersOfUsualCharacters(String text, String initials) {
    String found = Initials.of(text);
    assertThat(found).hasSameSizeAs(text);
    assertThat(found).isEqualTo(text.equals("鑫") ? Initials.of("鑫") : initials);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ledger|audit.verify file.open view.ledger",
        "report export|file.export",
        "EXPORT|file.export",
        "台账|audit.verify file.open view.ledger",
        "tz|audit.verify file.open view.ledger",
        "dkt|file.open",
        "zcfx|line:f:a",
        "30214|line:f:a",
        "ctrl+e|file.export",
        "views ledger|view.ledger",
        "nothing at all|"
      })
  void wordsAreFoundInAnyOrderAndByInitials(String typed, String ids) {
    assertThat(new Finding(ITEMS, List.of()).of(typed, List.of()))
        .extracting(QuickItem::id)
        .containsExactlyInAnyOrder(ids == null ? new String[0] : ids.split(" ", -1));
  }

  @Test
  void whatBeginsWithTheWordsIsFirstAmongItsKind() {
    assertThat(new Finding(ITEMS, List.of()).of("o", List.of()))
        .extracting(QuickItem::id)
        .startsWith("file.open");
  }

  @Test
  void whatWasChosenLastIsFirstAndNotTwice() {
    List<QuickItem> found = new Finding(ITEMS, List.of("view.ledger", "gone")).of("", List.of());
    assertThat(found).hasSize(5);
    assertThat(found.get(0).id()).isEqualTo("view.ledger");
    assertThat(found.get(0).group()).isEqualTo(QuickKind.RECENT);
  }

  @Test
  void whatWasTypedIsMarkedInTheName() {
    assertThat(ITEMS.get(1).marked("tz", Language.ZH)).containsExactly(false, false, true, true);
    assertThat(ITEMS.get(3).marked("dge", Language.EN))
        .containsExactly(false, false, true, true, true, false);
  }
}
