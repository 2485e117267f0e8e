package org.fundbench.workbench.dock;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabFolder2Adapter;
import org.eclipse.swt.custom.CTabFolderEvent;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.fundbench.api.Language;
import org.fundbench.api.Text;
import org.fundbench.workbench.look.FlatButton;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;

/** Makes the tab folder of a stack, and listens to what is done with its tabs. */
final class StackMaker {
  private static final Text MAXIMISE = new Text("最大化或还原", "Maximise or restore");
  private static final Text MINIMISE = new Text("最小化", "Minimise");

  private final Dock dock;
  private final LiveViews views;
  private final Composite root;
  private final Theme theme;
  private final Language language;
  private final int tabHeight;

  /**
   * Of a dock.
   *
   * @param root what the whole layout is drawn in
   */
  StackMaker(Dock dock, LiveViews views, Composite root, Theme theme, Language language) {
    this.dock = dock;
    this.views = views;
    this.root = root;
    this.theme = theme;
    this.language = language;
    tabHeight = Math.max(theme.px(30), barHeight(root, theme));
  }

  /**
   * How high the toolkit's own button for tabs without room becomes on this desktop. Where tabs are
   * lower, the toolkit hides it, and nothing says that there are more.
   */
  private static int barHeight(Composite root, Theme theme) {
    ToolBar bar = new ToolBar(root, SWT.FLAT);
    new ToolItem(bar, SWT.PUSH).setImage(theme.icon(Icon.MORE));
    int height = bar.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
    bar.dispose();
    return height;
  }

  CTabFolder make(Layout.Stack stack, Composite parent) {
    CTabFolder folder = folder(parent);
    Folding.mark(folder, stack.folded());
    stack.views().forEach(view -> views.addTab(folder, view));
    for (CTabItem item : folder.getItems()) {
      if (stack.selected().filter(LiveViews.of(item)::equals).isPresent()) {
        folder.setSelection(item);
        views.realise(item);
      }
    }
    listen(folder);
    folder.setMenu(new TabMenu(dock, folder, language).menu());
    return folder;
  }

  private CTabFolder folder(Composite parent) {
    CTabFolder folder = new CTabFolder(parent, SWT.TOP);
    folder.setData(Theme.KEEP, true);
    folder.setRenderer(new TabRenderer(folder, theme));
    folder.setBackground(theme.color(Tone.HEADER));
    folder.setSelectionBackground(theme.color(Tone.SURFACE));
    folder.setForeground(theme.color(Tone.MUTED));
    folder.setSelectionForeground(theme.color(Tone.TEXT));
    folder.setTabHeight(tabHeight);
    folder.setUnselectedCloseVisible(false);
    folder.setMinimizeVisible(false);
    folder.setMaximizeVisible(false);
    folder.setTopRight(buttons(folder));
    return folder;
  }

  private Composite buttons(CTabFolder folder) {
    Composite both = new Composite(folder, SWT.NONE);
    both.setData(Theme.KEEP, true);
    both.setBackground(theme.color(Tone.HEADER));
    RowLayout row = new RowLayout(SWT.HORIZONTAL);
    row.marginTop = 0;
    row.marginBottom = 0;
    row.marginLeft = 0;
    row.marginRight = 0;
    row.spacing = 0;
    both.setLayout(row);
    FlatButton.byTabs(both, theme, Icon.MINIMISE, MINIMISE.in(language), () -> dock.fold(folder))
        .setToolTipText(MINIMISE.in(language));
    FlatButton.byTabs(
            both, theme, Icon.MAXIMISE, MAXIMISE.in(language), () -> dock.zoom().toggle(folder))
        .setToolTipText(MAXIMISE.in(language));
    return both;
  }

  private void listen(CTabFolder folder) {
    folder.addListener(SWT.Selection, event -> views.realise((CTabItem) event.item));
    folder.addCTabFolder2Listener(
        new CTabFolder2Adapter() {
          @Override
          public void close(CTabFolderEvent event) {
            event.doit = false;
            String view = LiveViews.of((CTabItem) event.item);
            root.getDisplay().asyncExec(() -> dock.close(view));
          }
        });
    folder.addListener(
        SWT.MouseDoubleClick,
        event -> {
          if (folder.getItem(new Point(event.x, event.y)) != null) {
            dock.zoom().toggle(folder);
          }
        });
    folder.addListener(
        SWT.DragDetect,
        event -> {
          CTabItem item = folder.getItem(new Point(event.x, event.y));
          if (item != null && !dock.zoom().isOn()) {
            new Drag(dock, root, theme, LiveViews.of(item)).start(folder);
          }
        });
  }
}
