package org.fundbench.packing;

import java.util.Arrays;
import java.util.Optional;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Turns a value into the type that is wanted, as the runtime does between the method of a lambda
 * and its body: casts, boxes, unboxes and widens, and nothing else.
 */
enum Conversion {
  BOOLEAN(Type.BOOLEAN_TYPE, "java/lang/Boolean"),
  CHAR(Type.CHAR_TYPE, "java/lang/Character"),
  BYTE(Type.BYTE_TYPE, "java/lang/Byte"),
  SHORT(Type.SHORT_TYPE, "java/lang/Short"),
  INT(Type.INT_TYPE, "java/lang/Integer"),
  LONG(Type.LONG_TYPE, "java/lang/Long"),
  FLOAT(Type.FLOAT_TYPE, "java/lang/Float"),
  DOUBLE(Type.DOUBLE_TYPE, "java/lang/Double");

  private static final String OBJECT = "java/lang/Object";
  private static final String NUMBER = "java/lang/Number";

  private final Type primitive;
  private final String box;

  Conversion(Type primitive, String box) {
    this.primitive = primitive;
    this.box = box;
  }

  /**
   * Converts what lies on the stack.
   *
   * @param from its type
   * @param exact the type it is meant to have, if it is an object
   * @param to the type that is wanted
   */
  static void of(MethodVisitor code, Type from, Type exact, Type to) {
    if (isPrimitive(from)) {
      if (isPrimitive(to)) {
        widen(code, from, to);
      } else {
        // A long may be wanted in a box where an int is given.
        Conversion in = boxed(to).orElseGet(() -> primitive(from));
        widen(code, from, in.primitive);
        in.box(code);
      }
      return;
    }
    Type known = from;
    if (!isPrimitive(exact)) {
      cast(code, from, exact);
      known = exact;
    }
    if (isPrimitive(to)) {
      Optional<Conversion> in = boxed(known);
      if (in.isPresent()) {
        in.get().unbox(code, in.get().box);
        widen(code, in.get().primitive, to);
      } else {
        Conversion out = primitive(to);
        String holder = out == BOOLEAN || out == CHAR ? out.box : NUMBER;
        cast(code, known, Type.getObjectType(holder));
        out.unbox(code, holder);
      }
    } else {
      cast(code, known, to);
    }
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  private static Conversion primitive(Type type) {
    return Arrays.stream(values())
        .filter(one -> one.primitive.equals(type))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not primitive: " + type));
  }

  private static Optional<Conversion> boxed(Type type) {
    return Arrays.stream(values())
        .filter(one -> one.box.equals(type.getInternalName()))
        .findFirst();
  }

  private static void cast(MethodVisitor code, Type from, Type to) {
    if (!from.equals(to) && !to.getInternalName().equals(OBJECT)) {
      code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
    }
  }

  private void box(MethodVisitor code) {
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        box,
        "valueOf",
        "(" + primitive.getDescriptor() + ")L" + box + ";",
        false);
  }

  private void unbox(MethodVisitor code, String holder) {
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        holder,
        primitive.getClassName() + "Value",
        "()" + primitive.getDescriptor(),
        false);
  }

  /** A byte, a short and a char are ints already. */
  private static void widen(MethodVisitor code, Type from, Type to) {
    int given = Math.max(Type.INT, from.getSort());
    int wanted = Math.max(Type.INT, to.getSort());
    if (given == wanted) {
      return;
    }
    code.visitInsn(
        switch (given) {
          case Type.INT ->
              wanted == Type.LONG ? Opcodes.I2L : wanted == Type.FLOAT ? Opcodes.I2F : Opcodes.I2D;
          case Type.LONG -> wanted == Type.FLOAT ? Opcodes.L2F : Opcodes.L2D;
          case Type.FLOAT -> Opcodes.F2D;
          default -> throw new IllegalArgumentException(from + " does not widen to " + to);
        });
  }
}
