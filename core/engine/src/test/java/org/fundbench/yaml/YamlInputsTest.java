package org.fundbench.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad YAML of every kind: one problem with its row, in the words of people who write files. */
class YamlInputsTest {
  @ParameterizedTest(name = "{0} → {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // the text, its rows parted by ¶ and → for a tab; ⌫ for a control character; row; what is
        // said
        "a: 1¶→b: 2|2|缩进用了制表符（Tab），请改用空格",
        "a: b: c|1|此处不应有冒号；值中有冒号时加引号，或检查上一行的缩进",
        "a: \"b|1|引号或括号没有闭合",
        "a: [1, 2|1|括号没有闭合，或缺少逗号",
        "a: *b|1|“*”引用了没有定义的名称；以 * 开头的值须加引号",
        "a: @b|1|以 @、` or % 开头的值须加引号",
        "a: 1¶---¶b: 2|2|文件中有两段以 --- 分隔的内容，只能有一段",
        "a: \"C:\\users\"|1|双引号中的反斜杠须写两个（\\\\）",
        "a: 1¶b: ⌫|2|含有控制字符",
        "a: 1¶  b: 2|2|此处不应有冒号；值中有冒号时加引号，或检查上一行的缩进",
        "a:¶  - b¶ c: 1|3|缩进不一致，或缺少冒号或引号",
        "?bad¶: ]|2|此处附近有语法错误"
      })
  void aSyntaxErrorIsSaidInOurOwnWordsWithItsRow(String text, long row, String words) {
    Problem problem = refused(text.replace('¶', '\n').replace('→', '\t').replace('⌫', '\u0007'));

    assertThat(problem.code()).isEqualTo(YamlProblem.YAML_SYNTAX.id());
    assertThat(problem.message().zh()).endsWith("：" + words.replace("` or", "` 或"));
    assertThat(problem.message().en()).doesNotContainPattern("\\p{IsHan}").doesNotContain("token");
    assertThat(problem.place().row()).hasValue(row);
    assertThat(problem.place().column()).isPresent();
  }

  /** The composer calls itself for each level: this ended the program with its whole stack. */
  @Test
  void whatIsNestedDeeperThanAnybodyWritesIsRefused() {
    String map =
        String.join("\n", IntStream.range(0, 2000).mapToObj(i -> " ".repeat(i) + "a:").toList());
    for (String text : List.of("a: " + "[".repeat(100_000), map, "a: " + "{a: ".repeat(5000))) {
      assertThat(refused(text).message().zh()).endsWith("嵌套过深");
    }
    assertThat(YamlMap.parse("f", "a: " + "[".repeat(49) + "]".repeat(49), new YamlMap.Problems()))
        .isNotNull();
  }

  /** Ten lists of ten lists … by reference: a billion values from ten lines. */
  @Test
  void referencesDoNotGrow() {
    StringBuilder bomb = new StringBuilder("a: &a [x, x]\n");
    for (char name = 'b'; name < 'k'; name++) {
      String before = "*" + (char) (name - 1);
      bomb.append(name).append(": &").append(name).append(" [");
      bomb.append(String.join(", ", java.util.Collections.nCopies(10, before))).append("]\n");
    }

    assertThat(refused(bomb.toString()).message().zh()).endsWith("用 * 引用的内容过多");
  }

  @Test
  void anEmptyFileSaysSo() {
    for (String text : List.of("", "\n\n", "# nur ein Kommentar\n")) {
      assertThat(refused(text).message().zh()).endsWith("文件是空的");
    }
  }

  @Test
  void aValueThatIsLeftOutIsMissing() {
    YamlMap.Problems problems = new YamlMap.Problems();
    YamlMap map = YamlMap.parse("f", "id:\nweight: null\nway:\nplan:\nnote:\n", problems);

    map.text("id");
    map.number("weight");
    map.oneOf("way", Map.of("up", 1));
    map.requiredMap("plan");

    assertThat(map.optional("note")).isEmpty();
    assertThat(problems.all())
        .extracting(one -> one.code() + "@" + one.place().row().orElse(0))
        .containsExactly("key-missing@1", "key-missing@2", "key-missing@3", "key-missing@4");
  }

  private static Problem refused(String text) {
    Problem[] found = new Problem[1];
    assertThatThrownBy(() -> YamlMap.parse("f.yaml", text, new YamlMap.Problems()))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.problems()).hasSize(1);
              found[0] = refused.problems().get(0);
            });
    return found[0];
  }
}
