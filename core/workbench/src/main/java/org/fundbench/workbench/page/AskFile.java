package org.fundbench.workbench.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.fundbench.workbench.desk.Desk;

/** Asks for a file. Begins where the user was last, or in the folder he prefers. */
public final class AskFile {
  private static final String LAST = "folder.last";

  private AskFile() {}

  /**
   * Asks for a file that is there.
   *
   * @param patterns such as {@code *.pdf}; any other file can be chosen too
   */
  public static Optional<Path> toOpen(Desk desk, Shell over, List<String> patterns) {
    return ask(desk, new FileDialog(over, SWT.OPEN), patterns);
  }

  /** Asks for files that are there, all of one folder; none where the question was given up. */
  public static List<Path> severalToOpen(Desk desk, Shell over) {
    FileDialog dialog = new FileDialog(over, SWT.OPEN | SWT.MULTI);
    Optional<Path> first = ask(desk, dialog, List.of());
    return first
        .map(Path::toAbsolutePath)
        .map(Path::getParent)
        .map(folder -> Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList())
        .orElse(List.of());
  }

  /** Asks where to write a file; an existing one is only replaced after a question. */
  public static Optional<Path> toSave(
      Desk desk, Shell over, List<String> patterns, String suggested) {
    FileDialog dialog = new FileDialog(over, SWT.SAVE);
    dialog.setOverwrite(true);
    dialog.setFileName(suggested);
    return ask(desk, dialog, patterns);
  }

  private static Optional<Path> ask(Desk desk, FileDialog dialog, List<String> patterns) {
    dialog.setFilterExtensions(
        java.util.stream.Stream.concat(patterns.stream(), java.util.stream.Stream.of("*"))
            .distinct()
            .toArray(String[]::new));
    folder(desk).ifPresent(folder -> dialog.setFilterPath(folder.toString()));
    Optional<Path> chosen = Optional.ofNullable(dialog.open()).map(Path::of);
    chosen
        .map(Path::getParent)
        .ifPresent(folder -> desk.preferences().set(LAST, folder.toString()));
    return chosen;
  }

  /** Where a question for a file begins. */
  public static Optional<Path> folder(Desk desk) {
    String last = desk.preferences().get(LAST, "");
    return desk.preferences()
        .defaultFolder()
        .or(
            () ->
                last.isEmpty() || !Files.isDirectory(Path.of(last))
                    ? Optional.empty()
                    : Optional.of(Path.of(last)));
  }
}
