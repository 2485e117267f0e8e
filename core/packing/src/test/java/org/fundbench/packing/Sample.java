package org.fundbench.packing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A small program made on the spot, as the compiler makes programs when it is left alone. */
final class Sample {
  private static final String SOURCE =
      """
      package sample;
      import java.util.*;
      import java.util.function.*;
      public class Sample {
        public static String run() { return String.valueOf(body()); }
        private static Object body() {
          %s
        }
        private final String name;
        private Sample(String name) { this.name = name; }
        private Supplier<String> greeting() { return () -> "hello ".concat(name); }
        private String secret() { return "secret ".concat(name); }
        static String shown(Object o) { return "shown ".concat(o.toString()); }
        static int twice(int n) { return 2 * n; }
        static Object once() { Supplier<String> s = () -> "x"; return s; }
        static class Inner {
          Supplier<String> supplier() { Sample s = new Sample("n"); return () -> "inner ".concat(s.secret()); }
        }
        interface Speaking {
          default Supplier<String> loud() { return () -> word().toUpperCase(); }
          default String word() { return "loud"; }
          default String joined(int n) { return "joined " + n; }
        }
        interface Marker {}
        interface Narrow extends Function<String, String> { @Override String apply(String s); }
        static class Above { String word() { return "above"; } }
        static class Below extends Above {
          @Override String word() { return "below"; }
          Supplier<String> past() { return super::word; }
        }
      }
      class Far { private final String n; Far(String n) { this.n = n; } String name() { return n; } }
      """;

  /** The line that a body stands in. */
  static final int LINE = 7;

  private Sample() {}

  /** A jar of the program, with a body. */
  static Path jar(Path folder, String body) throws IOException {
    return jar(folder, body, "17");
  }

  /** The same for a version of Java. */
  static Path jar(Path folder, String body, String release) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    compile(SOURCE.formatted(body), release, classes);
    Path jar = Files.createDirectories(folder.resolve("jars")).resolve("sample.jar");
    try (JarOutputStream stream = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      put(
          stream,
          "META-INF/MANIFEST.MF",
          "Manifest-Version: 1.0\n".getBytes(StandardCharsets.UTF_8));
      put(stream, "words/", new byte[0]);
      put(stream, "words/a.properties", "word=字".getBytes(StandardCharsets.UTF_8));
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        put(stream, name, Files.readAllBytes(file));
      }
    }
    return jar;
  }

  private static void put(JarOutputStream jar, String name, byte[] bytes) throws IOException {
    jar.putNextEntry(new ZipEntry(name));
    jar.write(bytes);
  }

  private static void compile(String text, String release, Path classes) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    SimpleJavaFileObject source =
        new SimpleJavaFileObject(
            URI.create("string:///sample/Sample.java"), SimpleJavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    List<String> options =
        List.of("--release", release, "-g", "-Xlint:-options", "-d", classes.toString());
    if (!compiler.getTask(null, null, null, options, null, List.of(source)).call()) {
      throw new IllegalArgumentException("does not compile:\n" + text);
    }
  }

  /** A jar with the same classes, said to be of another version of Java. */
  static Path ofMajorVersion(Path jar, int version) throws IOException {
    Path other = jar.resolveSibling("of-" + version + ".jar");
    try (ZipFile zip = new ZipFile(jar.toFile());
        JarOutputStream stream = new JarOutputStream(Files.newOutputStream(other))) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream from = zip.getInputStream(entry)) {
          byte[] bytes = from.readAllBytes();
          if (entry.getName().endsWith(".class")) {
            bytes[7] = (byte) version;
          }
          put(stream, entry.getName(), bytes);
        }
      }
    }
    return other;
  }

  /** What the program in a jar says. */
  static String run(Path jar) throws IOException, ReflectiveOperationException {
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      return (String) loader.loadClass("sample.Sample").getMethod("run").invoke(null);
    }
  }

  /** What is still linked while it runs, by name. */
  static List<String> linked(Path jar) throws IOException {
    List<String> linked = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().endsWith(".class")) {
          try (InputStream stream = zip.getInputStream(entry)) {
            new ClassReader(stream).accept(new Linked(linked), 0);
          }
        }
      }
    }
    return linked;
  }

  /** All files and folders of a jar but its classes. */
  static Map<String, String> texts(Path jar) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.getName().endsWith(".class")) {
          try (InputStream stream = zip.getInputStream(entry)) {
            texts.put(entry.getName(), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      }
    }
    return texts;
  }

  private static final class Linked extends ClassVisitor {
    private final List<String> names;

    private Linked(List<String> names) {
      super(Opcodes.ASM9);
      this.names = names;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitInvokeDynamicInsn(
            String linked, String types, Handle bootstrap, Object... arguments) {
          names.add(linked);
        }
      };
    }
  }
}
