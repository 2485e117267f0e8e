package org.fundbench.plugin;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.fundbench.api.Api;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.pf4j.PluginDependency;

/**
 * What {@code plugin.properties} says, in UTF-8. Checked here, before PF4J sees it: PF4J checks
 * little, and stops at the first plugin it cannot make sense of.
 */
final class PluginManifest {
  static final String FILE = "plugin.properties";
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)*");
  private static final int LONGEST_ID = 64;

  private final String file;
  private final Properties properties;

  private PluginManifest(String file, Properties properties) {
    this.file = file;
    this.properties = properties;
  }

  /**
   * Reads the description of an unpacked plugin.
   *
   * @param folder the unpacked plugin
   * @param file the name of its zip
   * @throws RefusedException if there is none or it cannot be read
   */
  static PluginManifest read(Path folder, String file) {
    Path path = folder.resolve(FILE);
    if (!Files.isRegularFile(path)) {
      throw new RefusedException(Problem.of(PluginProblem.DESCRIPTION_MISSING, Place.of(file)));
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new RefusedException(
          Problem.of(PluginProblem.DESCRIPTION_MALFORMED, Place.of(file), FailureWords.of(e)));
    }
    return new PluginManifest(file, properties);
  }

  /** All that is wrong with it, apart from other plugins. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (!ID.matcher(id()).matches() || id().length() > LONGEST_ID) {
      problems.add(problem(PluginProblem.ID_UNSAFE, "plugin.id", id()));
    }
    if (!ApiRange.isVersion(version())) {
      problems.add(problem(PluginProblem.VERSION_MALFORMED, "plugin.version", version()));
    }
    String requires = get("plugin.requires");
    if (requires.isEmpty()) {
      problems.add(problem(PluginProblem.REQUIRES_MISSING, "plugin.requires"));
    } else if (!ApiRange.isRange(requires)) {
      problems.add(problem(PluginProblem.REQUIRES_NOT_A_RANGE, "plugin.requires", requires));
    } else if (!ApiRange.contains(requires, Api.VERSION)) {
      problems.add(problem(PluginProblem.API_MISMATCH, "plugin.requires", requires, Api.VERSION));
    }
    for (PluginDependency dependency : dependencies()) {
      String range = dependency.getPluginVersionSupport();
      if (!ID.matcher(dependency.getPluginId()).matches()
          || !("*".equals(range) || ApiRange.isRange(range))) {
        problems.add(
            problem(
                PluginProblem.DEPENDENCY_MALFORMED,
                "plugin.dependencies",
                dependency.getPluginId() + ("*".equals(range) ? "" : "@" + range)));
      }
    }
    return problems;
  }

  /** The id as it stands there, safe or not. */
  String id() {
    return get("plugin.id");
  }

  String version() {
    return get("plugin.version");
  }

  /** The class with start and stop, if it has one. */
  Optional<String> pluginClass() {
    String name = get("plugin.class");
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  /** A value, empty where there is none. */
  String get(String key) {
    return properties.getProperty(key, "").strip();
  }

  /**
   * A text for people: English under its key, Chinese under the key with {@code .zh} behind it. One
   * alone stands for both, as in plugins that were written before there were two.
   *
   * @param usual where there is neither
   */
  Text text(String key, String usual) {
    String en = get(key);
    String zh = get(key + ".zh");
    return new Text(
        zh.isEmpty() ? (en.isEmpty() ? usual : en) : zh,
        en.isEmpty() ? (zh.isEmpty() ? usual : zh) : en);
  }

  /** The same for PF4J. */
  Properties properties() {
    return properties;
  }

  List<PluginDependency> dependencies() {
    List<PluginDependency> dependencies = new ArrayList<>();
    for (String part : get("plugin.dependencies").split(",")) {
      if (!part.isBlank()) {
        dependencies.add(new PluginDependency(part.strip()));
      }
    }
    return dependencies;
  }

  private Problem problem(PluginProblem problem, String key, Object... particulars) {
    return Problem.of(problem, Place.field(file, key), particulars);
  }
}
