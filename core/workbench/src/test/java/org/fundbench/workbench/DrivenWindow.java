package org.fundbench.workbench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.fundbench.api.Language;
import org.fundbench.app.Program;
import org.fundbench.workbench.desk.Preferences;

/** A window that a test works with, on the test's own thread. */
public final class DrivenWindow implements AutoCloseable {
  private static final long PATIENCE = 20_000_000_000L;

  /** Longer than the toolkit waits between two frames. */
  private static final long DRAWING = 50_000_000L;

  private final WorkbenchWindow window;
  private final TimedDisplay display;

  private DrivenWindow(WorkbenchWindow window, TimedDisplay display) {
    this.window = window;
    this.display = display;
  }

  /** Opens a window with its own folder for preferences, and waits until a ledger is shown. */
  public static DrivenWindow open(
      Program program, Path folder, Language language, Optional<Path> ledger) {
    TimedDisplay display = TimedDisplay.ofThisThread();
    Folders folders = new Folders(folder.resolve("preferences"), folder.resolve("data"));
    WorkbenchWindow window =
        new WorkbenchWindow(
            display,
            program,
            language,
            Preferences.in(folders.preferences()),
            folders,
            Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC));
    display.setRuntimeExceptionHandler(
        thrown -> {
          throw thrown;
        });
    DrivenWindow driven = new DrivenWindow(window, display);
    window.open(ledger);
    driven.until("the plugins are asked", window::hasContributions);
    if (ledger.isPresent()) {
      driven.until("the ledger is open", () -> window.desk().ledger().now().isPresent());
      driven.settle();
    }
    return driven;
  }

  /** The window. */
  public WorkbenchWindow window() {
    return window;
  }

  /** Works until something is so. */
  public void until(String what, BooleanSupplier condition) {
    until(what, condition, PATIENCE);
  }

  /** Works until something is so that takes its time, such as posting many rows. */
  public void untilLong(String what, BooleanSupplier condition) {
    until(what, condition, 15 * PATIENCE);
  }

  private void until(String what, BooleanSupplier condition, long patience) {
    long end = System.nanoTime() + patience;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "not so in time: " + what + "; log: " + window.desk().log().entries());
      }
      if (!display.readAndDispatch()) {
        pause();
      }
    }
  }

  /**
   * Works until there is nothing to do: no question is open, nothing is to come by the clock, the
   * display server has said all that it had to say, and for a moment, in which the toolkit draws,
   * nothing happened.
   */
  public void settle() {
    do {
      display.catchUp();
      long quiet = System.nanoTime();
      while (System.nanoTime() - quiet < DRAWING || busy()) {
        if (display.readAndDispatch()) {
          quiet = System.nanoTime();
        } else {
          pause();
        }
      }
      display.catchUp();
    } while (display.readAndDispatch());
  }

  private boolean busy() {
    return window.desk().jobs().busy() || display.waits();
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Writes what is seen of a shell. */
  public void picture(Shell shell, Path file) {
    settle();
    Rectangle box = shell.getBounds();
    // Without a window manager the toolkit leaves room for a frame that nobody draws.
    Rectangle inside = display.map(shell, null, shell.getClientArea());
    box.width = inside.x + inside.width - box.x;
    box.height = inside.y + inside.height - box.y;
    Image image = new Image(display, box.width, box.height);
    GC gc = new GC(display);
    gc.copyArea(image, box.x, box.y);
    gc.dispose();
    ImageLoader loader = new ImageLoader();
    loader.data = new org.eclipse.swt.graphics.ImageData[] {image.getImageData(100 * Screen.SCALE)};
    loader.save(file.toString(), SWT.IMAGE_PNG);
    image.dispose();
  }

  /** All controls in a composite. */
  public static List<Control> all(Composite composite) {
    List<Control> found = new ArrayList<>();
    for (Control child : composite.getChildren()) {
      found.add(child);
      if (child instanceof Composite inner) {
        found.addAll(all(inner));
      }
    }
    return found;
  }

  @Override
  public void close() {
    if (!window.shell().isDisposed()) {
      // A test that failed half way must not wait for an answer whether to save.
      if (window.desk().commands().isEnabled("evaluation.revert")) {
        window.desk().commands().run("evaluation.revert");
      }
      window.close();
    }
    window.release();
    while (display.readAndDispatch()) {
      // what was still to be said
    }
  }
}
