package org.fundbench.workbench.look;

import org.eclipse.swt.SWT;

/** The fonts of the window by what they are for. */
public enum Face {
  /** Most text. */
  BODY(10, SWT.NORMAL),
  /** Captions and status. */
  SMALL(9, SWT.NORMAL),
  /** What stands out in a row. */
  STRONG(10, SWT.BOLD),
  /** Above a part of a page. */
  HEADING(12, SWT.BOLD),
  /** Above a page. */
  TITLE(18, SWT.BOLD),
  /** One large figure. */
  FIGURE(17, SWT.NORMAL);

  private final int points;
  private final int style;

  Face(int points, int style) {
    this.points = points;
    this.style = style;
  }

  int points() {
    return points;
  }

  int style() {
    return style;
  }
}
