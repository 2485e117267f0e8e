package org.fundbench.plugin;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parent of every plugin's class loader: Java itself and what a plugin may see of the host.
 *
 * <p>Without it a plugin would see every library of the program, would come to depend on them, and
 * would break when one of them is updated.
 */
final class ApiClassLoader extends ClassLoader {
  private static final List<String> VISIBLE =
      List.of("org.fundbench.api.", "org.pf4j.", "org.jspecify.", "org.slf4j.", "org.eclipse.swt.");

  private final ClassLoader host;

  ApiClassLoader(ClassLoader host) {
    super(ClassLoader.getPlatformClassLoader());
    this.host = host;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (VISIBLE.stream().anyMatch(name::startsWith)) {
      return host.loadClass(name);
    }
    return super.loadClass(name, resolve);
  }

  @Override
  public @Nullable URL getResource(String name) {
    return visible(name) ? host.getResource(name) : super.getResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return visible(name) ? host.getResources(name) : super.getResources(name);
  }

  private static boolean visible(String resource) {
    String dotted = resource.replace('/', '.');
    return VISIBLE.stream().anyMatch(dotted::startsWith);
  }
}
