package org.fundbench.workbench.preferences;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.CommandTable;

/**
 * The keys of all commands while they are being changed; nothing counts before it is taken over.
 */
final class KeyDraft {
  private final CommandTable commands;
  private final Map<String, List<KeySequence>> keys = new LinkedHashMap<>();

  KeyDraft(CommandTable commands) {
    this.commands = commands;
    for (Action action : commands.all()) {
      keys.put(action.id(), new ArrayList<>(commands.keys().of(action.id())));
    }
  }

  /** The keys of a command. */
  List<KeySequence> of(String id) {
    return List.copyOf(list(id));
  }

  private List<KeySequence> list(String id) {
    return keys.computeIfAbsent(id, none -> new ArrayList<>());
  }

  /** The other command that has the keys. */
  Optional<Action> otherWith(KeySequence sequence, String id) {
    return commands.all().stream()
        .filter(action -> !action.id().equals(id) && list(action.id()).contains(sequence))
        .findFirst();
  }

  /** Gives keys to a command in place of those it had; who had them loses them. */
  void set(String id, KeySequence sequence) {
    list(id).clear();
    add(id, sequence);
  }

  /** Gives further keys to a command; who had them loses them. */
  void add(String id, KeySequence sequence) {
    keys.values().forEach(list -> list.remove(sequence));
    list(id).add(sequence);
  }

  /** Takes all keys from a command. */
  void clear(String id) {
    list(id).clear();
  }

  /** Gives a command the keys it comes with; who had them meanwhile loses them. */
  void restore(String id) {
    list(id).clear();
    commands.keys().usual(id).forEach(sequence -> add(id, sequence));
  }

  /** Gives all commands the keys they come with. */
  void restoreAll() {
    keys.replaceAll((id, list) -> new ArrayList<>(commands.keys().usual(id)));
  }

  /** Whether a command has other keys than it comes with. */
  boolean isChanged(String id) {
    return !list(id).equals(commands.keys().usual(id));
  }

  /** Takes it over. */
  void take() {
    commands.rebind(keys);
  }
}
