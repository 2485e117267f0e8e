package org.fundbench.workbench;

import java.nio.file.Path;
import org.fundbench.app.UserFolders;

/**
 * Where the window keeps what is the user's.
 *
 * @param preferences choices and layouts, small text files
 * @param data the sample fund
 */
public record Folders(Path preferences, Path data) {
  /** The usual places of this system. */
  public static Folders usual() {
    return new Folders(UserFolders.preferences(), UserFolders.data());
  }
}
