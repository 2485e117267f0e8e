package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.fundbench.workbench.dock.Layout;
import org.fundbench.workbench.dock.LayoutText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts as values and as text; no window is needed. */
class LayoutTest {
  private static final String TEXT = "H(20 [*a] 80 V(60 [b *c] 40 [*d]))";

  private static Layout layout() throws LayoutText.Unreadable {
    return LayoutText.read(TEXT);
  }

  private static String text(Layout layout) {
    return LayoutText.write(layout);
  }

  @Test
  void textAndLayoutSayTheSame() throws LayoutText.Unreadable {
    assertThat(text(layout())).isEqualTo(TEXT);
    assertThat(layout().views()).isEqualTo(List.of("a", "b", "c", "d"));
  }

  @Test
  void aClosedViewLeavesNoEmptyStack() throws LayoutText.Unreadable {
    assertThat(text(layout().without("d"))).isEqualTo("H(20 [*a] 80 [b *c])");
    assertThat(text(layout().without("c"))).isEqualTo("H(20 [*a] 80 V(60 [*b] 40 [*d]))");
    assertThat(layout().without("a").without("b").without("c").without("d").views()).isEmpty();
  }

  @Test
  void aViewIsDroppedIntoAStackOrBesideIt() throws LayoutText.Unreadable {
    assertThat(text(layout().moving("d", "a", Layout.Side.CENTRE)))
        .isEqualTo("H(20 [a *d] 80 [b *c])");
    assertThat(text(layout().moving("c", "b", Layout.Side.LEFT)))
        .isEqualTo("H(20 [*a] 80 V(60 H(1 [*c] 1 [*b]) 40 [*d]))");
    assertThat(layout().moving("a", "a", Layout.Side.TOP)).isEqualTo(layout());
  }

  /** Once the first view of a stack was lost when it was dropped on its own stack. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "b|b|LEFT|H(20 [*a] 80 V(60 H(1 [*b] 1 [*c]) 40 [*d]))",
        "b|b|CENTRE|H(20 [*a] 80 V(60 [b *c] 40 [*d]))",
        "b|c|CENTRE|H(20 [*a] 80 V(60 [b *c] 40 [*d]))",
        "c|b|BOTTOM|H(20 [*a] 80 V(60 V(1 [*b] 1 [*c]) 40 [*d]))",
        "a|a|LEFT|H(20 [*a] 80 V(60 [b *c] 40 [*d]))",
        "a|gone|LEFT|H(20 [*a] 80 V(60 [b *c] 40 [*d]))",
      })
  void aViewIsNeverLostWhereverItIsDropped(
      String view, String beside, Layout.Side side, String expected) throws LayoutText.Unreadable {
    assertThat(text(layout().moving(view, beside, side))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c|b|b|H(20 [*a] 80 V(60 [*c b] 40 [*d]))",
        "b|b||H(20 [*a] 80 V(60 [c *b] 40 [*d]))",
        "b|b|b|H(20 [*a] 80 V(60 [b *c] 40 [*d]))",
        "d|b|c|H(20 [*a] 80 [b *d c])",
        "a|b||V(60 [b c *a] 40 [*d])",
        "d|d||H(20 [*a] 80 V(60 [b *c] 40 [*d]))",
      })
  void aTabIsDroppedBetweenTabs(
      String view, String beside, @Nullable String before, String expected)
      throws LayoutText.Unreadable {
    assertThat(text(layout().placing(view, beside, Optional.ofNullable(before))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-",
        "-H(1 [a] 1 [b])",
        "",
        "H",
        "H(",
        "H()",
        "[a",
        "H(20 [a])",
        "X(1 [a] 1 [b])",
        "[a] [b]",
        "[a a]",
        "H(1 [a] 99999999 [b])",
        "[../a]",
        "V(1 [a] -1 [b])"
      })
  void whatIsNoLayoutIsRefusedWithItsPlace(String text) {
    assertThatThrownBy(() -> LayoutText.read(text))
        .isInstanceOf(LayoutText.Unreadable.class)
        .hasMessageContaining("expected");
  }

  @Test
  void deepNestingIsRefusedBeforeTheStackOverflows() {
    assertThatThrownBy(() -> LayoutText.read("H(1 ".repeat(5000)))
        .isInstanceOf(LayoutText.Unreadable.class);
  }
}
