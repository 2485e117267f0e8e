package org.fundbench.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fundbench.dist.PackagedProgram.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An auditor without the program: one Java file, an export of the ledger, a printed head. */
@Tag("commands")
class OneFileVerifierTest {
  @TempDir private static Path folder;
  private static Path records;
  private static Path proof;
  private static String head;

  @BeforeAll
  static void theSampleLedgerAsText() {
    PackagedProgram.run(folder, "demo", "--dir", "d");
    String ledger = folder.resolve("d/patrol-2023.fund").toString();
    records = folder.resolve("records.txt");
    proof = folder.resolve("proof.txt");
    String said = PackagedProgram.run(folder, "records", ledger, "-o", records.toString()).out();
    head = said.replaceAll("(?s).*ledger head (\\S+)\\).*", "$1");
    PackagedProgram.run(folder, "prove", ledger, "ZF-000012", "-o", proof.toString());
  }

  @Test
  void findsAnUntouchedLedgerAsPosted() {
    Result result = verify(records, head);

    assertThat(result.out()).contains("396 records, all as posted", head);
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void acceptsAnEarlierHeadOfTheSameLedger() throws IOException {
    String earlier =
        Files.readAllLines(records, StandardCharsets.UTF_8).stream()
            .filter(line -> line.startsWith("head\t"))
            .findFirst()
            .orElseThrow()
            .substring("head\t".length())
            .replace('\t', ':');

    assertThat(verify(records, earlier).exitCode()).isZero();
  }

  @Test
  void provesOneVoucherAgainstAPrintedHead() {
    Result result = verify(proof, head);

    assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
    assertThat(result.out()).contains("number=12", head);
    assertThat(verify(proof, "396:" + "0".repeat(64)).exitCode()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "effect=9500,effect=9501",
    "kind=REFUND,kind=PAYMENT",
    "\tpayee=,\tpayed=",
    "operator=,operator=x"
  })
  void namesTheFirstRecordThatWasAltered(String from, String to) throws IOException {
    // A change of a field's name alone is no change of the record: names are not hashed.
    String text = Files.readString(records, StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    Path altered = Files.writeString(folder.resolve("altered.txt"), text.replaceFirst(from, to));

    Result result = verify(altered, head);

    assertThat(result.exitCode()).isEqualTo(from.contains("payee") ? 0 : 1);
    assertThat(result.out()).contains(from.contains("payee") ? "all as posted" : "ALTERED");
  }

  @Test
  void missesNoRecordThatWasRemoved() throws IOException {
    List<String> lines = Files.readAllLines(records, StandardCharsets.UTF_8);
    for (int remove : new int[] {1, 5, 200, lines.size() - 2}) {
      List<String> fewer = new ArrayList<>(lines);
      fewer.remove(remove);
      Path file = Files.write(folder.resolve("fewer.txt"), fewer, StandardCharsets.UTF_8);

      assertThat(verify(file, head).exitCode()).as("without line " + remove).isEqualTo(1);
    }
    List<String> cut = lines.subList(0, lines.size() - 98);
    Path file = Files.write(folder.resolve("cut.txt"), cut, StandardCharsets.UTF_8);
    assertThat(verify(file, head).exitCode()).as("the last batch cut off").isEqualTo(1);
  }

  @Test
  void theEntryToProveMustBeThere() {
    Result result =
        PackagedProgram.run(
            folder,
            "prove",
            folder.resolve("d/patrol-2023.fund").toString(),
            "ZF-999999",
            "-o",
            "x");

    assertThat(result.err()).contains("entry-missing");
  }

  private static Result verify(Path file, String printed) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return PackagedProgram.exec(
        folder,
        List.of(
            java.toString(),
            PackagedProgram.home().resolve("VerifyLedger.java").toString(),
            file.toString(),
            printed));
  }
}
