package org.fundbench.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Runs a contract's tests one by one and tells which of them fail. */
final class Failures {
  private Failures() {}

  static Set<String> of(ExtensionContract<?> contract) {
    Set<String> failures = new TreeSet<>();
    int run = 0;
    for (Class<?> type = contract.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.isAnnotationPresent(Test.class)) {
          run++;
          try {
            method.invoke(contract);
          } catch (InvocationTargetException e) {
            failures.add(method.getName());
          } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
          }
        }
      }
    }
    if (run < 4) {
      throw new IllegalStateException("the contract has no tests");
    }
    return failures;
  }
}
