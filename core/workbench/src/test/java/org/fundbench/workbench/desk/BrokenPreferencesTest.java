package org.fundbench.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fundbench.api.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file of preferences that cannot be read is its owner's still. */
class BrokenPreferencesTest {
  private static final String NAME = "workbench.properties";

  @TempDir private Path folder;

  private static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of("language = \\u12zz".getBytes(StandardCharsets.UTF_8), "\\u"),
        Arguments.of("font.family = 宋体".getBytes(java.nio.charset.Charset.forName("GBK")), "UTF-8"),
        Arguments.of(new byte[4096], "zero bytes"),
        Arguments.of(" ".repeat(1024 * 1024 + 1).getBytes(StandardCharsets.UTF_8), "too large"));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("broken")
  void itIsKeptAsideAndSaidOnceAndNeverWrittenOver(byte[] bytes, String why) throws IOException {
    Files.write(folder.resolve(NAME), bytes);

    Preferences preferences = Preferences.in(folder);

    assertThat(preferences.takeTrouble())
        .hasValueSatisfying(said -> assertThat(said.en()).contains(why, NAME + ".unreadable"));
    assertThat(preferences.takeTrouble()).isEmpty();
    assertThat(preferences.get("language", "none")).isEqualTo("none");
    preferences.set("theme", "dark");
    preferences.save();
    preferences.save();
    assertThat(files()).containsExactly(NAME, NAME + ".unreadable");
    assertThat(folder.resolve(NAME + ".unreadable")).hasBinaryContent(bytes);
    assertThat(Preferences.in(folder).dark()).isTrue();
  }

  @Test
  void anEarlierOneThatWasSetAsideStays() throws IOException {
    for (String text : List.of("a = \\u1", "b = \\u2")) {
      Files.writeString(folder.resolve(NAME), text);
      Preferences.in(folder).save();
    }
    assertThat(folder.resolve(NAME + ".unreadable")).hasContent("a = \\u1");
    assertThat(folder.resolve(NAME + ".unreadable-2")).hasContent("b = \\u2");
  }

  @Test
  void whatCouldNotBeSetAsideIsNotWrittenOver() throws IOException {
    // A folder of that name with something in it: neither read nor, by the system, replaced.
    Path there = Files.createDirectories(folder.resolve(NAME));
    Preferences preferences = Preferences.in(folder);
    assertThat(preferences.takeTrouble()).map(Text::en).isPresent();
    Files.createDirectories(there);

    assertThatThrownBy(preferences::save)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not written over");
    Files.delete(there);
    preferences.save();
    assertThat(there).isRegularFile();
  }
}
