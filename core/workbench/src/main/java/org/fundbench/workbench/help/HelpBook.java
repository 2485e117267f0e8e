package org.fundbench.workbench.help;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.ProblemList;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;

/** The help: a field and the topics it finds at the left, the page at the right. */
public final class HelpBook {
  private static final org.fundbench.api.Text SEARCH =
      new org.fundbench.api.Text("查找主题或问题代码", "Find a topic or a code");
  private static final org.fundbench.api.Text TOPICS =
      new org.fundbench.api.Text("帮助主题", "Topics of the help");
  private static final String BOOK = "fundbench.help";

  private final Desk desk;
  private final Topics written;
  private final SashForm whole;
  private final Text field;
  private final Table list;
  private final HelpPage page;
  private List<Topic> listed = List.of();

  private HelpBook(Composite parent, Desk desk) {
    this.desk = desk;
    written = Topics.in(desk.language());
    whole = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
    whole.setData(Theme.KEEP, true);
    whole.setBackground(desk.theme().color(Tone.LINE));
    whole.setSashWidth(1);
    whole.setData(BOOK, this);
    Composite left = new Composite(whole, SWT.NONE);
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = desk.theme().px(8);
    layout.marginHeight = desk.theme().px(8);
    left.setLayout(layout);
    field = new Text(left, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    field.setMessage(desk.say(SEARCH));
    field.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    Named.as(desk.say(SEARCH), field);
    list = new Table(left, SWT.SINGLE | SWT.V_SCROLL);
    list.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    Named.as(desk.say(TOPICS), list);
    desk.theme().apply(left);
    page = new HelpPage(whole, desk, this::follow);
    whole.setWeights(28, 72);
    field.addListener(SWT.Modify, event -> search());
    field.addListener(
        SWT.KeyDown,
        event -> {
          if (event.keyCode == SWT.ARROW_DOWN) {
            list.setFocus();
          }
        });
    field.addListener(
        SWT.DefaultSelection, event -> listed.stream().findFirst().ifPresent(page::show));
    list.addListener(
        SWT.Selection, event -> page.show(listed.get(list.indexOf((TableItem) event.item))));
    search();
  }

  /** Makes the view. */
  public static Control create(Composite parent, Desk desk) {
    HelpBook book = new HelpBook(parent, desk);
    book.open(desk.preferences().get("help.topic", Topics.START));
    return book.whole;
  }

  /** The book that a control shows. */
  static Optional<HelpBook> of(Control control) {
    if (control.getData(BOOK) instanceof HelpBook book) {
      return Optional.of(book);
    }
    if (control instanceof Composite composite) {
      for (Control child : composite.getChildren()) {
        Optional<HelpBook> inside = of(child);
        if (inside.isPresent()) {
          return inside;
        }
      }
    }
    return Optional.empty();
  }

  private void search() {
    listed = topics().search(field.getText());
    list.setRedraw(false);
    list.removeAll();
    for (Topic topic : listed) {
      new TableItem(list, SWT.NONE).setText(topic.title());
    }
    list.setRedraw(true);
  }

  /** The pages, and one for each code that only a plugin knows and that stands in Problems. */
  private Topics topics() {
    return written.with(
        desk.problems().all().stream().map(ProblemList.Found::problem).toList(), desk.language());
  }

  /** Opens a page; one that is not there opens the first. */
  void open(String id) {
    Topics topics = topics();
    Topic topic = topics.find(id).or(() -> topics.find(Topics.START)).orElseThrow();
    if (!listed.contains(topic)) {
      field.setText("");
      search();
    }
    list.setSelection(listed.indexOf(topic));
    page.show(topic);
    page.control().setFocus();
  }

  private void follow(String target) {
    String where = target.substring(target.indexOf(':') + 1);
    if (target.startsWith("topic:")) {
      open(where);
    } else if (desk.commands().has(where)) {
      desk.commands().run(where);
    }
  }
}
