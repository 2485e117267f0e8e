package org.fundbench.api;

import java.util.List;
import java.util.Optional;

/** A part of a report. Exporters draw blocks; they know nothing of ledgers. */
public sealed interface Block {
  /**
   * A heading (GB/T 9704-2012: 一、 → （一） → 1. → （1）).
   *
   * @param level 1 to 4
   * @param text with its number
   */
  record Heading(int level, String text) implements Block {}

  /**
   * A paragraph of text and figures.
   *
   * @param parts in reading order
   */
  record Paragraph(List<Inline> parts) implements Block {
    public Paragraph {
      parts = List.copyOf(parts);
    }

    /** The paragraph as plain text. */
    public String text() {
      StringBuilder text = new StringBuilder();
      parts.forEach(part -> text.append(part.text()));
      return text.toString();
    }
  }

  /** A piece of a paragraph or cell. */
  sealed interface Inline {
    /** As printed. */
    String text();
  }

  /**
   * Words.
   *
   * @param text the words
   */
  record Words(String text) implements Inline {}

  /**
   * A figure in the form that the text asks for.
   *
   * @param text as printed
   * @param figure the figure with its trail
   */
  record Bound(String text, Figure figure) implements Inline {}

  /**
   * A table.
   *
   * @param caption above it
   * @param summary one sentence for readers who cannot see it
   * @param widths relative widths of its columns
   * @param head heading rows
   * @param body the other rows
   */
  record Table(
      String caption,
      String summary,
      List<Integer> widths,
      List<TableRow> head,
      List<TableRow> body)
      implements Block {
    public Table {
      widths = List.copyOf(widths);
      head = List.copyOf(head);
      body = List.copyOf(body);
    }
  }

  /**
   * A row of a table; cells that an earlier cell spans over are left out.
   *
   * @param cells from left to right
   */
  record TableRow(List<Cell> cells) {
    public TableRow {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param content text or figure
   * @param rowSpan how many rows it covers, at least 1
   * @param columnSpan how many columns it covers, at least 1
   * @param role heading or content, and how it stands
   */
  record Cell(Inline content, int rowSpan, int columnSpan, CellRole role) {
    /** A plain cell of words. */
    public static Cell words(String text, CellRole role) {
      return new Cell(new Words(text), 1, 1, role);
    }

    /** A plain cell with a figure. */
    public static Cell figure(String text, Figure figure, CellRole role) {
      return new Cell(new Bound(text, figure), 1, 1, role);
    }

    /** The same cell over several rows and columns. */
    public Cell spanning(int rows, int columns) {
      return new Cell(content, rows, columns, role);
    }
  }

  /** What a cell is, from which its look follows. */
  enum CellRole {
    /** Heads a column. */
    COLUMN_HEADING,
    /** Heads a row. */
    ROW_HEADING,
    /** Running text, from the left. */
    TEXT,
    /** A short text in the middle. */
    CENTERED,
    /** A number, to the right. */
    NUMBER
  }

  /**
   * Months against plan: bars for what is counted, a line for what was planned, both cumulative in
   * percent of the whole.
   *
   * @param caption below it
   * @param description the chart in words for readers who cannot see it
   * @param categories labels along the axis, such as months
   * @param series what is drawn, each with one fraction of the whole a category
   */
  record Chart(String caption, String description, List<String> categories, List<Series> series)
      implements Block {
    public Chart {
      categories = List.copyOf(categories);
      series = List.copyOf(series);
    }
  }

  /**
   * One series of a chart.
   *
   * @param name in the legend
   * @param style bars or a line
   * @param points one a category, 1 being the whole; empty where nothing is known yet
   */
  record Series(String name, SeriesStyle style, List<Optional<Fraction>> points) {
    public Series {
      points = List.copyOf(points);
    }
  }

  /** How a series is drawn. */
  enum SeriesStyle {
    /** Bars. */
    BARS,
    /** A line. */
    LINE,
    /** A broken line, for a second reference. */
    DASHED_LINE
  }
}
