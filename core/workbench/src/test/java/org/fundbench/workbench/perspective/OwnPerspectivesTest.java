package org.fundbench.workbench.perspective;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fundbench.api.Text;
import org.fundbench.workbench.dock.Layout;
import org.fundbench.workbench.dock.LayoutText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Perspectives of the user's own as files; no window is needed. */
class OwnPerspectivesTest {
  private static final String LAYOUT = "H(20 [*navigator] 80 V(60 [*ledger] 40 -[*problems]))";

  @TempDir private Path folder;

  private OwnPerspectives store() {
    return new OwnPerspectives(folder);
  }

  private static Layout layout() throws LayoutText.Unreadable {
    return LayoutText.read(LAYOUT);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "月末对账",
        "v1.2",
        "...",
        "..",
        "经费/办案",
        "../../etc/passwd",
        "C:\\Windows",
        "CON",
        "nul.txt",
        "LPT1",
        "a:b*c?d\"e<f>g|h",
        "name: x",
        "layout: [a]",
        "# 1",
        "{0} %s \\n",
        "A & B",
        "𠮷野家",
        "perspective-own-7.txt",
        "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十"
      })
  void anyNameComesBackAndNoneBecomesAFileName(String name) throws Exception {
    Perspective made = store().add(name, layout());
    assertThat(files()).containsExactly("perspective-own-1.txt");
    OwnPerspectives.Found found = store().read();
    assertThat(found.troubles()).isEmpty();
    assertThat(found.all()).containsExactly(made);
    assertThat(found.all().get(0).label()).isEqualTo(Text.same(name));
    assertThat(LayoutText.write(found.all().get(0).original())).isEqualTo(LAYOUT);
  }

  @Test
  void theFileCanBeReadByAPerson() throws Exception {
    store().add("月末对账", layout());
    assertThat(Files.readString(folder.resolve("perspective-own-1.txt")))
        .isEqualTo("name: 月末对账\nlayout: " + LAYOUT + "\n");
  }

  @Test
  void anIdStaysWithItsPerspectiveAndIsNotGivenToAnotherWhileThatIsThere() throws Exception {
    Perspective one = store().add("one", layout());
    Perspective two = store().add("two", layout());
    store().delete(one);
    Perspective three = store().add("three", layout());
    assertThat(store().read().all()).containsExactly(two, three);
    assertThat(three.id()).isEqualTo("own-3");
    for (int i = 4; i <= 12; i++) {
      store().add("further " + i, layout());
    }
    assertThat(store().read().all())
        .extracting(Perspective::id)
        .as("by number, not by letters")
        .endsWith("own-9", "own-10", "own-11", "own-12");
  }

  @Test
  void aBrokenFileConcernsThatPerspectiveAloneAndIsSetAside() throws Exception {
    store().add("first", layout());
    store().add("second", layout());
    store().add("third", layout());
    Files.write(folder.resolve("perspective-own-2.txt"), new byte[] {(byte) 0xFF, 0, 1});
    OwnPerspectives.Found found = store().read();
    assertThat(found.all()).extracting(Perspective::id).containsExactly("own-1", "own-3");
    assertThat(found.troubles())
        .singleElement()
        .satisfies(
            trouble -> {
              assertThat(trouble.en()).contains("perspective-own-2.txt", "not UTF-8");
              assertThat(trouble.zh()).contains("perspective-own-2.txt", "不是 UTF-8");
            });
    assertThat(files())
        .containsExactly(
            "perspective-own-1.txt", "perspective-own-2.txt.unreadable", "perspective-own-3.txt");
    assertThat(store().read().troubles()).as("said once").isEmpty();

    Files.delete(folder.resolve("perspective-own-3.txt"));
    assertThat(store().add("fourth", layout()).id())
        .as("the number of what was set aside is not given away")
        .isEqualTo("own-3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|no usable name",
        "layout: [ledger]|no usable name",
        "name:|no usable name",
        "name: a\tb|no usable name",
        "name: 12345678901234567890123456789012345|no usable name",
      })
  void whatHasNoNameIsNoPerspective(String text, String why) throws Exception {
    write("perspective-own-1.txt", text);
    OwnPerspectives.Found found = store().read();
    assertThat(found.all()).isEmpty();
    assertThat(found.troubles())
        .singleElement()
        .satisfies(trouble -> assertThat(trouble.en()).contains(why, ".unreadable"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "layout:", "layout: H(20 [navi", "layout: [a a]", "layout: V(1 [a])"})
  void aNameWithoutALayoutHeals(String line) throws Exception {
    write("perspective-own-5.txt", "name: mine\n" + line + "\n");
    OwnPerspectives.Found found = store().read();
    assertThat(found.all())
        .singleElement()
        .satisfies(
            own -> {
              assertThat(own.label().en()).isEqualTo("mine");
              assertThat(own.original().has("execution")).isTrue();
            });
    assertThat(found.troubles())
        .singleElement()
        .satisfies(trouble -> assertThat(trouble.en()).contains("mine", "perspective-own-5.txt"));
    assertThat(files())
        .containsExactly("perspective-own-5.txt", "perspective-own-5.txt.unreadable");
    assertThat(store().read()).isEqualTo(new OwnPerspectives.Found(found.all(), List.of()));
  }

  @Test
  void itHealsWithTheArrangementThatWasKeptLast() throws Exception {
    write("perspective-own-1.txt", "name: mine\nlayout: H(\n");
    new LayoutStore(folder).write("own-1", layout());
    assertThat(store().read().all())
        .singleElement()
        .satisfies(own -> assertThat(own.original()).isEqualTo(layout()));
  }

  @Test
  void aFileThatIsTooLargeIsNotRead() throws Exception {
    write("perspective-own-1.txt", "name: x\n" + " ".repeat(1024 * 1024));
    assertThat(store().read().troubles())
        .singleElement()
        .satisfies(trouble -> assertThat(trouble.en()).contains("too large"));
  }

  @Test
  void otherFilesOfTheFolderAreLeftAlone() throws Exception {
    write("layout-execution.txt", "[x]");
    write("perspective-own-0.txt", "x");
    write("perspective-own-1x.txt", "x");
    write("perspective-own-1.txt.part", "half");
    Files.createDirectory(folder.resolve("perspective-own-9.txt"));
    OwnPerspectives.Found found = store().read();
    assertThat(found.all()).isEmpty();
    assertThat(found.troubles()).hasSize(1);
    assertThat(files()).hasSize(5).contains("perspective-own-1.txt.part");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "执行|已有名为",
        "Execution|already",
        "eXecution|already",
        "Mine|already",
        "mine|already",
        "1234567890123456789012345678901|at most 30",
        "a\u202Eb|control",
        "a\u0007b|control",
      })
  void aNameThatCannotBeSaysWhy(String name, String why) throws Exception {
    Perspectives perspectives = new Perspectives(folder);
    perspectives.add("Mine", layout());
    assertThat(PerspectiveName.read(name, perspectives.all()).wrong())
        .hasValueSatisfying(text -> assertThat(text.zh() + " " + text.en()).contains(why));
  }

  @Test
  void aNameIsTakenWithoutTheBlanksAroundIt() {
    assertThat(PerspectiveName.read("  我的 视图 ", ShippedPerspectives.all()).value())
        .contains("我的 视图");
  }

  @Test
  void aLayoutThatCannotBeReadIsSetAsideAndTheOriginalOneIsUsed() throws Exception {
    LayoutStore layouts = new LayoutStore(folder);
    layouts.write("own-1", layout());
    assertThat(layouts.read("own-1", Layouts.ONE).layout()).isEqualTo(layout());
    write("layout-own-1.txt", "H(20 [navi");
    LayoutStore.Kept kept = layouts.read("own-1", Layouts.ONE);
    assertThat(kept.layout()).isEqualTo(Layouts.ONE);
    assertThat(kept.trouble())
        .hasValueSatisfying(
            why -> {
              assertThat(why.zh()).contains("第 7 个字符处应为]");
              assertThat(why.en()).contains("at character 7 there should be ]");
            });
    assertThat(files()).containsExactly("layout-own-1.txt.unreadable");
    layouts.forget("own-1");
    assertThat(layouts.read("own-1", Layouts.ONE).trouble()).isEmpty();
  }

  private static final class Layouts {
    static final Layout ONE = ShippedPerspectives.all().get(1).original();
  }
}
