package org.fundbench.packing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A class that links nothing while it runs, as far as that can be: each lambda has become a call of
 * a class made for it, each text put together a call of a method that appends.
 *
 * @param bytes the class
 * @param nestHost the host of its nest
 * @param lambdas the classes made for its lambdas, by name
 */
record PlainClass(byte[] bytes, String nestHost, Map<String, byte[]> lambdas) {
  /** Rewrites a class. What is not known to be right is left as it is. */
  static PlainClass of(byte[] bytes, Reach reach) {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(0);
    Rewriting rewriting = new Rewriting(writer, reach);
    reader.accept(rewriting, 0);
    boolean changed = rewriting.lambdas.size() + rewriting.texts.size() > 0;
    return new PlainClass(
        changed ? writer.toByteArray() : bytes, rewriting.nestHost(), rewriting.lambdas);
  }

  private static final class Rewriting extends ClassVisitor {
    /** The first version of class files that knows nests: private methods can be called in them. */
    private static final int NESTS = Opcodes.V11;

    private final Reach reach;
    private final Map<String, byte[]> lambdas = new LinkedHashMap<>();
    private final Map<String, JoinedText> texts = new LinkedHashMap<>();
    private int version;
    private String self = "";
    private boolean isInterface;
    private @Nullable String host;
    private @Nullable String source;

    private Rewriting(ClassVisitor next, Reach reach) {
      super(Opcodes.ASM9, next);
      this.reach = reach;
    }

    private String nestHost() {
      return host == null ? self : host;
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        @Nullable String signature,
        @Nullable String superName,
        String @Nullable [] interfaces) {
      this.version = version;
      this.self = name;
      this.isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
      super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public void visitSource(@Nullable String source, @Nullable String debug) {
      this.source = source;
      super.visitSource(source, debug);
    }

    @Override
    public void visitNestHost(String host) {
      this.host = host;
      super.visitNestHost(host);
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      return new Calls(super.visitMethod(access, name, descriptor, signature, exceptions));
    }

    @Override
    public void visitEnd() {
      texts.forEach((name, text) -> text.write(cv, name));
      super.visitEnd();
    }

    /** The calls of a method, those that are linked while it runs among them. */
    private final class Calls extends MethodVisitor {
      private int line;

      private Calls(MethodVisitor next) {
        super(Opcodes.ASM9, next);
      }

      @Override
      public void visitLineNumber(int line, Label start) {
        this.line = line;
        super.visitLineNumber(line, start);
      }

      @Override
      public void visitInvokeDynamicInsn(
          String name, String descriptor, Handle bootstrap, Object... arguments) {
        LambdaCall lambda = LambdaCall.of(name, descriptor, bootstrap, arguments);
        JoinedText text = JoinedText.of(name, descriptor, bootstrap, arguments);
        if (lambda != null && version >= NESTS && reach.from(self, lambda.body())) {
          String made = self + "$$Lambda" + (lambdas.size() + 1);
          lambdas.put(made, new LambdaClass(made, nestHost(), version, lambda).bytes(source, line));
          super.visitMethodInsn(Opcodes.INVOKESTATIC, made, LambdaClass.FACTORY, descriptor, false);
        } else if (text != null) {
          String made = "joined$" + (texts.size() + 1);
          texts.put(made, text);
          super.visitMethodInsn(Opcodes.INVOKESTATIC, self, made, descriptor, isInterface);
        } else {
          super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
        }
      }
    }
  }
}
