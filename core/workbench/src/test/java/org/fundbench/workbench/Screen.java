package org.fundbench.workbench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.swt.internal.gtk.OS;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A screen of its own for the tests of a run, so that no window of theirs opens on somebody's desk
 * and none of somebody's lies over theirs.
 */
public final class Screen implements BeforeAllCallback {
  private static final String MISSING =
      "The window's tests need Xvfb, GTK 3 and a Chinese font: apt-get install xvfb libgtk-3-0 fonts-noto-cjk";

  /** How many points of the screen a point of the window takes: 2 as on a fine display. */
  public static final int SCALE = Integer.getInteger("fundbench.screen.scale", 1);

  /**
   * Lives as long as the process, for the toolkit can begin only once in it, while tests may be run
   * class by class.
   */
  private record Running(String name, Process server) {}

  private static boolean looked;
  private static Optional<Running> running = Optional.empty();

  @Override
  public void beforeAll(ExtensionContext context) {
    if (!looked) {
      looked = true;
      running = start();
    }
    Assumptions.assumeTrue(running.isPresent(), MISSING);
  }

  /** The name of the screen, for processes that open windows on it. */
  public static String name() {
    return running.map(Running::name).orElse("");
  }

  private static Optional<Running> start() {
    Process server;
    String screen;
    try {
      server =
          new ProcessBuilder(
                  "Xvfb",
                  // It ends with its last window, and so with this process, however that ends.
                  "-terminate",
                  "-displayfd",
                  "1",
                  "-screen",
                  "0",
                  1600 * SCALE + "x" + 1000 * SCALE + "x24",
                  "-nolisten",
                  "tcp")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      screen =
          ":"
              + new BufferedReader(
                      new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII))
                  .readLine();
    } catch (IOException e) {
      return Optional.empty();
    }
    try {
      set("DISPLAY", screen);
      set("GDK_SCALE", String.valueOf(SCALE));
      set("GDK_BACKEND", "x11");
      set("NO_AT_BRIDGE", "1");
      // The question for a file keeps its size; without a bus that is only complained about.
      set("GSETTINGS_BACKEND", "memory");
      // Else a bus is started for this screen, which nobody ends.
      set("DBUS_SESSION_BUS_ADDRESS", "disabled:");
      new TimedDisplay();
      return Optional.of(new Running(screen, server));
    } catch (UnsatisfiedLinkError e) {
      server.destroy();
      return Optional.empty();
    }
  }

  /** The toolkit reads its display from the environment, which Java cannot change by itself. */
  private static void set(String name, String value) {
    OS.setenv(bytes(name), bytes(value), 1);
  }

  private static byte[] bytes(String text) {
    return (text + '\0').getBytes(StandardCharsets.US_ASCII);
  }
}
