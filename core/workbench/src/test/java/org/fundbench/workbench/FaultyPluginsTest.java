package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.fundbench.api.Extension;
import org.fundbench.api.Language;
import org.fundbench.api.ReportExporter;
import org.fundbench.api.workbench.Bench;
import org.fundbench.api.workbench.FundBook;
import org.fundbench.app.Installation;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.fundfile.FundFile;
import org.fundbench.fundfile.FundFileReader;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.Ledger;
import org.fundbench.ledger.LedgerStore;
import org.fundbench.plugin.CallLimits;
import org.fundbench.store.SqliteStore;
import org.fundbench.testkit.FaultyPlugins;
import org.fundbench.testkit.FaultyPlugins.Faulty;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.ProblemList;
import org.fundbench.workbench.exporting.ExportWish;
import org.fundbench.workbench.exporting.ExportWizard;
import org.fundbench.workbench.importing.ImportWizard;
import org.fundbench.workbench.page.WizardWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pf4j.Plugin;

/**
 * A plugin that does wrong in any method, in any way, while a user works in the window: the window
 * lives on, a problem names the plugin and what it was asked to do, the other plugins work, and
 * nothing is half-written. All faulty plugins of a kind are there at once, so that none of them may
 * cost another its work.
 */
@Tag("window")
@ExtendWith(Screen.class)
class FaultyPluginsTest {
  /** What the host gives to plugins; all other interfaces of the API are implemented by plugins. */
  private static final Set<String> MADE_BY_THE_HOST =
      Set.of(
          "Extension",
          "Progress",
          "FundFacts",
          "Content",
          "ProblemCode",
          "Bench",
          "Look",
          "FundBook");

  private static final Duration QUESTION = Duration.ofMillis(400);

  @TempDir private Path folder;
  private Path shipped;
  private Program program;
  private DrivenWindow driven;
  private WizardWindow wizard;
  private Throwable failed;

  @BeforeEach
  void folders() throws IOException {
    shipped = Files.createDirectories(folder.resolve("home").resolve("plugins"));
  }

  @AfterEach
  void theWindowLives() {
    if (driven != null) {
      Desk desk = desk();
      driven.window().showPerspective("audit");
      desk.commands().run("audit.verify");
      driven.until("the window works", () -> !desk.jobs().all().get(0).isActive());
      assertThat(driven.window().shell().isDisposed()).isFalse();
      assertThat(driven.window().perspectiveId()).isEqualTo("audit");
      assertThat(desk.log().entries())
          .as("no defect of the program itself")
          .noneMatch(entry -> !entry.details().isEmpty());
      driven.close();
      program.close();
    }
  }

  private void open(List<Faulty> faulty, Path ledger) {
    FaultyPlugins.write(faulty, shipped);
    program =
        new Program(
            new Installation(folder.resolve("home"), folder.resolve("cache")),
            Clock.systemUTC(),
            "tester",
            CallLimits.of(QUESTION, QUESTION));
    driven = DrivenWindow.open(program, folder, Language.EN, Optional.of(ledger));
    driven.window().reportWhatListenersThrow();
    driven.settle();
  }

  private Desk desk() {
    return driven.window().desk();
  }

  private static List<Faulty> methods(List<Faulty> of, String... methods) {
    return of.stream().filter(one -> List.of(methods).contains(one.method())).toList();
  }

  private static List<Faulty> methodsBut(List<Faulty> of, String... methods) {
    return of.stream().filter(one -> !List.of(methods).contains(one.method())).toList();
  }

  /** Two ways of doing wrong stand for all, where the way there is long. */
  private static List<Faulty> brief(List<Faulty> of) {
    return of.stream()
        .filter(one -> one.fault().equals("assertion") || one.fault().equals("block"))
        .toList();
  }

  private Optional<String> complaint(Faulty one) {
    List<ProblemList.Found> all = desk().problems().all();
    return all.stream().anyMatch(found -> names(found, one))
        ? Optional.empty()
        : Optional.of(
            one.id()
                + " should be said to have failed to "
                + one.words()
                + "; said is: "
                + all.stream()
                    .map(
                        found ->
                            found.problem().place().text().en()
                                + " "
                                + found.problem().message().en())
                    .limit(1)
                    .toList());
  }

  private static boolean names(ProblemList.Found found, Faulty one) {
    String message = found.problem().message().en();
    String place = found.problem().place().text().en();
    boolean named = (message + " " + place + " ").matches("(?s).*\\b" + one.id() + "[^a-z].*");
    return named
        && message.contains(one.words())
        && (!one.throwsWords() || message.contains(FaultyPlugins.WORDS));
  }

  /** A job ends a moment before its failure is told. */
  private void waitFor(Faulty one) {
    long end = System.nanoTime() + 5_000_000_000L;
    driven.until("told", () -> complaint(one).isEmpty() || System.nanoTime() > end);
  }

  private void assertProblems(List<Faulty> faulty) {
    assertThat(faulty).isNotEmpty();
    assertThat(faulty.stream().map(this::complaint).flatMap(Optional::stream).toList()).isEmpty();
  }

  // Nothing is forgotten

  @Test
  void everyMethodThatPluginsImplementHasItsFaultyPlugins() throws Exception {
    Set<String> methods = new TreeSet<>();
    for (Class<?> type : apiInterfaces()) {
      if (!MADE_BY_THE_HOST.contains(type.getSimpleName())) {
        for (Method method : type.getMethods()) {
          if (!Modifier.isStatic(method.getModifiers())) {
            methods.add(type.getSimpleName() + "." + method.getName());
          }
        }
      }
    }
    for (Class<?> type : List.of(Bench.class, FundBook.class)) {
      for (Method method : type.getMethods()) {
        for (Class<?> parameter : method.getParameterTypes()) {
          if (parameter == Runnable.class
              || parameter.getPackageName().equals("java.util.function")) {
            methods.add(
                type.getSimpleName()
                    + "."
                    + method.getName()
                    + "("
                    + parameter.getSimpleName()
                    + ")");
          }
        }
      }
    }
    for (Method method : Plugin.class.getDeclaredMethods()) {
      // Nothing here deletes plugins through PF4J, which alone would call delete().
      if (Modifier.isPublic(method.getModifiers())
          && !Modifier.isFinal(method.getModifiers())
          && !method.getName().equals("delete")) {
        methods.add("Plugin." + method.getName());
      }
    }
    assertThat(
            FaultyPlugins.all().stream()
                .map(Faulty::implemented)
                .collect(java.util.stream.Collectors.toSet()))
        .containsAll(methods);
  }

  private static List<Class<?>> apiInterfaces() throws Exception {
    Path place =
        Path.of(Extension.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Class<?>> found = new ArrayList<>();
    if (Files.isDirectory(place)) {
      collect(place, found);
    } else {
      try (java.nio.file.FileSystem jar = java.nio.file.FileSystems.newFileSystem(place)) {
        collect(jar.getPath("/"), found);
      }
    }
    assertThat(found).hasSizeGreaterThan(10);
    return found;
  }

  private static void collect(Path root, List<Class<?>> found) throws Exception {
    try (Stream<Path> walk = Files.walk(root.resolve("org/fundbench/api"))) {
      for (Path path : walk.filter(one -> one.toString().endsWith(".class")).toList()) {
        String name =
            root.relativize(path).toString().replace('/', '.').replaceAll("\\.class$", "");
        if (!name.endsWith("package-info")) {
          Class<?> type = Class.forName(name, false, Extension.class.getClassLoader());
          if (type.isInterface() && !type.isSealed()) {
            found.add(type);
          }
        }
      }
    }
  }

  // Indicators

  @Test
  void indicatorsThatFailAreFindingsAndTheOthersAreComputed() {
    List<Faulty> faulty = FaultyPlugins.of("indicator");
    List<Faulty> used = methods(faulty, "indicators", "compute");
    open(faulty, ledger(used));
    driven.window().showPerspective("evaluation");
    driven.until(
        "it is evaluated", () -> desk().ledger().now().orElseThrow().evaluated().isPresent());
    driven.settle();
    assertProblems(faulty);
  }

  private Path ledger(List<Faulty> indicators) {
    StringBuilder rows = new StringBuilder();
    for (Faulty one : indicators) {
      rows.append(
          """
              - {id: %s, module: %s, computes: one, level1: l1, level2: l2, name: n, direction: ">=", target: "10", unit: x, weight: "1"}
          """
              .formatted(one.id(), one.id()));
    }
    FundFile fund =
        FundFileReader.read(
            "fund.yaml",
            """
            fund: {id: test, name: Test fund, year: 2023, department: d, unit: u, policyBasis: p, manager: m}
            sources: [{id: district, name: district, kind: current-year}]
            policies: {line: ignore, fund: ignore}
            lines:
              - {id: a, name: Rental, economicCode: "30214"}
            appropriations:
              - {document: D1, kind: initial, date: 2023-01-01, source: district, amounts: {a: "1000.00"}}
            evaluation:
              scheme: national-default
              executionWeight: "%d"
              indicators:
            %s  goals: {expected: e, achieved: a}
            """
                .formatted(100 - indicators.size(), rows));
    Path file = folder.resolve("test.fund");
    try (LedgerStore store = SqliteStore.create(file)) {
      new Ledger(store, text -> FundFileReader.read("fund.yaml", text).fund(), Clock.systemUTC())
          .open(fund.text(), fund.appropriations(), "tester");
    }
    return file;
  }

  // Import formats

  @Test
  void formatsThatFailPostNothingOrAllOfAFile() throws IOException {
    List<Faulty> faulty = FaultyPlugins.of("import");
    List<Faulty> used = methodsBut(faulty, "descriptor");
    open(faulty, LedgerMaker.make(folder, 3));
    List<Path> files = new ArrayList<>();
    for (Faulty one : used) {
      files.add(Files.writeString(folder.resolve(one.id() + ".txt"), "x", StandardCharsets.UTF_8));
    }
    List<String> complaints = new ArrayList<>();
    walk(
        shown -> ImportWizard.open(desk(), List.of(), shown),
        () -> {
          Text field = On.named(wizard.getShell(), Text.class, "File");
          for (int i = 0; i < used.size(); i++) {
            Faulty one = used.get(i);
            field.setText(files.get(i).toString());
            waitFor(one);
            complaint(one).ifPresent(complaints::add);
          }
        });
    assertThat(complaints).isEmpty();
    assertProblems(methods(faulty, "descriptor"));

    assertThat(posted()).hasSize(3);
    List<Faulty> closing = brief(methods(used, "close"));
    for (Faulty one : closing) {
      importAll(files.get(used.indexOf(one)));
      waitFor(one);
      assertProblems(List.of(one));
      assertThat(posted()).as("what was posted stays posted").contains(one.id());
    }
    for (Faulty one : brief(methods(used, "next", "read"))) {
      importRefused(files.get(used.indexOf(one)));
      assertProblems(List.of(one));
    }
    assertThat(posted()).hasSize(3 + closing.size());
  }

  private void importAll(Path file) {
    walk(
        shown -> ImportWizard.open(desk(), List.of(file), shown),
        () -> {
          for (int i = 0; i < 3; i++) {
            driven.until("next", () -> wizard.getCurrentPage().canFlipToNextPage());
            wizard.showPage(wizard.getCurrentPage().getNextPage());
            driven.settle();
          }
          driven.until("previewed", () -> wizard.getCurrentPage().isPageComplete());
          wizard.pressFinish();
        });
    driven.settle();
  }

  private void importRefused(Path file) {
    walk(
        shown -> ImportWizard.open(desk(), List.of(file), shown),
        () -> {
          wizard.showPage(wizard.getCurrentPage().getWizard().getPage("preview"));
          driven.until(
              "it is said why not",
              () ->
                  String.valueOf(wizard.getCurrentPage().getErrorMessage())
                      .contains("faulty-import"));
          assertThat(wizard.getCurrentPage().isPageComplete()).as("" + file).isFalse();
        });
  }

  private List<String> posted() {
    try (LedgerSession session = program.openReadOnly(folder.resolve("test.fund"))) {
      return session.entries(EntryQuery.everything().limited(1000)).entries().stream()
          .filter(entry -> entry.kind() == org.fundbench.api.EntryKind.PAYMENT)
          .map(entry -> entry.document())
          .toList();
    }
  }

  // Exporters

  @Test
  void exportersThatFailLeaveNoFileAndTheOthersWrite() throws IOException {
    List<Faulty> faulty = FaultyPlugins.of("export");
    open(faulty, LedgerMaker.make(folder, 3));
    assertThat(program.plugins().offers(ReportExporter.class))
        .as("those that cannot say what they are, are not offered")
        .extracting(offer -> offer.plugin())
        .containsExactlyInAnyOrderElementsOf(
            methods(faulty, "write", "signatures").stream().map(Faulty::id).toList());
    Path out = Files.createDirectory(folder.resolve("out"));
    for (Faulty one : methods(faulty, "write", "signatures")) {
      Path target = out.resolve(one.id() + "." + one.ending());
      export(one, target);
      if (one.method().equals("write")) {
        waitFor(one);
        assertThat(target).doesNotExist();
        assertProblems(List.of(one));
      } else {
        driven.until("it is written", () -> Files.exists(target));
        assertThat(target).content().contains("ledger-head=");
        desk().commands().run("audit.verify-report", target.toString());
        waitFor(one);
        assertProblems(List.of(one));
      }
    }
    try (Stream<Path> left = Files.list(out)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.endsWith(".part"));
    }
    driven.window().showPerspective("plugins");
    driven.settle();
    assertProblems(methods(faulty, "descriptor", "extension"));
  }

  private void export(Faulty one, Path target) {
    walk(
        shown ->
            ExportWizard.open(desk(), new ExportWish(one.id(), "self-evaluation", false), shown),
        () -> {
          On.named(wizard.getShell(), Text.class, "File").setText(target.toString());
          wizard.pressFinish();
        });
    driven.settle();
  }

  // The window

  @Test
  void contributionsThatFailAreListedAndTheWindowWorks() {
    List<Faulty> faulty = FaultyPlugins.of("window");
    open(faulty, LedgerMaker.make(folder, 3));
    List<String> complaints = new ArrayList<>();
    driven.window().showPerspective("plugins");
    driven.settle();
    for (Faulty one : faulty) {
      String action =
          switch (one.method()) {
            case "command", "question", "answer", "each" -> one.id() + ".command";
            case "action" -> one.id() + ".action";
            case "view", "change", "paint" -> "view." + one.id() + ".view";
            case "factory" -> "view." + one.id() + ".other";
            default -> "";
          };
      if (!action.isEmpty()) {
        desk().commands().run(action);
        driven.settle();
        if (one.method().equals("change")) {
          desk().ledger().refresh(Optional.empty());
          driven.settle();
        }
      }
      complaint(one).ifPresent(complaints::add);
    }
    assertThat(complaints).isEmpty();
  }

  // Making, starting and stopping

  @Test
  void pluginsThatCannotBeMadeStartedOrStoppedAreListed() {
    List<Faulty> faulty = FaultyPlugins.of("life");
    open(faulty, LedgerMaker.make(folder, 3));
    driven.window().showPerspective("plugins");
    driven.until("the plugins are asked", () -> !desk().jobs().busy());
    driven.settle();
    assertProblems(methodsBut(faulty, "stop"));
    assertThat(program.plugins().offers(ReportExporter.class))
        .extracting(offer -> offer.plugin())
        .containsExactlyInAnyOrderElementsOf(
            methods(faulty, "stop").stream().map(Faulty::id).toList());
    desk().commands().run("plugins.reload");
    long end = System.nanoTime() + 8_000_000_000L;
    driven.until(
        "the old ones are closed",
        () ->
            System.nanoTime() > end
                || methods(faulty, "stop").stream().allMatch(one -> complaint(one).isEmpty()));
    assertProblems(methods(faulty, "stop"));
  }

  /** Walks through a wizard, which has a loop of its own until it is closed. */
  private void walk(
      java.util.function.Consumer<java.util.function.Consumer<WizardWindow>> opening,
      Runnable steps) {
    failed = null;
    wizard = null;
    opening.accept(
        shown -> {
          wizard = shown;
          Display.getCurrent().asyncExec(() -> run(steps));
        });
    driven.until("the wizard was shown", () -> wizard != null);
    if (failed != null) {
      throw new AssertionError(failed);
    }
  }

  private void run(Runnable steps) {
    try {
      driven.settle();
      steps.run();
    } catch (AssertionError | RuntimeException e) {
      failed = e;
    } finally {
      if (wizard.getShell() != null && !wizard.getShell().isDisposed()) {
        wizard.close();
      }
    }
  }
}
