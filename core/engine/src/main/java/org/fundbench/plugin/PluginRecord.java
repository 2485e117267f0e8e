package org.fundbench.plugin;

import java.util.List;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;

/**
 * What became of one plugin zip.
 *
 * @param file the zip's name
 * @param id the plugin's id, or the file's name while that is not known
 * @param version its version, possibly empty
 * @param description its description, possibly empty
 * @param provider who made it, possibly empty
 * @param license its licence, possibly empty
 * @param state where it stands
 * @param expected class names its index promises
 * @param obtained what it really offers
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
    /** In use. */
    STARTED(new Text("已启用", "started")),
    /** Refused before any of its code ran. */
    REFUSED(new Text("已拒绝", "refused")),
    /** Its code failed. */
    FAILED(new Text("出错", "failed")),
    /** A higher version is in use. */
    SUPERSEDED(new Text("已被取代", "superseded"));

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
