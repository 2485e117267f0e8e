package org.fundbench.plugin;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.fundbench.plugin.PluginRecord.Origin;
import org.fundbench.plugin.PluginRecord.State;
import org.pf4j.PluginClassLoader;

/**
 * The plugin whose code a thread is in.
 *
 * @param plugin its id
 * @param where the place in its code
 * @param origin where its zip lies
 */
public record Culprit(String plugin, String where, Origin origin) {
  /** The plugin that made the class of the innermost frame that is any plugin's. */
  static Optional<Culprit> of(
      StackTraceElement[] stack,
      Collection<HostedPlugin> plugins,
      Function<String, ClassLoader> loaders) {
    for (StackTraceElement frame : stack) {
      for (HostedPlugin plugin : plugins) {
        if (plugin.state() == State.STARTED
            && loaders.apply(plugin.id()) instanceof PluginClassLoader loader
            && made(loader, frame.getClassName())) {
          return Optional.of(new Culprit(plugin.id(), words(frame), plugin.origin()));
        }
      }
    }
    return Optional.empty();
  }

  private static String words(StackTraceElement frame) {
    return frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber();
  }

  private static boolean made(PluginClassLoader loader, String className) {
    try {
      return Class.forName(className, false, loader).getClassLoader() == loader;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
