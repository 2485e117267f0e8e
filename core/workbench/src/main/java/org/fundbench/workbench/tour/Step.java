package org.fundbench.workbench.tour;

import java.util.Optional;
import org.fundbench.api.Text;

/**
 * A step of a tour.
 *
 * @param head what it is about
 * @param text what there is to see and to do
 * @param perspective where it takes place; empty for wherever the user is
 * @param view what is brought to the top, and pointed at unless a command is
 * @param command whose button is pointed at, and whose keys are said
 * @param done when it goes on by itself
 */
record Step(
    Text head,
    Text text,
    Optional<String> perspective,
    Optional<String> view,
    Optional<String> command,
    Done done) {
  /** A step about a view. */
  static Step at(String perspective, String view, Text head, Text text, Done done) {
    return new Step(
        head, text, Optional.of(perspective), Optional.of(view), Optional.empty(), done);
  }

  /** A step about a command, whose button stands in the tool row. */
  static Step at(String command, Text head, Text text, Done done) {
    return new Step(head, text, Optional.empty(), Optional.empty(), Optional.of(command), done);
  }

  /** The same step, in a perspective with a view on top. */
  Step in(String perspectiveId, String viewId) {
    return new Step(head, text, Optional.of(perspectiveId), Optional.of(viewId), command, done);
  }

  /** The same step with the keys of a command said. */
  Step with(String commandId) {
    return new Step(head, text, perspective, view, Optional.of(commandId), done);
  }
}
