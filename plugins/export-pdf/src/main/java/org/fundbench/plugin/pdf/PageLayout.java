package org.fundbench.plugin.pdf;

/** Measures of GB/T 9704-2012 in points: A4, 22 lines of 28 characters on a page. */
final class PageLayout {
  /** Points in a millimetre. */
  static final float MM = 72f / 25.4f;

  static final float LEFT = 28 * MM;
  static final float WIDTH = 156 * MM;
  static final float HEIGHT = 225 * MM;

  /** The line pitch: 22 lines fill the type area. */
  static final float PITCH = HEIGHT / 22f;

  /** 三号, the size of running text. */
  static final float BODY = 16;

  /** 二号, the size of the title. */
  static final float TITLE = 22;

  static final float TITLE_PITCH = 32;

  /** 四号, the size of page numbers. */
  static final float PAGE_NUMBER = 14;

  static final float CAPTION = 12;

  /** 五号, tables inside a text. */
  static final float TABLE = 10.5f;

  /** Between 小五 and 五号, for tables of many columns. */
  static final float DENSE_TABLE = 9.5f;

  /**
   * Space between characters so that 28 fill a line. The hundredth less is needed: with it rounded
   * away, floating point leaves room for only 27.
   */
  static final float TRACKING = WIDTH / 28f - BODY - 0.01f;

  /** Where a page may be printed on: the distances from its edges. */
  record Area(float left, float right, float top, float bottom) {
    /** The type area of the standard. */
    static final Area TEXT = new Area(LEFT, 26 * MM, 37 * MM, 35 * MM);

    /** A form that is the whole report: an annexed table, for which the standard sets no area. */
    static final Area FORM = new Area(20 * MM, 20 * MM, 25 * MM, 25 * MM);
  }

  private PageLayout() {}
}
