package org.fundbench.packing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * A jar whose classes were made plain.
 *
 * <ol>
 *   <li>Each class is rewritten; for each of its lambdas it gives a class of its own.
 *   <li>Those become nest mates of the class they came from, as a lambda may use what is private
 *       there: the host of the nest is told of them.
 *   <li>All is written in the order it was read, the new classes last. Every entry bears the same
 *       moment: the same classes give the same bytes.
 * </ol>
 */
final class PlainJar {
  private static final String CLASS = ".class";
  private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Map<String, byte[]> entries;

  private PlainJar(Map<String, byte[]> entries) {
    this.entries = entries;
  }

  /** Reads a jar and makes it plain. */
  static PlainJar of(Path jar, Reach reach) throws IOException {
    Map<String, byte[]> entries = read(jar);
    Map<String, byte[]> lambdas = new LinkedHashMap<>();
    Map<String, List<String>> nests = new HashMap<>();
    entries.replaceAll(
        (name, bytes) -> {
          if (!isPlainable(name)) {
            return bytes;
          }
          PlainClass plain = PlainClass.of(bytes, reach);
          plain.lambdas().forEach((lambda, made) -> lambdas.put(lambda + CLASS, made));
          nests
              .computeIfAbsent(plain.nestHost() + CLASS, host -> new ArrayList<>())
              .addAll(plain.lambdas().keySet());
          return plain.bytes();
        });
    entries.replaceAll((name, bytes) -> withMembers(bytes, nests.getOrDefault(name, List.of())));
    entries.putAll(lambdas);
    return new PlainJar(entries);
  }

  private static Map<String, byte[]> read(Path jar) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        // Folders as well: who looks for all files of one asks for it by name.
        try (InputStream stream = zip.getInputStream(entry)) {
          entries.put(entry.getName(), stream.readAllBytes());
        }
      }
    }
    return entries;
  }

  /** Classes for other versions of Java, in META-INF, and descriptions of modules are let be. */
  private static boolean isPlainable(String name) {
    return name.endsWith(CLASS)
        && !name.startsWith("META-INF/")
        && !name.endsWith("module-info.class");
  }

  private static byte[] withMembers(byte[] host, List<String> members) {
    if (members.isEmpty()) {
      return host;
    }
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(host)
        .accept(
            new ClassVisitor(Opcodes.ASM9, writer) {
              @Override
              public void visitEnd() {
                members.forEach(this::visitNestMember);
                super.visitEnd();
              }
            },
            0);
    return writer.toByteArray();
  }

  /** Writes it. */
  void write(Path target) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
      for (Map.Entry<String, byte[]> one : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(one.getKey());
        entry.setTimeLocal(MOMENT);
        zip.putNextEntry(entry);
        zip.write(one.getValue());
      }
    }
  }
}
