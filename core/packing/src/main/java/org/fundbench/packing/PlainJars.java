package org.fundbench.packing;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Makes the jars of a folder plain, as a step of packing the program. */
public final class PlainJars {
  private PlainJars() {}

  /**
   * Writes each jar of a folder into another.
   *
   * @param folders the folder to read, the one to write, and those whose jars are called by them
   */
  public static void main(String[] folders) throws IOException {
    List<Path> all = Arrays.stream(folders).map(Path::of).toList();
    List<Path> jars = jars(all.get(0));
    List<Path> called = new ArrayList<>(jars);
    for (Path folder : all.subList(2, all.size())) {
      called.addAll(jars(folder));
    }
    Path target = Files.createDirectories(all.get(1));
    for (Path jar : jars) {
      // Its own classes come first: the toolkits of all platforms have the same names.
      try (Reach reach =
          new Reach(Stream.concat(Stream.of(jar), called.stream()).distinct().toList())) {
        PlainJar.of(jar, reach).write(target.resolve(jar.getFileName()));
      }
    }
  }

  private static List<Path> jars(Path folder) throws IOException {
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
      found.forEach(jars::add);
    }
    Collections.sort(jars);
    return jars;
  }
}
