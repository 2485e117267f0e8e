package org.fundbench.workbench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Display;
import org.fundbench.api.Language;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.app.Program;
import org.fundbench.app.UserClock;
import org.fundbench.app.Window;
import org.fundbench.app.WindowProblem;
import org.fundbench.workbench.desk.EarlyLedger;
import org.fundbench.workbench.desk.Preferences;

/** Opens the window, or says in one sentence why there is none. */
public final class WorkbenchLauncher implements Window {
  private static final Place PLACE = Place.of("fundbench workbench");

  /** Made by the service loader. */
  public WorkbenchLauncher() {}

  @Override
  public void open(Program program, Wish wish) {
    Folders folders = Folders.usual();
    Preferences preferences = Preferences.in(folders.preferences());
    Optional<Path> first = wish.ledger().or(preferences::firstLedger);
    Optional<EarlyLedger> early = first.map(file -> EarlyLedger.begin(program, file));
    Display display = display();
    try {
      boolean again = true;
      while (again) {
        Language speaks =
            wish.language()
                .or(preferences::language)
                .orElseGet(() -> Language.of(Locale.getDefault(Locale.Category.DISPLAY)));
        // The toolkit's own words, and those of the libraries, follow the window's.
        Locale.setDefault(speaks == Language.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
        WorkbenchWindow window =
            new WorkbenchWindow(display, program, speaks, preferences, folders, new UserClock());
        window.tellBeside(wish.beside());
        early.ifPresent(window.desk().ledger()::expect);
        early = Optional.empty();
        wish.measure().ifPresent(what -> measure(window, what));
        window.open(first);
        again = window.run();
        first = window.lastLedger();
      }
    } finally {
      display.dispose();
    }
  }

  private static void measure(WorkbenchWindow window, Window.Measure what) {
    if (what instanceof Window.Measure.Start start) {
      FirstPaint.await(window, start.painted());
    } else if (what instanceof Window.Measure.Scroll scroll) {
      LedgerScroll.await(window, scroll.scrolled());
    }
  }

  /** Loads the toolkit. All that can be missing on a machine shows here and nowhere else. */
  private static Display display() {
    if (System.getProperty("os.name", "").startsWith("Linux")
        && isEmpty(System.getenv("DISPLAY"))
        && isEmpty(System.getenv("WAYLAND_DISPLAY"))) {
      throw refused(WindowProblem.DISPLAY_MISSING, "DISPLAY, WAYLAND_DISPLAY");
    }
    try {
      Display.setAppName("Fundbench");
      return new Display();
    } catch (SWTError e) {
      throw refused(WindowProblem.DISPLAY_MISSING, firstLine(e));
    } catch (UnsatisfiedLinkError e) {
      throw refused(WindowProblem.TOOLKIT_MISSING, firstLine(e));
    } catch (NoClassDefFoundError e) {
      throw refused(
          WindowProblem.WINDOW_NOT_PACKED,
          System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }
  }

  private static boolean isEmpty(@org.jspecify.annotations.Nullable String value) {
    return value == null || value.isEmpty();
  }

  private static String firstLine(Throwable thrown) {
    return String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
  }

  private static RefusedException refused(WindowProblem code, String what) {
    return new RefusedException(Problem.of(code, PLACE, what));
  }
}
