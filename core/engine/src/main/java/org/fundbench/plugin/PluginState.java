package org.fundbench.plugin;

import org.fundbench.api.Text;

/** How far a plugin got. */
public enum PluginState {
  /** Found and fit to be used; none of its code has run, as nothing of it was needed yet. */
  VERIFIED(new Text("就绪", "ready")),
  /** Running. Single extensions may still be missing; the record's problems say which and why. */
  STARTED(new Text("已启动", "started")),
  /** Its own code failed, so that it offers nothing. */
  FAILED(new Text("失败", "failed")),
  /** Not fit to be loaded; none of its code has run. */
  REFUSED(new Text("已拒绝", "refused")),
  /** Another version of the same plugin is used instead. */
  SUPERSEDED(new Text("已被取代", "superseded")),
  /** Switched off by the user. */
  DISABLED(new Text("已停用", "disabled"));

  private final Text label;

  PluginState(Text label) {
    this.label = label;
  }

  /** The word for it. */
  public Text label() {
    return label;
  }
}
