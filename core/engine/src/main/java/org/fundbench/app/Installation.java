package org.fundbench.app;

import java.nio.file.Path;

/**
 * Where the program lies and where it may keep what it can make again.
 *
 * @param home the program's folder with plugins and sample data; never written to
 * @param cache the user's cache folder for unpacked plugins
 */
public record Installation(Path home, Path cache) {
  /** The folder of the plugin zips. */
  public Path plugins() {
    return home.resolve("plugins");
  }

  /** The folder of the sample fund. */
  public Path sample() {
    return home.resolve("sample-data").resolve("patrol-2023");
  }
}
