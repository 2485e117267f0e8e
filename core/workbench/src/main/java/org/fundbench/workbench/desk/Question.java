package org.fundbench.workbench.desk;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.fundbench.api.Text;

/**
 * A question whose answers say what they do. One can always be left: Esc, the window's own button
 * and Cancel are the same. Enter gives the usual answer, and that never loses anything: where the
 * answer would, it is Cancel.
 */
public final class Question extends MessageDialog {
  private static final Text CANCEL = new Text("取消(&C)", "&Cancel");

  /** What is answered by leaving the question. */
  public static final int LEFT = -1;

  private final Desk desk;
  private final int cancel;

  private Question(Desk desk, Text title, Text words, int usual, String[] labels) {
    super(desk.shell(), desk.say(title), null, desk.say(words), QUESTION, usual, labels);
    this.desk = desk;
    this.cancel = labels.length - 1;
  }

  /**
   * Asks with some answers of which the first is the usual one: none of its work is lost by it.
   *
   * @param answers what they do, as verbs with their mnemonics
   * @return the place of the answer, or {@link #LEFT}
   */
  public static int ask(Desk desk, Text title, Text words, Text... answers) {
    return new Question(desk, title, words, 0, labels(desk, answers)).answer();
  }

  /**
   * Asks before something is lost for good; who only presses Enter keeps it.
   *
   * @param verb what would be done
   */
  public static boolean beforeLoss(Desk desk, Text title, Text words, Text verb) {
    return new Question(desk, title, words, 1, labels(desk, verb)).answer() == 0;
  }

  private static String[] labels(Desk desk, Text... answers) {
    String[] labels = new String[answers.length + 1];
    for (int i = 0; i < answers.length; i++) {
      labels[i] = desk.say(answers[i]);
    }
    labels[answers.length] = desk.say(CANCEL);
    return labels;
  }

  private int answer() {
    int pressed = open();
    return pressed < 0 || pressed >= cancel ? LEFT : pressed;
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setImage(desk.shell().getImage());
  }

  @Override
  protected Control createContents(Composite parent) {
    Control contents = super.createContents(parent);
    desk.theme().apply(contents);
    return contents;
  }
}
