package org.fundbench.workbench.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.app.Program;
import org.fundbench.plugin.PluginHost;
import org.fundbench.plugin.PluginRecord;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.Signal;
import org.jspecify.annotations.Nullable;

/**
 * Changes which plugins are in use while the window stays open.
 *
 * <ol>
 *   <li>Beside the window's thread, as a job: zips are installed, switched or removed; the plugins
 *       are opened anew and started; the program uses them from then on.
 *   <li>On the window's thread: what the old ones brought is taken away, what the new ones bring is
 *       added, and the layout is shown again. A view whose plugin is gone is closed, and said.
 *   <li>The old ones are closed behind the last question that was asked of them. Jobs are not in
 *       them any more: they run one after another, and this was one.
 * </ol>
 *
 * <p>A plugin that is being written and does not start leaves the old ones in use.
 */
public final class PluginChanges {
  private static final Text LOADING = new Text("载入插件", "Loading the plugins");
  private static final Text CLOSING = new Text("关闭旧插件", "Closing the old plugins");
  private static final int POLL_MILLIS = 1000;

  private final Desk desk;
  private final Brought brought;
  private final Signal chosen = new Signal();
  private Optional<PluginRecord> current = Optional.empty();
  private Optional<String> changed = Optional.empty();
  private String seen = "";
  private String coming = "";
  private boolean polling;

  /** What plugins brought to a window. */
  public interface Brought {
    /** Takes all of it away. */
    void withdraw();

    /**
     * Adds what the plugins now in use bring.
     *
     * @param done gets the names of views that were open and are no longer there
     */
    void load(Consumer<List<Text>> done);
  }

  private record Swapped(Done done, Optional<PluginHost> before) {}

  /** Changes for a window. */
  public PluginChanges(Desk desk, Brought brought) {
    this.desk = desk;
    this.brought = brought;
  }

  /** The plugin that is selected in the Plugins view. */
  public Optional<PluginRecord> current() {
    return current;
  }

  /** Told when another plugin was selected. */
  public Signal chosen() {
    return chosen;
  }

  /** Selects a plugin by its id; of its versions the one that something is to be done with. */
  Optional<PluginRecord> find(List<PluginRecord> records, String id) {
    List<PluginRecord> versions =
        records.stream().filter(record -> record.id().equals(id)).toList();
    return versions.stream()
        .filter(record -> record.state() == PluginRecord.State.WAITING)
        .findFirst()
        .or(
            () ->
                versions.stream()
                    .filter(record -> record.state() != PluginRecord.State.SUPERSEDED)
                    .findFirst());
  }

  /** The id of the plugin that was changed last, until the view has shown it. */
  Optional<String> takeChanged() {
    Optional<String> id = changed;
    changed = Optional.empty();
    return id;
  }

  void choose(Optional<PluginRecord> record) {
    current = record;
    chosen.tell();
  }

  /**
   * Does something to the installed plugins, then uses those that are there.
   *
   * @param doing what it is called where jobs and failures are listed
   * @param work beside the window's thread; gives what is said when all is done
   */
  public void run(Text doing, Callable<Done> work) {
    change(doing, work, desk.program().watched());
  }

  /**
   * What was done.
   *
   * @param said for the status line
   * @param plugin the id of the plugin it was done to, if it was one
   */
  public record Done(Text said, Optional<String> plugin) {}

  /** Watches a folder, or nothing any more. */
  public void watch(Optional<Path> folder) {
    Text doing =
        folder.isPresent()
            ? new Text("监视开发目录", "Watching a plugin's folder")
            : new Text("停止监视", "Ending the watch");
    change(
        doing,
        () -> {
          seen = folder.isPresent() ? stamp(folder.get()) : "";
          coming = seen;
          Text said =
              folder.isPresent()
                  ? new Text("正在监视 {0}；重新构建后自动载入", "Watching {0}; what is built there is loaded")
                      .with(folder.get())
                  : new Text(
                      "已停止监视，使用安装的插件", "No folder is watched; the installed plugins are used");
          return new Done(said, Optional.empty());
        },
        folder);
  }

  private void change(Text doing, Callable<Done> work, Optional<Path> watching) {
    desk.jobs()
        .start(
            doing,
            progress -> {
              progress.begin(doing, -1);
              return swap(work.call(), watching);
            },
            this::show,
            thrown -> desk.report(doing, thrown));
  }

  private Swapped swap(Done done, Optional<Path> watching) {
    Program program = desk.program();
    PluginHost next = program.openPlugins(watching);
    List<PluginRecord> records = next.records();
    List<Problem> bad =
        records.stream()
            .filter(record -> record.origin() == PluginRecord.Origin.WATCHED && record.isFaulty())
            .flatMap(record -> record.problems().stream())
            .toList();
    if (!bad.isEmpty()) {
      next.close();
      throw new RefusedException(bad);
    }
    return new Swapped(done, program.replacePlugins(next, watching));
  }

  private void show(Swapped swapped) {
    changed = swapped.done().plugin();
    brought.withdraw();
    swapped
        .before()
        .ifPresent(
            old ->
                desk.jobs()
                    .ask(
                        () -> close(old),
                        problems -> desk.problems().putLasting(CLOSING, problems),
                        thrown -> desk.report(CLOSING, thrown)));
    brought.load(
        gone -> {
          desk.ledger().refresh(Optional.empty());
          desk.pluginsChanged().tell();
          desk.front().say(desk.say(said(swapped.done().said(), gone)));
          watchOn();
        });
  }

  /** Closes plugins; what could not stop is known only then. */
  private static List<Problem> close(PluginHost old) {
    List<Problem> before = problems(old);
    old.close();
    List<Problem> since = new ArrayList<>(problems(old));
    since.removeAll(before);
    return since;
  }

  private static List<Problem> problems(PluginHost host) {
    return host.recordsSoFar().stream().flatMap(record -> record.problems().stream()).toList();
  }

  private Text said(Text what, List<Text> gone) {
    if (gone.isEmpty()) {
      return what;
    }
    String names = gone.stream().map(desk::say).collect(Collectors.joining(desk.say(COMMA)));
    return new Text("{0}；视图“{1}”已关闭，插件不再提供", "{0}; the view '{1}' was closed, its plugin is gone")
        .with(what, names);
  }

  private static final Text COMMA = new Text("、", ", ");

  /** Looks every second whether something new was built, while a folder is watched. */
  public void watchOn() {
    if (!polling && desk.program().watched().isPresent() && !desk.shell().isDisposed()) {
      polling = true;
      desk.shell().getDisplay().timerExec(POLL_MILLIS, this::poll);
    }
  }

  private void poll() {
    polling = false;
    if (desk.shell().isDisposed()) {
      return;
    }
    desk.program()
        .watched()
        .ifPresent(
            folder ->
                desk.jobs()
                    .ask(
                        () -> stamp(folder),
                        now -> compare(folder, now),
                        thrown -> watchOn())); // gone while it is built anew: look again
  }

  private void compare(Path folder, String now) {
    // Twice the same: whoever writes it has finished.
    boolean finished = now.equals(coming);
    coming = now;
    if (finished && !now.equals(seen) && !now.isEmpty()) {
      seen = now;
      change(
          LOADING,
          () ->
              new Done(
                  new Text("已载入新构建的插件：{0}", "Loaded what was built: {0}").with(names(folder)),
                  Optional.empty()),
          Optional.of(folder));
    }
    watchOn();
  }

  private static String names(Path folder) {
    @Nullable Path name = folder.getFileName();
    return String.valueOf(name == null ? folder : name);
  }

  /** Changes when a zip in the folder does. */
  private static String stamp(Path folder) throws IOException {
    List<Path> zips;
    if (Files.isDirectory(folder)) {
      try (var list = Files.list(folder)) {
        zips = list.filter(path -> path.toString().endsWith(".zip")).sorted().toList();
      }
    } else {
      zips = Files.exists(folder) ? List.of(folder) : List.of();
    }
    StringBuilder stamp = new StringBuilder();
    for (Path zip : zips) {
      var attributes = Files.readAttributes(zip, java.nio.file.attribute.BasicFileAttributes.class);
      stamp
          .append(zip.getFileName())
          .append(' ')
          .append(attributes.size())
          .append(' ')
          .append(attributes.lastModifiedTime().toMillis())
          .append(' ')
          .append(attributes.fileKey())
          .append('\n');
    }
    return stamp.toString();
  }
}
