package org.fundbench.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.fundbench.plugin.PluginRecord.Origin;
import org.fundbench.plugin.PluginRecord.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What held the window stays off, with its reason, until somebody decides. */
class HoldersTest {
  @TempDir private Path folder;
  private PluginFolders folders;
  private PluginInstaller installer;

  @BeforeEach
  void plugin() throws IOException {
    folders =
        new PluginFolders(
            Files.createDirectories(folder.resolve("shipped")),
            folder.resolve("own"),
            Optional.empty());
    SampleSources.good("holder").write(folders.shipped().resolve("holder.zip"));
    installer =
        new PluginInstaller(folders, folder.resolve("cache"), CallLimits.none(), Clock.systemUTC());
  }

  private PluginRecord record() {
    try (PluginHost host =
        PluginHost.open(folders, folder.resolve("cache"), CallLimits.none(), Clock.systemUTC())) {
      return host.recordsSoFar().get(0);
    }
  }

  private void hold() {
    installer.hold(new Culprit("holder", "sample.Holder.loop:12", Origin.OWN), 10);
  }

  @Test
  void itIsOffAndSaysWhereItHeldTheWindow() {
    assertThat(record().state()).isEqualTo(State.VERIFIED);
    hold();
    assertThat(record().state()).isEqualTo(State.DISABLED);
    assertThat(record().problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(PluginProblem.HELD_WINDOW.id());
              assertThat(problem.message().zh()).contains("10 秒", "sample.Holder.loop:12");
              assertThat(problem.advice().en()).contains("plugins enable holder");
            });
  }

  @Test
  void enablingItTakesTheReasonAway() {
    hold();
    assertThat(installer.enable("holder").state()).isEqualTo(State.STARTED);
    assertThat(record().state()).isEqualTo(State.VERIFIED);
    assertThat(record().problems()).isEmpty();
  }

  @Test
  void disablingItMakesItAPluginThatIsSwitchedOff() {
    hold();
    installer.disable("holder");
    assertThat(record().problems())
        .extracting(problem -> problem.code())
        .containsExactly(PluginProblem.DISABLED.id());
  }

  @Test
  void aDamagedListSwitchesNothingOff() throws IOException {
    Files.createDirectories(folders.own());
    Files.writeString(folders.held(), "holder\nholder ten x\n# holder 10 x\n\n");
    assertThat(record().state()).isEqualTo(State.VERIFIED);
  }
}
