package org.fundbench.workbench.perspective;

import static org.assertj.core.api.Assertions.assertThat;

import org.fundbench.workbench.dock.Layout;
import org.fundbench.workbench.dock.LayoutText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Views of plugins come after the window was arranged; they take nothing back of that. */
class LateViewsTest {
  private static final String WANTED = "H(20 V(50 [*navigator] 50 [*late]) 80 [*ledger other])";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // nothing was done meanwhile
        "H(20 [*navigator] 80 [*ledger])|"
            + "H(20 V(50 [*navigator] 50 [*late]) 80 [*ledger other])",
        // a sash was moved: the views go where they have neighbours, else to the main view
        "H(40 [*navigator] 60 [*ledger])|H(40 [*navigator] 60 [*ledger late other])",
        // a view was closed
        "[*ledger]|[*ledger late other]",
        "[*navigator]|[*navigator late other]",
        // another one was opened, and the stack minimised
        "H(20 [*navigator] 80 -[ledger *trail])|H(20 [*navigator] 80 -[ledger *trail late other])",
        // everything was closed
        "[]|[*late other]",
        // one of them was opened by hand
        "H(20 [*navigator late] 80 [*ledger])|H(20 [*navigator late] 80 [*ledger other])",
      })
  void lateViewsJoinWhatIsThere(String now, String expected) throws LayoutText.Unreadable {
    Layout wanted = LayoutText.read(WANTED);
    Layout asShown = LayoutText.read("H(20 [*navigator] 80 [*ledger])");
    assertThat(LayoutText.write(new LateViews(wanted, asShown).into(LayoutText.read(now))))
        .isEqualTo(expected);
  }
}
