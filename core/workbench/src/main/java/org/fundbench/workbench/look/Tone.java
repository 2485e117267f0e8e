package org.fundbench.workbench.look;

/** The colours of the window, named by what they are for, each in its light and dark shade. */
public enum Tone {
  /** Behind everything. */
  WINDOW(0xF3F4F7, 0x1D2126),
  /** Where content stands. */
  SURFACE(0xFFFFFF, 0x252A30),
  /** Table heads and bars. */
  HEADER(0xF7F8FA, 0x2A3037),
  /** Hairlines. */
  LINE(0xE3E6EB, 0x39404A),
  /** Text. */
  TEXT(0x1F2733, 0xE3E7EC),
  /** Text that stands back. */
  MUTED(0x667180, 0x9AA4B0),
  /** What is active. */
  ACCENT(0x2B6CB0, 0x6FA9E4),
  /** Behind what is selected. */
  SELECTION(0xDDEAF8, 0x2F4560),
  /** Under the pointer. */
  HOVER(0xEBEFF4, 0x313841),
  /** The empty part of a bar. */
  TRACK(0xE6EAEF, 0x363D46),
  /** Planned, beside what was done. */
  PLAN(0xB9CBE0, 0x4B6079),
  /** All is well. */
  GOOD(0x2F855A, 0x63C08E),
  /** Worth a look. */
  CAUTION(0xB7791F, 0xE2B355),
  /** Wrong. */
  BAD(0xC53030, 0xF08078),
  /** Past a limit. */
  OVER(0x97266D, 0xDD84B4);

  private final int light;
  private final int dark;

  Tone(int light, int dark) {
    this.light = light;
    this.dark = dark;
  }

  /** The colour as 0xRRGGBB. */
  int rgb(boolean inTheDark) {
    return inTheDark ? dark : light;
  }
}
