package org.fundbench.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The classes that were rewritten for the packed program. */
class PackedClassesTest {
  @ParameterizedTest
  @ValueSource(strings = {"LambdaMetafactory", "StringConcatFactory"})
  void linkNothingWhileTheyRun(String linker) throws IOException {
    List<String> linking = new ArrayList<>();
    for (Path jar : rewritten()) {
      classes(
          jar,
          (name, bytes) -> {
            if (new String(bytes, StandardCharsets.ISO_8859_1).contains(linker)) {
              linking.add(name);
            }
          });
    }
    // It calls a library that is not handed out.
    linking.remove("org/eclipse/core/runtime/ServiceCaller.class");
    assertThat(linking).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux-x86_64", "linux-aarch64", "windows-x86_64"})
  void areAsJavaWantsThem(String platform) throws IOException, ClassNotFoundException {
    Path toolkit = PackagedProgram.home().resolve("swt").resolve(platform + ".jar");
    List<URL> urls = new ArrayList<>(List.of(toolkit.toUri().toURL()));
    for (Path jar : jars("lib")) {
      urls.add(jar.toUri().toURL());
    }
    List<String> lambdas = new ArrayList<>();
    for (Path jar : rewritten()) {
      if (jar.equals(toolkit) || !jar.getParent().equals(toolkit.getParent())) {
        classes(jar, (name, bytes) -> lambdas.add(name));
      }
    }
    lambdas.removeIf(name -> !name.contains("$$Lambda"));
    assertThat(lambdas).hasSizeGreaterThan(3000);
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      for (String lambda : lambdas) {
        assertGood(loader, lambda.replace(".class", "").replace('/', '.'));
      }
    }
  }

  private static void assertGood(ClassLoader loader, String lambda) throws ClassNotFoundException {
    try {
      Class<?> around = loader.loadClass(lambda.substring(0, lambda.indexOf('$')));
      Class<?> type = loader.loadClass(lambda);
      // Java verifies a class before it tells its methods.
      around.getDeclaredMethods();
      type.getDeclaredMethods();
      assertThat(type.getNestHost()).as(lambda).isEqualTo(around);
    } catch (NoClassDefFoundError e) {
      // What serves the framework of Eclipse, which is not handed out.
      assertThat(e).as(lambda).hasMessageStartingWith("org/osgi/");
    }
  }

  private static List<Path> rewritten() throws IOException {
    List<Path> rewritten = new ArrayList<>(jars("swt"));
    for (Path jar : jars("lib")) {
      if (jar.getFileName()
          .toString()
          .matches("(fundbench-|org\\.eclipse\\.(jface|core|equinox)).*")) {
        rewritten.add(jar);
      }
    }
    assertThat(rewritten).hasSize(10);
    return rewritten;
  }

  private static List<Path> jars(String folder) throws IOException {
    try (Stream<Path> jars = Files.list(PackagedProgram.home().resolve(folder))) {
      return jars.sorted().toList();
    }
  }

  private static void classes(Path jar, BiConsumer<String, byte[]> each) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().endsWith(".class")) {
          try (InputStream stream = zip.getInputStream(entry)) {
            each.accept(entry.getName(), stream.readAllBytes());
          }
        }
      }
    }
  }
}
