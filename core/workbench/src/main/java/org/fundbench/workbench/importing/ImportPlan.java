package org.fundbench.workbench.importing;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.fundbench.api.Draft;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.UserFolders;
import org.fundbench.importing.FileLook;
import org.fundbench.importing.profile.ImportProfile;
import org.fundbench.importing.profile.ProfileFolder;
import org.fundbench.plugin.PluginHost;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.PluginProblems;

/** What the wizard's pages agree on: the files, and how they are to be understood. */
final class ImportPlan {
  static final Text LOOKING = new Text("查看文件", "Looking at the file");

  private final Desk desk;
  private final ProfileFolder kept;
  private List<Path> files = List.of();
  private ImportProfile profile = ImportProfile.PLAIN;
  private Optional<String> name = Optional.empty();
  private ImportProfile asKept = ImportProfile.PLAIN;
  private Optional<FileLook> look = Optional.empty();
  private Optional<Object> looked = Optional.empty();

  ImportPlan(Desk desk, List<Path> given) {
    this.desk = desk;
    this.kept = UserFolders.importProfiles(desk.preferences().folder());
    files = List.copyOf(given);
  }

  Desk desk() {
    return desk;
  }

  /** The files in the order they are posted. */
  List<Path> files() {
    return files;
  }

  /** One path, or several with semicolons between them. */
  void files(String text) {
    files = paths(text);
  }

  static List<Path> paths(String text) {
    List<Path> paths = new ArrayList<>();
    try {
      if (!text.isBlank() && Files.isRegularFile(Path.of(text.strip()))) {
        return List.of(Path.of(text.strip()));
      }
      for (String one : text.split(";")) {
        if (!one.isBlank()) {
          paths.add(Path.of(one.strip()));
        }
      }
      return paths;
    } catch (InvalidPathException e) {
      return List.of();
    }
  }

  /** How the files are understood. */
  ImportProfile profile() {
    return profile;
  }

  void profile(ImportProfile other) {
    profile = other;
  }

  /** The kept profiles. */
  ProfileFolder kept() {
    return kept;
  }

  /** The name under which the profile is kept just as it is. */
  Optional<String> name() {
    return name.filter(known -> profile.equals(asKept));
  }

  /** The name of the profile that all began with. */
  Optional<String> suggestedName() {
    return name;
  }

  /** The profile was read, or kept, under a name. */
  void named(String as, ImportProfile same) {
    name = Optional.of(as);
    profile = same;
    asKept = same;
  }

  /** Begins without a profile. */
  void unnamed() {
    name = Optional.empty();
    profile = ImportProfile.PLAIN;
    asKept = ImportProfile.PLAIN;
  }

  /** The look at the first file, if it was taken and still holds. */
  Optional<FileLook> look() {
    return look.filter(known -> looked.equals(Optional.of(key())));
  }

  /** Whether the rows are counted facts, which belong to no line. */
  boolean countsOnly() {
    return look().filter(one -> one.kind() == Draft.Kind.MEASUREMENTS).isPresent()
        && profile.columns().isEmpty();
  }

  private Object key() {
    return List.of(files, profile.format(), profile.options());
  }

  /** A look, and what is wrong with formats that could not be asked. */
  private record Looked(FileLook look, List<Problem> plugins) {}

  private PluginHost plugins() {
    return desk.program().plugins();
  }

  private static FileLook look(LedgerSession session, Path file, ImportProfile bare) {
    try {
      return session.look(file, bare);
    } catch (RefusedException e) {
      return new FileLook(List.of(), Draft.Kind.ENTRIES, List.of(), e.problems());
    }
  }

  /**
   * Takes a look at the first file unless one was taken; the columns are as the format finds them.
   */
  void look(Consumer<FileLook> then) {
    if (look().isPresent()) {
      then.accept(look().get());
      return;
    }
    if (files.isEmpty()) {
      return;
    }
    Object mine = key();
    Path file = files.get(0);
    ImportProfile bare = ImportProfile.PLAIN.read(profile.format(), profile.options());
    desk.ledger()
        .ask(
            session -> new Looked(look(session, file, bare), PluginProblems.of(plugins())),
            answer -> {
              FileLook taken = answer.look();
              PluginProblems.list(desk.problems(), answer.plugins());
              if (Objects.equals(mine, key())) {
                look = Optional.of(taken);
                looked = Optional.of(mine);
                desk.problems().put(LOOKING, taken.problems());
                then.accept(taken);
              }
            },
            LOOKING);
  }

  /** The first thing that is wrong, in words. */
  String say(List<Problem> problems) {
    return problems.isEmpty()
        ? ""
        : desk.say(problems.get(0).place().text())
            + "："
            + desk.say(problems.get(0).message())
            + "。"
            + desk.say(problems.get(0).advice());
  }
}
