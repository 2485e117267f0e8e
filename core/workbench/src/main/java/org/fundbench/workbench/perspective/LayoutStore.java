package org.fundbench.workbench.perspective;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.KeptFile;
import org.fundbench.workbench.dock.Layout;
import org.fundbench.workbench.dock.LayoutText;

/** Keeps how the user arranged each perspective, one text file each. */
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
   * @param trouble why it could not be read, and where the file is now
   */
  public record Kept(Layout layout, Optional<Text> trouble) {}

  /**
   * The layout of a perspective. What cannot be read heals itself: the original one is used, and
   * the file is set aside.
   */
  public Kept read(String perspective, Layout original) {
    KeptFile file = file(perspective);
    if (!file.exists()) {
      return new Kept(original, Optional.empty());
    }
    Text why;
    try {
      Layout layout = LayoutText.read(file.read());
      return new Kept(layout.views().isEmpty() ? original : layout, Optional.empty());
    } catch (LayoutText.Unreadable e) {
      why = e.why();
    } catch (KeptFile.Unreadable e) {
      why = e.why();
    }
    Text trouble = new Text("{0}：{1}；{2}", "{0}: {1}; {2}").with(file.name(), why, file.setAside());
    return new Kept(original, Optional.of(trouble));
  }

  /**
   * Keeps a layout.
   *
   * @throws IOException if the folder cannot be written
   */
  public void write(String perspective, Layout layout) throws IOException {
    file(perspective).write(LayoutText.write(layout) + "\n");
  }

  /** Forgets a layout, so that the original one is used. */
  public void forget(String perspective) throws IOException {
    file(perspective).delete();
  }

  private KeptFile file(String perspective) {
    return new KeptFile(folder.resolve("layout-" + perspective + ".txt"));
  }
}
