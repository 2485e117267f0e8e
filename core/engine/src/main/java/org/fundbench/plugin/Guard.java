package org.fundbench.plugin;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;

/**
 * Stands between the program and a plugin: whatever a plugin throws becomes a problem with the
 * plugin's id, and nothing else of the program fails with it.
 *
 * @param plugin the plugin's id
 * @param extension the extension's class
 */
record Guard(String plugin, String extension) {
  /** A call into the plugin. */
  @FunctionalInterface
  interface Call<T> {
    T run() throws IOException;
  }

  /** Calls, and lets input and output failures through. */
  <T> T callIo(String what, Call<T> call) throws IOException {
    try {
      return call.run();
    } catch (IOException | RefusedException | CancellationException e) {
      throw e;
    } catch (VirtualMachineError e) {
      // Out of memory or stack inside the plugin: its frames are gone, ours can go on.
      throw failed(what, e);
    } catch (Throwable e) {
      throw failed(what, e);
    }
  }

  /** Calls what has no input or output. */
  <T> T call(String what, Call<T> call) {
    try {
      return callIo(what, call);
    } catch (IOException e) {
      throw failed(what, e);
    }
  }

  private RefusedException failed(String what, Throwable e) {
    String message = e.getMessage() == null ? "" : ": " + e.getMessage();
    RefusedException refusal =
        new RefusedException(
            Problem.of(
                PluginProblem.PLUGIN_FAILED,
                Place.of(plugin),
                plugin,
                extension + "." + what,
                e.getClass().getName() + message));
    refusal.initCause(e);
    return refusal;
  }
}
