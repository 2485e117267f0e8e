package org.fundbench.testkit;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.fundbench.api.Extension;
import org.pf4j.Plugin;
import org.slf4j.Logger;

/** Compiles a few classes in memory against the API, as a plugin's build would. */
final class SourceCompiler {
  private SourceCompiler() {}

  /**
   * Compiles.
   *
   * @param sources source texts by class name
   * @return class files by their paths, such as {@code sample/Broken.class}
   * @throws IllegalArgumentException if they do not compile; the message holds javac's words
   */
  static Map<String, byte[]> compile(Map<String, String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("tests need a JDK, not a runtime alone");
    }
    Map<String, ByteArrayOutputStream> compiled = new TreeMap<>();
    StringWriter words = new StringWriter();
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((name, text) -> units.add(new SourceText(name, text)));
    try (StandardJavaFileManager standard =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        JavaFileManager manager = new InMemory(standard, compiled)) {
      List<String> options =
          List.of("-proc:none", "-nowarn", "--release", "17", "-classpath", classPath());
      if (!compiler.getTask(words, manager, null, options, null, units).call()) {
        throw new IllegalArgumentException(words.toString());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Map<String, byte[]> classes = new TreeMap<>();
    compiled.forEach((path, bytes) -> classes.put(path, bytes.toByteArray()));
    return classes;
  }

  private static String classPath() {
    Set<String> places = new LinkedHashSet<>();
    List<Class<?>> types = new ArrayList<>(List.of(Extension.class, Plugin.class, Logger.class));
    toolkit().ifPresent(types::add);
    for (Class<?> type : types) {
      try {
        places.add(
            Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }
    return String.join(File.pathSeparator, places);
  }

  /** The window toolkit, where the test has one: only contributions to the window need it. */
  private static Optional<Class<?>> toolkit() {
    try {
      return Optional.of(
          Class.forName(
              "org.eclipse.swt.widgets.Control", false, SourceCompiler.class.getClassLoader()));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  private static final class SourceText extends SimpleJavaFileObject {
    private final String text;

    SourceText(String className, String text) {
      super(
          URI.create("string:///" + className.replace('.', '/') + Kind.SOURCE.extension),
          Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> compiled;

    InMemory(JavaFileManager next, Map<String, ByteArrayOutputStream> compiled) {
      super(next);
      this.compiled = compiled;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject by) {
      String path = className.replace('.', '/') + kind.extension;
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      compiled.put(path, bytes);
      return new SimpleJavaFileObject(URI.create("mem:///" + path), kind) {
        @Override
        public OutputStream openOutputStream() {
          return bytes;
        }
      };
    }
  }
}
