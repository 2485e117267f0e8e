package org.fundbench.plugin;

import org.fundbench.testkit.PluginZip;

/** Source texts of small extensions, good and bad. */
final class SampleSources {
  private static final String FORMAT =
      """
      package sample;
      import java.io.IOException;
      import java.util.List;
      import org.fundbench.api.*;
      public class %s implements ImportFormat {
        %s
        @Override public Descriptor descriptor() { %s }
        @Override public int recognise(String fileName, byte[] head) { %s }
        @Override public Draft read(Source source) throws IOException { %s }
      }
      """;

  private SampleSources() {}

  /** An import format that knows no file. */
  static String format(String className, String id) {
    return format(className, "", describe(id), "return 0;", "throw new IOException(\"none\");");
  }

  /** An import format with some code before its methods. */
  static String formatWith(String className, String id, String members) {
    return format(
        className, members, describe(id), "return 0;", "throw new IOException(\"none\");");
  }

  /** An import format by the bodies of its methods. */
  static String format(
      String className, String members, String descriptor, String recognise, String read) {
    return FORMAT.formatted(className, members, descriptor, recognise, read);
  }

  /** The body of a good descriptor(). */
  static String describe(String id) {
    return "return Descriptor.of(\"%s\", Text.same(\"%s\"), Text.same(\"a sample\"));"
        .formatted(id, id);
  }

  /** A good plugin with one import format of its own name. */
  static PluginZip good(String id) {
    return PluginZip.of(id).extension("sample.Good", format("Good", id));
  }
}
