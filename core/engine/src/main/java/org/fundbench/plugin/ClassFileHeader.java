package org.fundbench.plugin;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The beginning of a class file (JVMS §4.1): which Java it needs and what it descends from. Read
 * instead of loading the class, so that listing plugins runs none of their code.
 *
 * @param major the class file's major version; 61 is Java 17
 * @param parents super class and interfaces, by name
 */
record ClassFileHeader(int major, List<String> parents) {
  private static final int MAGIC = 0xCAFEBABE;
  private static final int JAVA_OFFSET = 44;

  /**
   * Reads a class file up to its interfaces.
   *
   * @throws IOException if it is none
   */
  static ClassFileHeader read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(stream));
    if (in.readInt() != MAGIC) {
      throw new IOException("not a class file");
    }
    in.readUnsignedShort();
    int major = in.readUnsignedShort();
    int constants = in.readUnsignedShort();
    String[] texts = new String[constants];
    int[] classes = new int[constants];
    for (int i = 1; i < constants; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts[i] = in.readUTF();
        case 7 -> classes[i] = in.readUnsignedShort();
        case 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
        case 5, 6 -> {
          in.skipNBytes(8);
          i++; // long and double take two places
        }
        default -> throw new IOException("unknown constant " + tag);
      }
    }
    in.skipNBytes(4); // access flags, this class
    List<String> parents = new ArrayList<>();
    addName(parents, in.readUnsignedShort(), classes, texts);
    int interfaces = in.readUnsignedShort();
    for (int i = 0; i < interfaces; i++) {
      addName(parents, in.readUnsignedShort(), classes, texts);
    }
    return new ClassFileHeader(major, List.copyOf(parents));
  }

  private static void addName(List<String> names, int index, int[] classes, String[] texts)
      throws IOException {
    if (index == 0) {
      return; // java.lang.Object and module-info have no super class
    }
    if (index >= classes.length || classes[index] <= 0 || classes[index] >= texts.length) {
      throw new IOException("broken class file");
    }
    String name = texts[classes[index]];
    if (name == null) {
      throw new IOException("broken class file");
    }
    names.add(name.replace('/', '.'));
  }

  /** The Java version that a major version stands for. */
  static int javaOf(int major) {
    return major - JAVA_OFFSET;
  }
}
