package org.fundbench.plugin;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fundbench.api.Descriptor;
import org.fundbench.api.Extension;
import org.fundbench.api.ImportFormat;
import org.fundbench.api.IndicatorModule;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.ReportExporter;
import org.fundbench.api.Text;
import org.fundbench.plugin.PluginFacts.IndexedClass;
import org.fundbench.plugin.PluginFolders.Source;
import org.fundbench.plugin.PluginRecord.Origin;
import org.fundbench.plugin.PluginRecord.State;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDependency;

/**
 * The plugins of the program. Opening it runs none of their code; a plugin starts when something of
 * a kind that it offers is first asked for.
 *
 * <ol>
 *   <li>Every zip is unpacked into the cache, or found there ({@link PluginCache}); its description
 *       and what it contains are checked. Nothing of it runs.
 *   <li>Versions, dependencies and circles are settled among those that are fit ({@link
 *       Resolution}).
 *   <li>When a kind of extension is asked for, each plugin that offers such is loaded and started.
 *       Failing there is that plugin's failure alone.
 *   <li>Each extension is made by itself: PF4J's own {@code getExtensions()} loses those of every
 *       plugin when one class fails to initialise, and makes new ones at each call.
 *   <li>What leaves the host is guarded ({@link Guard}).
 * </ol>
 */
public final class PluginHost implements AutoCloseable {
  private static final String TOOLKIT = "org.eclipse.swt.widgets.Composite";
  private static final Text MAKING = new Text("创建", "be made");
  private static final Text DESCRIBING = new Text("说明自己", "describe itself");
  private static final Text STARTING = new Text("启动", "start");
  private static final Text STOPPING = new Text("停止", "stop");

  private final List<HostedPlugin> all = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, HostedPlugin> used;
  private final Pf4jManager manager;
  private final CallLimits limits;

  private PluginHost(
      List<Source> sources, PluginCache cache, Path state, Set<String> off, CallLimits limits) {
    this.limits = limits;
    for (Source source : sources) {
      for (Path zip : zips(source.path())) {
        all.add(examine(zip, source.origin(), cache));
      }
    }
    used = Resolution.of(all, off);
    manager = new Pf4jManager(state);
  }

  /**
   * Opens the plugins of one folder, without time limits. Never throws for what a plugin does
   * wrong.
   *
   * @param plugins the folder with the zips; may be missing or read-only
   * @param cache where zips are unpacked; made if it is missing
   */
  public static PluginHost open(Path plugins, Path cache) {
    return open(List.of(plugins), cache, Set.of(), CallLimits.none(), Clock.systemUTC());
  }

  /**
   * Opens the plugins of some folders. Never throws for what a plugin does wrong.
   *
   * @param folders the folders with the zips, the program's own first; may be missing or read-only
   * @param cache where zips are unpacked; the user's own, made if it is missing
   * @param disabled ids of plugins that are switched off
   * @param limits how long calls may take
   * @param clock tells how old files are
   */
  public static PluginHost open(
      List<Path> folders, Path cache, Set<String> disabled, CallLimits limits, Clock clock) {
    List<Source> sources =
        folders.stream().map(folder -> new Source(folder, Origin.SHIPPED)).toList();
    return new PluginHost(
        sources, new PluginCache(cache, ArchiveLimits.USUAL, clock), cache, disabled, limits);
  }

  /**
   * Opens the plugins of the program and of its user. Never throws for what a plugin does wrong.
   *
   * @param folders where they lie
   * @param cache where zips are unpacked
   * @param limits how long calls may take
   * @param clock tells how old files are
   */
  public static PluginHost open(PluginFolders folders, Path cache, CallLimits limits, Clock clock) {
    Set<String> off = new TreeSet<>();
    Map<String, Holders.Held> held = new HashMap<>();
    Optional<Problem> unread = Optional.empty();
    try {
      off.addAll(new Switches(folders.switches()).off());
      held.putAll(new Holders(folders.held()).all());
      off.addAll(held.keySet());
    } catch (IOException e) {
      unread =
          Optional.of(
              Problem.of(
                  PluginProblem.FOLDER_UNREADABLE,
                  Place.of(folders.switches().toString()),
                  FailureWords.of(e)));
    }
    PluginHost host = from(folders.sources(), cache, off, limits, clock);
    unread.ifPresent(host.problems::add);
    held.values().forEach(host::sayHeld);
    return host;
  }

  private void sayHeld(Holders.Held held) {
    for (HostedPlugin plugin : all) {
      if (plugin.state() == State.DISABLED && plugin.id().equals(held.plugin())) {
        plugin.because(
            plugin.problem(PluginProblem.HELD_WINDOW, held.plugin(), held.seconds(), held.where()));
      }
    }
  }

  static PluginHost from(
      List<Source> sources, Path cache, Set<String> off, CallLimits limits, Clock clock) {
    return new PluginHost(
        sources, new PluginCache(cache, ArchiveLimits.USUAL, clock), cache, off, limits);
  }

  /** The plugins as they were found, for the installer. */
  synchronized List<HostedPlugin> hosted() {
    return List.copyOf(all);
  }

  /**
   * Starts one plugin and asks it for all it offers; of the others only what it needs is started.
   *
   * @return what became of it, or nothing if there is no such plugin in use
   */
  public synchronized Optional<PluginRecord> tryOut(String id) {
    HostedPlugin plugin = used.get(id);
    if (plugin == null) {
      return Optional.empty();
    }
    if (plugin.usable() && started(plugin)) {
      for (ExtensionKind<?> kind : ExtensionKind.ALL) {
        if (!kind.needsToolkit() || toolkitPresent()) {
          ask(plugin, kind);
        }
      }
    }
    return Optional.of(plugin.record());
  }

  /**
   * The plugin in whose code a thread is, or was when it threw something that no guard caught:
   * listeners of the window are called by the toolkit.
   */
  public synchronized Optional<Culprit> culprit(StackTraceElement[] stack) {
    return Culprit.of(stack, used.values(), this::loader);
  }

  /**
   * What became of every zip, in the order of their names. Asks for all extensions, so it starts
   * every plugin (those for the window only where there is one).
   */
  public synchronized List<PluginRecord> records() {
    for (ExtensionKind<?> kind : ExtensionKind.ALL) {
      if (!kind.needsToolkit() || toolkitPresent()) {
        ask(kind);
      }
    }
    return recordsSoFar();
  }

  /** What is known of every zip without running anything, in the order of their names. */
  public synchronized List<PluginRecord> recordsSoFar() {
    return all.stream()
        .map(HostedPlugin::record)
        .sorted(Comparator.comparing(PluginRecord::file))
        .toList();
  }

  /** What is wrong with the folders themselves. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /**
   * The extensions of a kind that work, guarded; by their plugins' ids, those that others need
   * first.
   *
   * @throws IllegalArgumentException if the type is no extension point
   */
  public synchronized <T extends Extension> List<Offer<T>> offers(Class<T> type) {
    ExtensionKind<T> kind = ExtensionKind.of(type);
    ask(kind);
    List<Offer<T>> offers = new ArrayList<>();
    used.values().forEach(plugin -> offers.addAll(plugin.offers(kind)));
    return offers;
  }

  /** The extension of a kind with an id, if there is one that works. */
  public <T extends Extension> Optional<Offer<T>> offer(Class<T> type, String id) {
    return offers(type).stream().filter(offer -> offer.descriptor().id().equals(id)).findFirst();
  }

  /** The import formats that work. */
  public List<ImportFormat> formats() {
    return offers(ImportFormat.class).stream().map(Offer::extension).toList();
  }

  /** The indicator modules that work. */
  public List<IndicatorModule> modules() {
    return offers(IndicatorModule.class).stream().map(Offer::extension).toList();
  }

  /** The report exporters that work. */
  public List<ReportExporter> exporters() {
    return offers(ReportExporter.class).stream().map(Offer::extension).toList();
  }

  /** Stops and unloads what was started, the last first. */
  @Override
  public synchronized void close() {
    List<HostedPlugin> started = new ArrayList<>(used.values());
    Collections.reverse(started);
    started.stream().filter(plugin -> manager.getPlugin(plugin.id()) != null).forEach(this::unload);
    used.clear();
  }

  private void unload(HostedPlugin plugin) {
    String id = plugin.id();
    ClassLoader loader = loader(id);
    try {
      // Stopped by itself first: unloading would keep an exception of stop() to PF4J's own log.
      guard(id, id).ask(STOPPING, () -> manager.stopPlugin(id));
      guard(id, id).ask(STOPPING, () -> manager.unloadPlugin(id));
    } catch (RuntimeException e) {
      // The program ends; a plugin that cannot stop must not keep it or the others from that.
      plugin.note(plugin.problem(PluginProblem.STOP_FAILED, reason(e)));
      close(loader);
    }
  }

  /** An open loader would keep the jars locked on Windows. */
  private static void close(ClassLoader loader) {
    if (loader instanceof PluginClassLoader plugins) {
      try {
        plugins.close();
      } catch (IOException e) {
        // Nothing is lost: the files were only read.
      }
    }
  }

  private List<Path> zips(Path folder) {
    List<Path> zips = new ArrayList<>();
    if (Files.notExists(folder)) {
      return zips; // the user's own folder need not be there
    }
    if (isZip(folder) && !Files.isDirectory(folder)) {
      return List.of(folder);
    }
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
      for (Path path : paths) {
        if (isZip(path)) {
          zips.add(path);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      Text reason =
          e instanceof NotDirectoryException
              ? new Text("不是文件夹", "not a folder")
              : FailureWords.of(e);
      problems.add(
          Problem.of(PluginProblem.FOLDER_UNREADABLE, Place.of(folder.toString()), reason));
    }
    zips.sort(Comparator.naturalOrder());
    return zips;
  }

  private static boolean isZip(Path path) {
    return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private static HostedPlugin examine(Path zip, Origin origin, PluginCache cache) {
    try {
      PluginCache.Unpacked unpacked = cache.unpacked(zip);
      PluginManifest manifest =
          PluginManifest.read(unpacked.content(), String.valueOf(zip.getFileName()));
      return HostedPlugin.described(zip, origin, manifest, unpacked);
    } catch (RefusedException e) {
      return HostedPlugin.unreadable(zip, origin, e.problems());
    }
  }

  private <T extends Extension> void ask(ExtensionKind<T> kind) {
    used.values().forEach(plugin -> ask(plugin, kind));
  }

  private <T extends Extension> void ask(HostedPlugin plugin, ExtensionKind<T> kind) {
    if (plugin.usable() && !plugin.asked(kind)) {
      plugin.asking(kind);
      for (IndexedClass one : plugin.unpacked().facts().extensions()) {
        boolean mayBe = one.points().isEmpty() || one.points().contains(kind.type().getName());
        if (mayBe && one.major() != 0 && !plugin.lost(one.name()) && started(plugin)) {
          make(plugin, one, kind);
        }
      }
    }
  }

  /** Loads and starts a plugin, and before it those it needs. */
  private boolean started(HostedPlugin plugin) {
    if (plugin.state() != State.VERIFIED) {
      return plugin.state() == State.STARTED;
    }
    for (PluginDependency dependency : plugin.manifest().dependencies()) {
      HostedPlugin needed = used.get(dependency.getPluginId());
      if (needed != null && !started(needed) && !dependency.isOptional()) {
        plugin.leave(
            State.FAILED,
            plugin.problem(PluginProblem.DEPENDENCY_MISSING, dependency.getPluginId()));
        return false;
      }
    }
    String id = plugin.id();
    try {
      manager.loadPlugin(plugin.unpacked().content());
      guard(id, id)
          .ask(
              STARTING,
              () -> {
                if (manager.startPlugin(id).isStarted()) {
                  return true;
                }
                Throwable why = manager.getPlugin(id).getFailedException();
                if (why instanceof Error error) {
                  throw error;
                }
                throw why instanceof Exception e ? e : new IllegalStateException(why);
              });
      plugin.started();
      return true;
    } catch (RuntimeException e) {
      plugin.leave(State.FAILED, plugin.problem(PluginProblem.START_FAILED, reason(e)));
      return false;
    }
  }

  /** What was thrown, or that it did not come back in time. */
  private static Text reason(RuntimeException e) {
    if (e instanceof RefusedException refused) {
      return e.getCause() == null
          ? refused.problems().get(0).message()
          : FailureWords.of(e.getCause());
    }
    return FailureWords.of(e);
  }

  private <T extends Extension> void make(
      HostedPlugin plugin, IndexedClass indexed, ExtensionKind<T> kind) {
    String name = indexed.name();
    Guard guard = guard(plugin.id(), name);
    try {
      // Loaded, not initialised: the class may belong to another kind.
      Class<?> type = guard.ask(MAKING, () -> loader(plugin.id()).loadClass(name));
      if (!kind.type().isAssignableFrom(type)) {
        if (ExtensionKind.ALL.stream().noneMatch(any -> any.type().isAssignableFrom(type))) {
          plugin.lose(
              name, plugin.problem(PluginProblem.NOT_AN_EXTENSION, name, ExtensionKind.names()));
        }
        return;
      }
      Extension extension =
          guard.ask(MAKING, () -> (Extension) type.getDeclaredConstructor().newInstance());
      Descriptor descriptor = guard.ask(DESCRIBING, () -> Whole.descriptor(extension.descriptor()));
      Optional<String> owner = owner(kind, descriptor.id());
      if (owner.isPresent()) {
        plugin.lose(
            name,
            plugin.problem(
                PluginProblem.EXTENSION_CLASH, kind.name(), descriptor.id(), owner.get()));
        return;
      }
      T guarded = kind.guarded(extension, descriptor, guard.named(descriptor.id()));
      plugin.obtain(kind, new Offer<>(plugin.id(), descriptor, guarded));
    } catch (RuntimeException e) {
      Text reason =
          e instanceof RefusedException refused
              ? refused.problems().get(0).message()
              : FailureWords.of(e);
      plugin.lose(name, plugin.problem(PluginProblem.EXTENSION_UNUSABLE, name, reason));
    }
  }

  private Optional<String> owner(ExtensionKind<?> kind, String id) {
    return used.values().stream()
        .filter(
            plugin ->
                plugin.offers(kind).stream().anyMatch(offer -> offer.descriptor().id().equals(id)))
        .map(HostedPlugin::id)
        .findFirst();
  }

  private Guard guard(String plugin, String extension) {
    return new Guard(plugin, extension, loader(plugin), limits);
  }

  private ClassLoader loader(String plugin) {
    ClassLoader loader = manager.getPluginClassLoader(plugin);
    return loader == null ? PluginHost.class.getClassLoader() : loader;
  }

  private static boolean toolkitPresent() {
    try {
      Class.forName(TOOLKIT, false, PluginHost.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
