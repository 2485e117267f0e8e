package org.fundbench.workbench.page;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a file or a folder in the system's own window. Begins in the folder that the user
 * prefers, else where he was last, else beside the open ledger.
 */
public final class AskFile {
  private static final String LAST = "folder.last";

  private final Desk desk;
  private final Shell over;
  private final Text title;
  private final List<FileKind> kinds;

  /**
   * A question.
   *
   * @param title what is asked for
   * @param kinds what is offered; any other file can be chosen too
   */
  public AskFile(Desk desk, Shell over, Text title, FileKind... kinds) {
    this.desk = desk;
    this.over = over;
    this.title = title;
    this.kinds = new ArrayList<>(List.of(kinds));
    this.kinds.add(FileKind.ANY);
  }

  /** Asks for a file that is there; empty where the question was given up. */
  public Optional<Path> toOpen() {
    return remember(dialog(SWT.OPEN).open());
  }

  /** Asks for files that are there, all of one folder; none where the question was given up. */
  public List<Path> severalToOpen() {
    FileDialog dialog = dialog(SWT.OPEN | SWT.MULTI);
    return remember(dialog.open())
        .map(Path::toAbsolutePath)
        .map(Path::getParent)
        .map(folder -> Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList())
        .orElse(List.of());
  }

  /**
   * Asks where to write a file; an existing one is only replaced after a question.
   *
   * @param suggested a name, with or without the folder to begin in
   */
  public Optional<Path> toSave(String suggested) {
    FileDialog dialog = dialog(SWT.SAVE);
    dialog.setOverwrite(true);
    try {
      Path path = Path.of(suggested);
      Optional.ofNullable(path.getParent())
          .filter(Files::isDirectory)
          .ifPresent(folder -> dialog.setFilterPath(folder.toString()));
      Optional.ofNullable(path.getFileName())
          .ifPresent(name -> dialog.setFileName(name.toString()));
    } catch (InvalidPathException e) {
      // Half typed: the question begins where the others do.
    }
    return remember(dialog.open());
  }

  /**
   * Asks for a folder.
   *
   * @param message which one
   */
  public Optional<Path> folder(Text message) {
    DirectoryDialog dialog = new DirectoryDialog(over, SWT.OPEN);
    dialog.setText(desk.say(title));
    dialog.setMessage(desk.say(message));
    dialog.setFilterPath(begin(desk).toString());
    return Optional.ofNullable(dialog.open()).map(Path::of);
  }

  private FileDialog dialog(int style) {
    FileDialog dialog = new FileDialog(over, style);
    dialog.setText(desk.say(title));
    dialog.setFilterExtensions(kinds.stream().map(FileKind::patterns).toArray(String[]::new));
    dialog.setFilterNames(kinds.stream().map(this::nameOf).toArray(String[]::new));
    dialog.setFilterPath(begin(desk).toString());
    return dialog;
  }

  private String nameOf(FileKind kind) {
    return desk.say(kind.name()) + " (" + kind.patterns().replace(";", ", ") + ")";
  }

  private Optional<Path> remember(@Nullable String answer) {
    Optional<Path> chosen = Optional.ofNullable(answer).map(Path::of);
    chosen
        .map(Path::getParent)
        .ifPresent(folder -> desk.preferences().set(LAST, folder.toString()));
    return chosen;
  }

  /** Where a question for a file begins. */
  public static Path begin(Desk desk) {
    String last = desk.preferences().get(LAST, "");
    return desk.preferences()
        .defaultFolder()
        .or(() -> Optional.of(last).filter(name -> !name.isEmpty()).map(Path::of))
        .filter(Files::isDirectory)
        .or(() -> desk.ledger().now().map(open -> open.file().toAbsolutePath().getParent()))
        .orElse(Path.of(System.getProperty("user.home", "")));
  }
}
