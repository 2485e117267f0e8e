package org.fundbench.workbench.dock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Keeps the layouts of perspectives, one text file each. */
public final class LayoutStore {
  private final Path folder;

  /** In a folder, which is made when something is first kept. */
  public LayoutStore(Path folder) {
    this.folder = folder;
  }

  /**
   * A layout as it was kept.
   *
   * @param layout the layout, or the one given for want of a readable one
   * @param trouble why it could not be read
   */
  public record Kept(Layout layout, Optional<String> trouble) {}

  /**
   * The layout of a perspective. What cannot be read heals itself: the original one is used, and
   * replaces the file when the layout is next kept.
   */
  public Kept read(String perspective, Layout original) {
    Path file = file(perspective);
    if (!Files.exists(file)) {
      return new Kept(original, Optional.empty());
    }
    try {
      Layout layout = LayoutText.read(Files.readString(file, StandardCharsets.UTF_8));
      return layout.views().isEmpty()
          ? new Kept(original, Optional.empty())
          : new Kept(layout, Optional.empty());
    } catch (LayoutText.Unreadable | IOException e) {
      return new Kept(original, Optional.of(file + ": " + e.getMessage()));
    }
  }

  /**
   * Keeps a layout.
   *
   * @throws IOException if the folder cannot be written
   */
  public void write(String perspective, Layout layout) throws IOException {
    Files.createDirectories(folder);
    Path making = folder.resolve(perspective + ".part");
    Files.writeString(making, LayoutText.write(layout) + "\n", StandardCharsets.UTF_8);
    Files.move(making, file(perspective), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Forgets a layout, so that the original one is used. */
  public void forget(String perspective) throws IOException {
    Files.deleteIfExists(file(perspective));
  }

  private Path file(String perspective) {
    return folder.resolve("layout-" + perspective + ".txt");
  }
}
