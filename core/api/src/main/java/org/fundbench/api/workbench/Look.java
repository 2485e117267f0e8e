package org.fundbench.api.workbench;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;

/** Colours, fonts and sizes, so that a view fits light and dark theme and every zoom. */
public interface Look {
  /** What a colour is for. Its value depends on the theme. */
  enum Shade {
    /** Where content stands. */
    SURFACE,
    /** Heads of tables. */
    HEADER,
    /** Hairlines. */
    LINE,
    /** Text. */
    TEXT,
    /** Text that stands back. */
    MUTED,
    /** What is active. */
    ACCENT,
    /** Behind what is selected. */
    SELECTION,
    /** All is well. */
    GOOD,
    /** Worth a look. */
    CAUTION,
    /** Wrong. */
    BAD
  }

  /** A colour; the host's, never to be disposed of. */
  Color color(Shade shade);

  /** The font of usual text; the host's, never to be disposed of. */
  Font font();

  /** The font of headings; the host's, never to be disposed of. */
  Font headingFont();

  /** The font of small text; the host's, never to be disposed of. */
  Font smallFont();

  /** A length at the zoom of the window. */
  int px(int at100);
}
