package org.fundbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fundbench.testkit.FaultyPlugins;
import org.fundbench.testkit.FaultyPlugins.Faulty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A plugin that does wrong in any method, in any way, and the command that reaches it: the command
 * ends with a code that it documents, names the plugin and what it was asked to do, shows no stack
 * trace, and leaves nothing half-written. All faulty plugins of a kind are there at once.
 */
class FaultyPluginsTest {
  @TempDir private Path folder;
  private CommandLine line;

  @BeforeEach
  void commands() {
    line = new CommandLine(folder);
  }

  private static List<Faulty> of(List<Faulty> faulty, String... methods) {
    return faulty.stream().filter(one -> List.of(methods).contains(one.method())).toList();
  }

  private static void assertTold(CommandLine.Result result, Faulty one) {
    assertThat(result.exitCode()).as(one.id() + ": " + result.said()).isIn(0, 1);
    assertThat(result.said()).doesNotContain("\tat ");
    assertThat(result.said().lines())
        .as(one.id())
        .anyMatch(
            text ->
                text.contains(one.id())
                    && text.contains(one.words())
                    && (!one.throwsWords() || text.contains(FaultyPlugins.WORDS)));
  }

  @Test
  void indicatorsThatFailAreFindings() throws IOException {
    List<Faulty> used = of(FaultyPlugins.of("indicator"), "indicators", "compute");
    FaultyPlugins.write(FaultyPlugins.of("indicator"), line.plugins());
    line.init(used);
    CommandLine.Result result = line.run("evaluate", line.ledger().toString());
    used.forEach(one -> assertTold(result, one));
  }

  @Test
  void whatCannotBeMadeDescribedOrStartedIsListed() {
    List<Faulty> faulty = new ArrayList<>(FaultyPlugins.of("life"));
    faulty.removeAll(of(faulty, "stop"));
    for (String kind : List.of("indicator", "import", "export")) {
      faulty.addAll(of(FaultyPlugins.of(kind), "descriptor", "extension"));
    }
    FaultyPlugins.write(faulty, line.plugins());
    CommandLine.Result result = line.run("plugins", "list");
    faulty.forEach(one -> assertTold(result, one));
  }

  @Test
  void formatsThatFailPostNothingOrAllOfAFile() throws IOException {
    List<Faulty> faulty = FaultyPlugins.of("import");
    List<Faulty> used = new ArrayList<>(faulty);
    used.removeAll(of(faulty, "descriptor"));
    FaultyPlugins.write(faulty, line.plugins());
    line.init(List.of());
    List<String> posted = new ArrayList<>();
    for (Faulty one : used) {
      Path file = Files.writeString(folder.resolve(one.id() + ".txt"), "x");
      CommandLine.Result result = line.run("import", line.ledger().toString(), file.toString());
      assertTold(result, one);
      boolean closing = one.method().equals("close");
      assertThat(result.exitCode()).as(one.id()).isEqualTo(closing ? 0 : 1);
      if (closing) {
        posted.add(one.id());
      }
    }
    assertThat(line.run("entries", line.ledger().toString(), "--kind", "payment").out().lines())
        .filteredOn(text -> text.contains("faulty-import"))
        .hasSameSizeAs(posted);
    assertThat(line.run("verify", line.ledger().toString()).exitCode()).isZero();
  }

  @Test
  void exportersThatFailLeaveNoFile() throws IOException {
    List<Faulty> faulty = FaultyPlugins.of("export");
    FaultyPlugins.write(faulty, line.plugins());
    line.init(List.of());
    String ledger = line.ledger().toString();
    Path out = Files.createDirectory(folder.resolve("out"));
    for (Faulty one : of(faulty, "write", "signatures")) {
      Path target = out.resolve(one.id() + "." + one.ending());
      CommandLine.Result made = line.run("export", ledger, "--format", one.id(), "-o", "" + target);
      if (one.method().equals("write")) {
        assertTold(made, one);
        assertThat(target).doesNotExist();
      } else {
        assertThat(target).content().contains("ledger-head=");
        CommandLine.Result verified = line.run("verify", ledger, "--report", "" + target);
        assertTold(verified, one);
        assertThat(verified.out()).contains("all as posted");
      }
    }
    assertThat(out.toFile().list((in, name) -> name.endsWith(".part"))).isEmpty();
  }
}
