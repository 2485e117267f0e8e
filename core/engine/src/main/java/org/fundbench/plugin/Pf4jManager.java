package org.fundbench.plugin;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.fundbench.api.Api;
import org.pf4j.BasePluginLoader;
import org.pf4j.DefaultPluginClasspath;
import org.pf4j.DefaultPluginFactory;
import org.pf4j.DefaultPluginManager;
import org.pf4j.Plugin;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginRuntimeException;
import org.pf4j.PluginStatusProvider;
import org.pf4j.PluginWrapper;
import org.pf4j.PropertiesPluginDescriptorFinder;
import org.pf4j.RuntimeMode;

/**
 * PF4J as the host uses it: for class loaders, dependencies between them, and start and stop. What
 * it decides by itself elsewhere (where plugins lie, which are switched on, in which mode it runs,
 * from system properties and files) is fixed here, so that nothing hidden decides.
 */
final class Pf4jManager extends DefaultPluginManager {
  private static final ClassLoader PARENT = new ApiClassLoader(hostLoader());

  /**
   * A manager that looks for nothing by itself.
   *
   * @param folder where unpacked plugins lie
   */
  Pf4jManager(Path folder) {
    super(List.of(folder));
    // Off as long as this is not set. The host has checked already; this is the second lock.
    setSystemVersion(Api.VERSION);
    setExactVersionAllowed(true);
  }

  private static ClassLoader hostLoader() {
    ClassLoader loader = Api.class.getClassLoader();
    return loader == null ? ClassLoader.getSystemClassLoader() : loader;
  }

  @Override
  public RuntimeMode getRuntimeMode() {
    return RuntimeMode.DEPLOYMENT;
  }

  @Override
  protected PluginDescriptorFinder createPluginDescriptorFinder() {
    return new PropertiesPluginDescriptorFinder() {
      /** In UTF-8, as everything of ours; PF4J itself would read Latin-1. */
      @Override
      protected Properties readProperties(Path path) {
        return PluginManifest.read(path, String.valueOf(path)).properties();
      }
    };
  }

  @Override
  protected PluginLoader createPluginLoader() {
    return new BasePluginLoader(this, new DefaultPluginClasspath()) {
      @Override
      protected PluginClassLoader createPluginClassLoader(Path path, PluginDescriptor descriptor) {
        return new PluginClassLoader(pluginManager, descriptor, PARENT);
      }
    };
  }

  @Override
  protected PluginStatusProvider createPluginStatusProvider() {
    return new PluginStatusProvider() {
      @Override
      public boolean isPluginDisabled(String pluginId) {
        return false; // the host does not even load what is switched off
      }

      @Override
      public void disablePlugin(String pluginId) {}

      @Override
      public void enablePlugin(String pluginId) {}
    };
  }

  /** PF4J's own factory logs what went wrong and returns null. */
  @Override
  protected PluginFactory createPluginFactory() {
    return new DefaultPluginFactory() {
      @Override
      public Plugin create(PluginWrapper wrapper) {
        String name = wrapper.getDescriptor().getPluginClass();
        try {
          Class<?> type = wrapper.getPluginClassLoader().loadClass(name);
          return (Plugin) type.getDeclaredConstructor().newInstance();
        } catch (InvocationTargetException e) {
          throw new PluginRuntimeException(e.getCause());
        } catch (ReflectiveOperationException | ClassCastException e) {
          throw new PluginRuntimeException(e);
        }
      }
    };
  }
}
