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
 * @param name what people call it; its id where it has no name
 * @param version its version, possibly empty
 * @param description its description, possibly empty
 * @param provider who made it, possibly empty
 * @param license its licence, possibly empty
 * @param state where it stands
 * @param origin where its zip lies
 * @param promises what its index promises
 * @param obtained what it really offers, as far as it was asked
 * @param problems why it, or a part of it, is not used
 */
public record PluginRecord(
    String file,
    String id,
    Text name,
    String version,
    Text description,
    String provider,
    String license,
    State state,
    Origin origin,
    List<Promise> promises,
    List<Contribution> obtained,
    List<Problem> problems) {
  public PluginRecord {
    promises = List.copyOf(promises);
    obtained = List.copyOf(obtained);
    problems = List.copyOf(problems);
  }

  /** The class names that its index promises. */
  public List<String> expected() {
    return promises.stream().map(Promise::className).toList();
  }

  /** Whether a person should look at it: it or a part of it does not work. */
  public boolean isFaulty() {
    return state == State.REFUSED
        || state == State.FAILED
        || problems.stream().anyMatch(Problem::isError);
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
    /** Installed, and never yet switched on. */
    WAITING(new Text("待启用", "waiting")),
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

  /** Where a plugin's zip lies. */
  public enum Origin {
    /** Beside the program. */
    SHIPPED(new Text("程序自带", "shipped")),
    /** In the user's folder. No plugin can be signed yet, so the word says so. */
    OWN(new Text("自行安装（未签名）", "installed, unsigned")),
    /** In the user's folder, not yet switched on. */
    WAITING(new Text("自行安装（未签名）", "installed, unsigned")),
    /** In a folder that is watched while the plugin is written. */
    WATCHED(new Text("开发中", "being written"));

    private final Text label;

    Origin(Text label) {
      this.label = label;
    }

    /** The word for it. */
    public Text label() {
      return label;
    }

    /** Whether the user brought it, and may remove it. */
    public boolean isOwn() {
      return this == OWN || this == WAITING;
    }
  }

  /**
   * One thing a plugin's index promises, known without running it.
   *
   * @param kind the extension point, or a dash where only running it would tell
   * @param className the class
   */
  public record Promise(Text kind, String className) {}

  /**
   * One thing a plugin offers.
   *
   * @param kind the extension point
   * @param id the extension's id
   * @param name for people
   */
  public record Contribution(Text kind, String id, Text name) {}
}
