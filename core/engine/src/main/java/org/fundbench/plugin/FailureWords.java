package org.fundbench.plugin;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.concurrent.ExecutionException;
import org.fundbench.api.Text;
import org.jspecify.annotations.Nullable;
import org.pf4j.PluginRuntimeException;

/** Says in words what a plugin threw, for people who do not read stack traces. */
final class FailureWords {
  private static final int LONGEST = 300;

  private FailureWords() {}

  static Text of(Throwable thrown) {
    Throwable told = unwrap(thrown);
    Text meaning = meaning(told);
    String name = told.getClass().getName();
    String message = message(told);
    String detail = message.isEmpty() ? name : name + ": " + message;
    return meaning == null
        ? Text.same(detail)
        : new Text(meaning.zh() + "（" + detail + "）", meaning.en() + " (" + detail + ")");
  }

  /** Wrappers of reflection and of PF4J say nothing; what they carry does. */
  private static Throwable unwrap(Throwable thrown) {
    Throwable told = thrown;
    for (int depth = 0; depth < 8; depth++) {
      Throwable cause = told.getCause();
      boolean wrapper =
          told instanceof InvocationTargetException
              || told instanceof UndeclaredThrowableException
              || told instanceof ExecutionException
              || told instanceof ExceptionInInitializerError
              || told.getClass() == PluginRuntimeException.class;
      if (!wrapper || cause == null) {
        return told;
      }
      told = cause;
    }
    return told;
  }

  private static @Nullable Text meaning(Throwable told) {
    if (told instanceof UnsupportedClassVersionError) {
      return new Text("需要更新的 Java", "it needs a newer Java");
    }
    if (told instanceof NoClassDefFoundError || told instanceof ClassNotFoundException) {
      return new Text("缺少一个类", "a class is missing");
    }
    if (told instanceof IncompatibleClassChangeError) {
      return new Text("按另一版本的接口编译", "it was compiled against another version");
    }
    if (told instanceof StackOverflowError) {
      return new Text("递归没有尽头", "it calls itself without end");
    }
    if (told instanceof OutOfMemoryError) {
      return new Text("内存不足", "memory ran out");
    }
    return null;
  }

  /** An exception is foreign code as well: even asking for its message can fail. */
  private static String message(Throwable told) {
    String message;
    try {
      message = told.getMessage();
    } catch (RuntimeException | StackOverflowError e) {
      return "";
    }
    if (message == null) {
      return "";
    }
    String line = message.strip().replaceAll("\\s+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
