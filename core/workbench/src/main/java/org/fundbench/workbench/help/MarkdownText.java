package org.fundbench.workbench.help;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page as plain text with marks: paragraphs, lists, bold, code and links. That is all the help
 * needs; a browser may be missing on the machines where it is read.
 *
 * @param text without the signs of Markdown
 * @param marks what stands out
 */
record MarkdownText(String text, List<Mark> marks) {
  private static final Pattern INLINE =
      Pattern.compile("\\*\\*(.+?)\\*\\*|`(.+?)`|\\[(.+?)\\]\\((\\w+:[A-Za-z0-9.-]+)\\)");

  /** How a piece stands out. */
  enum Kind {
    /** The heading of the page. */
    TITLE,
    /** Bold. */
    STRONG,
    /** As it is typed. */
    CODE,
    /** Leads somewhere. */
    LINK
  }

  /**
   * A piece that stands out.
   *
   * @param target of a link, such as {@code topic:start}
   */
  record Mark(Kind kind, int from, int length, String target) {}

  static MarkdownText of(String title, String body) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    text.append(title).append("\n\n");
    marks.add(new Mark(Kind.TITLE, 0, title.length(), ""));
    for (String line : body.split("\n", -1)) {
      String shown = line.startsWith("- ") ? "  •  " + line.substring(2) : line;
      inline(text, marks, shown.matches("\\d\\. .*") ? "  " + shown : shown);
      text.append('\n');
    }
    return new MarkdownText(text.toString(), marks);
  }

  private static void inline(StringBuilder text, List<Mark> marks, String line) {
    Matcher matcher = INLINE.matcher(line);
    int at = 0;
    while (matcher.find()) {
      text.append(line, at, matcher.start());
      Kind kind =
          matcher.group(1) != null ? Kind.STRONG : matcher.group(2) != null ? Kind.CODE : Kind.LINK;
      String words =
          switch (kind) {
            case STRONG -> matcher.group(1);
            case CODE -> matcher.group(2);
            default -> matcher.group(3);
          };
      String target = kind == Kind.LINK ? matcher.group(4) : "";
      marks.add(new Mark(kind, text.length(), words.length(), target));
      text.append(words);
      at = matcher.end();
    }
    text.append(line.substring(at));
  }

  List<Mark> links() {
    return marks.stream().filter(mark -> mark.kind() == Kind.LINK).toList();
  }
}
