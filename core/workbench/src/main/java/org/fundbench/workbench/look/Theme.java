package org.fundbench.workbench.look;

import java.lang.reflect.InvocationTargetException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;

/** Colours, fonts and icons of one window, light or dark, at one zoom. */
public final class Theme implements AutoCloseable {
  /**
   * Families with Chinese letters, best first. Named here because a fallback chosen by the system
   * may be Japanese, and changes when some other font is installed.
   */
  private static final List<String> FAMILIES =
      List.of(
          "Noto Sans CJK SC",
          "Source Han Sans SC",
          "Microsoft YaHei UI",
          "PingFang SC",
          "WenQuanYi Micro Hei");

  /** GTK draws a colour we gave for letters also where a button or field is disabled. */
  private static final boolean IS_GTK = "gtk".equals(SWT.getPlatform());

  /** Under this key the display remembers whether its toolkit was told to be dark. */
  private static final String TOLD = "fundbench.dark";

  private final Display display;
  private final boolean dark;
  private final int zoom;
  private final Map<Tone, Color> colors = new EnumMap<>(Tone.class);
  private final Map<Face, Font> fonts = new EnumMap<>(Face.class);
  private final Map<String, Image> icons = new HashMap<>();

  /**
   * A theme.
   *
   * @param zoom in percent
   */
  public Theme(Display display, boolean dark, int zoom) {
    this(display, dark, zoom, Optional.empty(), Face.BODY.points());
  }

  /**
   * A theme with letters of the user's choice.
   *
   * @param zoom in percent
   * @param wanted the family of the font, where one is chosen and there
   * @param points the size of most text
   */
  public Theme(Display display, boolean dark, int zoom, Optional<String> wanted, int points) {
    this.display = display;
    this.dark = dark;
    this.zoom = zoom;
    for (Tone tone : Tone.values()) {
      int rgb = tone.rgb(dark);
      colors.put(tone, new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
    }
    String family =
        wanted
            .filter(name -> display.getFontList(name, true).length > 0)
            .orElseGet(() -> family(display));
    for (Face face : Face.values()) {
      int size = (face.points() + points - Face.BODY.points()) * zoom / 100;
      fonts.put(face, new Font(display, family, size, face.style()));
    }
    tellToolkit();
    tellJFace();
  }

  private static String family(Display display) {
    return FAMILIES.stream()
        .filter(name -> display.getFontList(name, true).length > 0)
        .findFirst()
        .orElseGet(() -> display.getSystemFont().getFontData()[0].getName());
  }

  /** Menus, buttons and scroll bars are drawn by GTK, which only knows light and dark. */
  private void tellToolkit() {
    boolean told =
        display.getData(TOLD) instanceof Boolean before ? before : Display.isSystemDarkTheme();
    if (told == dark) {
      return; // Telling it makes the toolkit read its whole theme again.
    }
    display.setData(TOLD, dark);
    try {
      Class.forName("org.eclipse.swt.internal.gtk.OS")
          .getMethod("setDarkThemePreferred", boolean.class)
          .invoke(null, dark);
    } catch (ClassNotFoundException
        | NoSuchMethodException
        | IllegalAccessException
        | InvocationTargetException e) {
      // Another platform: its own parts keep the system's colours.
    }
  }

  private void tellJFace() {
    FontData[] body = font(Face.BODY).getFontData();
    JFaceResources.getFontRegistry().put(JFaceResources.DIALOG_FONT, body);
    JFaceResources.getFontRegistry().put(JFaceResources.DEFAULT_FONT, body);
    JFaceResources.getFontRegistry()
        .put(JFaceResources.BANNER_FONT, font(Face.STRONG).getFontData());
    JFaceResources.getFontRegistry()
        .put(JFaceResources.HEADER_FONT, font(Face.HEADING).getFontData());
  }

  /** Whether it is the dark one. */
  public boolean isDark() {
    return dark;
  }

  /** The display. */
  public Display display() {
    return display;
  }

  /** A colour. Never disposed. */
  public Color color(Tone tone) {
    return known(colors.get(tone));
  }

  /** A font, disposed with the theme. */
  public Font font(Face face) {
    return known(fonts.get(face));
  }

  /** A length at the zoom chosen. */
  public int px(int at100) {
    return at100 * zoom / 100;
  }

  /** An icon in a colour, disposed with the theme. */
  public Image icon(Icon icon, Tone tone) {
    return icons.computeIfAbsent(
        icon + "/" + tone, key -> IconPainter.image(display, icon, color(tone).getRGB(), zoom));
  }

  /** An icon as it stands in tool bars. */
  public Image icon(Icon icon) {
    return icon(icon, Tone.MUTED);
  }

  /** Gives a control and all inside it the fonts and colours of the theme. */
  public void apply(Control control) {
    if (control.getFont().equals(display.getSystemFont())) {
      control.setFont(font(Face.BODY));
    }
    if (control instanceof Button button) {
      // GTK's own buttons show which is pressed by the return key and which cannot be pressed at
      // all; a colour of ours would stay on them whatever they are.
      if (!IS_GTK && (button.getStyle() & SWT.PUSH) != 0) {
        button.setBackground(color(dark ? Tone.TRACK : Tone.SURFACE));
        button.setForeground(color(Tone.TEXT));
      }
      return;
    }
    if (control instanceof Tree tree) {
      tree.setHeaderBackground(color(Tone.HEADER));
      tree.setHeaderForeground(color(Tone.MUTED));
    }
    if (control instanceof Table table) {
      table.setHeaderBackground(color(Tone.HEADER));
      table.setHeaderForeground(color(Tone.MUTED));
    }
    if (control instanceof Text
        || control instanceof Combo
        || control instanceof Table
        || control instanceof Tree) {
      boolean field = control instanceof Text || control instanceof Combo;
      // A text that is only read is no field, such as what a dialog says beneath its title.
      boolean onlyRead = control instanceof Text && (control.getStyle() & SWT.READ_ONLY) != 0;
      control.setBackground(color(dark && field && !onlyRead ? Tone.WINDOW : Tone.SURFACE));
      if (!IS_GTK || !field) {
        control.setForeground(color(Tone.TEXT));
      }
    } else if (control.getData(KEEP) == null) {
      control.setBackground(color(Tone.SURFACE));
      if (control.getForeground().equals(display.getSystemColor(FOREGROUND))) {
        control.setForeground(color(Tone.TEXT));
      }
    }
    if (control instanceof Composite composite && !(control instanceof Combo)) {
      for (Control child : composite.getChildren()) {
        if (!(child instanceof Shell)) {
          apply(child);
        }
      }
    }
  }

  /** Data key of controls that keep the colours they were given. */
  public static final String KEEP = "fundbench.keep-colours";

  private static final int FOREGROUND = SWT.COLOR_WIDGET_FOREGROUND;

  private static <T> T known(@org.jspecify.annotations.Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("every constant was put in when the theme was made");
    }
    return value;
  }

  @Override
  public void close() {
    fonts.values().forEach(Font::dispose);
    icons.values().forEach(Image::dispose);
    icons.clear();
  }
}
