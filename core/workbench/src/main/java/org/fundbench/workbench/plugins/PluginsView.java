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
import org.fundbench.plugin.PluginHost;
import org.fundbench.plugin.PluginRecord;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.PluginProblems;
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
  private final PluginChanges changes;
  private final PageHead head;
  private final Grid<PluginRecord> grid;

  private PluginsView(Composite page, Desk desk, PluginChanges changes) {
    this.desk = desk;
    this.changes = changes;
    head =
        new PageHead(
            page,
            desk,
            List.of(
                "plugins.install",
                "plugins.enable",
                "plugins.disable",
                "plugins.remove",
                "plugins.reload"));
    head.say(desk.say(new Text("插件", "Plugins")), "");
    grid =
        new Grid<>(page, desk, "plugins", new Text("插件", "Plugins"), columns())
            .onSelect(this::select)
            .sayingWhenEmpty(new Text("没有插件", "There are no plugins"));
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    changes.chosen().listen(page, head::refresh);
    desk.pluginsChanged().listen(page, this::ask);
    head.refresh();
    ask();
  }

  private void ask() {
    desk.jobs()
        .ask(
            () -> {
              PluginHost host = desk.program().plugins();
              List<PluginRecord> records = host.records();
              return new Found(records, PluginProblems.of(host));
            },
            this::show,
            thrown -> desk.report(ASKING, thrown));
  }

  private record Found(List<PluginRecord> records, List<Problem> problems) {}

  /** Makes the view. */
  public static Control create(Composite parent, Desk desk, PluginChanges changes) {
    Composite page = PageHead.page(parent, desk);
    new PluginsView(page, desk, changes);
    return page;
  }

  private List<Column<PluginRecord>> columns() {
    return List.of(
        Column.left(new Text("插件", "Plugin"), 190, record -> desk.say(record.name())),
        Column.<PluginRecord>left(new Text("标识", "Id"), 190, PluginRecord::id)
            .toned(record -> Tone.MUTED),
        Column.<PluginRecord>left(new Text("版本", "Version"), 64, PluginRecord::version)
            .toned(record -> Tone.MUTED),
        Column.<PluginRecord>left(
                new Text("状态", "State"), 70, record -> desk.say(record.state().label()))
            .toned(PluginsView::tone),
        Column.<PluginRecord>left(new Text("取得/声明", "Obtained"), 88, this::share)
            .toned(PluginsView::shareTone),
        Column.left(new Text("提供", "Offers"), 250, this::offers),
        Column.<PluginRecord>left(new Text("原因", "Reason"), 150, this::reason)
            .toned(record -> record.isFaulty() ? Tone.BAD : Tone.CAUTION),
        Column.<PluginRecord>left(
                new Text("来源", "Origin"), 90, record -> desk.say(record.origin().label()))
            .toned(record -> Tone.MUTED),
        Column.<PluginRecord>left(
                new Text("说明", "Description"), 220, record -> desk.say(record.description()))
            .toned(record -> Tone.MUTED));
  }

  /** What came of what its index promises. */
  private String share(PluginRecord record) {
    return record.promises().isEmpty()
        ? ""
        : desk.say(
            new Text("{0} / {1}", "{0} of {1}")
                .with(record.obtained().size(), record.promises().size()));
  }

  private static Tone shareTone(PluginRecord record) {
    boolean all = record.obtained().size() == record.promises().size();
    return all ? Tone.GOOD : record.state() == PluginRecord.State.STARTED ? Tone.BAD : Tone.MUTED;
  }

  private static Tone tone(PluginRecord record) {
    return switch (record.state()) {
      case STARTED, VERIFIED -> Tone.GOOD;
      case REFUSED, FAILED -> Tone.BAD;
      case WAITING -> Tone.CAUTION;
      case SUPERSEDED, DISABLED -> Tone.MUTED;
    };
  }

  /** What it offers; of one that is not in use, what it would offer. */
  private String offers(PluginRecord record) {
    if (record.obtained().isEmpty()) {
      return record.promises().stream()
          .map(promise -> desk.say(promise.kind()))
          .distinct()
          .collect(Collectors.joining(desk.say(new Text("；", "; "))));
    }
    return record.obtained().stream()
        .map(one -> desk.say(one.kind()) + " " + desk.say(one.name()))
        .collect(Collectors.joining(desk.say(new Text("；", "; "))));
  }

  private String reason(PluginRecord record) {
    return record.problems().stream()
        .map(problem -> desk.say(problem.message()))
        .collect(Collectors.joining(desk.say(new Text("；", "; "))));
  }

  private void show(Found found) {
    if (grid.control().isDisposed()) {
      return;
    }
    List<PluginRecord> records = found.records();
    long used =
        records.stream().filter(record -> record.state() == PluginRecord.State.STARTED).count();
    long faulty = records.stream().filter(PluginRecord::isFaulty).count();
    Text counts =
        new Text("{0} 个已安装，{1} 个在用，{2} 个有问题", "{0} installed, {1} in use, {2} with problems")
            .with(records.size(), used, faulty);
    Optional<java.nio.file.Path> watched = desk.program().watched();
    head.say(
        desk.say(new Text("插件", "Plugins")),
        desk.say(
            watched.isPresent()
                ? new Text("{0}；正在监视 {1}", "{0}; watching {1}").with(counts, watched.get())
                : counts));
    Optional<PluginRecord> wanted =
        changes
            .takeChanged()
            .or(() -> changes.current().map(PluginRecord::id))
            .flatMap(id -> changes.find(records, id));
    grid.show(Rows.of(records));
    wanted.ifPresent(record -> grid.select(records.indexOf(record)));
    changes.choose(wanted);
    PluginProblems.list(desk.problems(), found.problems());
  }

  private void select() {
    changes.choose(grid.current());
    grid.current().ifPresent(record -> desk.selection().select(properties(record)));
  }

  private Selected properties(PluginRecord record) {
    List<Selected.Fact> facts = new ArrayList<>();
    facts.add(Selected.Fact.of(new Text("文件", "File"), record.file()));
    facts.add(Selected.Fact.of(new Text("标识", "Id"), record.id()));
    facts.add(new Selected.Fact(new Text("说明", "Description"), record.description()));
    facts.add(Selected.Fact.of(new Text("版本", "Version"), record.version()));
    facts.add(Selected.Fact.of(new Text("提供者", "Provider"), record.provider()));
    facts.add(Selected.Fact.of(new Text("许可", "Licence"), record.license()));
    facts.add(new Selected.Fact(new Text("状态", "State"), record.state().label()));
    facts.add(new Selected.Fact(new Text("来源", "Origin"), record.origin().label()));
    for (PluginRecord.Promise promise : record.promises()) {
      facts.add(
          new Selected.Fact(
              new Text("声明", "Declared"),
              new Text("{0}：{1}", "{0}: {1}").with(promise.kind(), promise.className())));
    }
    for (PluginRecord.Contribution one : record.obtained()) {
      facts.add(
          new Selected.Fact(
              new Text("取得", "Obtained"),
              new Text("{0}：{1}（{2}）", "{0}: {1} ({2})").with(one.kind(), one.name(), one.id())));
    }
    for (Problem problem : record.problems()) {
      facts.add(new Selected.Fact(new Text("原因", "Reason"), problem.message()));
      facts.add(new Selected.Fact(new Text("怎么办", "What to do"), problem.advice()));
    }
    return new Selected(record.name(), facts, Optional.empty());
  }
}
