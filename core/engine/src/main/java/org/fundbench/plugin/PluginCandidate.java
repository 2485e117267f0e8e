package org.fundbench.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fundbench.api.Api;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.pf4j.DefaultVersionManager;
import org.pf4j.VersionManager;

/** A plugin zip whose description was read and found in order. None of its code has run yet. */
final class PluginCandidate {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");
  private static final Pattern VERSION =
      Pattern.compile("\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");
  private static final Pattern COMPARISON = Pattern.compile(".*[<>~^=].*");
  private static final VersionManager VERSIONS = new DefaultVersionManager();

  private final Path zip;
  private final Properties properties;
  private final PluginArchive archive;

  private PluginCandidate(Path zip, Properties properties, PluginArchive archive) {
    this.zip = zip;
    this.properties = properties;
    this.archive = archive;
  }

  /** Reads a zip's description; nothing of it is judged yet. */
  static PluginCandidate read(Path zip, Path cache) {
    PluginArchive archive = new PluginArchive(zip, cache);
    return new PluginCandidate(zip, archive.description(), archive);
  }

  String file() {
    return String.valueOf(zip.getFileName());
  }

  String id() {
    return properties.getProperty("plugin.id", "").strip();
  }

  String version() {
    return properties.getProperty("plugin.version", "").strip();
  }

  String requires() {
    return properties.getProperty("plugin.requires", "").strip();
  }

  String property(String key) {
    return properties.getProperty(key, "").strip();
  }

  boolean isHigherThan(PluginCandidate other) {
    return VERSIONS.compareVersions(version(), other.version()) > 0;
  }

  /**
   * Checks the description.
   *
   * <p>PF4J itself reads a bare {@code 1.0.0} as "1.0.0 or newer" and lets one malformed range stop
   * every plugin, so ranges are judged here, before it sees them.
   */
  void check() {
    for (String key : List.of("plugin.id", "plugin.version", "plugin.requires")) {
      if (property(key).isEmpty()) {
        throw refused(PluginProblem.PLUGIN_UNDESCRIBED, key);
      }
    }
    if (!ID.matcher(id()).matches()) {
      throw refused(PluginProblem.PLUGIN_MALFORMED, "plugin.id", id());
    }
    if (!VERSION.matcher(version()).matches()) {
      throw refused(PluginProblem.PLUGIN_MALFORMED, "plugin.version", version());
    }
    if (!COMPARISON.matcher(requires()).matches()) {
      throw refused(PluginProblem.PLUGIN_RANGE, requires());
    }
    boolean fits;
    try {
      fits = VERSIONS.checkVersionConstraint(Api.VERSION, requires());
    } catch (RuntimeException e) {
      // Whatever the version library throws for a broken range, the range is what is wrong.
      throw refused(PluginProblem.PLUGIN_RANGE, requires());
    }
    if (!fits) {
      throw refused(PluginProblem.PLUGIN_API_VERSION, requires(), Api.VERSION);
    }
  }

  /** Unpacks the zip and makes sure that it does not bring the API along. */
  Path unpack() {
    Path folder = archive.unpacked();
    if (Files.exists(folder.resolve("classes/org/fundbench/api/Api.class"))) {
      throw refused(PluginProblem.PLUGIN_BUNDLES_API, "classes/org/fundbench/api");
    }
    Path lib = folder.resolve("lib");
    if (Files.isDirectory(lib)) {
      List<Path> jars;
      try (Stream<Path> list = Files.list(lib)) {
        jars = list.filter(jar -> jar.toString().endsWith(".jar")).toList();
      } catch (IOException e) {
        throw refused(PluginProblem.PLUGIN_UNREADABLE, String.valueOf(e.getMessage()));
      }
      jars.forEach(this::checkJar);
    }
    return folder;
  }

  private void checkJar(Path jar) {
    try (JarFile file = new JarFile(jar.toFile(), false)) {
      if (file.getEntry("org/fundbench/api/Extension.class") != null
          || file.getEntry("org/pf4j/ExtensionPoint.class") != null) {
        throw refused(PluginProblem.PLUGIN_BUNDLES_API, "lib/" + jar.getFileName());
      }
    } catch (IOException e) {
      throw refused(
          PluginProblem.PLUGIN_UNREADABLE, "lib/" + jar.getFileName() + ": " + e.getMessage());
    }
  }

  private RefusedException refused(PluginProblem code, Object... particulars) {
    return new RefusedException(Problem.of(code, Place.of(file()), particulars));
  }
}
