package org.fundbench.workbench.bench;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.fundbench.api.workbench.Look;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;

/** The theme as plugins may use it. */
final class WindowLook implements Look {
  private final Theme theme;

  WindowLook(Theme theme) {
    this.theme = theme;
  }

  @Override
  public Color color(Shade shade) {
    return theme.color(Tone.valueOf(shade.name()));
  }

  @Override
  public Font font() {
    return theme.font(Face.BODY);
  }

  @Override
  public Font headingFont() {
    return theme.font(Face.HEADING);
  }

  @Override
  public Font smallFont() {
    return theme.font(Face.SMALL);
  }

  @Override
  public int px(int at100) {
    return theme.px(at100);
  }
}
