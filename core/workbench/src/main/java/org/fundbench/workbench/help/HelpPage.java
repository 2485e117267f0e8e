package org.fundbench.workbench.help;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;

/** Shows one page of the help. Tab goes from link to link, return or a click opens one. */
final class HelpPage {
  private final StyledText text;
  private final Theme theme;
  private final Consumer<String> follow;
  private List<MarkdownText.Mark> links = List.of();

  HelpPage(Composite parent, Desk desk, Consumer<String> follow) {
    this.theme = desk.theme();
    this.follow = follow;
    text = new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
    text.setData(Theme.KEEP, true);
    text.setBackground(theme.color(Tone.SURFACE));
    text.setForeground(theme.color(Tone.TEXT));
    text.setFont(theme.font(Face.BODY));
    text.setLineSpacing(theme.px(5));
    text.setMargins(theme.px(18), theme.px(12), theme.px(18), theme.px(12));
    Named.as(desk.say(new org.fundbench.api.Text("帮助页面", "Page of the help")), text);
    text.addListener(
        SWT.MouseUp,
        event -> at(text.getOffsetAtPoint(new Point(event.x, event.y))).ifPresent(follow));
    text.addListener(SWT.MouseMove, this::point);
    text.addListener(SWT.Traverse, this::traverse);
    text.addListener(
        SWT.KeyDown,
        event -> {
          if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            at(text.getSelection().x).ifPresent(follow);
          }
        });
  }

  StyledText control() {
    return text;
  }

  void show(Topic topic) {
    MarkdownText page = MarkdownText.of(topic.title(), topic.body());
    links = page.links();
    text.setText(page.text());
    text.setStyleRanges(
        page.marks().stream()
            .filter(mark -> mark.length() > 0)
            .map(this::style)
            .toArray(StyleRange[]::new));
    text.setSelection(0);
    text.setTopPixel(0);
  }

  private StyleRange style(MarkdownText.Mark mark) {
    StyleRange style = new StyleRange();
    style.start = mark.from();
    style.length = mark.length();
    switch (mark.kind()) {
      case TITLE -> style.font = theme.font(Face.HEADING);
      case STRONG -> style.font = theme.font(Face.STRONG);
      case CODE -> style.background = theme.color(Tone.TRACK);
      case LINK -> {
        style.foreground = theme.color(Tone.ACCENT);
        style.underline = true;
      }
    }
    return style;
  }

  private Optional<String> at(int offset) {
    return links.stream()
        .filter(link -> offset >= link.from() && offset < link.from() + link.length())
        .map(MarkdownText.Mark::target)
        .findFirst();
  }

  private void point(Event event) {
    boolean link = at(text.getOffsetAtPoint(new Point(event.x, event.y))).isPresent();
    text.setCursor(link ? text.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
  }

  /** Past the last link the keyboard leaves the page, as it would leave any other control. */
  private void traverse(Event event) {
    boolean forward = event.detail == SWT.TRAVERSE_TAB_NEXT;
    if (!forward && event.detail != SWT.TRAVERSE_TAB_PREVIOUS) {
      return;
    }
    int from = text.getSelection().x;
    boolean onLink = at(from).isPresent();
    Optional<MarkdownText.Mark> next =
        forward
            ? links.stream()
                .filter(link -> link.from() > from || link.from() == from && !onLink)
                .findFirst()
            : links.stream().filter(link -> link.from() < from).reduce((a, b) -> b);
    event.doit = next.isEmpty();
    next.ifPresent(
        link -> {
          text.setSelection(link.from(), link.from() + link.length());
          text.showSelection();
        });
    if (next.isPresent()) {
      event.detail = SWT.TRAVERSE_NONE;
    }
  }

  /** Opens a link by its number, for tests. */
  void open(int link) {
    follow.accept(links.get(link).target());
  }
}
