package org.fundbench.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;

/**
 * Some compilers name a method that only the class around a lambda can call; the class that is made
 * for the lambda must not be told to.
 */
class ReachTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the class around | what is called | can it be called from a class beside it
        "java/util/ArrayList|java/lang/String.length()I|true",
        "java/util/ArrayList|java/util/ArrayList.hashCode()I|true",
        "java/util/ArrayList|java/util/AbstractCollection.toString()Ljava/lang/String;|true",
        "java/util/ArrayList|java/util/List.toString()Ljava/lang/String;|true",
        "java/util/ArrayList|java/util/ArrayList.removeRange(II)V|true",
        "java/util/ArrayList|java/util/ArrayList.fastRemove([Ljava/lang/Object;I)V|true",
        "java/util/ArrayList$Itr|java/util/ArrayList.fastRemove([Ljava/lang/Object;I)V|true",
        "java/util/HashMap|java/util/ArrayList.fastRemove([Ljava/lang/Object;I)V|false",
        "java/util/HashMap|java/util/ArrayList.removeRange(II)V|true",
        "java/text/Format|java/util/ArrayList.removeRange(II)V|false",
        "java/text/Format|java/lang/Object.clone()Ljava/lang/Object;|false",
        "java/text/Format|java/util/Vector.finalize()V|false",
        "java/text/Format|java/util/ArrayList.size(Z)I|false",
        "java/text/Format|no/such/Type.size()I|false",
        "no/such/Type|java/util/ArrayList.size()I|false",
        "java/text/Format|[I.clone()Ljava/lang/Object;|false"
      })
  void isWhatAClassBesideItMayCall(String self, String called, boolean expected)
      throws IOException {
    int dot = called.indexOf('.');
    int open = called.indexOf('(');
    Handle body =
        new Handle(
            Opcodes.H_INVOKEVIRTUAL,
            called.substring(0, dot),
            called.substring(dot + 1, open),
            called.substring(open),
            false);
    try (Reach reach = new Reach(List.of())) {
      assertThat(reach.from(self, body)).isEqualTo(expected);
    }
  }

  @Test
  void isNothingOfAJavaThatIsNotKnownYet(@TempDir Path folder) throws IOException {
    Path jar = Sample.jar(folder, "return 1;");
    Handle shown =
        new Handle(Opcodes.H_INVOKESTATIC, "sample/Sample", "run", "()Ljava/lang/String;", false);
    try (Reach reach = new Reach(List.of(jar))) {
      assertThat(reach.from("java/text/Format", shown)).isTrue();
    }
    Path newer = Sample.ofMajorVersion(jar, 200);
    try (Reach reach = new Reach(List.of(newer))) {
      assertThat(reach.from("java/text/Format", shown)).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({"java/util/AbstractList,removeRange,false", "java/util/ArrayList,fastRemove,true"})
  void isNotWhatIsCalledPastAnOverride(String owner, String name, boolean expected)
      throws IOException {
    String types = name.equals("fastRemove") ? "([Ljava/lang/Object;I)V" : "(II)V";
    Handle body = new Handle(Opcodes.H_INVOKESPECIAL, owner, name, types, false);
    try (Reach reach = new Reach(List.of())) {
      assertThat(reach.from("java/util/ArrayList", body)).isEqualTo(expected);
    }
  }
}
