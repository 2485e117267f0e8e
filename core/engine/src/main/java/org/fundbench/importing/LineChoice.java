package org.fundbench.importing;

import java.util.OptionalInt;
import org.fundbench.api.Text;

/**
 * The line of a row, and why that one.
 *
 * @param line its id
 * @param reason why
 * @param rule which rule of the profile, counted from 1, where one decided
 */
public record LineChoice(String line, Reason reason, OptionalInt rule) {
  /** Why a row belongs to a line. */
  public enum Reason {
    /** The file names it by its id or name. */
    NAMED(new Text("文件写明", "named in the file")),
    /** The file uses an alias. */
    ALIAS(new Text("按别名", "by an alias")),
    /** A rule of the profile. */
    RULE(new Text("按规则", "by rule")),
    /** The profile's line for all that is left. */
    OTHERWISE(new Text("按默认方向", "by default"));

    private final Text label;

    Reason(Text label) {
      this.label = label;
    }

    /** The words for it. */
    public Text label() {
      return label;
    }
  }

  /** The reason in words. */
  public Text why() {
    return rule.isPresent()
        ? new Text("{0} {1}", "{0} {1}").with(reason.label(), rule.getAsInt())
        : reason.label();
  }
}
