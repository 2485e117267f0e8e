package org.fundbench.packing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;

/**
 * A place where a lambda or method reference is made, as {@link java.lang.invoke.LambdaMetafactory}
 * is told of it.
 *
 * @param method the name of the one method of its interface
 * @param factory what it captures, and its interface
 * @param erased the method's types as the interface has them
 * @param exact the types that are meant here
 * @param body what it does
 * @param interfaces the names of all it implements
 * @param bridges other types that the method can be called with
 */
record LambdaCall(
    String method,
    Type factory,
    Type erased,
    Type exact,
    Handle body,
    List<String> interfaces,
    List<Type> bridges) {
  private static final String OWNER = "java/lang/invoke/LambdaMetafactory";
  private static final int SERIALIZABLE = 1;
  private static final int MARKERS = 2;
  private static final int BRIDGES = 4;

  /** Reads it; null where it is something else, or is to survive being written to a stream. */
  static @Nullable LambdaCall of(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    if (!bootstrap.getOwner().equals(OWNER)) {
      return null;
    }
    Type factory = Type.getMethodType(descriptor);
    List<String> interfaces = new ArrayList<>();
    interfaces.add(factory.getReturnType().getInternalName());
    List<Type> bridges = new ArrayList<>();
    if (bootstrap.getName().equals("altMetafactory")) {
      int flags = (Integer) arguments[3];
      if ((flags & SERIALIZABLE) != 0) {
        return null;
      }
      int at = 4;
      if ((flags & MARKERS) != 0) {
        int end = at + 1 + (Integer) arguments[at];
        for (at++; at < end; at++) {
          String marker = ((Type) arguments[at]).getInternalName();
          if (!interfaces.contains(marker)) {
            interfaces.add(marker);
          }
        }
      }
      if ((flags & BRIDGES) != 0) {
        int end = at + 1 + (Integer) arguments[at];
        for (at++; at < end; at++) {
          bridges.add((Type) arguments[at]);
        }
      }
    }
    return new LambdaCall(
        name,
        factory,
        (Type) arguments[0],
        (Type) arguments[2],
        (Handle) arguments[1],
        List.copyOf(interfaces),
        List.copyOf(bridges));
  }
}
