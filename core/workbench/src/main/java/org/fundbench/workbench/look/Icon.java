package org.fundbench.workbench.look;

import java.util.function.Consumer;

/** The icons, drawn with lines on a square of sixteen by sixteen. */
public enum Icon {
  /** Nothing, where others have one and the words are to stand beneath one another. */
  NONE(p -> {}),
  /** Open a ledger. */
  OPEN(
      p ->
          p.line(1, 13, 1, 3, 6, 3, 7.5, 5, 13, 5, 13, 7)
              .line(1, 13, 3.5, 7, 15.5, 7, 13, 13, 1, 13)),
  /** The sample fund. */
  SAMPLE(
      p ->
          p.line(6, 2, 6, 6, 2.5, 13, 3.5, 14, 12.5, 14, 13.5, 13, 10, 6, 10, 2)
              .line(4.5, 2, 11.5, 2)
              .line(4.4, 10, 11.6, 10)),
  /** Import. */
  IMPORT(
      p ->
          p.line(8, 1.5, 8, 9.5)
              .line(4.8, 6.5, 8, 9.7, 11.2, 6.5)
              .line(2, 10, 2, 14, 14, 14, 14, 10)),
  /** Export. */
  EXPORT(p -> p.line(8, 10, 8, 2).line(4.8, 5, 8, 1.8, 11.2, 5).line(2, 10, 2, 14, 14, 14, 14, 10)),
  /** A new entry. */
  POST(
      p ->
          p.line(3, 1.5, 10, 1.5, 13, 4.5, 13, 14.5, 3, 14.5, 3, 1.5)
              .line(8, 6, 8, 12)
              .line(5, 9, 11, 9)),
  /** Copy. */
  COPY(p -> p.box(5.5, 5.5, 8.5, 9).line(3.5, 10.5, 2, 10.5, 2, 1.5, 10.5, 1.5, 10.5, 3.5)),
  /** Sort. */
  SORT(
      p ->
          p.line(5, 13.5, 5, 2.5)
              .line(2.2, 5.3, 5, 2.5, 7.8, 5.3)
              .line(11, 2.5, 11, 13.5)
              .line(8.2, 10.7, 11, 13.5, 13.8, 10.7)),
  /** The columns of a table. */
  COLUMNS(p -> p.box(2, 2, 12, 12).line(6, 2, 6, 14).line(10, 2, 10, 14)),
  /** Refresh. */
  REFRESH(p -> p.arc(2.5, 2.5, 11, 40, 280).line(13.2, 1.5, 12.4, 5, 9, 4.6)),
  /** Verify. */
  VERIFY(
      p ->
          p.line(8, 1.5, 13.5, 3.5, 13.5, 8, 11.5, 12, 8, 14.5, 4.5, 12, 2.5, 8, 2.5, 3.5, 8, 1.5)
              .line(5.3, 7.8, 7.3, 9.8, 10.9, 5.9)),
  /** Rows that are typed. */
  SHEET(
      p ->
          p.line(9, 2, 2, 2, 2, 13, 13, 13, 13, 8)
              .line(2, 6, 8, 6)
              .line(2, 9.5, 6, 9.5)
              .line(7.5, 9.5, 14, 3)),
  /** The ledger. */
  LEDGER(p -> p.box(2, 2, 12, 12).line(2, 6, 14, 6).line(2, 10, 14, 10).line(6, 6, 6, 14)),
  /** Execution. */
  EXECUTION(
      p -> p.line(1.5, 14, 14.5, 14).box(3, 8, 2.4, 6).box(6.9, 3, 2.4, 11).box(10.8, 6, 2.4, 8)),
  /** A chart. */
  CHART(p -> p.line(2, 2, 2, 14, 14.5, 14).line(4, 11, 7, 7.5, 9.5, 9.5, 14, 3.5)),
  /** Evaluation. */
  EVALUATION(
      p ->
          p.box(3, 2.5, 10, 12)
              .line(6, 1.5, 10, 1.5)
              .line(5.3, 6, 6.2, 7, 7.6, 5.2)
              .line(9, 6, 11, 6)
              .line(5.3, 10.5, 6.2, 11.5, 7.6, 9.7)
              .line(9, 10.5, 11, 10.5)),
  /** Audit. */
  AUDIT(p -> p.arc(2, 2, 8.5, 0, 360).line(9.3, 9.3, 14, 14).line(4.3, 6.2, 5.8, 7.7, 8.3, 4.9)),
  /** Plugins. */
  PLUGINS(
      p ->
          p.line(5.5, 1.5, 5.5, 5)
              .line(10.5, 1.5, 10.5, 5)
              .line(3.5, 5, 12.5, 5, 12.5, 8, 10.5, 10.5, 5.5, 10.5, 3.5, 8, 3.5, 5)
              .line(8, 10.5, 8, 14.5)),
  /** Problems. */
  PROBLEMS(
      p -> p.line(8, 2, 14.5, 13.5, 1.5, 13.5, 8, 2).line(8, 6.2, 8, 9.6).line(8, 11.2, 8, 11.6)),
  /** The log. */
  LOG(p -> p.line(2, 3.5, 14, 3.5).line(2, 8, 14, 8).line(2, 12.5, 9, 12.5)),
  /** Jobs. */
  PROGRESS(p -> p.arc(2, 2, 12, 0, 360).line(8, 4.5, 8, 8, 10.8, 9.6)),
  /** Properties. */
  PROPERTIES(p -> p.arc(2, 2, 12, 0, 360).line(8, 7.2, 8, 11.5).line(8, 4.6, 8, 4.9)),
  /** The navigator. */
  NAVIGATOR(
      p ->
          p.box(1.8, 2, 5, 3.6)
              .line(4.3, 5.6, 4.3, 12.3, 8.5, 12.3)
              .line(4.3, 8, 8.5, 8)
              .box(8.5, 6.4, 5.7, 3.2)
              .box(8.5, 10.7, 5.7, 3.2)),
  /** A fund. */
  FUND(
      p ->
          p.line(1.5, 6, 8, 2, 14.5, 6, 1.5, 6)
              .line(3.5, 6, 3.5, 12)
              .line(6.5, 6, 6.5, 12)
              .line(9.5, 6, 9.5, 12)
              .line(12.5, 6, 12.5, 12)
              .line(1.5, 13.5, 14.5, 13.5)),
  /** A line of the fund. */
  LINE(
      p ->
          p.line(3, 5, 3, 11, 13, 11)
              .arc(1.9, 2.9, 2.2, 0, 360)
              .line(13, 11, 10.5, 8.8)
              .line(13, 11, 10.5, 13.2)),
  /** Search. */
  SEARCH(p -> p.arc(2, 2, 9, 0, 360).line(9.8, 9.8, 14, 14)),
  /** Settings. */
  SETTINGS(
      p -> p.line(2, 4.5, 14, 4.5).line(2, 11.5, 14, 11.5).dot(5.5, 4.5, 2.1).dot(10.5, 11.5, 2.1)),
  /** Stop. */
  CANCEL(p -> p.line(4, 4, 12, 12).line(12, 4, 4, 12)),
  /** Done. */
  DONE(p -> p.line(3, 8.5, 6.5, 12, 13, 4.5)),
  /** An arrangement of the user's own. */
  OWN(p -> p.box(2, 2, 12, 12).line(2, 5.5, 14, 5.5).line(6.5, 5.5, 6.5, 14).dot(10.4, 9.8, 1.6)),
  /** What there was no room for. */
  MORE(p -> p.line(3.5, 4, 7.5, 8, 3.5, 12).line(8.5, 4, 12.5, 8, 8.5, 12)),
  /** Something that a plugin brought. */
  CONTRIBUTED(
      p ->
          p.line(8, 1.5, 14, 5, 14, 11, 8, 14.5, 2, 11, 2, 5, 8, 1.5)
              .line(2, 5, 8, 8.3, 14, 5)
              .line(8, 8.3, 8, 14.5)),
  /** A recent file. */
  RECENT(
      p ->
          p.line(3, 1.5, 10, 1.5, 13, 4.5, 13, 14.5, 3, 14.5, 3, 1.5)
              .line(9.5, 1.5, 9.5, 5, 13, 5)),
  /** Let a stack fill the window. */
  MAXIMISE(
      p ->
          p.line(9.5, 3, 13, 3, 13, 6.5)
              .line(13, 3, 9, 7)
              .line(6.5, 13, 3, 13, 3, 9.5)
              .line(3, 13, 7, 9)),
  /** Let a stack wait at the foot of the window. */
  MINIMISE(p -> p.line(3, 12, 13, 12)),
  /** The page before. */
  PREVIOUS(p -> p.line(3, 10.5, 8, 5.5, 13, 10.5)),
  /** The page after. */
  NEXT(p -> p.line(3, 5.5, 8, 10.5, 13, 5.5)),
  /** Farther. */
  ZOOM_OUT(p -> p.arc(1.5, 1.5, 10, 0, 360).line(10, 10, 14.5, 14.5).line(4, 6.5, 9, 6.5)),
  /** Nearer. */
  ZOOM_IN(
      p ->
          p.arc(1.5, 1.5, 10, 0, 360)
              .line(10, 10, 14.5, 14.5)
              .line(4, 6.5, 9, 6.5)
              .line(6.5, 4, 6.5, 9)),
  /** As wide as there is room. */
  FIT(
      p ->
          p.line(1.5, 2, 1.5, 14)
              .line(14.5, 2, 14.5, 14)
              .line(3.5, 8, 12.5, 8)
              .line(6, 5.5, 3.5, 8, 6, 10.5)
              .line(10, 5.5, 12.5, 8, 10, 10.5)),
  /** A printed report. */
  REPORT(
      p ->
          p.line(3, 1.5, 10, 1.5, 13, 4.5, 13, 14.5, 3, 14.5, 3, 1.5)
              .line(9.5, 1.5, 9.5, 5, 13, 5)
              .line(5.5, 8, 10.5, 8)
              .line(5.5, 11, 10.5, 11)),
  /** Help. */
  HELP(
      p ->
          p.arc(2, 2, 12, 0, 360)
              .line(6, 6.4, 6.4, 5.2, 8, 4.6, 9.6, 5.2, 9.8, 6.6, 8, 8, 8, 9.2)
              .line(8, 11.2, 8, 11.5)),
  /** The program. */
  PROGRAM(
      p ->
          p.box(1.5, 1.5, 13, 13)
              .line(4.5, 11.5, 4.5, 8)
              .line(8, 11.5, 8, 4.5)
              .line(11.5, 11.5, 11.5, 6.5));

  private final Consumer<Pen> strokes;

  Icon(Consumer<Pen> strokes) {
    this.strokes = strokes;
  }

  void draw(Pen pen) {
    strokes.accept(pen);
  }

  /** Draws with coordinates of the square of sixteen. */
  interface Pen {
    /** A line through points. */
    Pen line(double... xy);

    /** A rectangle. */
    Pen box(double x, double y, double width, double height);

    /** A part of a circle. */
    Pen arc(double x, double y, double size, int start, int angle);

    /** A filled circle around a point. */
    Pen dot(double x, double y, double radius);
  }
}
