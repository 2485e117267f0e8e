package org.fundbench.plugin.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreaksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "经费|true", "费，|false", "，经|true", "（一|false", "一）|false", "年2|true", "20|false",
        "9%|false", "0万|true", "——|false", "……|false", "“经|false", "宗/|false", "/年|false",
        "ab|false", "a经|true"
      })
  void aLineMayBreakOnlyWhereChineseAllows(String pair, boolean allowed) {
    int[] both = pair.codePoints().toArray();

    assertThat(LineBreaks.allowed(both[0], both[1])).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"，“|true", "）（|true", "。”|true", "经，|false", "，经|false", "（（|false"})
  void adjacentMarksAreSqueezed(String pair, boolean squeezed) {
    int[] both = pair.codePoints().toArray();

    assertThat(LineBreaks.isSqueezed(both[0], both[1])).isEqualTo(squeezed);
  }
}
