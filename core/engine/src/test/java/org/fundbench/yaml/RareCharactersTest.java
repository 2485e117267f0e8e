package org.fundbench.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rare Han characters and emoji take two units of a text; they may stand anywhere in a file. */
class RareCharactersTest {
  @ParameterizedTest
  @ValueSource(strings = {"𠮷", "😀", "𠮷𠮷", "😀a😀"})
  void aFileIsReadWhereverARareCharacterStands(String rare) {
    for (int before = 900; before < 2200; before++) {
      String value = "甲".repeat(before) + rare;
      YamlMap.Problems problems = new YamlMap.Problems();
      YamlMap read = YamlMap.parse("fund.yaml", "name: \"" + value + "\"\n", problems);
      assertThat(read.text("name")).as("after %s characters", before).isEqualTo(value);
      assertThat(problems.all()).isEmpty();
    }
  }
}
