package org.fundbench.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fundbench.plugin.SampleSources.format;
import static org.fundbench.plugin.SampleSources.formatWith;
import static org.fundbench.plugin.SampleSources.good;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fundbench.api.ImportFormat;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.plugin.PluginInstaller.Checked;
import org.fundbench.plugin.PluginRecord.Origin;
import org.fundbench.plugin.PluginRecord.State;
import org.fundbench.testkit.PluginZip;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plugins on their way into the user's folder and out of it, beside one that is shipped. */
class PluginInstallerTest {
  private static final String REFUSES_TO_START =
      """
      package sample;
      public class Start extends org.pf4j.Plugin {
        @Override public void start() { throw new IllegalStateException("not today"); }
      }
      """;

  @TempDir private Path folder;
  private PluginFolders folders;
  private PluginInstaller installer;

  @BeforeEach
  void oneIsShipped() throws IOException {
    Path shipped = Files.createDirectory(folder.resolve("shipped"));
    good("ours").write(shipped.resolve("ours.zip"));
    folders = new PluginFolders(shipped, folder.resolve("own"), Optional.empty());
    installer =
        new PluginInstaller(folders, folder.resolve("cache"), CallLimits.none(), Clock.systemUTC());
  }

  @Test
  void aCheckTellsWhatAPluginPromisesAndRunsNothing() throws IOException {
    Path ran = folder.resolve("ran");
    Path zip =
        PluginZip.of("curious")
            .extension(
                "sample.Curious",
                formatWith(
                    "Curious",
                    "curious",
                    "static { new java.io.File(\"%s\").mkdir(); }".formatted(ran)))
            .write(folder.resolve("curious.zip"));
    Checked checked = installer.check(zip);
    assertThat(checked.plugin().id()).isEqualTo("curious");
    assertThat(checked.plugin().isFaulty()).isFalse();
    assertThat(checked.plugin().promises())
        .singleElement()
        .satisfies(
            promise -> {
              assertThat(promise.kind().en()).isEqualTo("import format");
              assertThat(promise.className()).isEqualTo("sample.Curious");
            });
    assertThat(checked.sha256()).matches("[0-9a-f]{64}");
    assertThat(codes(checked.plugin())).containsExactly(PluginProblem.UNSIGNED.id());
    assertThat(checked.plugin().problems().get(0).message().en()).contains(checked.sha256());
    installer.install(zip);
    assertThat(ran).doesNotExist();
    installer.enable("curious");
    assertThat(ran).exists();
  }

  @Test
  void whatIsInstalledIsNotUsedUntilItIsSwitchedOn() throws IOException {
    installer.install(zip("mine", "1.0.0"));
    assertThat(state("mine")).isEqualTo(State.WAITING);
    assertThat(codes(record("mine"))).containsExactly(PluginProblem.WAITING.id());
    assertThat(formats()).containsExactly("ours");

    PluginRecord tried = installer.enable("mine");
    assertThat(tried.state()).isEqualTo(State.STARTED);
    assertThat(record("mine").origin()).isEqualTo(Origin.OWN);
    assertThat(formats()).containsExactly("mine", "ours");
    assertThat(own()).containsExactly("mine-1.0.0.zip");
  }

  @Test
  void switchingOffIsKeptAndWorksForShippedOnesToo() {
    installer.disable("ours");
    assertThat(state("ours")).isEqualTo(State.DISABLED);
    assertThat(formats()).isEmpty();
    installer.enable("ours");
    assertThat(formats()).containsExactly("ours");
  }

  @Test
  void anUpdateKeepsTheOldVersionUntilTheNewOneIsSwitchedOn() throws IOException {
    use("mine", "1.0.0");
    installer.install(zip("mine", "1.1.0"));
    assertThat(formats()).containsExactly("mine", "ours");
    assertThat(version("mine")).isEqualTo("1.0.0");
    installer.enable("mine");
    assertThat(version("mine")).isEqualTo("1.1.0");
    assertThat(own()).containsExactly("mine-1.1.0.zip");
  }

  @Test
  void anUpdateThatDoesNotStartLeavesTheOldVersionInUse() throws IOException {
    use("mine", "1.0.0");
    installer.install(
        good("mine")
            .property("plugin.version", "2.0.0")
            .property("plugin.class", "sample.Start")
            .source("sample.Start", REFUSES_TO_START)
            .write(folder.resolve("bad.zip")));
    assertRefused(() -> installer.enable("mine"), PluginProblem.NOT_ENABLED)
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo(PluginProblem.START_FAILED.id());
              assertThat(problem.message().en()).contains("not today");
            })
        .anySatisfy(problem -> assertThat(problem.advice().en()).contains("older version stays"));
    assertThat(version("mine")).isEqualTo("1.0.0");
    assertThat(formats()).containsExactly("mine", "ours");
  }

  @Test
  void anUpdateThatLosesAPartLeavesTheOldVersionInUse() throws IOException {
    use("mine", "1.0.0");
    installer.install(
        good("mine")
            .property("plugin.version", "2.0.0")
            .extension(
                "sample.Bad",
                formatWith("Bad", "bad", "public Bad() { throw new AssertionError(); }"))
            .write(folder.resolve("bad.zip")));
    assertRefused(() -> installer.enable("mine"), PluginProblem.NOT_ENABLED)
        .anyMatch(problem -> problem.code().equals(PluginProblem.EXTENSION_UNUSABLE.id()));
    assertThat(version("mine")).isEqualTo("1.0.0");
  }

  @Test
  void oneThatDoesNotStartStaysOff() throws IOException {
    installer.install(
        good("mine")
            .property("plugin.class", "sample.Start")
            .source("sample.Start", REFUSES_TO_START)
            .write(folder.resolve("bad.zip")));
    assertRefused(() -> installer.enable("mine"), PluginProblem.NOT_ENABLED);
    assertThat(state("mine")).isEqualTo(State.WAITING);
  }

  @Test
  void ofTwoInstalledVersionsTheLaterInstalledWaits() throws IOException {
    installer.install(zip("mine", "1.2.0"));
    installer.install(zip("mine", "1.1.0"));
    assertThat(version("mine")).isEqualTo("1.1.0");
    installer.enable("mine");
    assertThat(own()).containsExactly("mine-1.1.0.zip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0.0", "0.9.9"})
  void whatIsNotNewerIsRefused(String version) throws IOException {
    use("mine", "1.0.0");
    Path again = zip("mine", version);
    assertRefused(() -> installer.install(again), PluginProblem.NOT_NEWER);
    Path shipped = zip("ours", version);
    assertRefused(() -> installer.install(shipped), PluginProblem.NOT_NEWER)
        .anySatisfy(problem -> assertThat(problem.message().en()).contains("shipped"));
  }

  @Test
  void aNewerVersionOfAShippedPluginTakesItsPlaceAndGivesItBack() throws IOException {
    use("ours", "1.5.0");
    assertThat(version("ours")).isEqualTo("1.5.0");
    installer.remove("ours");
    assertThat(version("ours")).isEqualTo("1.0.0");
    assertThat(own()).isEmpty();
  }

  @Test
  void whatIsUnfitIsRefusedBeforeAnythingIsLeftInTheFolder() throws IOException {
    Path garbage = Files.writeString(folder.resolve("garbage.zip"), "no zip", UTF_8);
    assertRefused(() -> installer.install(garbage), PluginProblem.NOT_A_ZIP);
    byte[] whole = good("half").toBytes();
    Path half = Files.write(folder.resolve("half.zip"), Arrays.copyOf(whole, whole.length / 2));
    assertRefused(() -> installer.install(half), PluginProblem.NOT_A_ZIP);
    Path sneaky = good("sneaky").file("../outside.txt", new byte[1]).write(folder.resolve("s.zip"));
    assertRefused(() -> installer.install(sneaky), PluginProblem.ZIP_UNSAFE);
    Path old = good("old").property("plugin.requires", "1.0.0").write(folder.resolve("old.zip"));
    assertRefused(() -> installer.install(old), PluginProblem.REQUIRES_NOT_A_RANGE);
    assertRefused(() -> installer.install(folder), PluginProblem.FILE_UNREADABLE);
    assertRefused(
        () -> installer.install(folder.resolve("nowhere.zip")), PluginProblem.FILE_UNREADABLE);
    assertThat(own()).isEmpty();
    assertThat(folder.resolve("outside.txt")).doesNotExist();
  }

  @Test
  void whatItNeedsMayBeInstalledAfterIt() throws IOException {
    installer.install(
        PluginZip.of("above")
            .property("plugin.dependencies", "base")
            .extension("sample.Above", format("Above", "above"))
            .write(folder.resolve("above.zip")));
    assertRefused(() -> installer.enable("above"), PluginProblem.NOT_ENABLED)
        .anyMatch(problem -> problem.code().equals(PluginProblem.DEPENDENCY_MISSING.id()));
    use("base", "1.0.0");
    installer.disable("base");
    assertRefused(() -> installer.enable("above"), PluginProblem.NOT_ENABLED);
    installer.enable("base");
    installer.enable("above");
    assertThat(formats()).contains("above");
  }

  @Test
  void onlyWhatTheUserInstalledCanBeRemoved() throws IOException {
    assertRefused(() -> installer.remove("ours"), PluginProblem.NOT_REMOVABLE);
    use("mine", "1.0.0");
    installer.install(zip("mine", "2.0.0"));
    installer.remove("mine");
    assertThat(own()).isEmpty();
    assertRefused(() -> installer.remove("mine"), PluginProblem.UNKNOWN);
  }

  @Test
  void aMistypedIdNamesTheNearest() {
    assertRefused(() -> installer.enable("our"), PluginProblem.UNKNOWN)
        .anySatisfy(problem -> assertThat(problem.advice().en()).contains("mean \"ours\""));
    assertRefused(() -> installer.disable("our"), PluginProblem.UNKNOWN);
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() throws IOException {
    Files.createFile(folder.resolve("own"));
    Path zip = zip("mine", "1.0.0");
    assertRefused(() -> installer.install(zip), PluginProblem.FOLDER_UNWRITABLE);
    assertRefused(() -> installer.disable("ours"), PluginProblem.FOLDER_UNWRITABLE);
    assertThat(formats()).as("the shipped ones go on").containsExactly("ours");
  }

  @Test
  void aZipPutIntoTheFolderByHandIsUsedAndGarbageThereIsListed() throws IOException {
    Files.createDirectories(folders.own());
    good("dropped").write(folders.own().resolve("dropped.zip"));
    Files.writeString(folders.own().resolve("garbage.zip"), "no zip", UTF_8);
    assertThat(formats()).containsExactly("dropped", "ours");
    assertThat(state("garbage.zip")).isEqualTo(State.REFUSED);
    installer.remove("garbage.zip");
    installer.remove("dropped");
    assertThat(own()).isEmpty();
  }

  @Test
  void aSwitchesFileOfAnyBytesStopsNothing() throws IOException {
    Files.createDirectories(folders.own());
    Files.write(folders.switches(), new byte[] {(byte) 0xFF, 0, '\n', 'o', 'u', 'r', 's', '\n'});
    assertThat(formats()).isEmpty();
    installer.enable("ours");
    assertThat(formats()).containsExactly("ours");
  }

  @Test
  void aWatchedVersionIsUsedWhateverIsInstalled() throws IOException {
    use("mine", "9.0.0");
    Path build = Files.createDirectory(folder.resolve("target"));
    good("mine").property("plugin.version", "0.1.0").write(build.resolve("mine.zip"));
    try (PluginHost host =
        PluginHost.open(
            folders.watching(Optional.of(build)),
            folder.resolve("cache"),
            CallLimits.none(),
            Clock.systemUTC())) {
      assertThat(host.records())
          .filteredOn(record -> record.id().equals("mine"))
          .extracting(PluginRecord::version, PluginRecord::state)
          .containsExactlyInAnyOrder(
              org.assertj.core.groups.Tuple.tuple("0.1.0", State.STARTED),
              org.assertj.core.groups.Tuple.tuple("9.0.0", State.SUPERSEDED));
    }
  }

  private Path zip(String id, String version) {
    return good(id)
        .property("plugin.version", version)
        .write(folder.resolve(id + "-from-afar-" + version + ".zip"));
  }

  private void use(String id, String version) throws IOException {
    installer.install(zip(id, version));
    installer.enable(id);
  }

  private List<String> formats() {
    try (PluginHost host = open()) {
      return host.offers(ImportFormat.class).stream()
          .map(offer -> offer.descriptor().id())
          .toList();
    }
  }

  private State state(String id) {
    return record(id).state();
  }

  private String version(String id) {
    return record(id).version();
  }

  /** The record of a plugin, of those in use the one in use. */
  private PluginRecord record(String id) {
    try (PluginHost host = open()) {
      List<PluginRecord> records =
          host.records().stream().filter(record -> record.id().equals(id)).toList();
      return records.stream()
          .filter(record -> record.state() == State.STARTED)
          .findFirst()
          .orElseGet(() -> records.get(0));
    }
  }

  private PluginHost open() {
    return PluginHost.open(folders, folder.resolve("cache"), CallLimits.none(), Clock.systemUTC());
  }

  /** All zips in the user's folder, and whatever a step may have left behind. */
  private List<String> own() throws IOException {
    if (!Files.isDirectory(folders.own())) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folders.own())) {
      return walk.filter(Files::isRegularFile)
          .map(path -> String.valueOf(path.getFileName()))
          .filter(name -> !name.equals("disabled.txt"))
          .sorted()
          .toList();
    }
  }

  private static List<String> codes(PluginRecord record) {
    return record.problems().stream().map(Problem::code).toList();
  }

  private static org.assertj.core.api.ListAssert<Problem> assertRefused(
      ThrowingCallable call, PluginProblem first) {
    List<Problem>[] problems = new List[] {List.of()};
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> problems[0] = refused.problems());
    assertThat(problems[0].get(0).code()).as("%s", problems[0]).isEqualTo(first.id());
    assertThat(problems[0])
        .allSatisfy(
            problem ->
                assertThat(problem.message().en() + problem.advice().en())
                    .doesNotContain("{0}", "{1}", "{2}"));
    return assertThat(problems[0]);
  }
}
