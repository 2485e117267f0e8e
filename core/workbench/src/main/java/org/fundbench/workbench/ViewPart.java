package org.fundbench.workbench;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.dock.Part;
import org.fundbench.workbench.look.Icon;

/** A view in the dock. One that cannot be made shows why in its place; the others live on. */
record ViewPart(View view, Desk desk) implements Part {
  @Override
  public String id() {
    return view.id();
  }

  @Override
  public String title() {
    return desk.say(view.name());
  }

  @Override
  public Image icon() {
    return desk.theme().icon(view.icon());
  }

  @Override
  public Icon symbol() {
    return view.icon();
  }

  @Override
  public Control create(Composite parent) {
    Composite holder = new Composite(parent, SWT.NONE);
    holder.setLayout(new FillLayout());
    try {
      Control content = view.factory().apply(holder, desk);
      if (content.getParent() != holder) {
        content.setParent(holder);
      }
    } catch (RuntimeException | LinkageError e) {
      for (Control child : holder.getChildren()) {
        child.dispose();
      }
      Text opening = new Text("打开视图“{0}”", "Opening the view '{0}'").with(view.name());
      desk.report(opening, e);
      excuse(holder);
    }
    return holder;
  }

  private void excuse(Composite holder) {
    Composite page = new Composite(holder, SWT.NONE);
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = desk.theme().px(16);
    layout.marginHeight = desk.theme().px(16);
    page.setLayout(layout);
    Label label = new Label(page, SWT.WRAP);
    label.setText(
        desk.say(
            new Text(
                "这个视图未能打开，原因见“问题”和“错误日志”。窗口的其余部分不受影响。",
                "This view could not be opened; see Problems and the Error Log. The rest of the window is not affected.")));
    label.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    desk.theme().apply(page);
  }
}
