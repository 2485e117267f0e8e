package org.fundbench.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.plugin.PluginFolders.Source;
import org.fundbench.plugin.PluginRecord.Origin;
import org.fundbench.plugin.PluginRecord.State;
import org.fundbench.proof.FileHash;
import org.fundbench.yaml.Nearest;

/**
 * Brings plugins into the user's folder and out of it. An installed plugin goes this way:
 *
 * <ol>
 *   <li>{@link #check}: the zip is inspected as at every start; nothing of it runs.
 *   <li>{@link #install}: a copy, seen to be the bytes that were checked, lies under {@code
 *       waiting/}. It is not used, whatever other version is.
 *   <li>{@link #enable}: it is started for trial, beside what is there. If that goes well it moves
 *       among the zips in use, and only then older versions are deleted. If not, all stays as it
 *       was, the waiting zip too.
 * </ol>
 *
 * <p>A crash between two steps leaves two versions in use, of which the higher counts, or a {@code
 * .part} file that nobody reads. The running program notices changes when its plugins are opened
 * anew.
 */
public final class PluginInstaller {
  private final PluginFolders folders;
  private final Path cache;
  private final CallLimits limits;
  private final Clock clock;

  /**
   * An installer.
   *
   * @param folders where plugins lie
   * @param cache where zips are unpacked
   * @param limits how long calls into a plugin on trial may take
   * @param clock tells how old files are
   */
  public PluginInstaller(PluginFolders folders, Path cache, CallLimits limits, Clock clock) {
    this.folders = folders;
    this.cache = cache;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * What a zip is, seen without running it.
   *
   * @param plugin what it says and promises; its problems name all that is wrong
   * @param sha256 of the zip in hexadecimal digits, empty if it could not be read
   */
  public record Checked(PluginRecord plugin, String sha256) {}

  /**
   * Inspects a zip as the host does, without running anything. What it needs of other plugins is
   * looked for among those installed.
   */
  public Checked check(Path zip) {
    if (!Files.isRegularFile(zip)) {
      String name = String.valueOf(zip.getFileName());
      throw new RefusedException(
          Problem.of(
              PluginProblem.FILE_UNREADABLE,
              Place.of(name),
              Files.isDirectory(zip) ? PluginWords.FOLDER : PluginWords.MISSING));
    }
    try (PluginHost host = open(before(zip), Set.of())) {
      HostedPlugin plugin = host.hosted().get(0);
      String hash = plugin.sha256();
      if (!hash.isEmpty()) {
        plugin.note(plugin.problem(PluginProblem.UNSIGNED, hash));
      }
      return new Checked(plugin.record(), hash);
    }
  }

  /**
   * Installs a plugin, or a newer version of one, switched off.
   *
   * @return what was installed, with all that it promises
   * @throws RefusedException if it is unfit, or not newer than what is there
   */
  public Checked install(Path zip) {
    Checked checked = check(zip);
    PluginRecord plugin = checked.plugin();
    // What it needs of others may be installed after it; it is asked for when it is switched on.
    List<Problem> errors =
        plugin.problems().stream()
            .filter(problem -> problem.isError() && !isAboutOthers(problem))
            .toList();
    if (!errors.isEmpty()) {
      throw new RefusedException(errors);
    }
    List<HostedPlugin> installed = installed();
    for (HostedPlugin other : installed) {
      if (isSame(other, plugin.id())
          && other.origin() != Origin.WAITING
          && ApiRange.compare(other.manifest().version(), plugin.version()) >= 0) {
        throw new RefusedException(
            Problem.of(
                PluginProblem.NOT_NEWER,
                Place.of(plugin.file()),
                other.manifest().version(),
                other.origin().label(),
                plugin.id()));
      }
    }
    try {
      copy(zip, checked);
      delete(installed, plugin.id(), plugin.version(), Set.of(Origin.WAITING));
    } catch (IOException e) {
      throw unwritable(e);
    }
    return checked;
  }

  private static boolean isAboutOthers(Problem problem) {
    return problem.code().equals(PluginProblem.DEPENDENCY_MISSING.id())
        || problem.code().equals(PluginProblem.DEPENDENCY_VERSION.id());
  }

  private void copy(Path zip, Checked checked) throws IOException {
    Files.createDirectories(folders.waiting());
    Path making = Files.createTempFile(folders.waiting(), "installing-", ".part");
    try {
      Files.copy(zip, making, StandardCopyOption.REPLACE_EXISTING);
      if (!HexFormat.of().formatHex(FileHash.sha256(making)).equals(checked.sha256())) {
        throw new RefusedException(
            Problem.of(
                PluginProblem.FILE_UNREADABLE,
                Place.of(checked.plugin().file()),
                PluginWords.CHANGED));
      }
      Files.move(
          making,
          folders.waiting().resolve(name(checked.plugin().id(), checked.plugin().version())),
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(making);
    }
  }

  /**
   * Switches a plugin on. One that waits is started for trial first and takes the place of older
   * versions only when that goes well.
   *
   * @return what became of the trial
   * @throws RefusedException if there is no such plugin, or it does not start
   */
  public PluginRecord enable(String id) {
    List<HostedPlugin> installed = installed();
    require(installed, id);
    Optional<HostedPlugin> waiting =
        installed.stream()
            .filter(plugin -> isSame(plugin, id) && plugin.origin() == Origin.WAITING)
            .reduce((one, other) -> other);
    PluginRecord tried = tryOut(id, waiting, installed);
    try {
      if (waiting.isPresent()) {
        HostedPlugin plugin = waiting.get();
        String version = plugin.manifest().version();
        Files.move(
            plugin.zip(),
            folders.own().resolve(name(id, version)),
            StandardCopyOption.REPLACE_EXISTING);
        delete(installed, id, version, Set.of(Origin.OWN, Origin.WAITING));
      }
      new Switches(folders.switches()).set(id, false);
      new Holders(folders.held()).forget(id);
    } catch (IOException e) {
      throw unwritable(e);
    }
    return tried;
  }

  private PluginRecord tryOut(
      String id, Optional<HostedPlugin> waiting, List<HostedPlugin> installed) {
    boolean update = waiting.isPresent() && installed.stream().anyMatch(one -> inUse(one, id));
    List<Source> sources = waiting.map(one -> before(one.zip())).orElseGet(folders::sources);
    try (PluginHost host = open(sources, Set.of(id))) {
      PluginRecord record =
          host.tryOut(id)
              .orElseGet(
                  () ->
                      host.recordsSoFar().stream()
                          .filter(one -> one.id().equals(id) && one.isFaulty())
                          .findFirst()
                          .orElseThrow());
      // An update that lost a part would take away something that works now.
      if (record.state() != State.STARTED || update && record.isFaulty()) {
        List<Problem> problems = new ArrayList<>();
        problems.add(
            Problem.of(
                PluginProblem.NOT_ENABLED,
                Place.of(record.file()),
                record.version(),
                update ? PluginWords.OLD_STAYS : PluginWords.STAYS_OFF));
        problems.addAll(record.problems());
        throw new RefusedException(problems);
      }
      return record;
    }
  }

  private static boolean inUse(HostedPlugin plugin, String id) {
    return isSame(plugin, id) && plugin.origin() != Origin.WAITING;
  }

  /**
   * Switches a plugin off, whether it was installed or came with the program. It stays where it is.
   *
   * @throws RefusedException if there is no such plugin
   */
  public void disable(String id) {
    require(installed(), id);
    try {
      new Switches(folders.switches()).set(id, true);
      new Holders(folders.held()).forget(id);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /**
   * Switches off a plugin that keeps the window from responding. Nothing is asked and nothing
   * opened: it may be the last that the program can do.
   *
   * @param seconds how long it has held the window
   * @throws RefusedException if that cannot be written
   */
  public void hold(Culprit culprit, long seconds) {
    try {
      new Holders(folders.held())
          .note(new Holders.Held(culprit.plugin(), seconds, culprit.where()));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /**
   * Removes what the user installed of a plugin: all versions, waiting ones too. If the program
   * brings a version of its own, that one is used again.
   *
   * @throws RefusedException if there is no such plugin, or only one that came with the program
   */
  public void remove(String id) {
    List<HostedPlugin> installed = installed();
    require(installed, id);
    if (installed.stream().noneMatch(one -> named(one, id) && one.origin().isOwn())) {
      throw new RefusedException(Problem.of(PluginProblem.NOT_REMOVABLE, Place.of(id), id));
    }
    try {
      delete(installed, id, "", Set.of(Origin.OWN, Origin.WAITING));
      new Switches(folders.switches()).set(id, false);
      new Holders(folders.held()).forget(id);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private static void delete(
      List<HostedPlugin> installed, String id, String kept, Set<Origin> origins)
      throws IOException {
    for (HostedPlugin plugin : installed) {
      boolean keep = isSame(plugin, id) && plugin.manifest().version().equals(kept);
      if (named(plugin, id) && origins.contains(plugin.origin()) && !keep) {
        Files.deleteIfExists(plugin.zip());
      }
    }
  }

  /** Whether a zip is of a plugin; one that cannot be read goes by its file's name. */
  private static boolean named(HostedPlugin plugin, String id) {
    return plugin.id().equals(id);
  }

  /** Whether it is so, and its version is known. */
  private static boolean isSame(HostedPlugin plugin, String id) {
    return named(plugin, id) && plugin.state() != State.REFUSED;
  }

  private List<HostedPlugin> installed() {
    try (PluginHost host = open(folders.sources(), Set.of())) {
      return host.hosted();
    }
  }

  /** The places to look in so that one zip is used whatever else is there. */
  private List<Source> before(Path zip) {
    List<Source> sources = new ArrayList<>();
    sources.add(new Source(zip, Origin.WATCHED));
    sources.addAll(folders.watching(Optional.empty()).sources());
    return sources;
  }

  /**
   * Opens plugins beside those of the running program.
   *
   * @param on ids that are to be switched on; with none at all, nothing counts as switched off
   */
  private PluginHost open(List<Source> sources, Set<String> on) {
    Set<String> off = new TreeSet<>();
    if (!on.isEmpty()) {
      try {
        off.addAll(new Switches(folders.switches()).off());
        off.addAll(new Holders(folders.held()).all().keySet());
      } catch (IOException e) {
        throw unwritable(e);
      }
      off.removeAll(on);
    }
    return PluginHost.from(sources, cache, off, limits, clock);
  }

  private static String name(String id, String version) {
    return id + "-" + version + ".zip";
  }

  private static void require(List<HostedPlugin> installed, String id) {
    TreeSet<String> ids = new TreeSet<>();
    installed.forEach(plugin -> ids.add(plugin.id()));
    if (!ids.contains(id)) {
      throw new RefusedException(
          Problem.of(
              PluginProblem.UNKNOWN,
              Place.of(id),
              id,
              Nearest.to(id, ids),
              String.join(", ", ids)));
    }
  }

  private RefusedException unwritable(IOException e) {
    return new RefusedException(
        Problem.of(
            PluginProblem.FOLDER_UNWRITABLE,
            Place.of(folders.own().toString()),
            FailureWords.of(e)));
  }
}
