package org.fundbench.workbench;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the window keeps what is the user's.
 *
 * @param preferences choices and layouts, small text files
 * @param data the sample fund
 */
public record Folders(Path preferences, Path data) {
  /** The usual places of this system. */
  public static Folders usual() {
    Path home = Path.of(System.getProperty("user.home"));
    return new Folders(
        place("fundbench.config", "XDG_CONFIG_HOME", "APPDATA", home.resolve(".config")),
        place("fundbench.data", "XDG_DATA_HOME", "LOCALAPPDATA", home.resolve(".local/share")));
  }

  private static Path place(String property, String unix, String windows, Path otherwise) {
    String set = System.getProperty(property);
    if (set != null) {
      return Path.of(set);
    }
    return Optional.ofNullable(System.getenv(unix))
        .filter(value -> !value.isEmpty())
        .or(() -> Optional.ofNullable(System.getenv(windows)))
        .map(Path::of)
        .orElse(otherwise)
        .resolve("fundbench");
  }
}
