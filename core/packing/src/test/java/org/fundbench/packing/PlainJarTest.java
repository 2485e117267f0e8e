package org.fundbench.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was made plain does what it did, and links nothing while it does. */
class PlainJarTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "captures nothing|Supplier<String> s = () -> `x`; return s.get();|x",
        "captures widths|long a = 1; double b = 2; int c = 3; Supplier<String> s = () -> String.valueOf(a + b + c); return s.get();|6.0",
        "captures this|return new Sample(`n`).greeting().get();|hello n",
        "is one object|return once() == once();|true",
        "boxes a result|Function<String, Integer> f = String::length; return f.apply(`four`);|4",
        "unboxes a result|ToIntFunction<String> f = Integer::valueOf; return f.applyAsInt(`7`);|7",
        "unboxes and widens|ToLongFunction<String> f = Integer::valueOf; return f.applyAsLong(`7`);|7",
        "widens a result|ToLongFunction<String> f = String::length; return f.applyAsLong(`four`);|4",
        "widens to a fraction|ToDoubleFunction<String> f = Long::parseLong; return f.applyAsDouble(`4`);|4.0",
        "boxes an argument|IntFunction<String> f = Sample::shown; return f.apply(5);|shown 5",
        "unboxes an argument|Function<Integer, Integer> f = Sample::twice; return f.apply(5);|10",
        "unboxes a sign|Function<Character, Boolean> f = Character::isDigit; return f.apply('5');|true",
        "gives nothing back|List<String> l = new ArrayList<>(); Consumer<String> c = l::add; c.accept(`a`); return l;|[a]",
        "makes an object|Function<String, Sample> f = Sample::new; return f.apply(`n`).greeting().get();|hello n",
        "makes an array|IntFunction<String[]> f = String[]::new; return f.apply(3).length;|3",
        "calls what is private|Function<Sample, String> f = Sample::secret; return f.apply(new Sample(`n`));|secret n",
        "is within another|Supplier<Supplier<String>> s = () -> () -> `deep`; return s.get().get();|deep",
        "is within a nested class|return new Inner().supplier().get();|inner secret n",
        "is within an interface|return new Speaking() {}.loud().get();|LOUD",
        "has a bridge|Narrow n = s -> s.trim(); Function<String, String> w = n; return w.apply(` b `) + n.apply(` c `);|bc",
        "has a marker|Object o = (Runnable & Marker) () -> {}; return o instanceof Marker;|true",
        "calls past an override|return new Below().past().get();|above",
        "joins values|char c = 'c'; byte b = 1; short s = 2; Object n = null; return `a` + c + b + s + 3 + 4L + 1.5f + 2.5 + true + n + `z`;|ac12341.52.5truenullz",
        "joins in an interface|return new Speaking() {}.joined(4);|joined 4"
      })
  void doesWhatItDid(String what, String body, String expected) throws Exception {
    Path before = Sample.jar(folder, body.replace('`', '"'));
    assertThat(Sample.run(before)).isEqualTo(expected);
    assertThat(Sample.linked(before)).isNotEmpty();
    Path after = plain(before);
    assertThat(Sample.run(after)).isEqualTo(expected);
    assertThat(Sample.linked(after)).isEmpty();
  }

  @Test
  void leavesAloneWhatMayBeWrittenToAStream() throws Exception {
    Path before =
        Sample.jar(
            folder,
            "Supplier<String> s = (Supplier<String> & java.io.Serializable) () -> \"x\";"
                + " return s.get();");
    Path after = plain(before);
    assertThat(Sample.run(after)).isEqualTo("x");
    assertThat(Sample.linked(after)).containsOnly("get");
  }

  @Test
  void leavesAloneWhatIsOlderThanNests() throws Exception {
    Path before = Sample.jar(folder, "Supplier<String> s = () -> \"x\"; return s.get();", "8");
    Path after = plain(before);
    assertThat(Sample.run(after)).isEqualTo("x");
    assertThat(Sample.linked(after)).isEqualTo(Sample.linked(before)).isNotEmpty();
  }

  @Test
  void leavesAloneWhatItCannotSeeTheOtherEndOf() throws Exception {
    Path before = Sample.jar(folder, "Supplier<String> s = new Far(\"f\")::name; return s.get();");
    Path alone = folder.resolve("alone.jar");
    try (Reach reach = new Reach(List.of())) {
      PlainJar.of(before, reach).write(alone);
    }
    assertThat(Sample.run(alone)).isEqualTo("f");
    assertThat(Sample.linked(alone)).contains("get");
  }

  @Test
  void tellsInATraceWhereTheLambdaIsWritten() throws Exception {
    Path after =
        plain(
            Sample.jar(
                folder,
                "Supplier<StackTraceElement[]> s = () -> new Throwable().getStackTrace();"
                    + " return s.get()[1].getFileName() + s.get()[1].getLineNumber();"));
    assertThat(Sample.run(after)).isEqualTo("Sample.java" + Sample.LINE);
  }

  @Test
  void givesTheSameBytesEachTime() throws Exception {
    Path before = Sample.jar(folder, "Supplier<String> s = () -> \"x\"; return s.get();");
    byte[] first = Files.readAllBytes(plain(before));
    assertThat(Files.readAllBytes(plain(before))).isEqualTo(first);
  }

  @Test
  void keepsAllOtherFilesAndFoldersOfAJar() throws Exception {
    Path before = Sample.jar(folder, "return 1;");
    Map<String, String> expected = new TreeMap<>(Sample.texts(before));
    assertThat(expected).containsKeys("META-INF/MANIFEST.MF", "words/", "words/a.properties");
    assertThat(Sample.texts(plain(before))).isEqualTo(expected);
  }

  private Path plain(Path jar) {
    try {
      Path target = folder.resolve("plain");
      PlainJars.main(new String[] {jar.getParent().toString(), target.toString()});
      return target.resolve(jar.getFileName());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
