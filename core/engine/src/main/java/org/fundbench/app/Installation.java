package org.fundbench.app;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the program lies and where it may keep what is the user's.
 *
 * @param home the program's folder with plugins and sample data; never written to
 * @param cache the user's cache folder for unpacked plugins
 * @param ownPlugins the user's folder for plugins that he installs
 */
public record Installation(Path home, Path cache, Path ownPlugins) {
  /** An installation whose user's plugins lie beside the cache. */
  public Installation(Path home, Path cache) {
    this(home, cache, cache.resolveSibling("own-plugins"));
  }

  /**
   * The installation that this process was started from. The user's plugins lie in {@code
   * fundbench.plugins} (a system property), else in {@code FUNDBENCH_PLUGINS} (of the environment),
   * else in the usual folder of this system for data.
   */
  public static Installation ofProcess() {
    Path user = Path.of(System.getProperty("user.home"));
    return new Installation(
        Path.of(System.getProperty("fundbench.home", ".")).toAbsolutePath(),
        named(System.getProperty("fundbench.cache"))
            .orElse(user.resolve(".cache").resolve("fundbench").resolve("plugins")),
        named(System.getProperty("fundbench.plugins"))
            .or(() -> named(System.getenv("FUNDBENCH_PLUGINS")))
            .or(() -> named(System.getenv("XDG_DATA_HOME")).map(Installation::below))
            .or(() -> named(System.getenv("LOCALAPPDATA")).map(Installation::below))
            .orElse(below(user.resolve(".local").resolve("share")))
            .toAbsolutePath());
  }

  private static Path below(Path data) {
    return data.resolve("fundbench").resolve("plugins");
  }

  private static Optional<Path> named(@Nullable String value) {
    return Optional.ofNullable(value).filter(text -> !text.isBlank()).map(Path::of);
  }

  /** The folder of the plugin zips. */
  public Path plugins() {
    return home.resolve("plugins");
  }

  /** The folder of the sample fund. */
  public Path sample() {
    return home.resolve("sample-data").resolve("patrol-2023");
  }
}
