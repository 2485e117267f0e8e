package org.fundbench.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fundbench.plugin.PluginRecord.Origin;

/**
 * Where plugins lie. What decides which of them are used is to be seen in these folders: there is
 * no other memory of it.
 *
 * @param shipped the program's own; never written to
 * @param own the user's: zips in use, those installed and not yet switched on under {@code
 *     waiting/}, and {@code disabled.txt} with the ids of all that are switched off, {@code
 *     held.txt} with those that kept the window from responding, which are off as well
 * @param watched a folder, or one zip, of a plugin that is being written; its version is used
 *     whatever is installed
 */
public record PluginFolders(Path shipped, Path own, Optional<Path> watched) {
  /** Where what is installed waits until it is switched on. */
  Path waiting() {
    return own.resolve("waiting");
  }

  /** The list of what is switched off. */
  Path switches() {
    return own.resolve("disabled.txt");
  }

  /** The list of what kept the window from responding. */
  Path held() {
    return own.resolve("held.txt");
  }

  /** The same folders with another one watched. */
  public PluginFolders watching(Optional<Path> folder) {
    return new PluginFolders(shipped, own, folder);
  }

  List<Source> sources() {
    Source ours = new Source(shipped, Origin.SHIPPED);
    Source theirs = new Source(own, Origin.OWN);
    Source waiting = new Source(waiting(), Origin.WAITING);
    return watched
        .map(path -> List.of(new Source(path, Origin.WATCHED), ours, theirs, waiting))
        .orElse(List.of(ours, theirs, waiting));
  }

  /**
   * A place to look for zips in.
   *
   * @param path a folder, or one zip
   * @param origin what a zip from there is
   */
  record Source(Path path, Origin origin) {}
}
