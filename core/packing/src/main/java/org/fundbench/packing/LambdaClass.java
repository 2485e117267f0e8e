package org.fundbench.packing;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The class of one lambda, as Java would make it while the program runs: a field for each value it
 * captures, and a method that hands them to its body. One that captures nothing exists once.
 *
 * @param name of the class
 * @param nestHost the host of the nest it belongs to
 * @param version of the class file
 * @param call the lambda
 */
record LambdaClass(String name, String nestHost, int version, LambdaCall call) {
  /** The method that makes the lambda. */
  static final String FACTORY = "of";

  private static final String OBJECT = "java/lang/Object";
  private static final String ONLY = "ONLY";
  private static final String NEW = "<init>";

  /**
   * The class file.
   *
   * @param source where the lambda is written, for stack traces
   * @param line the line there, or 0
   */
  byte[] bytes(@Nullable String source, int line) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        version,
        ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC,
        name,
        null,
        OBJECT,
        call.interfaces().toArray(String[]::new));
    writer.visitSource(source, null);
    writer.visitNestHost(nestHost);
    Type[] captured = call.factory().getArgumentTypes();
    constructor(writer, captured);
    factory(writer, captured);
    Set<Type> shapes = new LinkedHashSet<>(List.of(call.erased()));
    shapes.addAll(call.bridges());
    shapes.forEach(shape -> method(writer, captured, shape, line));
    writer.visitEnd();
    return writer.toByteArray();
  }

  private void constructor(ClassWriter writer, Type[] captured) {
    MethodVisitor code =
        writer.visitMethod(
            ACC_PRIVATE, NEW, Type.getMethodDescriptor(Type.VOID_TYPE, captured), null, null);
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, NEW, "()V", false);
    int local = 1;
    for (int i = 0; i < captured.length; i++) {
      String descriptor = captured[i].getDescriptor();
      writer.visitField(ACC_PRIVATE | ACC_FINAL, field(i), descriptor, null, null).visitEnd();
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), local);
      code.visitFieldInsn(Opcodes.PUTFIELD, name, field(i), descriptor);
      local += captured[i].getSize();
    }
    end(code, Opcodes.RETURN);
  }

  private void factory(ClassWriter writer, Type[] captured) {
    MethodVisitor code =
        writer.visitMethod(ACC_STATIC, FACTORY, call.factory().getDescriptor(), null, null);
    code.visitCode();
    if (captured.length == 0) {
      only(writer);
      code.visitFieldInsn(Opcodes.GETSTATIC, name, ONLY, "L" + name + ";");
    } else {
      make(code, captured);
    }
    end(code, Opcodes.ARETURN);
  }

  private void only(ClassWriter writer) {
    String descriptor = "L" + name + ";";
    writer
        .visitField(ACC_PRIVATE | ACC_STATIC | ACC_FINAL, ONLY, descriptor, null, null)
        .visitEnd();
    MethodVisitor code = writer.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null);
    code.visitCode();
    make(code, new Type[0]);
    code.visitFieldInsn(Opcodes.PUTSTATIC, name, ONLY, descriptor);
    end(code, Opcodes.RETURN);
  }

  private void make(MethodVisitor code, Type[] captured) {
    code.visitTypeInsn(Opcodes.NEW, name);
    code.visitInsn(Opcodes.DUP);
    int local = 0;
    for (Type one : captured) {
      code.visitVarInsn(one.getOpcode(Opcodes.ILOAD), local);
      local += one.getSize();
    }
    code.visitMethodInsn(
        Opcodes.INVOKESPECIAL,
        name,
        NEW,
        Type.getMethodDescriptor(Type.VOID_TYPE, captured),
        false);
  }

  private void method(ClassWriter writer, Type[] captured, Type shape, int line) {
    MethodVisitor code =
        writer.visitMethod(ACC_PUBLIC, call.method(), shape.getDescriptor(), null, null);
    code.visitCode();
    if (line > 0) {
      Label start = new Label();
      code.visitLabel(start);
      code.visitLineNumber(line, start);
    }
    Body body = new Body(call.body());
    body.begin(code);
    for (int i = 0; i < captured.length; i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, name, field(i), captured[i].getDescriptor());
    }
    List<Type> wanted = body.takes();
    Type[] given = shape.getArgumentTypes();
    Type[] exact = call.exact().getArgumentTypes();
    int local = 1;
    for (int i = 0; i < given.length; i++) {
      code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), local);
      Conversion.of(code, given[i], exact[i], wanted.get(captured.length + i));
      local += given[i].getSize();
    }
    body.call(code);
    Type result = shape.getReturnType();
    if (result.getSort() != Type.VOID) {
      Conversion.of(code, body.gives(), result, result);
    }
    end(code, result.getOpcode(Opcodes.IRETURN));
  }

  private static void end(MethodVisitor code, int with) {
    code.visitInsn(with);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private static String field(int captured) {
    return "captured" + captured;
  }

  /** What a lambda does: a method, or a constructor, that is called. */
  private record Body(Handle handle) {
    private boolean isConstructor() {
      return handle.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    }

    private void begin(MethodVisitor code) {
      if (isConstructor()) {
        code.visitTypeInsn(Opcodes.NEW, handle.getOwner());
        code.visitInsn(Opcodes.DUP);
      }
    }

    private List<Type> takes() {
      Type[] arguments = Type.getArgumentTypes(handle.getDesc());
      if (isConstructor() || handle.getTag() == Opcodes.H_INVOKESTATIC) {
        return List.of(arguments);
      }
      Type[] all = new Type[arguments.length + 1];
      all[0] = Type.getObjectType(handle.getOwner());
      System.arraycopy(arguments, 0, all, 1, arguments.length);
      return List.of(all);
    }

    private Type gives() {
      return isConstructor()
          ? Type.getObjectType(handle.getOwner())
          : Type.getReturnType(handle.getDesc());
    }

    private void call(MethodVisitor code) {
      int how =
          switch (handle.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            // What is private is called in a nest like anything else.
            case Opcodes.H_INVOKEVIRTUAL, Opcodes.H_INVOKESPECIAL, Opcodes.H_INVOKEINTERFACE ->
                handle.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
            default -> throw new IllegalArgumentException("no call: " + handle);
          };
      code.visitMethodInsn(
          how, handle.getOwner(), handle.getName(), handle.getDesc(), handle.isInterface());
    }
  }
}
