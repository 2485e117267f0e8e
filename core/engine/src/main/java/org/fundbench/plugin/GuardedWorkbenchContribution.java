package org.fundbench.plugin;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.fundbench.api.Descriptor;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.api.workbench.Bench;
import org.fundbench.api.workbench.WorkbenchContribution;

/**
 * A workbench contribution behind the guard, its commands and views as well. Calls are never timed:
 * they belong on the window's thread. Views are guarded by a proxy because this module does not
 * know the window toolkit that the factory's method names.
 */
final class GuardedWorkbenchContribution implements WorkbenchContribution {
  private static final Text NAMING = new Text("列出其内容", "name its items");

  private final WorkbenchContribution contribution;
  private final Descriptor descriptor;
  private final Guard guard;

  GuardedWorkbenchContribution(
      WorkbenchContribution contribution, Descriptor descriptor, Guard guard) {
    this.contribution = contribution;
    this.descriptor = descriptor;
    this.guard = guard;
  }

  @Override
  public Descriptor descriptor() {
    return descriptor;
  }

  @Override
  public List<Item> items() {
    return guard.here(NAMING, () -> contribution.items().stream().map(this::guarded).toList());
  }

  private Item guarded(Item item) {
    Whole.item(item);
    if (item instanceof Command command) {
      return new Command(command.id(), command.name(), (Task) bench -> run(command, bench));
    }
    if (item instanceof View view) {
      return new View(view.id(), view.name(), guarded(view));
    }
    return item;
  }

  private void run(Command command, Bench bench) {
    guard.here(
        new Text("执行命令 " + command.id(), "run the command " + command.id()),
        () -> {
          command.task().run(bench);
          return true;
        });
  }

  private Maker guarded(View view) {
    Text doing = new Text("打开视图 " + view.id(), "open the view " + view.id());
    return (Maker)
        Proxy.newProxyInstance(
            Maker.class.getClassLoader(),
            new Class<?>[] {Maker.class},
            (proxy, method, arguments) ->
                guard.here(
                    doing,
                    () -> {
                      Object target =
                          method.getDeclaringClass() == Object.class ? view : view.maker();
                      try {
                        return method.invoke(target, arguments);
                      } catch (InvocationTargetException e) {
                        if (e.getCause() instanceof RefusedException refused) {
                          throw refused;
                        }
                        throw e;
                      }
                    }));
  }
}
