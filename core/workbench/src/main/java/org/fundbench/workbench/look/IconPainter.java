package org.fundbench.workbench.look;

import java.util.Arrays;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Display;

/**
 * Draws icons sharp at every zoom: black strokes on white at the size wanted, whose darkness
 * becomes the opacity of one colour. The toolkit has no other way to draw on transparent ground.
 */
final class IconPainter implements Icon.Pen {
  private static final int SQUARE = 16;
  private static final float STROKE = 1.25f;

  private final Display display;
  private final GC gc;

  private IconPainter(Display display, GC gc) {
    this.display = display;
    this.gc = gc;
  }

  static Image image(Display display, Icon icon, RGB color, int zoom) {
    ImageDataProvider provider =
        deviceZoom -> data(display, icon, color, SQUARE * zoom / 100 * deviceZoom / 100);
    return new Image(display, provider);
  }

  private static ImageData data(Display display, Icon icon, RGB color, int size) {
    // Made of data, not of a size: that would be a picture in the window system, and getting one
    // there and back for every icon means waiting for another process.
    PaletteData palette = new PaletteData(0xFF0000, 0xFF00, 0xFF);
    Image drawn = new Image(display, new ImageData(size, size, 24, palette));
    GC gc = new GC(drawn);
    Transform scale = new Transform(display);
    try {
      gc.setAdvanced(true);
      gc.setAntialias(SWT.ON);
      gc.setBackground(new Color(255, 255, 255));
      gc.fillRectangle(0, 0, size, size);
      scale.scale(size / (float) SQUARE, size / (float) SQUARE);
      gc.setTransform(scale);
      gc.setForeground(new Color(0, 0, 0));
      gc.setBackground(new Color(0, 0, 0));
      gc.setLineAttributes(new LineAttributes(STROKE, SWT.CAP_ROUND, SWT.JOIN_ROUND));
      icon.draw(new IconPainter(display, gc));
      return inked(drawn.getImageData(100), palette, color);
    } finally {
      scale.dispose();
      gc.dispose();
      drawn.dispose();
    }
  }

  /** Row by row: a call for each point of each icon was part of every start. */
  private static ImageData inked(ImageData drawn, PaletteData palette, RGB color) {
    int size = drawn.width;
    ImageData data = new ImageData(size, size, 24, palette);
    int[] ink = new int[size];
    Arrays.fill(ink, palette.getPixel(color));
    int green = drawn.palette.greenMask;
    int last = Integer.numberOfTrailingZeros(green);
    int[] row = new int[size];
    byte[] opacity = new byte[size];
    for (int y = 0; y < size; y++) {
      drawn.getPixels(0, y, size, row, 0);
      for (int x = 0; x < size; x++) {
        opacity[x] = (byte) (255 - ((row[x] & green) >>> last));
      }
      data.setPixels(0, y, size, ink, 0);
      data.setAlphas(0, y, size, opacity, 0);
    }
    return data;
  }

  @Override
  public Icon.Pen line(double... xy) {
    Path path = new Path(display);
    path.moveTo((float) xy[0], (float) xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo((float) xy[i], (float) xy[i + 1]);
    }
    gc.drawPath(path);
    path.dispose();
    return this;
  }

  @Override
  public Icon.Pen box(double x, double y, double width, double height) {
    return line(x, y, x + width, y, x + width, y + height, x, y + height, x, y);
  }

  @Override
  public Icon.Pen arc(double x, double y, double size, int start, int angle) {
    Path path = new Path(display);
    path.addArc((float) x, (float) y, (float) size, (float) size, start, angle);
    gc.drawPath(path);
    path.dispose();
    return this;
  }

  @Override
  public Icon.Pen dot(double x, double y, double radius) {
    Path path = new Path(display);
    path.addArc(
        (float) (x - radius), (float) (y - radius), (float) radius * 2, (float) radius * 2, 0, 360);
    gc.fillPath(path);
    path.dispose();
    return this;
  }
}
