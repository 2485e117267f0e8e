package org.fundbench.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A plugin zip made on the spot from source text, whole or broken on purpose, so that a test shows
 * all of the plugin it is about.
 */
public final class PluginZip {
  private static final String INDEX = "META-INF/extensions.idx";

  private final Map<String, String> properties = new LinkedHashMap<>();
  private final Map<String, String> sources = new TreeMap<>();
  private final List<String> index = new ArrayList<>();
  private final Map<String, UnaryOperator<byte[]>> changes = new TreeMap<>();
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private boolean inJar;

  private PluginZip() {}

  /** A plugin of version 1.0.0 for the API of today, still without anything in it. */
  public static PluginZip of(String id) {
    return new PluginZip()
        .property("plugin.id", id)
        .property("plugin.version", "1.0.0")
        .property("plugin.requires", ">=1.0.0 & <2.0.0");
  }

  /** A zip without {@code plugin.properties}. */
  public static PluginZip undescribed() {
    return new PluginZip();
  }

  /** A line of {@code plugin.properties}. */
  public PluginZip property(String key, String value) {
    properties.put(key, value);
    return this;
  }

  /** Leaves a line of {@code plugin.properties} out. */
  public PluginZip without(String key) {
    properties.remove(key);
    return this;
  }

  /** A class that is not in the annotation index. */
  public PluginZip source(String className, String text) {
    sources.put(className, text);
    return this;
  }

  /** A class that is in the annotation index. */
  public PluginZip extension(String className, String text) {
    return source(className, text).indexed(className);
  }

  /** A line of the annotation index, whether there is such a class or not. */
  public PluginZip indexed(String className) {
    index.add(className);
    return this;
  }

  /** Changes a compiled class before it is packed. */
  public PluginZip changed(String className, UnaryOperator<byte[]> change) {
    changes.put(className.replace('.', '/') + ".class", change);
    return this;
  }

  /** Any other entry of the zip, under any name. */
  public PluginZip file(String name, byte[] content) {
    files.put(name, content);
    return this;
  }

  /** Packs the classes into a jar under {@code lib}, as the plugins' build does. */
  public PluginZip inJar() {
    inJar = true;
    return this;
  }

  /** Writes the zip. */
  public Path write(Path zip) {
    try {
      Files.write(zip, toBytes());
      return zip;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The zip's bytes. */
  public byte[] toBytes() {
    Map<String, byte[]> classes = new TreeMap<>();
    if (!sources.isEmpty()) {
      classes.putAll(SourceCompiler.compile(sources));
    }
    changes.forEach((path, change) -> classes.computeIfPresent(path, (p, b) -> change.apply(b)));
    if (!index.isEmpty()) {
      classes.put(INDEX, String.join("\n", index).getBytes(StandardCharsets.UTF_8));
    }
    Map<String, byte[]> entries = new LinkedHashMap<>();
    if (!properties.isEmpty()) {
      StringBuilder text = new StringBuilder();
      properties.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
      entries.put("plugin.properties", text.toString().getBytes(StandardCharsets.UTF_8));
    }
    if (inJar) {
      entries.put("lib/plugin.jar", zip(classes));
    } else {
      classes.forEach((path, bytes) -> entries.put("classes/" + path, bytes));
    }
    entries.putAll(files);
    return zip(entries);
  }

  /** Any files as a zip or jar. */
  public static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
