package org.fundbench.workbench.dock;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fundbench.api.Text;

/**
 * Layouts as text that a person can read and mend: {@code H(20 [navigator] 80 V(60 [*execution
 * ledger] 40 [problems]))}. H is beside one another, V below; a number is a part's weight; a star
 * marks the view on top, a minus before a stack that it is minimised.
 */
public final class LayoutText {
  private static final int DEEPEST = 20;

  private final String text;
  private int at;
  private final Set<String> seen = new HashSet<>();

  private LayoutText(String text) {
    this.text = text;
  }

  /** What is wrong with a layout's text, and where. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text why;

    Unreadable(int at, Text expected) {
      super("at " + at + ": expected " + expected.en());
      this.why =
          new Text("第 {0} 个字符处应为{1}", "at character {0} there should be {1}")
              .with(at + 1, expected);
    }

    /** The same in words for the owner of the text. */
    public Text why() {
      return why;
    }
  }

  /** The text of a layout. */
  public static String write(Layout layout) {
    StringBuilder text = new StringBuilder();
    append(text, layout);
    return text.toString();
  }

  private static void append(StringBuilder text, Layout layout) {
    if (layout instanceof Layout.Stack stack) {
      text.append(stack.folded() ? "-[" : "[");
      for (int i = 0; i < stack.views().size(); i++) {
        String view = stack.views().get(i);
        text.append(i == 0 ? "" : " ")
            .append(stack.selected().equals(Optional.of(view)) ? "*" : "")
            .append(view);
      }
      text.append(']');
      return;
    }
    Layout.Split split = (Layout.Split) layout;
    text.append(split.horizontal() ? "H(" : "V(");
    for (int i = 0; i < split.parts().size(); i++) {
      text.append(i == 0 ? "" : " ").append(split.weights().get(i)).append(' ');
      append(text, split.parts().get(i));
    }
    text.append(')');
  }

  /**
   * Reads a layout.
   *
   * @throws Unreadable if it is anything else
   */
  public static Layout read(String text) throws Unreadable {
    LayoutText reader = new LayoutText(text.strip());
    Layout layout = reader.layout(0);
    if (reader.at != reader.text.length()) {
      throw reader.expected(new Text("结尾", "the end"));
    }
    return layout;
  }

  private Layout layout(int depth) throws Unreadable {
    if (depth > DEEPEST) {
      throw expected(new Text("更少的层次", "fewer levels"));
    }
    char start = peek();
    if (start == '[') {
      return stack(false);
    }
    if (start == '-') {
      at++;
      return stack(true);
    }
    if (start != 'H' && start != 'V') {
      throw expected(new Text(" H、V 或 [", "H, V or ["));
    }
    at++;
    take('(');
    List<Integer> weights = new ArrayList<>();
    List<Layout> parts = new ArrayList<>();
    while (peek() != ')') {
      weights.add(weight());
      skipBlanks();
      parts.add(layout(depth + 1));
      skipBlanks();
    }
    take(')');
    if (parts.size() < 2) {
      throw expected(new Text("至少两个部分", "at least two parts"));
    }
    return new Layout.Split(start == 'H', weights, parts);
  }

  private Layout stack(boolean folded) throws Unreadable {
    take('[');
    int end = text.indexOf(']', at);
    if (end < 0) {
      throw expected(Text.same("]"));
    }
    List<String> views = new ArrayList<>();
    Optional<String> selected = Optional.empty();
    for (String word : text.substring(at, end).split(" ", -1)) {
      String view = word.startsWith("*") ? word.substring(1) : word;
      if (view.isEmpty()) {
        continue;
      }
      if (!view.matches("[A-Za-z0-9._-]+") || !seen.add(view)) {
        throw expected(new Text("每个视图的标识，各一次", "each view once, by its id"));
      }
      views.add(view);
      if (word.startsWith("*")) {
        selected = Optional.of(view);
      }
    }
    at = end + 1;
    return new Layout.Stack(
        views,
        selected.or(() -> views.isEmpty() ? Optional.empty() : Optional.of(views.get(0))),
        folded);
  }

  private int weight() throws Unreadable {
    int from = at;
    while (Character.isDigit(peek())) {
      at++;
    }
    if (from == at || at - from > 6) {
      throw expected(new Text("一个宽高比例数字", "a weight"));
    }
    return Math.max(1, Integer.parseInt(text.substring(from, at)));
  }

  private void skipBlanks() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private void take(char wanted) throws Unreadable {
    if (peek() != wanted) {
      throw expected(Text.same(String.valueOf(wanted)));
    }
    at++;
  }

  private Unreadable expected(Text what) {
    return new Unreadable(at, what);
  }
}
