package org.fundbench.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fundbench.api.Extension;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.plugin.PluginFacts.IndexedClass;
import org.fundbench.plugin.PluginRecord.Contribution;
import org.fundbench.plugin.PluginRecord.Origin;
import org.fundbench.plugin.PluginRecord.Promise;
import org.fundbench.plugin.PluginRecord.State;
import org.jspecify.annotations.Nullable;

/** One zip and how far it got. The host keeps this itself, as PF4J forgets what it cannot load. */
final class HostedPlugin {
  private final Path zip;
  private final Origin origin;
  private final @Nullable PluginManifest manifest;
  private final PluginCache.@Nullable Unpacked unpacked;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Contribution> obtained = new ArrayList<>();
  private final Map<ExtensionKind<?>, List<Offer<?>>> offers = new HashMap<>();
  private final Set<String> unusable = new TreeSet<>();
  private State state;

  private HostedPlugin(
      Path zip,
      Origin origin,
      @Nullable PluginManifest manifest,
      PluginCache.@Nullable Unpacked unpacked,
      State state) {
    this.zip = zip;
    this.origin = origin;
    this.manifest = manifest;
    this.unpacked = unpacked;
    this.state = state;
  }

  /** A zip that could not be read so far that it has a description. */
  static HostedPlugin unreadable(Path zip, Origin origin, List<Problem> problems) {
    HostedPlugin plugin = new HostedPlugin(zip, origin, null, null, State.REFUSED);
    plugin.problems.addAll(problems);
    return plugin;
  }

  /** A plugin with its description, checked as far as it stands alone. */
  static HostedPlugin described(
      Path zip, Origin origin, PluginManifest manifest, PluginCache.Unpacked unpacked) {
    HostedPlugin plugin = new HostedPlugin(zip, origin, manifest, unpacked, State.VERIFIED);
    manifest.problems().forEach(plugin::refuse);
    plugin.check(unpacked.facts());
    return plugin;
  }

  private void check(PluginFacts facts) {
    if (!facts.bundled().isEmpty()) {
      refuse(problem(PluginProblem.BUNDLES_HOST, String.join(", ", facts.bundled())));
    }
    int java = Runtime.version().feature();
    for (IndexedClass one : facts.extensions()) {
      if (one.major() == 0) {
        note(problem(PluginProblem.CLASS_MISSING, one.name()));
      } else if (ClassFileHeader.javaOf(one.major()) > java) {
        refuse(
            problem(
                PluginProblem.NEEDS_NEWER_JAVA,
                one.name(),
                ClassFileHeader.javaOf(one.major()),
                java));
      }
    }
    if (!facts.indexed()) {
      String found = String.join(", ", facts.lookalikes());
      note(problem(PluginProblem.NO_INDEX, found.isEmpty() ? "-" : found));
    }
  }

  String file() {
    return String.valueOf(zip.getFileName());
  }

  String id() {
    return manifest == null || manifest.id().isEmpty() ? file() : manifest.id();
  }

  Path zip() {
    return zip;
  }

  Origin origin() {
    return origin;
  }

  State state() {
    return state;
  }

  boolean usable() {
    return state == State.VERIFIED || state == State.STARTED;
  }

  /** The description of a usable plugin. */
  PluginManifest manifest() {
    if (manifest == null) {
      throw new IllegalStateException(file() + " has no description");
    }
    return manifest;
  }

  /** The files of a usable plugin. */
  PluginCache.Unpacked unpacked() {
    if (unpacked == null) {
      throw new IllegalStateException(file() + " is not unpacked");
    }
    return unpacked;
  }

  /** The hash of the zip that was unpacked, which names its folder; empty if none was. */
  String sha256() {
    Path home = unpacked == null ? null : unpacked.content().getParent();
    return home == null ? "" : String.valueOf(home.getFileName());
  }

  Problem problem(PluginProblem code, Object... particulars) {
    return Problem.of(code, Place.of(file()), particulars);
  }

  void refuse(Problem problem) {
    leave(State.REFUSED, problem);
  }

  void leave(State end, Problem problem) {
    state = end;
    problems.add(problem);
  }

  void note(Problem problem) {
    problems.add(problem);
  }

  /** Gives another reason for what was said of it. */
  void because(Problem reason) {
    problems.clear();
    problems.add(reason);
  }

  void started() {
    state = State.STARTED;
  }

  /** Takes a class out of use, with the reason. */
  void lose(String className, Problem problem) {
    unusable.add(className);
    problems.add(problem);
    long promised = unpacked().facts().extensions().size();
    if (obtained.isEmpty() && unusable.size() == promised) {
      state = State.FAILED;
    }
  }

  boolean lost(String className) {
    return unusable.contains(className);
  }

  /** Whether the extensions of a kind were already asked for. */
  boolean asked(ExtensionKind<?> kind) {
    return offers.containsKey(kind);
  }

  void asking(ExtensionKind<?> kind) {
    offers.put(kind, new ArrayList<>());
  }

  void obtain(ExtensionKind<?> kind, Offer<?> offer) {
    offers.computeIfAbsent(kind, k -> new ArrayList<>()).add(offer);
    obtained.add(new Contribution(kind.name(), offer.descriptor().id(), offer.descriptor().name()));
  }

  @SuppressWarnings("unchecked") // an offer is kept under its own kind
  <T extends Extension> List<Offer<T>> offers(ExtensionKind<T> kind) {
    List<Offer<T>> found = new ArrayList<>();
    offers.getOrDefault(kind, List.of()).forEach(offer -> found.add((Offer<T>) offer));
    return found;
  }

  PluginRecord record() {
    return new PluginRecord(
        file(),
        id(),
        said("plugin.name", id()),
        get("plugin.version"),
        said("plugin.description", ""),
        get("plugin.provider"),
        get("plugin.license"),
        state,
        origin,
        unpacked == null
            ? List.of()
            : unpacked.facts().extensions().stream().map(HostedPlugin::promise).toList(),
        obtained,
        problems);
  }

  private static Promise promise(IndexedClass one) {
    Text kind =
        one.points().stream()
            .map(ExtensionKind::named)
            .flatMap(Optional::stream)
            .map(ExtensionKind::name)
            .findFirst()
            .orElse(Text.same("-"));
    return new Promise(kind, one.name());
  }

  private Text said(String key, String usual) {
    return manifest == null ? Text.same(usual) : manifest.text(key, usual);
  }

  private String get(String key) {
    return manifest == null ? "" : manifest.get(key);
  }
}
