package org.fundbench.workbench.perspective;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fundbench.workbench.dock.Layout;

/**
 * Views that a layout names and that were not there yet when it was shown.
 *
 * @param wanted the layout with them
 * @param asShown what was shown of it
 */
record LateViews(Layout wanted, Layout asShown) {
  /**
   * The layout as the user has arranged it meanwhile, with the late views: where they were, or with
   * their neighbours where he has moved something since.
   */
  Layout into(Layout now) {
    if (now.equals(asShown)) {
      return wanted;
    }
    Layout whole = now;
    for (String view : wanted.views()) {
      if (!asShown.has(view) && !now.has(view)) {
        whole = behindNeighbours(view, whole);
      }
    }
    return whole;
  }

  private Layout behindNeighbours(String view, Layout layout) {
    Optional<Layout.Stack> stack =
        Stream.concat(
                wanted.stackOf(view).stream().flatMap(one -> one.views().stream()),
                Stream.concat(ShippedPerspectives.ids().stream(), layout.views().stream()))
            .flatMap(neighbour -> layout.stackOf(neighbour).stream())
            .findFirst();
    if (stack.isEmpty()) {
      return new Layout.Stack(List.of(view), Optional.of(view));
    }
    List<String> views = new ArrayList<>(stack.get().views());
    views.add(view);
    return layout.replacing(
        stack.get(), new Layout.Stack(views, stack.get().selected(), stack.get().folded()));
  }
}
