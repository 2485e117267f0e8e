package org.fundbench.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fundbench.api.Problem;
import org.fundbench.plugin.PluginRecord.Origin;
import org.fundbench.plugin.PluginRecord.State;
import org.jspecify.annotations.Nullable;
import org.pf4j.PluginDependency;

/**
 * Decides which of the fit plugins are used, and in which order they are loaded.
 *
 * <ol>
 *   <li>What was installed and not yet switched on is left out.
 *   <li>Of several versions of one id the one that is being written is used, else the highest; of
 *       equal ones the first found.
 *   <li>What is switched off is left out.
 *   <li>Whoever needs something that is missing, unfit or of the wrong version is refused; again
 *       until nothing changes, as that may leave others without what they need.
 *   <li>What then still cannot be put in order stands in a circle, or needs one that does.
 * </ol>
 *
 * <p>PF4J would stop at the first of these and load nothing at all.
 */
final class Resolution {
  private final Map<String, HostedPlugin> chosen = new TreeMap<>();

  private Resolution() {}

  /** The plugins to use by id, each after those it needs; the others have their reason noted. */
  static Map<String, HostedPlugin> of(List<HostedPlugin> plugins, Set<String> disabled) {
    Resolution resolution = new Resolution();
    plugins.stream()
        .filter(plugin -> plugin.usable() && plugin.origin() == Origin.WAITING)
        .forEach(plugin -> plugin.leave(State.WAITING, waits(plugin)));
    plugins.stream().filter(HostedPlugin::usable).forEach(resolution::choose);
    resolution.leaveOut(disabled);
    resolution.refuseUnmet();
    return resolution.order();
  }

  private static Problem waits(HostedPlugin plugin) {
    return plugin.problem(PluginProblem.WAITING, plugin.manifest().version(), plugin.id());
  }

  private void choose(HostedPlugin plugin) {
    HostedPlugin other = chosen.get(plugin.id());
    if (other == null) {
      chosen.put(plugin.id(), plugin);
    } else if (other.origin() != Origin.WATCHED
        && (plugin.origin() == Origin.WATCHED
            || ApiRange.compare(plugin.manifest().version(), other.manifest().version()) > 0)) {
      chosen.put(plugin.id(), plugin);
      supersede(other, plugin);
    } else {
      supersede(plugin, other);
    }
  }

  private static void supersede(HostedPlugin lower, HostedPlugin higher) {
    lower.leave(
        State.SUPERSEDED,
        lower.problem(PluginProblem.SUPERSEDED, higher.manifest().version(), higher.file()));
  }

  private void leaveOut(Set<String> disabled) {
    for (String id : disabled) {
      HostedPlugin plugin = chosen.remove(id);
      if (plugin != null) {
        plugin.leave(State.DISABLED, plugin.problem(PluginProblem.DISABLED, id));
      }
    }
  }

  private void refuseUnmet() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (HostedPlugin plugin : List.copyOf(chosen.values())) {
        for (PluginDependency dependency : plugin.manifest().dependencies()) {
          if (!met(plugin, dependency)) {
            chosen.remove(plugin.id());
            changed = true;
            break;
          }
        }
      }
    }
  }

  private boolean met(HostedPlugin plugin, PluginDependency dependency) {
    HostedPlugin needed = chosen.get(dependency.getPluginId());
    if (needed == null) {
      if (!dependency.isOptional()) {
        plugin.refuse(plugin.problem(PluginProblem.DEPENDENCY_MISSING, dependency.getPluginId()));
      }
      return dependency.isOptional();
    }
    String range = dependency.getPluginVersionSupport();
    String version = needed.manifest().version();
    if ("*".equals(range) || ApiRange.contains(range, version)) {
      return true;
    }
    // An optional one in the wrong version is no better: its classes would be visible.
    plugin.refuse(
        plugin.problem(PluginProblem.DEPENDENCY_VERSION, dependency.getPluginId(), range, version));
    return false;
  }

  private Map<String, HostedPlugin> order() {
    Map<String, HostedPlugin> ordered = new LinkedHashMap<>();
    Map<String, HostedPlugin> left = new TreeMap<>(chosen);
    @Nullable HostedPlugin next = ready(left);
    while (next != null) {
      left.remove(next.id());
      ordered.put(next.id(), next);
      next = ready(left);
    }
    for (HostedPlugin plugin : left.values()) {
      plugin.refuse(
          plugin.problem(PluginProblem.DEPENDENCY_CYCLE, String.join(", ", left.keySet())));
    }
    return ordered;
  }

  private static @Nullable HostedPlugin ready(Map<String, HostedPlugin> left) {
    for (HostedPlugin plugin : left.values()) {
      if (needs(plugin).stream().noneMatch(left::containsKey)) {
        return plugin;
      }
    }
    return null;
  }

  private static Set<String> needs(HostedPlugin plugin) {
    List<String> ids = new ArrayList<>();
    plugin.manifest().dependencies().forEach(one -> ids.add(one.getPluginId()));
    return new TreeSet<>(ids);
  }
}
