package org.fundbench.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fundbench.testkit.PluginZip;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code fundbench plugins} of the packaged program, with a folder of the user's own. */
@Tag("commands")
class PluginsTest {
  @TempDir private Path folder;

  private PackagedProgram.Result run(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "env",
                "FUNDBENCH_PLUGINS=" + folder.resolve("own"),
                PackagedProgram.home().resolve("fundbench").toString()));
    command.addAll(List.of(arguments));
    command.add("--lang=en");
    return PackagedProgram.exec(folder, command);
  }

  private Path zip(String version) {
    return PluginZip.of("sheet")
        .property("plugin.version", version)
        .property("plugin.description", "A sheet")
        .extension(
            "sample.Sheet",
            """
            package sample;
            import java.io.*;
            import org.fundbench.api.*;
            public class Sheet implements ReportExporter {
              public Descriptor descriptor() {
                return Descriptor.of("sheet", new Text("表", "Sheet"), new Text("表", "Sheet"));
              }
              public String fileExtension() { return "txt"; }
              public void write(Report r, Options o, OutputStream t, Progress p) throws IOException {
                t.write(65);
              }
            }
            """)
        .write(folder.resolve("sheet-" + version + ".zip"));
  }

  @Test
  void whatIsShippedWorksAndTheListIsFine() throws IOException {
    PackagedProgram.Result list = run("plugins", "list", "--json");
    assertThat(list.exitCode()).as(list.err()).isZero();
    JsonNode plugins = new ObjectMapper().readTree(list.out()).get("plugins");
    assertThat(plugins).hasSizeGreaterThan(5);
    plugins.forEach(
        plugin -> {
          assertThat(plugin.get("origin").asText()).isEqualTo("shipped");
          assertThat(plugin.get("promised")).as(plugin.toString()).isNotEmpty();
          assertThat(plugin.get("problems")).isEmpty();
          assertThat(plugin.get("nameZh").asText()).containsPattern("\\p{IsHan}");
          assertThat(plugin.get("descriptionZh").asText()).containsPattern("\\p{IsHan}");
          assertThat(plugin.get("description").asText()).doesNotContainPattern("\\p{IsHan}");
        });
  }

  @Test
  void aPluginIsCheckedInstalledSwitchedOnUpdatedSwitchedOffAndRemoved() throws IOException {
    String file = zip("1.0.0").toString();
    PackagedProgram.Result check = run("plugins", "check", file);
    assertThat(check.exitCode()).as(check.err()).isZero();
    assertThat(check.out()).contains("sheet 1.0.0", "report exporter sample.Sheet", "SHA-256: ");
    assertThat(check.err()).contains("[plugin-unsigned]");

    PackagedProgram.Result install = run("plugins", "install", file);
    assertThat(install.exitCode()).as(install.err()).isZero();
    assertThat(install.out()).contains("not switched on yet");
    assertThat(state("sheet")).isEqualTo("waiting");
    assertThat(run("plugins", "enable", "sheet").out()).contains("switched on sheet 1.0.0");
    assertThat(state("sheet")).isEqualTo("started");

    run("plugins", "install", zip("1.1.0").toString());
    assertThat(run("plugins", "list").out()).contains("1.0.0", "1.1.0", "waiting");
    JsonNode enabled =
        new ObjectMapper().readTree(run("plugins", "enable", "sheet", "--json").out());
    assertThat(enabled.get("version").asText()).isEqualTo("1.1.0");
    assertThat(enabled.get("obtained").get(0).get("id").asText()).isEqualTo("sheet");
    assertThat(run("plugins", "list").out()).doesNotContain("1.0.0");

    assertThat(run("plugins", "disable", "sheet").exitCode()).isZero();
    assertThat(state("sheet")).isEqualTo("disabled");
    assertThat(run("plugins", "remove", "sheet").exitCode()).isZero();
    assertThat(run("plugins", "list").out()).doesNotContain("sheet");
  }

  @Test
  void whatIsRefusedSaysWhyAndEndsWithOne() throws IOException {
    Path garbage = Files.writeString(folder.resolve("garbage.zip"), "no zip");
    PackagedProgram.Result check = run("plugins", "check", garbage.toString());
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.err()).contains("[plugin-not-a-zip] garbage.zip", "get the plugin again");
    PackagedProgram.Result install = run("plugins", "install", garbage.toString());
    assertThat(install.exitCode()).isEqualTo(1);
    assertThat(install.err()).contains("[plugin-not-a-zip]");
    PackagedProgram.Result remove = run("plugins", "remove", "export-pdf");
    assertThat(remove.exitCode()).isEqualTo(1);
    assertThat(remove.err()).contains("[plugin-not-removable]", "plugins disable export-pdf");
    assertThat(run("plugins", "enable", "export-pfd").err())
        .contains("did you mean \"export-pdf\"");
    assertThat(run("plugins", "install").exitCode()).isEqualTo(2);
    assertThat(folder.resolve("own")).doesNotExist();
  }

  private String state(String id) throws IOException {
    JsonNode list = new ObjectMapper().readTree(run("plugins", "list", "--json").out());
    for (JsonNode plugin : list.get("plugins")) {
      if (plugin.get("id").asText().equals(id)) {
        return plugin.get("state").asText();
      }
    }
    return "missing";
  }
}
