package org.fundbench.workbench.tour;

import java.util.List;
import org.fundbench.api.Text;

/**
 * A tour.
 *
 * @param id its command's, without the family
 * @param name as it is offered
 * @param help for whom it is
 * @param steps one after the other
 */
record Tour(String id, Text name, Text help, List<Step> steps) {
  Tour {
    steps = List.copyOf(steps);
  }
}
