package org.fundbench.packing;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A text put together from values, as {@link java.lang.invoke.StringConcatFactory} is told of it.
 *
 * @param descriptor the values
 * @param recipe the text, with a mark for each value and each constant
 * @param constants what the second kind of mark stands for, behind the recipe itself
 */
record JoinedText(String descriptor, String recipe, Object[] constants) {
  private static final String OWNER = "java/lang/invoke/StringConcatFactory";
  private static final String BUILDER = "java/lang/StringBuilder";
  private static final char VALUE = 1;
  private static final char CONSTANT = 2;

  /** Reads it; null where it is something else. */
  static @Nullable JoinedText of(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    return bootstrap.getOwner().equals(OWNER) && name.equals("makeConcatWithConstants")
        ? new JoinedText(descriptor, (String) arguments[0], arguments)
        : null;
  }

  /** Writes the method that puts it together. */
  void write(ClassVisitor into, String name) {
    MethodVisitor code =
        into.visitMethod(
            Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
            name,
            descriptor,
            null,
            null);
    code.visitCode();
    code.visitTypeInsn(Opcodes.NEW, BUILDER);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
    Type[] values = Type.getArgumentTypes(descriptor);
    int value = 0;
    int local = 0;
    int constant = 1;
    StringBuilder words = new StringBuilder();
    for (char sign : recipe.toCharArray()) {
      if (sign == VALUE) {
        append(code, words);
        Type type = values[value++];
        code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
        append(code, type);
        local += type.getSize();
      } else if (sign == CONSTANT) {
        words.append(constants[constant++]);
      } else {
        words.append(sign);
      }
    }
    append(code, words);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
    code.visitInsn(Opcodes.ARETURN);
    // The builder, and beside it itself once more or the widest value.
    code.visitMaxs(3, local);
    code.visitEnd();
  }

  private static void append(MethodVisitor code, StringBuilder words) {
    if (!words.isEmpty()) {
      code.visitLdcInsn(words.toString());
      append(code, Type.getType(String.class));
      words.setLength(0);
    }
  }

  private static void append(MethodVisitor code, Type type) {
    String takes =
        switch (type.getSort()) {
          case Type.BYTE, Type.SHORT -> "I";
          case Type.ARRAY, Type.OBJECT ->
              type.getClassName().equals("java.lang.String")
                  ? "Ljava/lang/String;"
                  : "Ljava/lang/Object;";
          default -> type.getDescriptor();
        };
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        BUILDER,
        "append",
        "(" + takes + ")Ljava/lang/StringBuilder;",
        false);
  }
}
