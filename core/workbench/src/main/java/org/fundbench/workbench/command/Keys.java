package org.fundbench.workbench.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.commands.CommandManager;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.commands.contexts.ContextManager;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.BindingManager;
import org.eclipse.jface.bindings.Scheme;
import org.eclipse.jface.bindings.keys.KeyBinding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * Which keys run which command: those that commands came with, and those that a person chose
 * instead. Both stand in the platform's binding manager, as system and as user bindings; a key that
 * was taken away from a command is a user binding to nothing.
 */
public final class Keys {
  private static final String CONTEXT = "org.fundbench.window";
  private static final String SCHEME = "org.fundbench.keys";

  /** What is kept for a command whose keys were all taken away. */
  private static final String NONE = "-";

  private static final String SEPARATOR = "|";

  private final CommandManager commands;
  private final BindingManager bindings;
  private final KeyChoices choices;
  private final Map<String, List<KeySequence>> system = new LinkedHashMap<>();
  private final Map<String, List<KeySequence>> chosen = new LinkedHashMap<>();
  private final List<Clash> clashes = new ArrayList<>();
  private boolean bound;

  Keys(CommandManager commands, KeyChoices choices) {
    this.commands = commands;
    this.choices = choices;
    ContextManager contexts = new ContextManager();
    contexts.getContext(CONTEXT).define("Fundbench", "", null);
    contexts.setActiveContextIds(Set.of(CONTEXT));
    bindings = new BindingManager(contexts, commands);
    Scheme scheme = bindings.getScheme(SCHEME);
    scheme.define("Fundbench", "", null);
    try {
      bindings.setActiveScheme(scheme);
    } catch (NotDefinedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Two commands that want the same keys. The first has them.
   *
   * @param keys what both want
   * @param first the id of the command that has them
   * @param second the id of the one that goes without
   */
  public record Clash(KeySequence keys, String first, String second) {}

  /**
   * Gives a command its keys: those chosen for it, else those it comes with.
   *
   * @throws IllegalArgumentException if its own keys are none
   */
  void define(String id, String own) {
    try {
      List<KeySequence> usual = own.isEmpty() ? List.of() : List.of(KeySequence.getInstance(own));
      List<KeySequence> free = new ArrayList<>();
      for (KeySequence keys : usual) {
        owner(system, keys)
            .ifPresentOrElse(
                first -> clashes.add(new Clash(keys, first, id)), () -> free.add(keys));
      }
      system.put(id, free);
    } catch (ParseException e) {
      throw new IllegalArgumentException(id + ": " + own, e);
    }
    read(choices.get(id)).ifPresent(kept -> choose(id, kept));
    bound = false;
  }

  /** Forgets a command that is gone; the keys chosen for it are kept for when it comes back. */
  void forget(String id) {
    system.remove(id);
    chosen.remove(id);
    clashes.removeIf(clash -> clash.first().equals(id) || clash.second().equals(id));
    bound = false;
  }

  /** Forgets what was chosen for a command that is gone for good. */
  void forgetChoice(String id) {
    choices.set(id, "");
  }

  /** What cannot be read counts as not chosen: keys are too small a thing to stop for. */
  private static Optional<List<KeySequence>> read(String kept) {
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    if (kept.equals(NONE)) {
      return Optional.of(List.of());
    }
    List<KeySequence> read = new ArrayList<>();
    for (String one : kept.split("\\" + SEPARATOR, -1)) {
      try {
        read.add(KeySequence.getInstance(one.strip()));
      } catch (ParseException e) {
        return Optional.empty();
      }
    }
    return Optional.of(read);
  }

  private void choose(String id, List<KeySequence> wanted) {
    List<KeySequence> free = new ArrayList<>();
    for (KeySequence keys : wanted) {
      owner(chosen, keys)
          .filter(owner -> !owner.equals(id))
          .ifPresentOrElse(first -> clashes.add(new Clash(keys, first, id)), () -> free.add(keys));
    }
    chosen.put(id, free);
  }

  private static Optional<String> owner(Map<String, List<KeySequence>> of, KeySequence keys) {
    return of.entrySet().stream()
        .filter(entry -> entry.getValue().contains(keys))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The manager, told of all there is: once for a hundred commands, not with each of them. */
  private BindingManager bindings() {
    if (!bound) {
      bound = true;
      bind();
    }
    return bindings;
  }

  private void bind() {
    List<Binding> all = new ArrayList<>();
    system.forEach(
        (id, usual) -> {
          List<KeySequence> wanted = chosen.getOrDefault(id, usual);
          for (KeySequence keys : usual) {
            all.add(binding(keys, command(id), Binding.SYSTEM));
            if (!wanted.contains(keys)) {
              all.add(binding(keys, null, Binding.USER));
            }
          }
          for (KeySequence keys : wanted) {
            if (!usual.contains(keys)) {
              all.add(binding(keys, command(id), Binding.USER));
            }
          }
        });
    bindings.setBindings(all.toArray(new Binding[0]));
  }

  private ParameterizedCommand command(String id) {
    return new ParameterizedCommand(commands.getCommand(id), null);
  }

  private static Binding binding(
      KeySequence keys, @Nullable ParameterizedCommand command, int type) {
    return new KeyBinding(keys, command, SCHEME, CONTEXT, null, null, null, type);
  }

  /** The keys of a command that work now. */
  public List<KeySequence> of(String id) {
    List<KeySequence> found = new ArrayList<>();
    for (var trigger : bindings().getActiveBindingsFor(command(id))) {
      if (trigger instanceof KeySequence keys) {
        found.add(keys);
      }
    }
    List<KeySequence> order = chosen.getOrDefault(id, system.getOrDefault(id, List.of()));
    return order.stream().filter(found::contains).toList();
  }

  /** The keys a command comes with. */
  public List<KeySequence> usual(String id) {
    return system.getOrDefault(id, List.of());
  }

  /** Commands that want the same keys. */
  public List<Clash> clashes() {
    return List.copyOf(clashes);
  }

  /** The command that keys run. */
  Optional<String> find(KeyStroke stroke) {
    Binding binding = bindings().getPerfectMatch(KeySequence.getInstance(stroke));
    return binding == null || binding.getParameterizedCommand() == null
        ? Optional.empty()
        : Optional.of(binding.getParameterizedCommand().getId());
  }

  /**
   * Takes over what a person chose. Commands that are not named, or have their usual keys, have no
   * choice kept.
   *
   * @param wanted all keys of each command, no key twice
   */
  void take(Map<String, List<KeySequence>> wanted) {
    chosen.clear();
    clashes.removeIf(clash -> wanted.containsKey(clash.second()));
    for (String id : system.keySet()) {
      List<KeySequence> now = wanted.get(id);
      if (now == null || now.equals(usual(id))) {
        choices.set(id, "");
      } else {
        choose(id, now);
        choices.set(
            id,
            now.isEmpty()
                ? NONE
                : String.join(
                    " " + SEPARATOR + " ", now.stream().map(KeySequence::toString).toList()));
      }
    }
    bound = false;
  }
}
