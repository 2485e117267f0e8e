package org.fundbench.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fundbench.dist.PackagedProgram.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of sample-data/import-cases: a file, perhaps a profile, and what must come of it.
 */
@Tag("commands")
@Execution(ExecutionMode.CONCURRENT)
class ImportCasesTest {
  @TempDir private static Path made;
  @TempDir private Path folder;

  @BeforeAll
  static void aLedgerToCopy() {
    Result init =
        PackagedProgram.run(
            made,
            "init",
            "x.fund",
            "--fund",
            PackagedProgram.home().resolve("sample-data/patrol-2023/fund.yaml").toString());
    assertThat(init.exitCode()).as(init.err()).isZero();
  }

  static List<String> cases() throws IOException {
    try (Stream<Path> list = Files.list(root())) {
      return list.filter(Files::isDirectory)
          .map(path -> path.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static Path root() {
    return Path.of("..").resolve("sample-data/import-cases").toAbsolutePath().normalize();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isTakenOrRefusedAsExpected(String name) throws IOException {
    Path ledger = Files.copy(made.resolve("x.fund"), folder.resolve("x.fund"));
    JsonNode expected = read(Files.readString(root().resolve(name).resolve("expected.json")));

    List<String> command =
        new ArrayList<>(
            List.of(
                "import",
                ledger.toString(),
                root().resolve(name).resolve("case.csv").toString(),
                "--json"));
    Path profile = root().resolve(name).resolve("profile.yaml");
    if (Files.exists(profile)) {
      command.addAll(List.of("--profile", profile.toString()));
    }
    Result result = PackagedProgram.run(folder, command.toArray(String[]::new));

    JsonNode file = read(result.out()).get("files").get(0);
    assertThat(file.get("records").asLong())
        .as(result.out())
        .isEqualTo(expected.get("posted").asLong());
    List<String> wanted = new ArrayList<>();
    expected.get("problems").forEach(one -> wanted.add(words(one, one)));
    List<String> found = new ArrayList<>();
    file.get("problems").forEach(one -> found.add(words(one, one.get("place"))));
    assertThat(found).as(result.out()).hasSameSizeAs(wanted);
    for (int i = 0; i < wanted.size(); i++) {
      assertThat(found.get(i)).startsWith(wanted.get(i));
    }
    // Rows that a profile passes over are reported, and are no reason to fail.
    assertThat(result.exitCode()).isEqualTo(expected.get("posted").asLong() > 0 ? 0 : 1);
  }

  private static String words(JsonNode problem, JsonNode place) {
    String row = place.hasNonNull("row") ? " " + place.get("row").asLong() : "";
    String column = place.hasNonNull("column") ? place.get("column").asText() : "";
    // A case names the column by its heading, the program by position and heading.
    String heading = place.hasNonNull("field") ? place.get("field").asText() : column;
    return problem.get("code").asText() + row + (heading.isEmpty() ? "" : " " + heading);
  }

  private static JsonNode read(String json) throws IOException {
    return new ObjectMapper().readTree(json);
  }
}
