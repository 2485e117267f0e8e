package org.fundbench.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fundbench.api.ProblemCode;
import org.junit.jupiter.api.Test;

/** Every problem has a code of its own, words in both languages, and a sample in a test. */
class ProblemCodesTest {
  private static List<ProblemCode> all() {
    List<ProblemCode> codes = new ArrayList<>();
    for (JavaClass one :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.fundbench")) {
      if (one.isEnum() && one.isAssignableTo(ProblemCode.class)) {
        for (Object constant : one.reflect().getEnumConstants()) {
          codes.add((ProblemCode) constant);
        }
      }
    }
    return codes;
  }

  @Test
  void codesAreUnique() {
    assertThat(all()).hasSizeGreaterThan(80);
    assertThat(all().stream().map(ProblemCode::id).toList())
        .filteredOn(id -> !SHARED.contains(id))
        .doesNotHaveDuplicates();
  }

  /** The same thing said in two places: of our evaluation and of a form. */
  private static final List<String> SHARED =
      List.of("weights-sum", "outside-band", "reason-missing", "not-computable");

  @Test
  void codesAreWordsWithHyphens() {
    assertThat(all()).allSatisfy(code -> assertThat(code.id()).matches("[a-z0-9]+(-[a-z0-9]+)*"));
  }

  @Test
  void everyProblemSaysWhatWasWrongAndWhatToDoInBothLanguages() {
    assertThat(all())
        .allSatisfy(
            code -> {
              assertThat(code.message().zh()).as(code.id()).matches("(?s).*\\p{IsHan}.*");
              assertThat(code.advice().zh()).as(code.id()).isNotBlank();
              assertThat(code.message().en()).as(code.id()).doesNotMatch("(?s).*\\p{IsHan}.*");
              assertThat(code.advice().en()).as(code.id()).isNotBlank();
            });
  }

  @Test
  void everyProblemHasASampleInATest() throws IOException {
    String tests = testSources();

    assertThat(all())
        .filteredOn(code -> !tests.contains(((Enum<?>) code).name()))
        .filteredOn(
            code ->
                !Pattern.compile("(?<![a-z-])" + code.id() + "(?![a-z-])").matcher(tests).find())
        .extracting(ProblemCode::id)
        .as("problems without a sample in any test")
        .isEmpty();
  }

  private static String testSources() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("mvnw"))) {
      root = root.getParent();
    }
    StringBuilder text = new StringBuilder();
    for (String part : List.of("core", "plugins", "dist")) {
      try (Stream<Path> walk = Files.walk(root.resolve(part))) {
        for (Path file :
            walk.filter(path -> path.toString().endsWith(".java"))
                .filter(path -> path.toString().contains("src" + java.io.File.separator + "test"))
                .filter(path -> !path.endsWith("ProblemCodesTest.java"))
                .toList()) {
          text.append(Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    }
    return text.toString();
  }
}
