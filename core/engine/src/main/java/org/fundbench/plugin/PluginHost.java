package org.fundbench.plugin;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fundbench.api.Api;
import org.fundbench.api.Descriptor;
import org.fundbench.api.Extension;
import org.fundbench.api.ImportFormat;
import org.fundbench.api.IndicatorModule;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.ReportExporter;
import org.fundbench.api.Text;
import org.fundbench.plugin.PluginRecord.Contribution;
import org.fundbench.plugin.PluginRecord.State;
import org.jspecify.annotations.Nullable;
import org.pf4j.DefaultPluginManager;
import org.pf4j.PluginWrapper;

/**
 * Loads the plugins of a folder, one by one, so that none can take another down.
 *
 * <ol>
 *   <li>Every zip's description is read and checked; nothing of it runs.
 *   <li>Of several versions of one plugin the highest goes on.
 *   <li>The zip is unpacked into the cache; one that brings the API along is refused.
 *   <li>PF4J loads and starts it. Failing here is this plugin's failure alone.
 *   <li>Each extension of its index is made by itself: PF4J's own {@code getExtensions()} loses
 *       those of every plugin when one class fails to initialise.
 * </ol>
 */
public final class PluginHost implements AutoCloseable {
  private final DefaultPluginManager manager;
  private final List<PluginRecord> records = new ArrayList<>();
  private final Map<String, ImportFormat> formats = new LinkedHashMap<>();
  private final Map<String, IndicatorModule> modules = new LinkedHashMap<>();
  private final Map<String, ReportExporter> exporters = new LinkedHashMap<>();
  private final Map<String, String> owners = new LinkedHashMap<>();

  private PluginHost(Path cache) {
    this.manager = new DefaultPluginManager(cache);
    manager.setSystemVersion(Api.VERSION);
  }

  /**
   * Loads the plugins of a folder. Never throws for what a plugin does wrong.
   *
   * @param plugins the folder with the zips; may be missing or read-only
   * @param cache where zips are unpacked; made if it is missing
   */
  public static PluginHost open(Path plugins, Path cache) {
    PluginHost host = new PluginHost(cache);
    host.load(plugins, cache);
    return host;
  }

  /** What became of every zip, in the order of their names. */
  public List<PluginRecord> records() {
    return List.copyOf(records);
  }

  /** The import formats that work. */
  public List<ImportFormat> formats() {
    return List.copyOf(formats.values());
  }

  /** The indicator modules that work. */
  public List<IndicatorModule> modules() {
    return List.copyOf(modules.values());
  }

  /** The report exporters that work. */
  public List<ReportExporter> exporters() {
    return List.copyOf(exporters.values());
  }

  @Override
  public void close() {
    // PF4J's own stopPlugins() trips over the list it changes while it walks it.
    for (PluginWrapper plugin : List.copyOf(manager.getPlugins())) {
      try {
        manager.unloadPlugin(plugin.getPluginId());
      } catch (RuntimeException | LinkageError e) {
        // The program is ending; a plugin that cannot stop must not keep it.
      }
    }
  }

  private void load(Path plugins, Path cache) {
    Map<String, PluginCandidate> chosen = new LinkedHashMap<>();
    for (Path zip : zips(plugins)) {
      try {
        PluginCandidate candidate = PluginCandidate.read(zip, cache);
        check(candidate, chosen);
      } catch (RefusedException e) {
        records.add(undescribed(String.valueOf(zip.getFileName()), e.problems()));
      }
    }
    chosen.values().forEach(this::start);
    records.sort((a, b) -> a.file().compareTo(b.file()));
  }

  private static List<Path> zips(Path plugins) {
    if (!Files.isDirectory(plugins)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(plugins)) {
      return list.filter(path -> path.toString().endsWith(".zip")).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private void check(PluginCandidate candidate, Map<String, PluginCandidate> chosen) {
    try {
      candidate.check();
    } catch (RefusedException e) {
      records.add(record(candidate, State.REFUSED, Set.of(), List.of(), e.problems()));
      return;
    }
    PluginCandidate other = chosen.get(candidate.id());
    if (other == null) {
      chosen.put(candidate.id(), candidate);
    } else if (candidate.isHigherThan(other)) {
      chosen.put(candidate.id(), candidate);
      supersede(other, candidate);
    } else {
      supersede(candidate, other);
    }
  }

  private void supersede(PluginCandidate lower, PluginCandidate higher) {
    records.add(
        record(
            lower,
            State.SUPERSEDED,
            Set.of(),
            List.of(),
            List.of(
                Problem.of(
                    PluginProblem.PLUGIN_SUPERSEDED, Place.of(lower.file()), higher.version()))));
  }

  private void start(PluginCandidate candidate) {
    List<Problem> problems = new ArrayList<>();
    List<Contribution> obtained = new ArrayList<>();
    Set<String> expected = Set.of();
    State state = State.STARTED;
    try {
      Path folder = candidate.unpack();
      String id = manager.loadPlugin(folder);
      manager.startPlugin(id);
      expected = new TreeSet<>(manager.getExtensionClassNames(id));
      if (expected.isEmpty()) {
        problems.add(Problem.of(PluginProblem.PLUGIN_EMPTY, Place.of(candidate.file())));
        state = State.FAILED;
      }
      ClassLoader loader = manager.getPluginClassLoader(id);
      for (String className : expected) {
        take(candidate, className, loader, obtained, problems);
      }
      if (obtained.isEmpty()) {
        state = State.FAILED;
      }
    } catch (RefusedException e) {
      problems.addAll(e.problems());
      state = State.REFUSED;
    } catch (Throwable e) {
      // Whatever a plugin or PF4J throws while loading is this plugin's failure alone.
      problems.add(notStarted(candidate, e));
      state = State.FAILED;
    }
    records.add(record(candidate, state, expected, obtained, problems));
  }

  private static Problem notStarted(PluginCandidate candidate, Throwable e) {
    PluginProblem code = PluginProblem.PLUGIN_NOT_STARTED;
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof UnsupportedClassVersionError) {
        code = PluginProblem.PLUGIN_NEWER_JAVA;
      }
    }
    if (e.getClass().getName().contains("DependencyResolver")) {
      code = PluginProblem.PLUGIN_DEPENDENCY;
    }
    return Problem.of(code, Place.of(candidate.file()), words(e));
  }

  private void take(
      PluginCandidate candidate,
      String className,
      ClassLoader loader,
      List<Contribution> obtained,
      List<Problem> problems) {
    Guard guard = new Guard(candidate.id(), className);
    try {
      Object made = loader.loadClass(className).getDeclaredConstructor().newInstance();
      Descriptor descriptor =
          made instanceof Extension extension ? Guarded.descriptor(extension, guard) : null;
      if (descriptor == null) {
        problems.add(
            Problem.of(
                PluginProblem.EXTENSION_FAILED,
                Place.of(candidate.file()),
                className,
                "not an org.fundbench.api.Extension"));
        return;
      }
      Text kind = register(made, descriptor, guard, candidate);
      if (kind != null) {
        obtained.add(new Contribution(kind, descriptor.id(), descriptor.name()));
      }
    } catch (RefusedException e) {
      problems.addAll(e.problems());
    } catch (Throwable e) {
      Throwable cause =
          e instanceof InvocationTargetException && e.getCause() != null ? e.getCause() : e;
      PluginProblem code =
          cause instanceof UnsupportedClassVersionError
              ? PluginProblem.PLUGIN_NEWER_JAVA
              : PluginProblem.EXTENSION_FAILED;
      problems.add(
          code == PluginProblem.PLUGIN_NEWER_JAVA
              ? Problem.of(code, Place.of(candidate.file()), words(cause))
              : Problem.of(code, Place.of(candidate.file()), className, words(cause)));
    }
  }

  private @Nullable Text register(
      Object made, Descriptor descriptor, Guard guard, PluginCandidate candidate) {
    if (made instanceof ImportFormat format) {
      own("import:" + descriptor.id(), candidate);
      formats.put(descriptor.id(), Guarded.of(format, descriptor, guard));
      return new Text("导入格式", "import format");
    }
    if (made instanceof IndicatorModule module) {
      own("indicator:" + descriptor.id(), candidate);
      modules.put(descriptor.id(), Guarded.of(module, descriptor, guard));
      return new Text("指标模块", "indicator module");
    }
    if (made instanceof ReportExporter exporter) {
      own("export:" + descriptor.id(), candidate);
      exporters.put(descriptor.id(), Guarded.of(exporter, descriptor, guard));
      return new Text("报告导出", "report exporter");
    }
    return null;
  }

  private void own(String key, PluginCandidate candidate) {
    String owner = owners.putIfAbsent(key, candidate.id());
    if (owner != null) {
      throw new RefusedException(
          Problem.of(PluginProblem.EXTENSION_TWICE, Place.of(candidate.file()), key, owner));
    }
  }

  private static String words(Throwable e) {
    String message = e.getMessage();
    return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }

  private static PluginRecord record(
      PluginCandidate candidate,
      State state,
      Set<String> expected,
      List<Contribution> obtained,
      List<Problem> problems) {
    return new PluginRecord(
        candidate.file(),
        candidate.id().isEmpty() ? candidate.file() : candidate.id(),
        candidate.version(),
        candidate.property("plugin.description"),
        candidate.property("plugin.provider"),
        candidate.property("plugin.license"),
        state,
        List.copyOf(expected),
        obtained,
        problems);
  }

  private static PluginRecord undescribed(String file, List<Problem> problems) {
    return new PluginRecord(
        file, file, "", "", "", "", State.REFUSED, List.of(), List.of(), problems);
  }
}
