package org.fundbench.plugin;

import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;

/** Puts what a plugin's code threw into words, where only its caller could catch it. */
public final class Blame {
  private Blame() {}

  /**
   * A refusal that names the plugin. A refusal stays what it is.
   *
   * @param extension the part of the plugin, such as a view's id
   * @param doing what it was asked to do
   */
  public static RefusedException of(String plugin, String extension, Text doing, Throwable thrown) {
    Throwable told = thrown;
    if (thrown instanceof RefusedException refused) {
      try {
        return Whole.refusal(refused);
      } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
        told = e;
      }
    }
    return new RefusedException(
        Problem.of(
            PluginProblem.FAILED,
            Place.of(plugin),
            plugin,
            extension,
            doing,
            FailureWords.of(told)));
  }
}
