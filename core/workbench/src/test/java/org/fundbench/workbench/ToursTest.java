package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.fundbench.api.Language;
import org.fundbench.app.Program;
import org.fundbench.workbench.desk.Preferences;
import org.fundbench.workbench.look.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The tours, as somebody without a mouse takes them. */
@Tag("window")
@ExtendWith(Screen.class)
class ToursTest {
  @TempDir private Path folder;

  private DrivenWindow open(Program program, Language language) {
    return DrivenWindow.open(
        program, folder, language, Optional.of(SmallFund.make(program, folder)));
  }

  /** The tour's callout, which is the one shell that names a tour. */
  private static Optional<Shell> callout(DrivenWindow driven) {
    return List.of(driven.window().shell().getShells()).stream()
        .filter(shell -> shell.getText().startsWith("导览") || shell.getText().startsWith("Tour"))
        .findFirst();
  }

  private static void awaitStep(DrivenWindow driven, String count) {
    driven.until("step " + count, () -> says(driven, count + "  "));
    assertThat(inside(driven)).as(count).isTrue();
  }

  private static boolean says(DrivenWindow driven, String words) {
    return callout(driven).stream()
        .flatMap(shell -> DrivenWindow.all(shell).stream())
        .anyMatch(one -> one instanceof Label label && label.getText().startsWith(words));
  }

  /** It lies in the window whole. */
  private static boolean inside(DrivenWindow driven) {
    org.eclipse.swt.graphics.Rectangle window = driven.window().shell().getBounds();
    org.eclipse.swt.graphics.Rectangle box = callout(driven).orElseThrow().getBounds();
    return window.intersection(box).equals(box);
  }

  /**
   * Presses a key as the keyboard does, with the modifiers held: mnemonics and the default button
   * are the toolkit's, and only a real key shows that they work in the callout.
   */
  private static void type(DrivenWindow driven, int key, int... modifiers) {
    driven.settle();
    for (int modifier : modifiers) {
      post(SWT.KeyDown, modifier);
    }
    post(SWT.KeyDown, key);
    post(SWT.KeyUp, key);
    for (int modifier : modifiers) {
      post(SWT.KeyUp, modifier);
    }
    driven.settle();
  }

  private static void post(int type, int key) {
    Event event = new Event();
    event.type = type;
    if ((key & (SWT.KEYCODE_BIT | SWT.MODIFIER_MASK)) != 0 || key < ' ') {
      event.keyCode = key;
    } else {
      event.character = (char) key;
    }
    Display.getCurrent().post(event);
  }

  /** Presses a key in the window; where no window manager runs, real keys stay with the callout. */
  private static void press(DrivenWindow driven, int key, int modifiers) {
    On.press(Display.getCurrent().getFocusControl(), modifiers, key);
    driven.settle();
  }

  /** Closes the dialog that a command opens, which keeps the window waiting, by Esc. */
  private static void escapeTheNextDialog(DrivenWindow driven) {
    Display display = Display.getCurrent();
    display.timerExec(
        100,
        new Runnable() {
          @Override
          public void run() {
            Optional<Shell> dialog =
                List.of(driven.window().shell().getShells()).stream()
                    .filter(
                        shell -> shell.isVisible() && !callout(driven).equals(Optional.of(shell)))
                    .findFirst();
            dialog.ifPresentOrElse(Shell::close, () -> display.timerExec(100, this));
          }
        });
  }

  /** Puts the keyboard on a control, as Tab would. */
  private static void reach(DrivenWindow driven, Control control) {
    driven.window().shell().forceActive();
    control.setFocus();
    driven.settle();
    assertThat(control.isFocusControl()).isTrue();
  }

  private static <T extends Control> T first(DrivenWindow driven, Class<T> kind, String... names) {
    return DrivenWindow.all(driven.window().shell()).stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(one -> List.of(names).stream().anyMatch(Named.of(one)::startsWith))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no control is named " + List.of(names)));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aPaymentIsFollowedIntoTheReport(Language language) {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, language)) {
      driven.window().desk().commands().run("help.tour-payment");
      awaitStep(driven, "1/8");
      type(driven, 'n', SWT.ALT);
      awaitStep(driven, "2/8");
      type(driven, 'b', SWT.ALT);
      awaitStep(driven, "1/8");
      type(driven, SWT.CR);
      awaitStep(driven, "2/8");
      reach(driven, first(driven, Canvas.class, "已支付", "Paid"));
      press(driven, SWT.CR, 0);
      awaitStep(driven, "3/8");
      assertThat(driven.window().perspectiveId()).isEqualTo("ledger");
      reach(driven, first(driven, NatTable.class, "台账记录", "Entries of the ledger"));
      press(driven, SWT.ARROW_DOWN, 0);
      awaitStep(driven, "4/8");
      escapeTheNextDialog(driven);
      press(driven, 'n', SWT.CTRL);
      awaitStep(driven, "5/8");
      press(driven, '4', SWT.ALT);
      awaitStep(driven, "6/8");
      press(driven, SWT.F1, SWT.SHIFT);
      type(driven, 'n', SWT.ALT);
      awaitStep(driven, "7/8");
      type(driven, 'n', SWT.ALT);
      awaitStep(driven, "8/8");
      escapeTheNextDialog(driven);
      type(driven, 'e', SWT.CTRL); // from the callout: the keys of the window work there too
      driven.until("it is over", () -> says(driven, "导览到此结束") || says(driven, "This is the end"));
      driven.window().desk().commands().run("help.tour-here");
      type(driven, 'n', SWT.ALT);
      assertThat(callout(driven)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void anAuditorIsLedToTheProof(Language language) {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, language)) {
      driven.window().desk().commands().run("help.tour-proof");
      awaitStep(driven, "1/7");
      type(driven, '5', SWT.ALT);
      awaitStep(driven, "2/7");
      press(driven, 'v', SWT.CTRL | SWT.SHIFT);
      awaitStep(driven, "3/7");
      assertThat(driven.window().dock().control("checks").orElseThrow().isVisible()).isTrue();
      press(driven, 'k', SWT.CTRL | SWT.SHIFT);
      awaitStep(driven, "4/7");
      press(driven, SWT.F1, SWT.SHIFT);
      type(driven, 'n', SWT.ALT);
      awaitStep(driven, "5/7");
      assertThat(driven.window().dock().control("history").orElseThrow().isVisible()).isTrue();
      type(driven, 'n', SWT.ALT);
      awaitStep(driven, "6/7");
      type(driven, 'b', SWT.ALT);
      awaitStep(driven, "5/7");
      type(driven, SWT.ESC);
      assertThat(callout(driven)).isEmpty();
    }
  }

  @Test
  void chosenOnTheWelcomePageATourAsksForTheSampleFundAndBeginsWithTheLedger() {
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = DrivenWindow.open(program, folder, Language.ZH, Optional.empty())) {
      reach(driven, first(driven, Canvas.class, "如何证明"));
      press(driven, SWT.CR, 0);
      driven.until(
          "the sample fund was asked for, which this installation has not",
          () -> driven.window().desk().log().entries().toString().contains("生成样例经费"));
      assertThat(callout(driven)).isEmpty();
      driven.window().desk().ledger().open(SmallFund.make(program, folder), open -> {});
      awaitStep(driven, "1/7");
      type(driven, 'l', SWT.ALT);
      assertThat(callout(driven)).isEmpty();
      assertThat(driven.window().desk().commands().isEnabled("help.tour-here")).isFalse();
    }
  }

  /** Looked at by hand: {@code -Dfundbench.pictures=FOLDER} keeps what is seen. */
  @ParameterizedTest
  @CsvSource({"ZH,false", "EN,true"})
  void everyCalloutLiesInsideTheWindow(Language language, boolean dark) throws Exception {
    Preferences preferences = Preferences.in(folder.resolve("preferences"));
    preferences.set("theme", dark ? "dark" : "light");
    preferences.save();
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = open(program, language)) {
      for (String tour : List.of("payment", "proof")) {
        driven.window().desk().commands().run("help.tour-" + tour);
        int steps = tour.equals("payment") ? 8 : 7;
        for (int at = 1; at <= steps; at++) {
          awaitStep(driven, at + "/" + steps);
          String pictures = System.getProperty("fundbench.pictures", "");
          if (!pictures.isEmpty()) {
            driven.picture(
                driven.window().shell(),
                Path.of(pictures, "tour-" + tour + "-" + at + "-" + language + ".png"));
          }
          type(driven, 'n', SWT.ALT);
        }
        assertThat(callout(driven)).isEmpty();
      }
    }
  }
}
