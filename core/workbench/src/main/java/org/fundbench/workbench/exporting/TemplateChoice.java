package org.fundbench.workbench.exporting;

import java.util.List;
import org.fundbench.api.Text;

/**
 * A template of a report that can be chosen.
 *
 * @param id as the program knows it
 * @param name for people
 */
public record TemplateChoice(String id, Text name) {
  /** Those that come with the program; the first is the usual one. */
  public static final List<TemplateChoice> ALL =
      List.of(
          new TemplateChoice("self-evaluation", new Text("自评报告", "Full report")),
          new TemplateChoice("form", new Text("仅自评表", "Form only")));
}
