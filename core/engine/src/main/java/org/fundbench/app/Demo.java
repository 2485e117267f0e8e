package org.fundbench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.ledger.Receipt;

/** The sample fund from its files to its report, by the same steps that a user takes. */
public final class Demo {
  private static final Text MAKING = new Text("生成样例经费", "making the sample fund");

  private final Program program;
  private final Path folder;

  /** A demo in a folder. */
  public Demo(Program program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /** The demo's ledger. */
  public Path ledger() {
    return folder.resolve("patrol-2023.fund");
  }

  /** The demo's report. */
  public Path report() {
    return folder.resolve("patrol-2023-self-evaluation.pdf");
  }

  /** Whether an earlier demo is in the folder. */
  public boolean isThere() {
    return Files.exists(ledger());
  }

  /** The files that will be imported. */
  public List<Path> files() {
    Path imports = program.installation().sample().resolve("imports");
    try (Stream<Path> list = Files.list(imports)) {
      return list.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    } catch (IOException e) {
      throw new RefusedException(
          Problem.of(AppProblem.SAMPLE_MISSING, Place.of(imports.toString())));
    }
  }

  /**
   * Makes the ledger and imports the sample's files.
   *
   * @return what the ledger said of each file
   * @throws java.util.concurrent.CancellationException if it is not wanted any more; nothing is
   *     left behind then
   */
  public Map<Path, Receipt> prepare(Progress progress) {
    List<Path> files = files();
    boolean newFolder = !Files.exists(folder);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new RefusedException(
          Problem.of(
              AppProblem.TARGET_UNWRITABLE,
              Place.of(folder.toString()),
              e.getClass().getSimpleName()));
    }
    Map<Path, Receipt> receipts = new LinkedHashMap<>();
    Path fund = program.installation().sample().resolve("fund.yaml");
    boolean whole = false;
    Steps steps = new Steps(progress);
    progress.begin(MAKING, files.size() + 1);
    try (LedgerSession session = program.create(ledger(), Program.readFundFile(fund), steps)) {
      progress.advance(1);
      for (Path file : files) {
        receipts.put(
            file, session.importFile(file, Optional.empty(), Map.of(), Optional.empty(), steps));
        progress.advance(1);
      }
      whole = true;
    } finally {
      if (!whole) {
        discard(newFolder);
      }
    }
    return receipts;
  }

  /** The steps are files; how far each file is would only make the bar jump. */
  private record Steps(Progress whole) implements Progress {
    @Override
    public void begin(Text part, long steps) {
      // told file by file
    }

    @Override
    public void advance(long steps) {
      // told file by file
    }

    @Override
    public boolean cancelled() {
      return whole.cancelled();
    }
  }

  /** Half a demo would pass for a whole one at the next run. */
  private void discard(boolean withFolder) {
    try {
      Files.deleteIfExists(ledger());
      if (withFolder) {
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      // The refusal on its way says what went wrong.
    }
  }
}
