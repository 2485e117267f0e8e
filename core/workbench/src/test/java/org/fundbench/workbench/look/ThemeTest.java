package org.fundbench.workbench.look;

import static org.assertj.core.api.Assertions.assertThat;

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
  void theButtonThatTheReturnKeyPressesIsAsReadableAsTheOthers(boolean dark) {
    Display display = Display.getDefault();
    display.syncExec(
        () -> {
          try (Theme theme = new Theme(display, dark, 100)) {
            Shell shell = new Shell(display);
            shell.setLayout(new RowLayout());
            Button other = new Button(shell, SWT.PUSH);
            other.setText("完成 Finish");
            Button usual = new Button(shell, SWT.PUSH);
            usual.setText("完成 Finish");
            shell.setDefaultButton(usual);
            theme.apply(shell);
            shell.pack();
            shell.open();
            int ground = brightness(theme.color(dark ? Tone.TRACK : Tone.SURFACE).getRGB());
            assertThat(farthest(usual, ground)).isGreaterThan(farthest(other, ground) * 4 / 5);
            shell.dispose();
          }
        });
  }

  @Test
  void inTheDarkButtonsAndFieldsStandOutFromThePageAndWhatIsOnlyReadDoesNot() {
    Display display = Display.getDefault();
    display.syncExec(
        () -> {
          try (Theme theme = new Theme(display, true, 100)) {
            Shell shell = new Shell(display);
            Control button = new Button(shell, SWT.PUSH);
            Control field = new Text(shell, SWT.BORDER);
            Control read = new Text(shell, SWT.READ_ONLY | SWT.WRAP);
            theme.apply(shell);
            assertThat(button.getBackground()).isEqualTo(theme.color(Tone.TRACK));
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
            int surface = brightness(theme.color(Tone.SURFACE).getRGB());
            assertThat(farthest(disabled, surface)).isLessThan(farthest(enabled, surface) * 4 / 5);
            shell.dispose();
          }
        });
  }

  /** How far the letters stand out from the ground. */
  private static int farthest(Control control, int ground) {
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
    int most = 0;
    // The frame is left out: the letters are what is read.
    for (int y = data.height / 4; y < data.height * 3 / 4; y++) {
      for (int x = data.width / 8; x < data.width * 7 / 8; x++) {
        most =
            Math.max(most, Math.abs(brightness(data.palette.getRGB(data.getPixel(x, y))) - ground));
      }
    }
    return most;
  }

  private static int brightness(RGB color) {
    return color.red + color.green + color.blue;
  }
}
