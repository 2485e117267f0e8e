package org.fundbench.plugin;

import java.util.List;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;

/**
 * What the host knows of one plugin zip. Nothing is passed over in silence: a file that is no
 * plugin has a record too, with the reason.
 *
 * @param file the zip's name
 * @param id the plugin's id, or the file's name while that is not known
 * @param version its version, possibly empty
 * @param description its description, possibly empty
 * @param provider who made it, possibly empty
 * @param license its licence, possibly empty
 * @param state where it stands
 * @param expected class names its index promises
 * @param obtained what it really offers, as far as it was asked
 * @param problems why it, or a part of it, is not used
 */
public record PluginRecord(
    String file,
    String id,
    String version,
    String description,
    String provider,
    String license,
    State state,
    List<String> expected,
    List<Contribution> obtained,
    List<Problem> problems) {
  public PluginRecord {
    expected = List.copyOf(expected);
    obtained = List.copyOf(obtained);
    problems = List.copyOf(problems);
  }

  /** Where a plugin stands. */
  public enum State {
    /** Fit to be used; none of its code has run, as nothing of it was needed yet. */
    VERIFIED(new Text("就绪", "ready")),
    /** In use. Single extensions may be missing; the problems say which and why. */
    STARTED(new Text("已启用", "started")),
    /** Refused before any of its code ran. */
    REFUSED(new Text("已拒绝", "refused")),
    /** Its code failed, so that it offers nothing. */
    FAILED(new Text("出错", "failed")),
    /** Another version is in use. */
    SUPERSEDED(new Text("已被取代", "superseded")),
    /** Switched off by the user. */
    DISABLED(new Text("已停用", "disabled"));

    private final Text label;

    State(Text label) {
      this.label = label;
    }

    /** The word for it. */
    public Text label() {
      return label;
    }
  }

  /**
   * One thing a plugin offers.
   *
   * @param kind the extension point
   * @param id the extension's id
   * @param name for people
   */
  public record Contribution(Text kind, String id, Text name) {}
}
