package org.fundbench.workbench.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.plugin.PluginRecord;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.Selected;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.page.PageHead;
import org.fundbench.workbench.table.Column;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.Rows;

/** Every plugin zip: its state, what it offers, and the reason where it is not used. */
public final class PluginsView {
  private static final Text ASKING = new Text("读取插件", "Asking the plugins");

  private final Desk desk;
  private final PageHead head;
  private final Grid<PluginRecord> grid;

  private PluginsView(Composite page, Desk desk) {
    this.desk = desk;
    head = new PageHead(page, desk, List.of());
    head.say(desk.say(new Text("插件", "Plugins")), "");
    grid =
        new Grid<>(page, desk, "plugins", new Text("插件", "Plugins"), columns())
            .onSelect(this::select)
            .sayingWhenEmpty(new Text("没有插件", "There are no plugins"));
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    desk.jobs()
        .ask(
            () -> desk.program().plugins().records(),
            this::show,
            thrown -> desk.report(ASKING, thrown));
  }

  /** Makes the view. */
  public static Control create(Composite parent, Desk desk) {
    Composite page = PageHead.page(parent, desk);
    new PluginsView(page, desk);
    return page;
  }

  private List<Column<PluginRecord>> columns() {
    return List.of(
        Column.left(new Text("插件", "Plugin"), 190, PluginRecord::id),
        Column.<PluginRecord>left(new Text("版本", "Version"), 74, PluginRecord::version)
            .toned(record -> Tone.MUTED),
        Column.<PluginRecord>left(
                new Text("状态", "State"), 84, record -> desk.say(record.state().label()))
            .toned(PluginsView::tone),
        Column.left(new Text("提供", "Offers"), 250, this::offers),
        Column.<PluginRecord>left(new Text("原因", "Reason"), 260, this::reason)
            .toned(record -> Tone.CAUTION),
        Column.<PluginRecord>left(new Text("说明", "Description"), 220, PluginRecord::description)
            .toned(record -> Tone.MUTED));
  }

  private static Tone tone(PluginRecord record) {
    return switch (record.state()) {
      case STARTED, VERIFIED -> Tone.GOOD;
      case REFUSED, FAILED -> Tone.BAD;
      case WAITING -> Tone.CAUTION;
      case SUPERSEDED, DISABLED -> Tone.MUTED;
    };
  }

  private String offers(PluginRecord record) {
    return record.obtained().stream()
        .map(one -> desk.say(one.kind()) + " " + desk.say(one.name()))
        .collect(Collectors.joining(desk.say(new Text("；", "; "))));
  }

  private String reason(PluginRecord record) {
    return record.problems().stream()
        .map(problem -> desk.say(problem.message()))
        .collect(Collectors.joining(desk.say(new Text("；", "; "))));
  }

  private void show(List<PluginRecord> records) {
    if (grid.control().isDisposed()) {
      return;
    }
    long used =
        records.stream().filter(record -> record.state() == PluginRecord.State.STARTED).count();
    head.say(
        desk.say(new Text("插件", "Plugins")),
        desk.say(
            new Text("{0} 个已安装，{1} 个在用", "{0} installed, {1} in use").with(records.size(), used)));
    grid.show(Rows.of(records));
  }

  private void select() {
    grid.current().ifPresent(record -> desk.selection().select(properties(record)));
  }

  private Selected properties(PluginRecord record) {
    List<Selected.Fact> facts = new ArrayList<>();
    facts.add(Selected.Fact.of(new Text("文件", "File"), record.file()));
    facts.add(Selected.Fact.of(new Text("版本", "Version"), record.version()));
    facts.add(Selected.Fact.of(new Text("提供者", "Provider"), record.provider()));
    facts.add(Selected.Fact.of(new Text("许可", "Licence"), record.license()));
    facts.add(new Selected.Fact(new Text("状态", "State"), record.state().label()));
    facts.add(Selected.Fact.of(new Text("提供", "Offers"), offers(record)));
    for (Problem problem : record.problems()) {
      facts.add(new Selected.Fact(new Text("原因", "Reason"), problem.message()));
      facts.add(new Selected.Fact(new Text("怎么办", "What to do"), problem.advice()));
    }
    return new Selected(Text.same(record.id()), facts, Optional.empty());
  }
}
