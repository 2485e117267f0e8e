package org.fundbench.workbench.preview;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.Progress;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.exporting.TemplateChoice;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.FlatButton;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.page.PageHead;
import org.fundbench.workbench.page.TitleRow;
import org.jspecify.annotations.Nullable;

/**
 * The report as it would be exported now.
 *
 * <ol>
 *   <li>The ledger changed, or another template was chosen: the pages shown are out of date.
 *   <li>The view is painted, so somebody looks: the report is drawn beside the window's thread.
 *       Behind another tab nothing is drawn at all.
 *   <li>Pages in sight are turned into pictures one by one, again beside the window's thread.
 * </ol>
 *
 * <p>What comes late for another report is thrown away.
 */
public final class ReportPreview {
  private static final Text NAME = new Text("报告预览", "Report Preview");
  private static final Text DRAWING = new Text("生成报告预览", "Drawing the preview");
  private static final String FORMAT = "pdf";

  private final Desk desk;
  private final Preview preview;
  private final PageHead head;
  private final Combo templates;
  private final Label position;
  private final PageCanvas canvas;

  /** What is shown or on its way. */
  private @Nullable Shown shown;

  /** The pages; used on the thread that draws. */
  private @Nullable PdfPages pages;

  private boolean loading;
  private boolean painting;
  private boolean failed;

  private record Shown(LedgerSession.Evaluated evaluated, String template) {}

  private ReportPreview(Composite page, Desk desk, Preview preview) {
    this.desk = desk;
    this.preview = preview;
    head = new PageHead(page, desk, List.of(ReportCommands.EXPORT, ReportCommands.SIGN));
    Composite bar = bar(page);
    Composite words = row(bar, 2);
    templates = templates(words);
    position = new Label(words, SWT.NONE);
    canvas = new PageCanvas(page, desk, preview, this::wanted);
    canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    Named.as(desk.say(NAME), canvas);
    canvas.addListener(SWT.Resize, event -> sayPosition());
    Composite buttons = row(bar, ReportCommands.VIEWING.size());
    buttons(buttons);
    bar.setLayout(new TitleRow(words, buttons, desk.theme().px(8)));
    desk.theme().apply(bar.getParent());
    position.setFont(desk.theme().font(Face.SMALL));
    position.setForeground(desk.theme().color(Tone.MUTED));
    place(position);
    desk.ledger().changed().listen(page, this::ledgerChanged);
    preview.changed().listen(page, this::previewChanged);
    preview.seeking().listen(page, this::seek);
    preview.jumped().listen(page, () -> canvas.bringUp(preview.page()));
    page.addListener(SWT.FocusIn, event -> canvas.setFocus());
    page.addListener(SWT.Dispose, event -> close(pages));
    ledgerChanged();
  }

  /** Makes the view. */
  public static Control create(Composite parent, Desk desk, Preview preview) {
    Composite page = PageHead.page(parent, desk);
    new ReportPreview(page, desk, preview);
    return page;
  }

  private Composite bar(Composite page) {
    Composite around = row(page, 1);
    GridLayout margins = (GridLayout) around.getLayout();
    margins.marginWidth = desk.theme().px(16);
    margins.marginBottom = desk.theme().px(6);
    around.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    Composite bar = new Composite(around, SWT.NONE);
    bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    return bar;
  }

  private static Composite row(Composite in, int columns) {
    Composite row = new Composite(in, SWT.NONE);
    GridLayout layout = new GridLayout(columns, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    row.setLayout(layout);
    return row;
  }

  /** Room for the place in a long report at least, though nothing is known yet. */
  private void place(Label said) {
    GC gc = new GC(said);
    gc.setFont(said.getFont());
    GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
    data.widthHint = gc.textExtent("88 / 88").x;
    gc.dispose();
    said.setLayoutData(data);
    said.addListener(SWT.Resize, event -> sayPosition());
  }

  private Combo templates(Composite bar) {
    Combo combo = new Combo(bar, SWT.READ_ONLY);
    TemplateChoice.ALL.forEach(one -> combo.add(desk.say(one.name())));
    combo.select(TemplateChoice.ALL.indexOf(preview.template()));
    Named.as(desk.say(new Text("模板", "Template")), combo);
    combo.addListener(
        SWT.Selection, event -> preview.choose(TemplateChoice.ALL.get(combo.getSelectionIndex())));
    return combo;
  }

  private void buttons(Composite bar) {
    for (String id : ReportCommands.VIEWING) {
      var action = desk.commands().get(id);
      FlatButton button =
          FlatButton.inPage(
              bar,
              desk.theme(),
              action.icon().orElseThrow(),
              desk.say(action.name()),
              () -> desk.commands().run(id));
      button.setToolTipText(desk.say(action.name()));
    }
  }

  private void ledgerChanged() {
    Optional<OpenLedger> open = desk.ledger().now();
    head.say(desk.say(NAME), open.map(one -> one.fund().name()).orElse(""));
    outOfDate();
  }

  private void previewChanged() {
    templates.select(TemplateChoice.ALL.indexOf(preview.template()));
    sayPosition();
    canvas.arrange();
    outOfDate();
  }

  private void outOfDate() {
    Optional<Shown> now = now();
    if (!now.equals(Optional.ofNullable(shown))) {
      failed = false;
      if (shown == null || now.isEmpty()) {
        canvas.say(
            desk.say(
                new Text(
                    "正在生成报告…若未出现，原因见“问题”",
                    "Drawing the report… if it does not appear, see Problems")));
      }
      canvas.redraw();
      // All that is seen may be painted already; then no painting asks for anything.
      if (canvas.isVisible()) {
        wanted(-1);
      }
    }
  }

  private Optional<Shown> now() {
    return desk.ledger()
        .now()
        .flatMap(OpenLedger::evaluated)
        .map(evaluated -> new Shown(evaluated, preview.template().id()));
  }

  /** The canvas is painted: what it needs next is got, if it is not on its way already. */
  private void wanted(int page) {
    Optional<Shown> now = now();
    if (now.isPresent() && !now.equals(Optional.ofNullable(shown))) {
      if (!loading && !failed) {
        load(now.get());
      }
    } else if (page >= 0 && !painting && pages != null) {
      draw(pages, page);
    }
  }

  private void load(Shown next) {
    loading = true;
    desk.jobs()
        .draw(
            () ->
                PdfPages.of(
                    desk.program()
                        .drawReport(next.evaluated(), next.template(), FORMAT, Progress.SILENT)),
            opened -> take(next, opened),
            thrown -> {
              loading = false;
              failed = true;
              canvas.say(
                  desk.say(
                      new Text("报告未能生成，原因见“问题”", "The report could not be drawn; see Problems")));
              desk.report(DRAWING, thrown);
            });
  }

  private void take(Shown next, PdfPages opened) {
    loading = false;
    close(pages);
    if (canvas.isDisposed()) {
      close(opened);
      return;
    }
    shown = next;
    pages = opened;
    desk.problems().put(DRAWING, List.of());
    preview.count(opened.sizes().size());
    canvas.show(opened.sizes());
    sayPosition();
    seek();
  }

  /** Finds the page of a spot beside the window's thread; without pages, when they have come. */
  private void seek() {
    PdfPages in = pages;
    if (in == null) {
      return;
    }
    preview
        .takeSought()
        .ifPresent(
            spot ->
                desk.jobs()
                    .draw(
                        () -> in.pageOf(spot),
                        found -> {
                          if (in == pages) {
                            found.ifPresent(preview::go);
                          }
                        },
                        thrown -> desk.report(DRAWING, thrown)));
  }

  private void draw(PdfPages from, int page) {
    painting = true;
    int width = canvas.pixels(page);
    desk.jobs()
        .draw(
            () -> from.draw(page, width),
            picture -> {
              painting = false;
              if (!canvas.isDisposed()) {
                if (from == pages) {
                  canvas.take(page, picture);
                } else {
                  canvas.redraw();
                }
              }
            },
            thrown -> {
              painting = false;
              desk.report(DRAWING, thrown);
            });
  }

  private void sayPosition() {
    boolean known = preview.pages() > 0;
    String page = known ? preview.page() + 1 + " / " + preview.pages() : "";
    position.setText(known ? page + "   " + preview.zoom() + "%" : "");
    if (position.computeSize(SWT.DEFAULT, SWT.DEFAULT).x > position.getSize().x) {
      position.setText(page); // A zoom cut in half would be another zoom; the tip tells it whole.
    }
    position.setToolTipText(
        known
            ? desk.say(
                new Text("第 {0} 页，共 {1} 页，{2}%", "Page {0} of {1}, {2}%")
                    .with(preview.page() + 1, preview.pages(), preview.zoom()))
            : "");
  }

  /** After what is being drawn from it, as one thread does both. */
  private void close(@Nullable PdfPages old) {
    if (old != null) {
      desk.jobs()
          .draw(
              () -> {
                try {
                  old.close();
                } catch (IOException e) {
                  // It lies in memory alone; there is nothing left to lose.
                }
                return true;
              },
              closed -> {},
              thrown -> {});
    }
  }
}
