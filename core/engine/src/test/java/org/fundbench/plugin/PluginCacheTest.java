package org.fundbench.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fundbench.plugin.SampleSources.good;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.fundbench.api.RefusedException;
import org.fundbench.testkit.PluginZip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginCacheTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final FileTime LONG_AGO = FileTime.from(NOW.minusSeconds(3600));

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../escaped.txt",
        "a/../../escaped.txt",
        "/escaped.txt",
        "..\\escaped.txt",
        "C:/escaped.txt",
        "a//b",
        "./a",
        "tab\there"
      })
  void anEntryThatCouldEscapeIsRefusedAndNothingIsLeft(String name) throws IOException {
    Path zip = PluginZip.of("x").file(name, "out".getBytes(UTF_8)).write(path("x.zip"));
    assertRefused(zip, PluginProblem.ZIP_UNSAFE);
    assertThat(names(folder)).containsExactlyInAnyOrder("x.zip", "cache");
    assertThat(names(path("cache"))).isEmpty();
  }

  @Test
  void namesThatDifferInCaseOnlyAreRefused() {
    Path zip = PluginZip.of("x").file("A", new byte[1]).file("a", new byte[1]).write(path("x.zip"));
    assertRefused(zip, PluginProblem.ZIP_UNSAFE);
  }

  @Test
  void aFileThatIsAlsoAFolderIsRefused() {
    Path zip =
        PluginZip.of("x").file("a", new byte[1]).file("a/b", new byte[1]).write(path("x.zip"));
    assertRefused(zip, PluginProblem.ZIP_UNSAFE);
  }

  @Test
  void aLinkInsideAZipComesOutAsAnOrdinaryFile() throws IOException {
    byte[] bytes = good("x").file("link", "/etc/passwd".getBytes(UTF_8)).toBytes();
    Files.write(path("x.zip"), asLink(bytes));
    Path content = cache().unpacked(path("x.zip")).content();
    assertThat(Files.isSymbolicLink(content.resolve("link"))).isFalse();
    assertThat(content.resolve("link")).hasContent("/etc/passwd");
  }

  @Test
  void aBombIsStoppedWhereItsBytesComeAndNothingIsLeft() throws IOException {
    Path zip = good("x").file("zeros", new byte[3 << 20]).write(path("x.zip"));
    assertThat(Files.size(zip)).isLessThan(1 << 20);
    PluginCache cache = new PluginCache(path("cache"), new ArchiveLimits(100, 1 << 20), clock());
    assertThatThrownBy(() -> cache.unpacked(zip))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(PluginProblem.TOO_LARGE.id());
    assertThat(names(path("cache"))).isEmpty();
  }

  @Test
  void tooManyEntriesAreRefused() {
    Path zip = good("x").file("one", new byte[0]).write(path("x.zip"));
    PluginCache cache = new PluginCache(path("cache"), new ArchiveLimits(2, 1 << 20), clock());
    assertThatThrownBy(() -> cache.unpacked(zip))
        .hasMessageContaining(PluginProblem.TOO_LARGE.id());
  }

  @Test
  void aLaterStartLooksAtTheNoteOnly() throws IOException {
    Path zip = settled(good("x"), "x.zip");
    PluginCache.Unpacked first = cache().unpacked(zip);
    // Copying the zip once more would show in the folder's time.
    Files.setLastModifiedTime(path("cache"), LONG_AGO);
    assertThat(cache().unpacked(zip)).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(path("cache"))).isEqualTo(LONG_AGO);
  }

  @Test
  void aZipChangedJustNowIsNotTrustedYet() throws IOException {
    Path zip = good("x").write(path("x.zip"));
    Files.setLastModifiedTime(zip, FileTime.from(NOW));
    cache().unpacked(zip);
    assertThat(names(path("cache"))).noneMatch(name -> name.startsWith("seen-"));
    Files.setLastModifiedTime(zip, LONG_AGO);
    cache().unpacked(zip);
    assertThat(names(path("cache"))).anyMatch(name -> name.startsWith("seen-"));
  }

  @Test
  void aRebuiltZipOfTheSameSizeAndTimeIsNoticed() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("unix"));
    Path zip = settled(good("x").file("which", new byte[] {'1'}), "x.zip");
    long size = Files.size(zip);
    assertThat(cache().unpacked(zip).content().resolve("which")).hasContent("1");
    Files.write(zip, good("x").file("which", new byte[] {'2'}).toBytes());
    Files.setLastModifiedTime(zip, LONG_AGO);
    assertThat(Files.size(zip)).isEqualTo(size);
    assertThat(cache().unpacked(zip).content().resolve("which")).hasContent("2");
  }

  @Test
  void aReplacedZipIsUnpackedAnew() throws IOException {
    Path zip = settled(good("x"), "x.zip");
    Path before = cache().unpacked(zip).content();
    good("x").file("more", new byte[5]).write(zip);
    Files.setLastModifiedTime(zip, LONG_AGO);
    Path after = cache().unpacked(zip).content();
    assertThat(after).isNotEqualTo(before);
    assertThat(after.resolve("more")).exists();
  }

  @Test
  void aDamagedCopyIsReplaced() throws IOException {
    Path zip = settled(good("x"), "x.zip");
    Path file = cache().unpacked(zip).content().resolve("plugin.properties");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, new byte[0]);
    assertThat(cache().unpacked(zip).content().resolve("plugin.properties"))
        .isEqualTo(file)
        .hasBinaryContent(whole);
    Files.delete(file.resolveSibling("../facts").normalize());
    assertThat(cache().unpacked(zip).facts().extensions()).hasSize(1);
  }

  @Test
  void whatACrashLeftIsNeitherUsedNorKeptForEver() throws IOException {
    Path zip = settled(good("x"), "x.zip");
    Path old = Files.createDirectories(path("cache").resolve("making-1/plugin")).getParent();
    Path fresh = Files.createDirectories(path("cache").resolve("making-2"));
    Files.setLastModifiedTime(old, FileTime.from(NOW.minusSeconds(2 * 24 * 3600)));
    Files.setLastModifiedTime(fresh, FileTime.from(NOW.minusSeconds(60)));
    assertThat(cache().unpacked(zip).content().resolve("plugin.properties")).exists();
    assertThat(old).doesNotExist();
    assertThat(fresh).as("another process may be at work there").exists();
  }

  @Test
  void aBrokenNoteIsNotBelieved() throws IOException {
    Path zip = settled(good("x"), "x.zip");
    PluginCache.Unpacked first = cache().unpacked(zip);
    for (String name : names(path("cache"))) {
      if (name.startsWith("seen-")) {
        Files.writeString(path("cache").resolve(name), "1 2 3\n../../elsewhere\n", UTF_8);
      }
    }
    assertThat(cache().unpacked(zip)).isEqualTo(first);
  }

  @Test
  void manyAtOnceGetTheSameWholeCopy() throws Exception {
    Path zip = settled(good("x").file("big", new byte[200_000]), "x.zip");
    int many = 8;
    CyclicBarrier together = new CyclicBarrier(many);
    ExecutorService threads = Executors.newFixedThreadPool(many);
    try {
      Callable<PluginCache.Unpacked> start =
          () -> {
            together.await();
            return cache().unpacked(zip);
          };
      List<Future<PluginCache.Unpacked>> all =
          threads.invokeAll(Stream.generate(() -> start).limit(many).toList());
      for (Future<PluginCache.Unpacked> one : all) {
        assertThat(one.get().facts().whole(one.get().content())).isTrue();
        assertThat(one.get()).isEqualTo(all.get(0).get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(names(path("cache"))).noneMatch(name -> name.startsWith("making-"));
  }

  @Test
  void factsReadAsTheyWereWritten() throws IOException {
    PluginFacts facts =
        new PluginFacts(
            List.of(new PluginFacts.FileSize("a/中文 b", 7)),
            true,
            List.of(
                new PluginFacts.IndexedClass("a.B", 61, List.of("x.Y", "z.W")),
                new PluginFacts.IndexedClass("a.C", 0, List.of())),
            List.of("d.E"),
            List.of("org.pf4j"));
    facts.write(path("facts"));
    assertThat(PluginFacts.read(path("facts"))).isEqualTo(facts);
  }

  private PluginCache cache() {
    return new PluginCache(path("cache"), ArchiveLimits.USUAL, clock());
  }

  private static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  private Path settled(PluginZip plugin, String name) throws IOException {
    Path zip = plugin.write(path(name));
    Files.setLastModifiedTime(zip, LONG_AGO);
    return zip;
  }

  private Path path(String name) {
    return folder.resolve(name);
  }

  private void assertRefused(Path zip, PluginProblem problem) {
    assertThatThrownBy(() -> cache().unpacked(zip))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(problem.id());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  /** Marks the last entry of a zip as a Unix symbolic link (APPNOTE 4.4.15, made by Unix). */
  private static byte[] asLink(byte[] zip) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int header = zip.length - 22 - 46 - "link".length();
    assertThat(bytes.getInt(header)).isEqualTo(0x02014b50);
    bytes.put(header + 5, (byte) 3);
    bytes.putInt(header + 38, 0120777 << 16);
    return zip;
  }
}
