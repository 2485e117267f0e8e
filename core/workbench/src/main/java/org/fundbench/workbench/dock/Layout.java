package org.fundbench.workbench.dock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How views are arranged: a tree of splits whose leaves are stacks of views. Values only; the dock
 * shows one, and every change of the user makes a new one.
 */
public sealed interface Layout {
  /** All views in it, in reading order. */
  List<String> views();

  /**
   * Parts beside or below one another.
   *
   * @param horizontal whether beside one another
   * @param weights one a part, all positive
   * @param parts at least two
   */
  record Split(boolean horizontal, List<Integer> weights, List<Layout> parts) implements Layout {
    public Split {
      weights = List.copyOf(weights);
      parts = List.copyOf(parts);
    }

    @Override
    public List<String> views() {
      return parts.stream().flatMap(part -> part.views().stream()).toList();
    }
  }

  /**
   * Views one above another with tabs.
   *
   * @param views their ids, possibly none
   * @param selected the one on top
   * @param folded whether it is minimised: only its names are seen, at the foot of the window
   */
  record Stack(List<String> views, Optional<String> selected, boolean folded) implements Layout {
    public Stack {
      views = List.copyOf(views);
    }

    /** A stack that is seen. */
    public Stack(List<String> views, Optional<String> selected) {
      this(views, selected, false);
    }

    /** A stack of one view. */
    static Stack of(String view) {
      return new Stack(List.of(view), Optional.of(view));
    }
  }

  /** Where a view is dropped on a stack. */
  enum Side {
    /** Into the stack. */
    CENTRE,
    /** Before it. */
    LEFT,
    /** Behind it. */
    RIGHT,
    /** Above it. */
    TOP,
    /** Below it. */
    BOTTOM
  }

  /** Whether a view is in it. */
  default boolean has(String view) {
    return views().contains(view);
  }

  /** The layout without some views; stacks and splits that became empty are gone. */
  default Optional<Layout> only(Predicate<String> wanted) {
    if (this instanceof Stack stack) {
      List<String> left = stack.views().stream().filter(wanted).toList();
      return left.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Stack(
                  left,
                  stack.selected().filter(left::contains).or(() -> first(left)),
                  stack.folded()));
    }
    Split split = (Split) this;
    List<Layout> parts = new ArrayList<>();
    List<Integer> weights = new ArrayList<>();
    for (int i = 0; i < split.parts().size(); i++) {
      int weight = split.weights().get(i);
      split
          .parts()
          .get(i)
          .only(wanted)
          .ifPresent(
              part -> {
                parts.add(part);
                weights.add(weight);
              });
    }
    if (parts.size() < 2) {
      return parts.isEmpty() ? Optional.empty() : Optional.of(parts.get(0));
    }
    return Optional.of(new Split(split.horizontal(), weights, parts));
  }

  private static Optional<String> first(List<String> list) {
    return Optional.of(list.get(0));
  }

  /** Without one view. An empty layout is a stack without views. */
  default Layout without(String view) {
    return only(other -> !other.equals(view)).orElse(new Stack(List.of(), Optional.empty()));
  }

  /**
   * With a view moved to a side of the stack that holds another view, or itself. Who drops it in
   * the middle of its own stack wants nothing.
   */
  default Layout moving(String view, String beside, Side side) {
    Optional<Stack> target = stackOf(beside);
    if (side == Side.CENTRE && target.filter(stack -> stack.views().contains(view)).isPresent()) {
      return this;
    }
    return target.stream()
        .flatMap(stack -> stack.views().stream())
        .filter(other -> !other.equals(view))
        .findFirst()
        .map(other -> without(view).adding(view, other, side))
        .orElse(this);
  }

  /**
   * With a view moved among the tabs of the stack that holds another view, or itself.
   *
   * @param before the view it goes before; empty for behind all of them
   */
  default Layout placing(String view, String beside, Optional<String> before) {
    Optional<Stack> target = stackOf(beside);
    if (target.isEmpty() || before.equals(Optional.of(view))) {
      return this;
    }
    List<String> views = new ArrayList<>(target.get().views());
    boolean here = views.remove(view);
    int at = before.map(views::indexOf).filter(found -> found >= 0).orElse(views.size());
    views.add(at, view);
    Stack next = new Stack(views, Optional.of(view), target.get().folded());
    Layout rest = here ? this : without(view);
    return rest.replacing(target.get(), next);
  }

  /** With a stack in place of another. */
  default Layout replacing(Stack old, Stack next) {
    return mapStacks(stack -> stack.equals(old) ? next : stack);
  }

  /** With a view that was not there, at a side of the stack that holds another view. */
  default Layout adding(String view, String beside, Side side) {
    if (views().isEmpty()) {
      return Stack.of(view);
    }
    return mapStacks(
        stack -> {
          if (!stack.views().contains(beside)) {
            return stack;
          }
          if (side == Side.CENTRE) {
            List<String> views = new ArrayList<>(stack.views());
            views.add(view);
            return new Stack(views, Optional.of(view));
          }
          boolean before = side == Side.LEFT || side == Side.TOP;
          return new Split(
              side == Side.LEFT || side == Side.RIGHT,
              List.of(1, 1),
              before ? List.of(Stack.of(view), stack) : List.of(stack, Stack.of(view)));
        });
  }

  /** The stack that holds a view. */
  default Optional<Stack> stackOf(String view) {
    if (this instanceof Stack stack) {
      return stack.views().contains(view) ? Optional.of(stack) : Optional.empty();
    }
    return ((Split) this)
        .parts().stream().map(part -> part.stackOf(view)).flatMap(Optional::stream).findFirst();
  }

  private Layout mapStacks(java.util.function.Function<Stack, Layout> change) {
    if (this instanceof Stack stack) {
      return change.apply(stack);
    }
    Split split = (Split) this;
    return new Split(
        split.horizontal(),
        split.weights(),
        split.parts().stream().map(part -> part.mapStacks(change)).toList());
  }
}
