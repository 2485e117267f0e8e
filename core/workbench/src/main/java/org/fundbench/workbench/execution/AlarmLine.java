package org.fundbench.workbench.execution;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.evaluation.monitor.Monitoring;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Tone;

/** One line that says how many alarms the year has and the latest of them; none, no line. */
final class AlarmLine {
  private final Desk desk;
  private final Link link;

  AlarmLine(Composite parent, Desk desk) {
    this.desk = desk;
    link = Named.as(desk.say(new Text("年度提示", "Alarms of the year")), new Link(parent, SWT.NONE));
    link.addListener(SWT.Selection, event -> desk.front().showView("problems"));
  }

  Link control() {
    return link;
  }

  /** Takes the colours of the theme, after all others took theirs. */
  void theme() {
    link.setFont(desk.theme().font(Face.SMALL));
    link.setForeground(desk.theme().color(Tone.MUTED));
    link.setLinkForeground(desk.theme().color(Tone.CAUTION));
  }

  /** Shows the alarms; says whether the line came or went. */
  boolean show(Optional<Monitoring> monitoring) {
    List<Problem> alarms = monitoring.map(Monitoring::alarms).orElse(List.of());
    GridData data = (GridData) link.getLayoutData();
    boolean hidden = alarms.isEmpty();
    boolean changes = data.exclude != hidden;
    data.exclude = hidden;
    // A line must not ask for more width than the view has.
    data.widthHint = desk.theme().px(120);
    link.setVisible(!hidden);
    if (!hidden) {
      Problem latest = alarms.get(alarms.size() - 1);
      String words =
          desk.say(
              new Text("<a>年度提示 {0} 条</a> · 最近：{1}", "<a>{0} alarms this year</a> · latest: {1}")
                  .with(alarms.size(), latest.message()));
      link.setText(words.replace("&", "&&"));
      link.setToolTipText(desk.say(latest.message()) + "\n" + desk.say(latest.advice()));
      Named.as(words.replaceAll("</?a>", ""), link);
    }
    return changes;
  }
}
