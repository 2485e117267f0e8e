package org.fundbench.workbench.table;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fundbench.api.Text;
import org.fundbench.workbench.look.Tone;

/**
 * A column of a table.
 *
 * @param title above it
 * @param width at a zoom of 100
 * @param right whether its texts stand at the right, as figures do
 * @param text what a row says in it
 * @param tone the colour of the text
 * @param drawing something drawn in place of the bare text; the text still says it
 * @param click what a click on a cell does: the text is then shown as a link
 */
public record Column<R>(
    Text title,
    int width,
    boolean right,
    Function<R, String> text,
    Function<R, Tone> tone,
    Optional<Drawing<R>> drawing,
    Optional<Consumer<R>> click) {
  /** A column of texts. */
  public static <R> Column<R> left(Text title, int width, Function<R, String> text) {
    return new Column<>(
        title, width, false, text, row -> Tone.TEXT, Optional.empty(), Optional.empty());
  }

  /** A column of figures. */
  public static <R> Column<R> right(Text title, int width, Function<R, String> text) {
    return new Column<>(
        title, width, true, text, row -> Tone.TEXT, Optional.empty(), Optional.empty());
  }

  /** The same column with a colour for its texts. */
  public Column<R> toned(Function<R, Tone> how) {
    return new Column<>(title, width, right, text, how, drawing, click);
  }

  /** The same column with something drawn. */
  public Column<R> drawn(Drawing<R> how) {
    return new Column<>(title, width, right, text, tone, Optional.of(how), click);
  }

  /** The same column whose cells can be clicked. */
  public Column<R> clicked(Consumer<R> action) {
    return new Column<>(title, width, right, text, tone, drawing, Optional.of(action));
  }
}
