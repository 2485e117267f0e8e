package org.fundbench.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fundbench.plugin.SampleSources.format;
import static org.fundbench.plugin.SampleSources.formatWith;
import static org.fundbench.plugin.SampleSources.good;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fundbench.api.ImportFormat;
import org.fundbench.api.Language;
import org.fundbench.api.Problem;
import org.fundbench.api.ReportExporter;
import org.fundbench.api.Text;
import org.fundbench.plugin.PluginRecord.State;
import org.fundbench.testkit.PluginZip;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way in which a plugin can be bad, beside a good one that must go on working. */
class PluginHostTest {
  @TempDir private Path folder;
  private Path plugins;
  private PluginHost host;

  @BeforeEach
  void aGoodPluginIsThere() throws IOException {
    plugins = Files.createDirectory(folder.resolve("plugins"));
    good("good").write(plugins.resolve("good.zip"));
  }

  @AfterEach
  void close() {
    if (host != null) {
      host.close();
    }
  }

  @Test
  void aGoodPluginIsStartedOnlyWhenAskedForAndListedWithWhatItOffers() {
    open();
    assertThat(host.recordsSoFar())
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.state()).isEqualTo(State.VERIFIED);
              assertThat(record.expected()).containsExactly("sample.Good");
              assertThat(record.obtained()).isEmpty();
            });
    assertThat(host.offers(ReportExporter.class)).isEmpty();
    assertThat(host.recordsSoFar().get(0).state())
        .as("nothing of it was needed")
        .isEqualTo(State.VERIFIED);

    assertThat(host.offers(ImportFormat.class)).extracting(Offer::plugin).containsExactly("good");
    assertThat(host.recordsSoFar().get(0).state()).isEqualTo(State.STARTED);
    assertThat(host.recordsSoFar().get(0).obtained())
        .extracting(PluginRecord.Contribution::id)
        .containsExactly("good");
  }

  @Test
  void anExtensionIsMadeOnce() {
    open();
    ImportFormat first = host.offer(ImportFormat.class, "good").orElseThrow().extension();
    assertThat(host.offer(ImportFormat.class, "good").orElseThrow().extension()).isSameAs(first);
  }

  @Test
  void aPluginInAJarWithALibraryAndChineseDescriptionWorks() {
    good("in-jar")
        .inJar()
        .property("plugin.description", "按月导入")
        .property("plugin.license", "Apache-2.0")
        .write(plugins.resolve("in-jar.zip"));
    PluginRecord record = only("in-jar.zip");
    assertThat(record.state()).isEqualTo(State.STARTED);
    assertThat(record.description()).isEqualTo(Text.same("按月导入"));
    assertThat(record.name()).isEqualTo(Text.same(record.id()));
    assertThat(record.license()).isEqualTo("Apache-2.0");
  }

  @Test
  void namesAndDescriptionsAreSaidInBothLanguages() {
    PluginZip.of("both")
        .property("plugin.name", "Monthly import")
        .property("plugin.name.zh", "按月导入")
        .property("plugin.description", "Reads files")
        .property("plugin.description.zh", "读取文件")
        .write(plugins.resolve("both.zip"));
    PluginRecord record = only("both.zip");
    assertThat(record.name()).isEqualTo(new Text("按月导入", "Monthly import"));
    assertThat(record.description()).isEqualTo(new Text("读取文件", "Reads files"));
  }

  @Test
  void aPluginSeesTheApiButNotTheEngine() {
    PluginZip.of("curious")
        .extension(
            "sample.Curious",
            formatWith(
                "Curious",
                "curious",
                """
                public Curious() throws Exception {
                  Class.forName("org.fundbench.ledger.Ledger", false, getClass().getClassLoader());
                }"""))
        .write(plugins.resolve("curious.zip"));
    assertProblem(only("curious.zip"), State.FAILED, PluginProblem.EXTENSION_UNUSABLE, "Ledger");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0.0", "*", "1.x", ">=1.0.0 &", "about 1", "=>1.0.0", ">=1.0.0, <2"})
  void aRequirementThatIsNoRangeIsRefused(String requires) {
    good("bad").property("plugin.requires", requires).write(plugins.resolve("bad.zip"));
    assertProblem(only("bad.zip"), State.REFUSED, PluginProblem.REQUIRES_NOT_A_RANGE, requires);
  }

  @Test
  void aMissingRequirementIsRefused() {
    good("bad").without("plugin.requires").write(plugins.resolve("bad.zip"));
    assertProblem(only("bad.zip"), State.REFUSED, PluginProblem.REQUIRES_MISSING, "API");
  }

  @ParameterizedTest
  @ValueSource(strings = {">=2.0.0 & <3.0.0", "<1.0.0", ">1.0.0", "=0.9.0"})
  void aPluginForAnotherApiIsRefused(String requires) {
    good("bad").property("plugin.requires", requires).write(plugins.resolve("bad.zip"));
    assertProblem(only("bad.zip"), State.REFUSED, PluginProblem.API_MISMATCH, requires);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "Upper", "a/b", "a b", "", "x..y", "con:1"})
  void anUnsafeIdIsRefused(String id) {
    good("bad").property("plugin.id", id).write(plugins.resolve("bad.zip"));
    assertProblem(only("bad.zip"), State.REFUSED, PluginProblem.ID_UNSAFE, id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "one", "", "01.0.0"})
  void aMalformedVersionIsRefused(String version) {
    good("bad").property("plugin.version", version).write(plugins.resolve("bad.zip"));
    assertProblem(only("bad.zip"), State.REFUSED, PluginProblem.VERSION_MALFORMED, version);
  }

  @Test
  void aZipWithoutDescriptionIsListed() {
    PluginZip.undescribed()
        .file("readme.txt", "hello".getBytes(UTF_8))
        .write(plugins.resolve("other.zip"));
    assertProblem(
        only("other.zip"), State.REFUSED, PluginProblem.DESCRIPTION_MISSING, "plugin.properties");
  }

  @Test
  void aBrokenDescriptionIsListed() {
    good("bad")
        .file("plugin.properties.", new byte[0])
        .property("plugin.description", "\\u12")
        .write(plugins.resolve("bad.zip"));
    assertProblem(
        only("bad.zip"), State.REFUSED, PluginProblem.DESCRIPTION_MALFORMED, "plugin.properties");
  }

  @Test
  void garbageIsListed() throws IOException {
    Files.writeString(plugins.resolve("garbage.zip"), "this is no zip", UTF_8);
    assertProblem(only("garbage.zip"), State.REFUSED, PluginProblem.NOT_A_ZIP, "zip");
  }

  @Test
  void halfAZipIsListed() throws IOException {
    byte[] whole = good("half").toBytes();
    Files.write(plugins.resolve("half.zip"), Arrays.copyOf(whole, whole.length / 2));
    assertProblem(only("half.zip"), State.REFUSED, PluginProblem.NOT_A_ZIP, "zip");
  }

  @Test
  void aBrokenJarInsideIsListed() {
    good("bad").file("lib/broken.jar", new byte[] {1, 2, 3}).write(plugins.resolve("bad.zip"));
    assertProblem(only("bad.zip"), State.REFUSED, PluginProblem.NOT_A_ZIP, "lib/broken.jar");
  }

  @Test
  void aFileThatCannotBeOpenedIsListed() throws IOException {
    Files.createSymbolicLink(plugins.resolve("gone.zip"), folder.resolve("nowhere"));
    assertProblem(only("gone.zip"), State.REFUSED, PluginProblem.FILE_UNREADABLE, "gone");
  }

  @Test
  void aStaticInitialiserThatThrowsLosesThatExtensionAlone() {
    PluginZip.of("bad")
        .extension(
            "sample.Static",
            formatWith(
                "Static",
                "static",
                "static { if (true) throw new RuntimeException(\"no luck\"); }"))
        .extension("sample.Fine", format("Fine", "fine"))
        .write(plugins.resolve("bad.zip"));
    PluginRecord record = only("bad.zip");
    assertProblem(record, State.STARTED, PluginProblem.EXTENSION_UNUSABLE, "no luck");
    assertThat(record.obtained()).extracting(PluginRecord.Contribution::id).containsExactly("fine");
  }

  @Test
  void aConstructorThatThrowsIsListed() {
    PluginZip.of("bad")
        .extension(
            "sample.Bad",
            formatWith("Bad", "bad", "public Bad() { throw new StackOverflowError(); }"))
        .write(plugins.resolve("bad.zip"));
    assertProblem(
        only("bad.zip"),
        State.FAILED,
        PluginProblem.EXTENSION_UNUSABLE,
        "calls itself without end");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "throw new IllegalStateException(\"shy\");|shy",
        "return null;|null",
        "return new Descriptor(\"ok\", null, Text.same(\"\"), List.of());|name is null",
        "return Descriptor.of(\"NOT AN ID\", Text.same(\"\"), Text.same(\"\"));|NOT AN ID"
      })
  void aDescriptorThatFailsIsListed(String body, String words) {
    PluginZip.of("bad")
        .extension("sample.Bad", format("Bad", "", body, "return 0;", "return null;"))
        .write(plugins.resolve("bad.zip"));
    assertProblem(only("bad.zip"), State.FAILED, PluginProblem.EXTENSION_UNUSABLE, words);
  }

  @Test
  void aMissingIndexIsSaidAndTheForgottenClassesNamed() {
    PluginZip.of("bad")
        .source("sample.Forgotten", format("Forgotten", "forgotten"))
        .write(plugins.resolve("bad.zip"));
    PluginRecord record = only("bad.zip");
    assertProblem(record, State.VERIFIED, PluginProblem.NO_INDEX, "sample.Forgotten");
    assertThat(record.expected()).isEmpty();
    assertThat(record.obtained()).isEmpty();
  }

  @Test
  void anIndexedClassThatIsNotThereIsListed() {
    good("bad").indexed("sample.Deleted").write(plugins.resolve("bad.zip"));
    assertProblem(only("bad.zip"), State.STARTED, PluginProblem.CLASS_MISSING, "sample.Deleted");
  }

  @Test
  void anIndexedClassThatIsNoExtensionIsListed() {
    PluginZip.of("bad")
        .extension("sample.Plain", "package sample; public class Plain {}")
        .write(plugins.resolve("bad.zip"));
    assertProblem(only("bad.zip"), State.FAILED, PluginProblem.NOT_AN_EXTENSION, "ImportFormat");
  }

  @Test
  void theApiInsideAPluginIsRefused() throws IOException {
    byte[] own =
        PluginHostTest.class
            .getClassLoader()
            .getResourceAsStream("org/fundbench/api/ImportFormat.class")
            .readAllBytes();
    good("bad")
        .file("lib/api.jar", PluginZip.zip(Map.of("org/fundbench/api/ImportFormat.class", own)))
        .write(plugins.resolve("bad.zip"));
    assertProblem(only("bad.zip"), State.REFUSED, PluginProblem.BUNDLES_HOST, "org.fundbench.api");
  }

  @Test
  void aPluginForANewerJavaIsRefused() {
    good("bad")
        .changed(
            "sample.Good",
            bytes -> {
              bytes[7] = (byte) (44 + Runtime.version().feature() + 1);
              return bytes;
            })
        .write(plugins.resolve("bad.zip"));
    assertProblem(
        only("bad.zip"),
        State.REFUSED,
        PluginProblem.NEEDS_NEWER_JAVA,
        "needs Java " + (Runtime.version().feature() + 1));
  }

  @Test
  void ofTwoVersionsTheHigherIsUsedWhicheverIsFoundFirst() {
    good("twice").property("plugin.version", "1.10.0").write(plugins.resolve("a.zip"));
    good("twice").property("plugin.version", "1.9.0").write(plugins.resolve("b.zip"));
    good("again").property("plugin.version", "1.9.0").write(plugins.resolve("c.zip"));
    good("again").property("plugin.version", "1.10.0").write(plugins.resolve("d.zip"));
    assertThat(only("a.zip").state()).isEqualTo(State.STARTED);
    assertProblem(record("b.zip"), State.SUPERSEDED, PluginProblem.SUPERSEDED, "1.10.0");
    assertProblem(record("c.zip"), State.SUPERSEDED, PluginProblem.SUPERSEDED, "d.zip");
    assertThat(record("d.zip").state()).isEqualTo(State.STARTED);
  }

  @Test
  void aHigherVersionThatIsUnfitDoesNotDisplaceAGoodOne() {
    good("twice").write(plugins.resolve("a.zip"));
    good("twice")
        .property("plugin.version", "2.0.0")
        .property("plugin.requires", ">=9.0.0")
        .write(plugins.resolve("b.zip"));
    assertThat(only("a.zip").state()).isEqualTo(State.STARTED);
    assertThat(record("b.zip").state()).isEqualTo(State.REFUSED);
  }

  @Test
  void ofTwoExtensionsWithOneIdTheSecondIsLeftOut() {
    PluginZip.of("zz-late")
        .extension("sample.Same", format("Same", "good"))
        .extension("sample.Other", format("Other", "other"))
        .write(plugins.resolve("a.zip"));
    PluginRecord record = only("a.zip");
    assertProblem(record, State.STARTED, PluginProblem.EXTENSION_CLASH, "good");
    assertThat(record.obtained())
        .extracting(PluginRecord.Contribution::id)
        .containsExactly("other");
  }

  @Test
  void aMissingDependencyIsThatPluginsProblemAlone() {
    good("bad").property("plugin.dependencies", "absent").write(plugins.resolve("bad.zip"));
    good("worse").property("plugin.dependencies", "bad").write(plugins.resolve("worse.zip"));
    assertProblem(only("bad.zip"), State.REFUSED, PluginProblem.DEPENDENCY_MISSING, "absent");
    assertProblem(record("worse.zip"), State.REFUSED, PluginProblem.DEPENDENCY_MISSING, "bad");
  }

  @Test
  void aDependencyInTheWrongVersionIsThatPluginsProblemAlone() {
    good("bad").property("plugin.dependencies", "good@>=2.0.0").write(plugins.resolve("bad.zip"));
    assertProblem(only("bad.zip"), State.REFUSED, PluginProblem.DEPENDENCY_VERSION, "1.0.0");
  }

  @Test
  void aMalformedDependencyIsThatPluginsProblemAlone() {
    good("bad").property("plugin.dependencies", "good@1.0.0").write(plugins.resolve("bad.zip"));
    assertProblem(only("bad.zip"), State.REFUSED, PluginProblem.DEPENDENCY_MALFORMED, "@1.0.0");
  }

  @Test
  void pluginsThatNeedEachOtherAreRefused() {
    good("one").property("plugin.dependencies", "two").write(plugins.resolve("one.zip"));
    good("two").property("plugin.dependencies", "one").write(plugins.resolve("two.zip"));
    assertProblem(only("one.zip"), State.REFUSED, PluginProblem.DEPENDENCY_CYCLE, "one, two");
    assertProblem(record("two.zip"), State.REFUSED, PluginProblem.DEPENDENCY_CYCLE, "one, two");
  }

  @Test
  void aPluginMayUseAnotherAndAnOptionalOneMayBeMissing() {
    PluginZip.of("base")
        .extension("sample.Base", format("Base", "base"))
        .write(plugins.resolve("zz-base.zip"));
    PluginZip.of("above")
        .property("plugin.dependencies", "base@>=1.0.0 & <2.0.0, absent?")
        .extension(
            "sample2.Above",
            """
            package sample2;
            public class Above extends sample.Base {
              @Override public org.fundbench.api.Descriptor descriptor() {
                return org.fundbench.api.Descriptor.of("above", super.descriptor().name(),
                    super.descriptor().summary());
              }
            }
            """)
        .source("sample.Base", format("Base", "copy-for-the-compiler"))
        .write(plugins.resolve("aa-above.zip"));
    assertThat(only("aa-above.zip").problems()).isEmpty();
    assertThat(host.offer(ImportFormat.class, "above")).isPresent();
    assertThat(host.offer(ImportFormat.class, "base")).isPresent();
  }

  @Test
  void aStartThatThrowsIsThatPluginsProblemAlone() {
    good("bad")
        .property("plugin.class", "sample.Start")
        .source(
            "sample.Start",
            """
            package sample;
            public class Start extends org.pf4j.Plugin {
              @Override public void start() { throw new AssertionError("won't"); }
            }
            """)
        .write(plugins.resolve("bad.zip"));
    good("missing").property("plugin.class", "sample.Nowhere").write(plugins.resolve("m.zip"));
    good("above").property("plugin.dependencies", "bad").write(plugins.resolve("above.zip"));
    assertProblem(only("bad.zip"), State.FAILED, PluginProblem.START_FAILED, "won't");
    assertProblem(record("m.zip"), State.FAILED, PluginProblem.START_FAILED, "sample.Nowhere");
    assertProblem(record("above.zip"), State.FAILED, PluginProblem.DEPENDENCY_MISSING, "bad");
  }

  @Test
  void aStopThatThrowsKeepsNobodyFromClosing() {
    good("bad")
        .property("plugin.class", "sample.Stop")
        .source(
            "sample.Stop",
            """
            package sample;
            public class Stop extends org.pf4j.Plugin {
              @Override public void stop() { throw new AssertionError("stays"); }
            }
            """)
        .write(plugins.resolve("bad.zip"));
    assertThat(only("bad.zip").state()).isEqualTo(State.STARTED);
    host.close();
    assertThat(record(host.recordsSoFar(), "bad.zip").problems())
        .extracting(Problem::code)
        .containsExactly(PluginProblem.STOP_FAILED.id());
  }

  @Test
  void aPluginThatIsSwitchedOffIsNotLoaded() {
    host =
        PluginHost.open(
            List.of(plugins), state(), Set.of("good"), CallLimits.none(), Clock.systemUTC());
    assertProblem(record("good.zip"), State.DISABLED, PluginProblem.DISABLED, "enable good");
    assertThat(host.offers(ImportFormat.class)).isEmpty();
  }

  @Test
  void severalFoldersAreReadAndAMissingOneIsNoProblem() throws IOException {
    Path own = Files.createDirectory(folder.resolve("own"));
    good("mine").write(own.resolve("mine.ZIP"));
    host =
        PluginHost.open(
            List.of(plugins, folder.resolve("missing"), own),
            state(),
            Set.of(),
            CallLimits.none(),
            Clock.systemUTC());
    assertThat(host.records()).extracting(PluginRecord::id).containsExactly("good", "mine");
    assertThat(host.problems()).isEmpty();
  }

  @Test
  void anEmptyFolderHasNoPlugins() throws IOException {
    host = PluginHost.open(Files.createDirectory(folder.resolve("empty")), state());
    assertThat(host.records()).isEmpty();
    assertThat(host.formats()).isEmpty();
    assertThat(host.modules()).isEmpty();
    assertThat(host.exporters()).isEmpty();
  }

  @Test
  void aFolderThatIsAFileIsSaid() throws IOException {
    host = PluginHost.open(Files.createFile(folder.resolve("file")), state());
    assertThat(host.problems())
        .extracting(Problem::code)
        .containsExactly(PluginProblem.FOLDER_UNREADABLE.id());
  }

  @Test
  void aCacheThatCannotBeWrittenIsSaidPerPlugin() throws IOException {
    host = PluginHost.open(plugins, Files.createFile(folder.resolve("file")));
    assertProblem(record("good.zip"), State.REFUSED, PluginProblem.CACHE_FAILED, "file");
  }

  private Path state() {
    return folder.resolve("state");
  }

  private void open() {
    host = PluginHost.open(plugins, state());
  }

  /** The record of a file, after seeing that the good plugin was not touched by it. */
  private PluginRecord only(String file) {
    open();
    List<PluginRecord> records = host.records();
    assertThat(record(records, "good.zip").state()).isEqualTo(State.STARTED);
    assertThat(host.offer(ImportFormat.class, "good")).isPresent();
    return record(records, file);
  }

  private PluginRecord record(String file) {
    return record(host.records(), file);
  }

  private static PluginRecord record(List<PluginRecord> records, String file) {
    return records.stream().filter(one -> one.file().equals(file)).findFirst().orElseThrow();
  }

  private static void assertProblem(
      PluginRecord record, State state, PluginProblem code, String words) {
    assertThat(record.state()).isEqualTo(state);
    assertThat(record.problems())
        .extracting(Problem::code)
        .as("%s", record.problems())
        .containsExactly(code.id());
    Problem problem = record.problems().get(0);
    assertThat(problem.place().where()).isEqualTo(record.file());
    String said = problem.message().in(Language.EN) + " " + problem.advice().in(Language.EN);
    assertThat(said).contains(words).doesNotContain("{0}", "{1}", "{2}");
    assertThat(problem.message().in(Language.ZH)).isNotBlank().doesNotContain("{0}", "{1}");
  }
}
