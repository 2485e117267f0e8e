package org.fundbench.workbench.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has which draft of a fund's sheet, and what becomes of those that are left behind. */
class SheetDraftTest {
  @TempDir private Path folder;

  private SheetOf of() {
    return new SheetOf(folder.resolve("a.fund"), "f");
  }

  private static Sheet paid(String... vouchers) {
    List<SheetRow> rows = new ArrayList<>();
    for (String voucher : vouchers) {
      rows.add(SheetRow.EMPTY.with(SheetColumn.VOUCHER, voucher));
    }
    return new Sheet(rows);
  }

  /** A window in a program of its own, for the system to tell apart. */
  static final class OtherProgram {
    private OtherProgram() {}

    /** Takes a draft, writes a row, says so and stays. */
    public static void main(String[] args) throws IOException {
      Path folder = Path.of(args[0]);
      SheetDraft.Taken taken = SheetDraft.take(folder, new SheetOf(folder.resolve("a.fund"), "f"));
      taken.draft().write(paid("other"));
      System.out.println("TAKEN");
      int end = System.in.read();
      System.out.println(end);
    }
  }

  @Test
  void theSecondWindowHasADraftOfItsOwnAndBothComeBackToTheNext() throws IOException {
    try (SheetDraft first = SheetDraft.take(folder, of()).draft()) {
      first.write(paid("1", "2"));
      SheetDraft.Taken second = SheetDraft.take(folder, of());
      assertThat(second.others()).isTrue();
      assertThat(second.sheet()).isEqualTo(Sheet.EMPTY);
      second.draft().write(paid("3"));
      second.draft().close();
      first.write(paid("1", "2", "4"));
    }
    SheetDraft.Taken next = SheetDraft.take(folder, of());
    try (SheetDraft draft = next.draft()) {
      assertThat(next.others()).isFalse();
      assertThat(next.left()).isEqualTo(2);
      assertThat(next.sheet()).isEqualTo(paid("1", "2", "4", "3"));
      draft.write(Sheet.EMPTY);
    }
    SheetDraft.Taken last = SheetDraft.take(folder, of());
    assertThat(last.sheet()).as("nothing of it is there twice").isEqualTo(Sheet.EMPTY);
    last.draft().close();
  }

  @Test
  void aDraftIsAnothersUntilItsProgramEndsHoweverItEnds() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OtherProgram.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(said.readLine()).isEqualTo("TAKEN");
      SheetDraft.Taken mine = SheetDraft.take(folder, of());
      assertThat(mine.others()).isTrue();
      assertThat(mine.sheet()).isEqualTo(Sheet.EMPTY);
      mine.draft().close();
    } finally {
      process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }
    SheetDraft.Taken mine = SheetDraft.take(folder, of());
    assertThat(mine.others()).isFalse();
    assertThat(mine.sheet()).isEqualTo(paid("other"));
    mine.draft().close();
  }

  @Test
  void whatDoesNotFitIntoOneSheetStaysWhereItIs() throws IOException {
    SheetDraft first = SheetDraft.take(folder, of()).draft();
    SheetDraft second = SheetDraft.take(folder, of()).draft();
    first.write(paid("1", "2"));
    String[] many = new String[Sheet.MOST_ROWS - 1];
    java.util.Arrays.setAll(many, i -> "m" + i);
    second.write(paid(many));
    first.close();
    second.close();
    SheetDraft.Taken next = SheetDraft.take(folder, of());
    assertThat(next.sheet()).isEqualTo(paid("1", "2"));
    next.draft().close();
    assertThat(SheetFile.in(folder, of(), 2).read().sheet().begun()).isEqualTo(many.length);
  }

  @Test
  void aDraftThatCannotBeReadIsSetAsideAndSaid() throws IOException {
    Files.write(SheetFile.in(folder, of(), 1).file().path(), new byte[] {(byte) 0xff, 0});
    SheetDraft.Taken taken = SheetDraft.take(folder, of());
    assertThat(taken.troubles()).hasSize(1);
    assertThat(taken.sheet()).isEqualTo(Sheet.EMPTY);
    taken.draft().close();
  }

  @Test
  void withoutAFolderThatCanBeWrittenNoDraftIsTaken() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> SheetDraft.take(file, of())).isInstanceOf(IOException.class);
  }
}
