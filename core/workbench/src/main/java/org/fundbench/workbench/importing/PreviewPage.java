package org.fundbench.workbench.importing;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.importing.Preview;
import org.fundbench.importing.PreviewRow;
import org.fundbench.importing.Previewed;
import org.fundbench.importing.profile.ImportProfile;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.form.EffectTable;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.page.HelpTopic;
import org.fundbench.workbench.page.Helped;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.Rows;
import org.jspecify.annotations.Nullable;

/** What would become of every row, before anything is posted. */
final class PreviewPage extends WizardPage implements Helped {
  private static final List<Set<PreviewRow.State>> FILTERS =
      List.of(
          EnumSet.allOf(PreviewRow.State.class),
          EnumSet.of(PreviewRow.State.READY),
          EnumSet.of(PreviewRow.State.DUPLICATE),
          EnumSet.of(PreviewRow.State.ERROR),
          EnumSet.of(PreviewRow.State.SKIPPED));

  private final ImportPlan plan;
  private final Previews previews;
  private final Desk desk;
  private @Nullable Controls controls;

  private record Controls(
      Combo file,
      Combo state,
      Combo duplicates,
      Grid<PreviewRow> rows,
      RowDetail detail,
      EffectTable effects,
      RepeatBar repeat) {}

  PreviewPage(ImportPlan plan, Previews previews) {
    super("preview");
    this.plan = plan;
    this.previews = previews;
    this.desk = plan.desk();
    setTitle(desk.say(new Text("逐行预览", "Preview of every row")));
    setPageComplete(false);
    previews.listen(this::came);
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = desk.theme().px(18);
    layout.marginHeight = desk.theme().px(8);
    layout.verticalSpacing = desk.theme().px(8);
    page.setLayout(layout);
    Composite bar = row(page, 6);
    Combo file = combo(bar, new Text("文件", "File"), true);
    Combo state = combo(bar, new Text("显示", "Show"), false);
    Combo duplicates = combo(bar, new Text("重复的行", "Duplicates"), false);
    duplicates.add(desk.say(new Text("报错，不导入", "are errors")));
    duplicates.add(desk.say(new Text("跳过", "are skipped")));
    RowTable table = new RowTable(desk);
    Grid<PreviewRow> rows = table.make(page);
    GridData wide = new GridData(SWT.FILL, SWT.FILL, true, true);
    wide.heightHint = desk.theme().px(220);
    rows.control().setLayoutData(wide);
    RowDetail detail = new RowDetail(page, desk);
    EffectTable effects = new EffectTable(page, desk);
    RepeatBar repeat = new RepeatBar(page, plan);
    rows.onSelect(() -> detail.show(rows.current()));
    file.addListener(SWT.Selection, event -> show());
    state.addListener(SWT.Selection, event -> showRows());
    duplicates.addListener(
        SWT.Selection,
        event -> {
          plan.profile(
              plan.profile()
                  .withDuplicates(ImportProfile.Unwanted.values()[duplicates.getSelectionIndex()]));
          show();
          previews.want();
        });
    controls = new Controls(file, state, duplicates, rows, detail, effects, repeat);
    setControl(page);
  }

  private Composite row(Composite page, int columns) {
    Composite bar = new Composite(page, SWT.NONE);
    GridLayout layout = new GridLayout(columns, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.horizontalSpacing = desk.theme().px(10);
    bar.setLayout(layout);
    bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    return bar;
  }

  private Combo combo(Composite bar, Text words, boolean wide) {
    new Label(bar, SWT.NONE).setText(desk.say(words));
    Combo combo = new Combo(bar, SWT.READ_ONLY);
    GridData data = new GridData(SWT.FILL, SWT.CENTER, wide, false);
    data.widthHint = desk.theme().px(wide ? 220 : 150);
    combo.setLayoutData(data);
    return Named.as(desk.say(words), combo);
  }

  @Override
  public void setVisible(boolean visible) {
    super.setVisible(visible);
    if (visible && controls != null) {
      controls.file().removeAll();
      plan.files().forEach(path -> controls.file().add(String.valueOf(path.getFileName())));
      controls.file().select(0);
      came();
      previews.want();
    }
  }

  private Optional<Previewed> current() {
    List<Previewed> now = previews.now();
    int at = controls == null ? 0 : Math.max(0, controls.file().getSelectionIndex());
    return at < now.size() ? Optional.of(now.get(at)) : Optional.empty();
  }

  /** Shows the file that needs a look, where the one shown does not. */
  private void came() {
    List<Previewed> now = previews.now();
    if (controls != null
        && !controls.file().isDisposed()
        && current().filter(Previewed::isPostable).isPresent()) {
      int shown = controls.file().getSelectionIndex();
      int wrong =
          IntStream.range(0, now.size())
              .filter(i -> !now.get(i).isPostable())
              .findFirst()
              .orElse(shown);
      controls.file().select(wrong);
    }
    show();
  }

  private void show() {
    Controls known = controls;
    if (known == null || known.file().isDisposed()) {
      return;
    }
    known.duplicates().select(plan.profile().duplicates().ordinal());
    known.repeat().show();
    Optional<Preview> preview = current().flatMap(Previewed::preview);
    known.effects().show(preview.map(one -> one.facts().effects()).orElse(List.of()));
    filters(known, preview);
    showRows();
    say(known);
  }

  private void filters(Controls known, Optional<Preview> preview) {
    int at = Math.max(0, known.state().getSelectionIndex());
    known.state().removeAll();
    for (Set<PreviewRow.State> filter : FILTERS) {
      String word =
          filter.size() > 1
              ? desk.say(new Text("全部", "all"))
              : desk.say(filter.iterator().next().label());
      known.state().add(word + preview.map(one -> " (" + one.count(filter) + ")").orElse(""));
    }
    known.state().select(at);
  }

  private void showRows() {
    Controls known = controls;
    if (known == null) {
      return;
    }
    Set<PreviewRow.State> filter = FILTERS.get(Math.max(0, known.state().getSelectionIndex()));
    Optional<Preview> preview = current().flatMap(Previewed::preview);
    known.detail().show(Optional.empty());
    if (preview.isEmpty()) {
      known.rows().show(Rows.of(List.of()));
      return;
    }
    known
        .rows()
        .show(
            new PreviewRows(
                desk,
                preview.get(),
                filter,
                () -> {
                  if (!known.rows().control().isDisposed()) {
                    known.rows().repaint();
                    if (known.rows().current().isEmpty()) {
                      known.rows().select(0);
                    }
                  }
                }));
  }

  private void say(Controls known) {
    List<Previewed> now = previews.now();
    boolean fine = !now.isEmpty() && now.stream().allMatch(Previewed::isPostable);
    setPageComplete(fine);
    if (now.isEmpty()) {
      setErrorMessage(null);
      setMessage(
          desk.say(new Text("正在逐行试算，台账不变…", "Trying row by row; the ledger stays as it is…")));
      return;
    }
    Optional<Previewed> wrong = now.stream().filter(one -> !one.isPostable()).findFirst();
    setErrorMessage(wrong.map(this::why).orElse(null));
    setMessage(wrong.isPresent() ? null : desk.say(PreviewWords.totals(now)));
  }

  private String why(Previewed one) {
    List<Problem> whole =
        one.preview().map(preview -> preview.facts().problems()).orElse(one.refused());
    return whole.isEmpty() ? desk.say(PreviewWords.refusal(one)) : plan.say(whole);
  }

  /** The files with the hashes that were previewed. */
  List<ImportRun.Wanted> wanted() {
    return previews.now().stream()
        .map(
            one ->
                new ImportRun.Wanted(
                    one.file(), one.preview().map(preview -> preview.facts().hash())))
        .toList();
  }

  @Override
  public HelpTopic helpTopic() {
    return HelpTopic.IMPORT;
  }
}
