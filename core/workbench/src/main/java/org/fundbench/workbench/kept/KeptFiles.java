package org.fundbench.workbench.kept;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.swt.program.Program;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;
import org.fundbench.ledger.Hash;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.page.AskFile;

/**
 * Opens and saves files that the ledger keeps. What is opened is a copy that cannot be written to:
 * the ledger's own bytes never change. Only documents are opened; anything that might run is saved
 * by the user, who then knows what he does.
 */
public final class KeptFiles {
  private static final Text OPENING = new Text("打开附件", "Opening a kept file");
  private static final Text SAVING = new Text("另存附件", "Saving a kept file");
  private static final Set<String> DOCUMENTS =
      Set.of(
          "pdf", "ofd", "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "txt", "csv", "xml",
          "doc", "docx", "xls", "xlsx", "ppt", "pptx", "wps", "et", "dps", "odt", "ods", "odp");

  private final Desk desk;

  /** For the ledger of a window. */
  public KeptFiles(Desk desk) {
    this.desk = desk;
  }

  /** Whether a file is a document, which opening cannot make run. */
  public static boolean canOpen(String name) {
    return DOCUMENTS.contains(name.replaceFirst("^.*\\.", "").toLowerCase(Locale.ROOT));
  }

  /**
   * Opens a copy of a kept file by the desktop's program.
   *
   * @param sha256 of its bytes, in hexadecimal
   */
  public void open(String name, String sha256) {
    if (!canOpen(name)) {
      desk.front()
          .say(
              desk.say(
                  new Text(
                          "{0} 不是文档，不能直接打开；请另存后再处理",
                          "{0} is no document and is not opened; save it first")
                      .with(name)));
      return;
    }
    bytes(
        sha256,
        OPENING,
        bytes -> {
          Path copy = copy(name);
          Files.write(copy, bytes);
          copy.toFile().setReadOnly();
          copy.toFile().deleteOnExit();
          return copy;
        },
        this::launch);
  }

  /** A place of its own for each, under the name it was kept by and no other folder's. */
  private static Path copy(String name) throws IOException {
    Path folder = Files.createTempDirectory("fundbench-");
    folder.toFile().deleteOnExit();
    return folder.resolve(plain(name));
  }

  private static String plain(String name) {
    String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    return plain.isBlank() || plain.startsWith(".") ? "_" + plain : plain;
  }

  private void launch(Path file) {
    if (!Program.launch(file.toString())) {
      Text message =
          new Text("系统没有程序可以打开 {0}；可以另存", "the system has no program to open {0}; it can be saved")
              .with(file.getFileName());
      desk.log().note(Severity.WARNING, message);
      desk.front().say(desk.say(message));
    }
  }

  /** Asks where to save a kept file, and saves it. */
  public void saveAs(String name, String sha256) {
    new AskFile(desk, desk.shell(), new Text("另存为", "Save as"))
        .toSave(plain(name))
        .ifPresent(target -> save(sha256, target));
  }

  /** Saves a kept file. */
  public void save(String sha256, Path target) {
    bytes(
        sha256,
        SAVING,
        bytes -> Files.write(target, bytes),
        file -> desk.front().say(desk.say(new Text("已另存为 {0}", "Saved as {0}").with(file))));
  }

  /** What is done with the bytes, beside the window's thread. */
  @FunctionalInterface
  private interface Use {
    Path with(byte[] bytes) throws IOException;
  }

  private void bytes(String sha256, Text doing, Use use, Consumer<Path> then) {
    Optional<Path> ledger = desk.ledger().now().map(open -> open.file());
    if (ledger.isEmpty()) {
      return;
    }
    Hash hash = new Hash(HexFormat.of().parseHex(sha256));
    desk.jobs()
        .<Path>start(
            doing,
            progress -> {
              try (var session = desk.program().openReadOnly(ledger.get())) {
                byte[] bytes =
                    session
                        .evaluations()
                        .content(hash)
                        .orElseThrow(() -> new IOException("the ledger has no bytes of " + sha256));
                return use.with(bytes);
              }
            },
            then,
            thrown -> desk.report(doing, thrown));
  }
}
