package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.fundbench.api.Language;
import org.fundbench.app.Program;
import org.fundbench.plugin.PluginRecord;
import org.fundbench.testkit.FaultyPlugins;
import org.fundbench.testkit.PluginZip;
import org.fundbench.workbench.desk.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Plugins that come, change, fail and go while the window is open. */
@Tag("window")
@ExtendWith(Screen.class)
class PluginsWindowTest {
  @TempDir private Path folder;
  private Path shipped;

  @BeforeEach
  void nothingIsShipped() throws IOException {
    shipped = Files.createDirectories(folder.resolve("home").resolve("plugins"));
  }

  private DrivenWindow open(Program program) {
    Path ledger = LedgerMaker.make(folder, 20);
    return DrivenWindow.open(program, folder, Language.EN, Optional.of(ledger));
  }

  /** A plugin whose view says its version and the value of its option. */
  private PluginZip greeter(String version) {
    return PluginZip.of("greeter")
        .property("plugin.version", version)
        .extension(
            "sample.Greeter",
            """
            package sample;
            import java.util.List;
            import org.eclipse.swt.SWT;
            import org.eclipse.swt.widgets.Label;
            import org.fundbench.api.*;
            import org.fundbench.api.workbench.*;
            public class Greeter implements WorkbenchContribution {
              public Descriptor descriptor() {
                return Descriptor.of("greeter", new Text("问候", "Greeter"), new Text("问候", "x"));
              }
              public List<Item> items() {
                return List.of(
                    new View("greeter.view", new Text("问候", "Greeter"), (parent, bench) -> {
                      Label label = new Label(parent, SWT.NONE);
                      Runnable show = () -> label.setText("VERSION "
                          + bench.options("greeter.page").get("to").orElse("nobody") + " "
                          + bench.fund().map(fund -> fund.name()).orElse("no fund"));
                      bench.whenChanged(label, show);
                      show.run();
                      return label;
                    }),
                    new Command("greeter.greet", new Text("问候", "Greet"),
                        bench -> bench.ask(new Text("数", "counting"),
                            book -> {
                              long[] count = {0};
                              book.entries(EntrySelection.spending(book.facts().fund(),
                                  Scope.fund(), book.facts().range()), entry -> count[0]++);
                              return count[0];
                            },
                            count -> bench.say(new Text(count + "笔", count + " payments")))),
                    new PreferencePage("greeter.page", new Text("问候", "Greeter"),
                        List.of(OptionSpec.text("to", new Text("对象", "To"),
                            new Text("对象", "Whom")))));
              }
            }
            """
                .replace("VERSION", version));
  }

  @Test
  void aPluginComesChangesAndGoesWhileTheWindowIsOpen() {
    Path one = greeter("1.0.0").write(folder.resolve("one.zip"));
    Path two = greeter("2.0.0").write(folder.resolve("two.zip"));
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      Desk desk = driven.window().desk();
      driven.window().showPerspective("plugins");
      driven.settle();
      desk.commands().run("plugins.install", "" + one);
      said(driven, "Installed greeter 1.0.0, not enabled yet");
      driven.settle();
      assertThat(desk.commands().has("view.greeter.view")).isFalse();

      desk.commands().run("plugins.enable", "greeter");
      said(driven, "Enabled greeter 1.0.0");
      desk.commands().run("view.greeter.view");
      driven.settle();
      assertThat(labels(driven)).contains("1.0.0 nobody Test fund");
      desk.commands().run("greeter.greet");
      said(driven, "20 payments");
      desk.preferences().set("plugin.greeter.page.to", "you");
      desk.optionsChanged().tell();
      assertThat(labels(driven)).contains("1.0.0 you Test fund");

      desk.commands().run("plugins.install", "" + two);
      said(driven, "Installed greeter 2.0.0");
      driven.settle();
      assertThat(labels(driven)).as("the old one goes on").contains("1.0.0 you Test fund");
      desk.commands().run("plugins.enable", "greeter");
      said(driven, "Enabled greeter 2.0.0");
      driven.settle();
      assertThat(labels(driven)).contains("2.0.0 you Test fund");
      assertThat(driven.window().contributions().pages()).hasSize(1);

      driven.settle();
      desk.commands().run("plugins.disable", "greeter");
      said(driven, "the view 'Greeter' was closed");
      assertThat(desk.commands().has("greeter.greet")).isFalse();
      assertThat(desk.commands().has("view.greeter.view")).isFalse();
      assertThat(driven.window().contributions().pages()).isEmpty();
      assertThat(driven.window().dock().layout().has("greeter.view")).isFalse();
      driven.settle();
      Display.getCurrent().timerExec(50, () -> sayRemove(driven));
      desk.commands().run("plugins.remove", "greeter");
      said(driven, "Removed");
      assertThat(program.plugins().recordsSoFar()).isEmpty();
    }
  }

  /** The question has a loop of its own. */
  private static void sayRemove(DrivenWindow driven) {
    Shell question = driven.window().shell().getShells()[0];
    On.click(On.button(question, "Remove"));
  }

  @Test
  void aWatchedFolderIsLoadedWhenItIsBuiltAnewAndABadBuildLeavesTheLastGoodOne()
      throws IOException {
    Path target = Files.createDirectory(folder.resolve("target"));
    greeter("1.0.0").write(target.resolve("greeter.zip"));
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      Desk desk = driven.window().desk();
      desk.commands().run("plugins.watch", "" + target);
      said(driven, "what is built there is loaded");
      driven.window().showView("greeter.view");
      driven.settle();
      assertThat(labels(driven)).contains("1.0.0 nobody Test fund");

      Files.writeString(target.resolve("greeter.zip"), "half a zip");
      driven.until(
          "the bad build is told",
          () ->
              desk.problems().all().stream()
                  .anyMatch(found -> found.problem().code().equals("plugin-not-a-zip")));
      assertThat(labels(driven)).contains("1.0.0 nobody Test fund");

      greeter("1.1.0").write(target.resolve("greeter.zip"));
      driven.until(
          "the new build is there", () -> labels(driven).contains("1.1.0 nobody Test fund"));
      desk.commands().run("plugins.unwatch");
      said(driven, "No folder is watched");
      assertThat(driven.window().dock().layout().has("greeter.view")).isFalse();
    }
  }

  @Test
  void thePluginsViewSaysWhatIsDeclaredAndWhatCame() throws IOException {
    FaultyPlugins.find("faulty-export-descriptor-assertion")
        .zip()
        .write(shipped.resolve("faulty.zip"));
    greeter("1.0.0").write(shipped.resolve("greeter.zip"));
    Files.writeString(shipped.resolve("garbage.zip"), "no zip");
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program)) {
      driven.window().showPerspective("plugins");
      driven.until(
          "the plugins are asked",
          () -> labels(driven).contains("3 installed, 1 in use, 2 with problems"));
      List<PluginRecord> records = program.plugins().records();
      assertThat(records)
          .extracting(PluginRecord::file, record -> record.obtained().size())
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("faulty.zip", 0),
              org.assertj.core.groups.Tuple.tuple("garbage.zip", 0),
              org.assertj.core.groups.Tuple.tuple("greeter.zip", 1));
      assertThat(driven.window().desk().problems().all())
          .extracting(found -> found.problem().code())
          .contains("plugin-not-a-zip", "extension-unusable");
      driven.picture(
          driven.window().shell(),
          Files.createDirectories(Path.of("target")).resolve("plugins.png"));
    }
  }

  private static void said(DrivenWindow driven, String words) {
    driven.until(
        "said: " + words, () -> labels(driven).stream().anyMatch(text -> text.contains(words)));
  }

  private static List<String> labels(DrivenWindow driven) {
    return DrivenWindow.all(driven.window().shell()).stream()
        .filter(Label.class::isInstance)
        .map(control -> ((Label) control).getText())
        .toList();
  }
}
