package org.fundbench.workbench.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.Draft;
import org.fundbench.api.Field;
import org.fundbench.importing.FileLook;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.page.HelpTopic;
import org.fundbench.workbench.page.Helped;
import org.jspecify.annotations.Nullable;

/** What each heading of the file means: matched by the format, changed by the user. */
final class ColumnsPage extends WizardPage implements Helped {
  private static final List<Field> MEANINGS =
      Stream.of(Field.values()).filter(field -> field != Field.OTHER).toList();

  private final ImportPlan plan;
  private final Desk desk;
  private final Map<Draft.Column, Combo> combos = new LinkedHashMap<>();
  private @Nullable ScrolledComposite scrolled;
  private @Nullable AmountForm amounts;
  private Optional<FileLook> shown = Optional.empty();

  ColumnsPage(ImportPlan plan) {
    super("columns");
    this.plan = plan;
    this.desk = plan.desk();
    setTitle(say("对应各列", "Match the columns"));
    setDescription(
        say("左边是文件的表头和样例，右边选择它的含义", "Headings and samples of the file, and what each means"));
    setPageComplete(false);
  }

  private String say(String zh, String en) {
    return desk.say(new org.fundbench.api.Text(zh, en));
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = desk.theme().px(18);
    layout.marginHeight = desk.theme().px(10);
    layout.verticalSpacing = desk.theme().px(10);
    page.setLayout(layout);
    ScrolledComposite list = new ScrolledComposite(page, SWT.V_SCROLL | SWT.BORDER);
    list.setExpandHorizontal(true);
    list.setShowFocusedControl(true);
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
    data.heightHint = desk.theme().px(280);
    list.setLayoutData(data);
    scrolled = list;
    amounts = new AmountForm(page, plan, this::apply);
    setControl(page);
  }

  @Override
  public void setVisible(boolean visible) {
    super.setVisible(visible);
    if (visible) {
      plan.look(this::show);
    }
  }

  private void show(FileLook look) {
    ScrolledComposite list = scrolled;
    if (list == null || list.isDisposed()) {
      return;
    }
    if (!shown.equals(Optional.of(look)) || combos.isEmpty()) {
      shown = Optional.of(look);
      fill(list, look);
    }
    match(look);
    if (amounts != null) {
      amounts.show();
    }
    check();
  }

  private void fill(ScrolledComposite list, FileLook look) {
    Control old = list.getContent();
    if (old != null) {
      old.dispose();
    }
    combos.clear();
    Composite body = new Composite(list, SWT.NONE);
    GridLayout layout = new GridLayout(3, false);
    layout.marginWidth = desk.theme().px(12);
    layout.marginHeight = desk.theme().px(8);
    layout.horizontalSpacing = desk.theme().px(16);
    layout.verticalSpacing = desk.theme().px(6);
    body.setLayout(layout);
    List<Label> strong = new ArrayList<>();
    List<Label> muted = new ArrayList<>();
    for (FileLook.Sampled column : look.columns()) {
      row(body, column, strong, muted);
    }
    list.setContent(body);
    desk.theme().apply(body);
    strong.forEach(label -> label.setFont(desk.theme().font(Face.STRONG)));
    muted.forEach(label -> label.setForeground(desk.theme().color(Tone.MUTED)));
    body.setSize(body.computeSize(Math.max(0, list.getClientArea().width), SWT.DEFAULT));
  }

  private void row(Composite body, FileLook.Sampled column, List<Label> strong, List<Label> muted) {
    String heading = column.column().heading();
    String called =
        heading.isEmpty()
            ? say("第 {0} 列", "column {0}").replace("{0}", "" + column.column().position())
            : heading;
    Label name = new Label(body, SWT.NONE);
    name.setText(called.replace("&", "&&"));
    strong.add(name);
    Label samples = new Label(body, SWT.NONE);
    samples.setText(String.join("　", column.samples()).replace("&", "&&"));
    samples.setToolTipText(String.join("\n", column.samples()));
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
    wide.widthHint = desk.theme().px(360);
    samples.setLayoutData(wide);
    muted.add(samples);
    Combo combo = new Combo(body, SWT.READ_ONLY);
    combo.add(say("—（不使用）", "— (not used)"));
    MEANINGS.forEach(field -> combo.add(desk.say(field.label())));
    combo.setVisibleItemCount(MEANINGS.size() + 1);
    // A heading without words, or one that stands twice, cannot be named by a profile.
    combo.setEnabled(!heading.isEmpty() && first(heading).equals(column.column()));
    GridData fixed = new GridData(SWT.RIGHT, SWT.CENTER, false, false);
    fixed.widthHint = desk.theme().px(190);
    combo.setLayoutData(fixed);
    Named.as(say("“{0}”的含义", "Meaning of “{0}”").replace("{0}", called), combo);
    combo.addListener(SWT.Selection, event -> chosen(combo));
    combos.put(column.column(), combo);
  }

  private Draft.Column first(String heading) {
    return shown
        .flatMap(
            look ->
                look.columns().stream()
                    .map(FileLook.Sampled::column)
                    .filter(column -> column.heading().equals(heading))
                    .findFirst())
        .orElseThrow();
  }

  /** Sets every choice to what format and profile say. */
  private void match(FileLook look) {
    Map<Field, String> wanted = plan.profile().columns();
    for (FileLook.Sampled one : look.columns()) {
      Draft.Column column = one.column();
      Optional<Field> by =
          wanted.entrySet().stream()
              .filter(entry -> entry.getValue().equals(column.heading()))
              .map(Map.Entry::getKey)
              .findFirst();
      Field field = by.orElse(wanted.containsKey(column.field()) ? Field.OTHER : column.field());
      Combo combo = combos.get(column);
      if (combo != null) {
        combo.select(MEANINGS.indexOf(field) + 1);
      }
    }
  }

  /** A field is one column's: who takes it takes it from the other. */
  private void chosen(Combo changed) {
    int at = changed.getSelectionIndex();
    combos.values().stream()
        .filter(combo -> at > 0 && combo != changed && combo.getSelectionIndex() == at)
        .forEach(combo -> combo.select(0));
    apply();
  }

  private Map<Field, String> meanings() {
    Map<Field, String> meanings = new EnumMap<>(Field.class);
    combos.forEach(
        (column, combo) -> {
          if (combo.getSelectionIndex() > 0) {
            meanings.put(MEANINGS.get(combo.getSelectionIndex() - 1), column.heading());
          }
        });
    return meanings;
  }

  /** Takes into the plan what differs from what the format finds by itself. */
  private void apply() {
    if (shown.isEmpty()) {
      return;
    }
    Map<Field, String> meanings = meanings();
    Map<Field, String> columns = new EnumMap<>(Field.class);
    meanings.forEach(
        (field, heading) -> {
          if (!found(field).equals(Optional.of(heading))) {
            columns.put(field, heading);
          }
        });
    MEANINGS.stream()
        .filter(field -> found(field).isPresent() && !meanings.containsKey(field))
        .forEach(field -> columns.put(field, ""));
    plan.profile(plan.profile().mapped(columns));
    if (amounts != null) {
      amounts.apply();
    }
    check();
  }

  private Optional<String> found(Field field) {
    return shown
        .flatMap(
            look ->
                look.columns().stream()
                    .map(FileLook.Sampled::column)
                    .filter(column -> column.field() == field)
                    .findFirst())
        .map(Draft.Column::heading);
  }

  private void check() {
    Set<Field> there = meanings().keySet();
    boolean counts = there.containsAll(List.of(Field.PERIOD, Field.SERIES, Field.NUMBER));
    List<Field> needed = new ArrayList<>(List.of(Field.DATE, Field.AMOUNT));
    if (plan.profile().voucherPrefix().isEmpty()) {
      needed.add(Field.VOUCHER);
    }
    List<String> missing =
        needed.stream()
            .filter(field -> !there.contains(field))
            .map(field -> desk.say(field.label()))
            .toList();
    boolean unread = shown.filter(look -> !look.columns().isEmpty()).isEmpty();
    setPageComplete(!unread && (counts || missing.isEmpty()));
    if (unread) {
      setErrorMessage(shown.map(look -> plan.say(look.problems())).orElse(null));
    } else if (counts || missing.isEmpty()) {
      setErrorMessage(null);
    } else {
      setErrorMessage(
          say("还没有对应：", "Not matched yet: ")
              + String.join("、", missing)
              + (there.contains(Field.VOUCHER) || plan.profile().voucherPrefix().isPresent()
                  ? ""
                  : say(
                      "。没有凭证号的流水可在下面填写凭证号前缀",
                      ". For statements without vouchers fill in a prefix below")));
    }
  }

  @Override
  public HelpTopic helpTopic() {
    return HelpTopic.IMPORT;
  }
}
