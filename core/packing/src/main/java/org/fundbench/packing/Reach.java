package org.fundbench.packing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Knows which methods the class of a lambda can call. A lambda reaches all that the class around it
 * does, among it what that class inherits from another package; a class beside it does not. Where
 * that is in doubt, as a class cannot be found, the answer is no.
 */
final class Reach implements AutoCloseable {
  private final URLClassLoader jars;
  private final Map<String, Optional<Seen>> seen = new HashMap<>();

  /**
   * What can be called in some jars and in Java itself.
   *
   * @param jars all that is called, as far as it is known
   */
  Reach(List<Path> jars) {
    URL[] urls = jars.stream().map(Reach::url).toArray(URL[]::new);
    this.jars = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a class that is made beside another, and in its nest, can call something. */
  boolean from(String self, Handle body) {
    Seen owner = look(body.getOwner()).orElse(null);
    Found found = find(body.getOwner(), body.getName() + body.getDesc()).orElse(null);
    Seen from = look(self).orElse(null);
    if (owner == null || found == null || from == null) {
      return false;
    }
    if (found.has(Opcodes.ACC_PRIVATE)) {
      return found.in().nestHost().equals(from.nestHost());
    }
    if (body.getTag() == Opcodes.H_INVOKESPECIAL) {
      return false; // the method of a superclass, past one that overrides it
    }
    boolean near = packageOf(body.getOwner()).equals(packageOf(self));
    return found.has(Opcodes.ACC_PUBLIC)
        ? near || owner.isPublic()
        : near && packageOf(found.in().name()).equals(packageOf(self));
  }

  /** The method that a name stands for in a class: its own, or what it inherits. */
  private Optional<Found> find(@Nullable String type, String method) {
    if (type == null) {
      return Optional.empty();
    }
    Seen at = look(type).orElse(null);
    if (at == null) {
      return Optional.empty();
    }
    Integer access = at.methods().get(method);
    if (access != null) {
      return Optional.of(new Found(at, access));
    }
    List<@Nullable String> above = new ArrayList<>(at.interfaces());
    above.add(0, at.superName());
    return above.stream().flatMap(one -> find(one, method).stream()).findFirst();
  }

  private Optional<Seen> look(String type) {
    Optional<Seen> known = seen.get(type);
    if (known == null) {
      known = read(type);
      seen.put(type, known);
    }
    return known;
  }

  private Optional<Seen> read(String type) {
    try (InputStream stream = jars.getResourceAsStream(type + ".class")) {
      if (stream == null) {
        return Optional.empty();
      }
      Looking looking = new Looking();
      new ClassReader(stream)
          .accept(
              looking, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      return Optional.of(looking.seen(type));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a class of a Java that is newer than what reads it here
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String packageOf(String type) {
    return type.substring(0, type.lastIndexOf('/') + 1);
  }

  @Override
  public void close() throws IOException {
    jars.close();
  }

  /**
   * What matters of a class.
   *
   * @param methods the access of each, by name and types
   */
  private record Seen(
      String name,
      boolean isPublic,
      @Nullable String superName,
      List<String> interfaces,
      String nestHost,
      Map<String, Integer> methods) {}

  /** A method, and the class that declares it. */
  private record Found(Seen in, int access) {
    boolean has(int flag) {
      return (access & flag) != 0;
    }
  }

  private static final class Looking extends ClassVisitor {
    private final Map<String, Integer> methods = new HashMap<>();
    private boolean isPublic;
    private @Nullable String superName;
    private List<String> interfaces = List.of();
    private @Nullable String nestHost;

    private Looking() {
      super(Opcodes.ASM9);
    }

    private Seen seen(String type) {
      return new Seen(
          type, isPublic, superName, interfaces, nestHost == null ? type : nestHost, methods);
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        @Nullable String signature,
        @Nullable String superName,
        String @Nullable [] interfaces) {
      this.isPublic = (access & Opcodes.ACC_PUBLIC) != 0;
      this.superName = superName;
      this.interfaces = interfaces == null ? List.of() : List.of(interfaces);
    }

    @Override
    public void visitNestHost(String host) {
      this.nestHost = host;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      methods.put(name + descriptor, access);
      return null;
    }
  }
}
