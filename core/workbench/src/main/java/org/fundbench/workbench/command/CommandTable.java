package org.fundbench.workbench.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.Category;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.CommandManager;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.IParameter;
import org.eclipse.core.commands.IParameterValues;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.Parameterization;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.SWTKeySupport;
import org.eclipse.jface.bindings.keys.formatting.KeyFormatterFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;
import org.fundbench.api.Language;
import org.fundbench.api.Text;
import org.jspecify.annotations.Nullable;

/**
 * The commands of the window, kept by the platform's own command and binding managers. Whatever a
 * command throws ends here: it is reported, and the window lives on.
 */
public final class CommandTable {
  /** The one parameter of every command: what it is about. */
  private static final String ABOUT = "about";

  private final Language language;
  private final BiConsumer<Action, Throwable> failed;
  private final CommandManager commands = new CommandManager();
  private final Keys keys;
  private final Category category = commands.getCategory("org.fundbench");
  private final Map<String, Action> actions = new LinkedHashMap<>();
  private final Map<String, Supplier<Text>> spoken = new HashMap<>();
  private final List<Runnable> listeners = new ArrayList<>();
  private final List<Consumer<String>> ran = new ArrayList<>();
  private boolean holding;

  /**
   * An empty table.
   *
   * @param choices the keys that a person chose
   * @param failed hears what a command threw
   */
  public CommandTable(Language language, KeyChoices choices, BiConsumer<Action, Throwable> failed) {
    this.language = language;
    this.failed = failed;
    KeyFormatterFactory.setDefault(SWTKeySupport.getKeyFormatterForPlatform());
    category.define("Fundbench", "");
    keys = new Keys(commands, choices);
  }

  /**
   * Adds a command.
   *
   * @throws IllegalArgumentException if its id is taken, or its keys are none
   */
  public void add(Action action) {
    if (actions.putIfAbsent(action.id(), action) != null) {
      throw new IllegalArgumentException("a command has this id already: " + action.id());
    }
    keys.define(action.id(), action.keys());
    tell();
  }

  /**
   * The platform's command, told what it does when it is first run: telling it asks whether that is
   * possible now, and to ask a hundred commands would hold up the first figures.
   */
  private Command told(Action action) {
    Command command = commands.getCommand(action.id());
    if (command.isDefined()) {
      return command;
    }
    command.define(
        action.name().in(language),
        action.help().in(language),
        category,
        new IParameter[] {new About(action.name().in(language))});
    command.setHandler(
        new AbstractHandler() {
          @Override
          public @Nullable Object execute(ExecutionEvent event) {
            action.run().accept(Optional.ofNullable(event.getParameter(ABOUT)));
            return null;
          }

          @Override
          public boolean isEnabled() {
            return action.enabled().getAsBoolean();
          }
        });
    return command;
  }

  /**
   * Adds several commands, and tells of it once.
   *
   * @throws IllegalArgumentException if an id is taken, or keys are none
   */
  public void addAll(List<Action> several) {
    holding = true;
    try {
      several.forEach(this::add);
    } finally {
      holding = false;
      tell();
    }
  }

  /** Takes commands away, such as those of a plugin that is no longer there. */
  public void removeAll(Set<String> ids) {
    boolean changed = false;
    for (String id : ids) {
      if (actions.remove(id) != null) {
        keys.forget(id);
        commands.getCommand(id).undefine();
        changed = true;
      }
    }
    if (changed) {
      tell();
    }
  }

  /** Takes a command away that will never come back; keys chosen for it are free again. */
  public void removeForGood(String id) {
    removeAll(Set.of(id));
    keys.forgetChoice(id);
  }

  /** Calls back when commands were added or keys changed, as long as a widget lives. */
  public void onChange(Widget asLongAs, Runnable listener) {
    listeners.add(listener);
    asLongAs.addListener(SWT.Dispose, event -> listeners.remove(listener));
  }

  /** Calls back with the id of each command that was run to its end, as long as the table lives. */
  public void onRun(Consumer<String> listener) {
    ran.add(listener);
  }

  private void tell() {
    if (!holding) {
      List.copyOf(listeners).forEach(Runnable::run);
    }
  }

  /** The commands of a group of the menus, in the order they were added. */
  public List<Action> in(MenuGroup group) {
    return actions.values().stream()
        .filter(action -> action.place().filter(place -> place.group() == group).isPresent())
        .toList();
  }

  /** The commands of the tool bar, in the order of the menus. */
  public List<Action> tools() {
    return Arrays.stream(MenuGroup.values())
        .flatMap(group -> in(group).stream())
        .filter(action -> action.place().filter(Action.Place::tool).isPresent())
        .toList();
  }

  /** Whether there is such a command. */
  public boolean has(String id) {
    return actions.containsKey(id);
  }

  /**
   * Lets a command say in menus what it would do now, such as what it would undo.
   *
   * @param label asked whenever a menu is shown
   */
  public void speak(String id, Supplier<Text> label) {
    spoken.put(id, label);
  }

  /** What a command says it would do now, if it says that. */
  public Optional<Text> spoken(String id) {
    return Optional.ofNullable(spoken.get(id)).map(Supplier::get);
  }

  /** All commands in the order they were added. */
  public List<Action> all() {
    return List.copyOf(actions.values());
  }

  /** A command by its id. */
  public Action get(String id) {
    Action action = actions.get(id);
    if (action == null) {
      throw new IllegalArgumentException("no such command: " + id);
    }
    return action;
  }

  /** Whether a command can be run now. */
  public boolean isEnabled(String id) {
    return get(id).enabled().getAsBoolean();
  }

  /** Runs a command, if it can be run now. */
  public void run(String id) {
    run(id, Optional.empty());
  }

  /** Runs a command about something, such as the indicator whose reason is missing. */
  public void run(String id, String about) {
    run(id, Optional.of(about));
  }

  private void run(String id, Optional<String> about) {
    Action action = get(id);
    Command command = told(action);
    try {
      Parameterization[] parameters =
          about.isEmpty()
              ? null
              : new Parameterization[] {
                new Parameterization(command.getParameter(ABOUT), about.get())
              };
      new ParameterizedCommand(command, parameters).executeWithChecks(null, null);
      ran.forEach(listener -> listener.accept(id));
    } catch (NotEnabledException | NotHandledException | NotDefinedException e) {
      // Not possible now: menus show it grey, and a key does nothing.
    } catch (ExecutionException e) {
      failed.accept(action, e.getCause() == null ? e : e.getCause());
    } catch (RuntimeException | LinkageError e) {
      failed.accept(action, e);
    }
  }

  /** The keys of a command as they are written in menus, or nothing. */
  public String keys(String id) {
    return keys.of(id).stream().findFirst().map(KeySequence::format).orElse("");
  }

  /** All keys of all commands. */
  public Keys keys() {
    return keys;
  }

  /** Takes over the keys that a person chose; menus show them at once. */
  public void rebind(Map<String, List<KeySequence>> wanted) {
    keys.take(wanted);
    tell();
  }

  /**
   * Listens to the keys of a window.
   *
   * @param shell the window; keys of dialogs are left alone
   * @param leave keys that the focused control keeps for itself
   */
  public void listen(Shell shell, Predicate<Event> leave) {
    Listener filter =
        event -> {
          if (!(event.widget instanceof org.eclipse.swt.widgets.Control control)
              || control.getShell() != shell
              || leave.test(event)) {
            return;
          }
          find(event)
              .ifPresent(
                  id -> {
                    event.doit = false;
                    event.type = SWT.None;
                    run(id);
                  });
        };
    shell.getDisplay().addFilter(SWT.KeyDown, filter);
    shell.addListener(SWT.Dispose, event -> shell.getDisplay().removeFilter(SWT.KeyDown, filter));
  }

  private Optional<String> find(Event event) {
    for (int accelerator :
        new int[] {
          SWTKeySupport.convertEventToUnmodifiedAccelerator(event),
          SWTKeySupport.convertEventToUnshiftedModifiedAccelerator(event)
        }) {
      KeyStroke stroke = SWTKeySupport.convertAcceleratorToKeyStroke(accelerator);
      Optional<String> found = keys.find(SWTKeySupport.convertAcceleratorToKeyStroke(accelerator));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** What a command is about: any text, and none by default. */
  private record About(String command) implements IParameter {
    @Override
    public String getId() {
      return ABOUT;
    }

    @Override
    public String getName() {
      return command;
    }

    @Override
    public IParameterValues getValues() {
      return Map::of;
    }

    @Override
    public boolean isOptional() {
      return true;
    }
  }
}
