package org.fundbench.workbench.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fundbench.workbench.Screen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the theme does to the toolkit's own controls. */
@Tag("window")
@ExtendWith(Screen.class)
class ThemeTest {
  /** The toolkit fades from one look to the other in 200 ms. */
  private static final int FADING_MS = 600;

  /** Of the 765 between black and white. */
  private static final int READABLE = 250;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aDisabledButtonIsPaintedFainterThanAnEnabledOne(boolean dark) {
    paintedFainter(
        dark,
        parent -> {
          Button button = new Button(parent, SWT.PUSH);
          button.setText("完成 Finish");
          return button;
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aDisabledFieldIsPaintedFainterThanAnEnabledOne(boolean dark) {
    paintedFainter(
        dark,
        parent -> {
          Text field = new Text(parent, SWT.BORDER);
          field.setText("700000.00");
          return field;
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theButtonOfTheReturnKeyCanBeReadAndSoCanTheOneThatTakesItsPlace(boolean dark) {
    Display display = Display.getDefault();
    display.syncExec(
        () -> {
          try (Theme theme = new Theme(display, dark, 100)) {
            Shell shell = new Shell(display);
            shell.setLayout(new RowLayout());
            Button next = new Button(shell, SWT.PUSH);
            next.setText("下一步 Next");
            Button finish = new Button(shell, SWT.PUSH);
            finish.setText("完成 Finish");
            shell.setDefaultButton(next);
            theme.apply(shell);
            shell.pack();
            shell.open();
            assertThat(contrast(next)).isGreaterThan(READABLE);
            shell.setDefaultButton(finish);
            assertThat(contrast(finish)).isGreaterThan(READABLE);
            assertThat(contrast(next)).isGreaterThan(READABLE);
            shell.dispose();
          }
        });
  }

  @Test
  void inTheDarkFieldsStandOutFromThePageAndWhatIsOnlyReadDoesNot() {
    Display display = Display.getDefault();
    display.syncExec(
        () -> {
          try (Theme theme = new Theme(display, true, 100)) {
            Shell shell = new Shell(display);
            Control field = new Text(shell, SWT.BORDER);
            Control read = new Text(shell, SWT.READ_ONLY | SWT.WRAP);
            theme.apply(shell);
            assertThat(field.getBackground()).isEqualTo(theme.color(Tone.WINDOW));
            assertThat(read.getBackground()).isEqualTo(theme.color(Tone.SURFACE));
            shell.dispose();
          }
        });
  }

  private static void paintedFainter(boolean dark, Function<Composite, Control> make) {
    Display display = Display.getDefault();
    display.syncExec(
        () -> {
          try (Theme theme = new Theme(display, dark, 100)) {
            Shell shell = new Shell(display);
            shell.setLayout(new RowLayout());
            Control enabled = make.apply(shell);
            Control disabled = make.apply(shell);
            disabled.setEnabled(false);
            theme.apply(shell);
            shell.pack();
            shell.open();
            assertThat(contrast(disabled)).isLessThan(contrast(enabled) * 4 / 5);
            shell.dispose();
          }
        });
  }

  /** How far the letters stand out from the ground, which is what most of the picture shows. */
  private static int contrast(Control control) {
    Display display = control.getDisplay();
    boolean[] settled = {false};
    display.timerExec(FADING_MS, () -> settled[0] = true);
    while (!settled[0]) {
      if (!display.readAndDispatch()) {
        display.sleep();
      }
    }
    Image image = new Image(display, control.getSize().x, control.getSize().y);
    GC gc = new GC(image);
    control.print(gc);
    gc.dispose();
    ImageData data = image.getImageData();
    image.dispose();
    List<Integer> seen = new ArrayList<>();
    // The frame is left out: the letters are what is read.
    for (int y = data.height / 4; y < data.height * 3 / 4; y++) {
      for (int x = data.width / 8; x < data.width * 7 / 8; x++) {
        seen.add(brightness(data.palette.getRGB(data.getPixel(x, y))));
      }
    }
    Collections.sort(seen);
    int ground = seen.get(seen.size() / 2);
    return Math.max(ground - seen.get(0), seen.get(seen.size() - 1) - ground);
  }

  private static int brightness(RGB color) {
    return color.red + color.green + color.blue;
  }
}
