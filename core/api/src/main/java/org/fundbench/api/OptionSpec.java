package org.fundbench.api;

import java.util.List;
import java.util.Optional;

/**
 * An option as it is declared. Wizard, preferences, command-line help and saved profiles are built
 * from the declaration, so they cannot disagree.
 *
 * @param key the name in files and on the command line
 * @param label what it is, for people
 * @param help one sentence on its effect
 * @param type what values it takes
 * @param defaultValue the value where none is given, as text
 * @param choices the allowed values of a choice, else empty
 */
public record OptionSpec(
    String key,
    Text label,
    Text help,
    Type type,
    Optional<String> defaultValue,
    List<Choice> choices) {
  public OptionSpec {
    choices = List.copyOf(choices);
  }

  /** What values an option takes. */
  public enum Type {
    /** true or false. */
    YES_NO,
    /** A whole number, none below 0. */
    NUMBER,
    /** Any text. */
    TEXT,
    /** A file on this machine. */
    FILE,
    /** One of the choices. */
    CHOICE,
    /** A password: typed unseen, never kept, never written on a command line in clear. */
    SECRET
  }

  /**
   * One allowed value.
   *
   * @param value as stored
   * @param label for people
   */
  public record Choice(String value, Text label) {}

  /** A yes-or-no option. */
  public static OptionSpec yesNo(String key, Text label, Text help, boolean defaultValue) {
    return new OptionSpec(
        key, label, help, Type.YES_NO, Optional.of(Boolean.toString(defaultValue)), List.of());
  }

  /** A choice among values; the first is the default. */
  public static OptionSpec choice(String key, Text label, Text help, List<Choice> choices) {
    return new OptionSpec(
        key, label, help, Type.CHOICE, Optional.of(choices.get(0).value()), choices);
  }

  /** A file on this machine, without a default. */
  public static OptionSpec file(String key, Text label, Text help) {
    return new OptionSpec(key, label, help, Type.FILE, Optional.empty(), List.of());
  }

  /** A password, without a default. */
  public static OptionSpec secret(String key, Text label, Text help) {
    return new OptionSpec(key, label, help, Type.SECRET, Optional.empty(), List.of());
  }

  /** A text without a default. */
  public static OptionSpec text(String key, Text label, Text help) {
    return new OptionSpec(key, label, help, Type.TEXT, Optional.empty(), List.of());
  }
}
