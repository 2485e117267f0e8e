package org.fundbench.workbench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fundbench.workbench.look.Named;
import org.jspecify.annotations.Nullable;

/**
 * A person at the keyboard. Keys go through the display server, from a thread of its own, so that
 * dialogs with a loop of their own are worked like any other window. What is on the screen is only
 * read; every step waits until its effect is there, never for a time.
 */
public final class Typist {
  private static final long PATIENCE = 30_000_000_000L;

  private final DrivenWindow driven;
  private final Display display;
  private @Nullable Shell managed;

  private Typist(DrivenWindow driven) {
    this.driven = driven;
    this.display = driven.window().shell().getDisplay();
  }

  /** What a person does. */
  @FunctionalInterface
  public interface Work {
    /** Does it. */
    void run(Typist typist) throws Exception;
  }

  /** Works the window until the person is done. */
  public static void work(DrivenWindow driven, Work work) {
    Typist typist = new Typist(driven);
    AtomicReference<Optional<Throwable>> ended = new AtomicReference<>();
    Thread person =
        new Thread(
            () -> {
              Optional<Throwable> failed = Optional.empty();
              try {
                work.run(typist);
              } catch (Exception | AssertionError e) {
                failed = Optional.of(e);
                typist.lookAtTheMess();
              }
              ended.set(failed);
              typist.display.wake();
            },
            "typist");
    person.setDaemon(true);
    person.start();
    while (ended.get() == null) {
      if (!typist.display.readAndDispatch() && ended.get() == null) {
        typist.display.sleep();
      }
    }
    ended
        .get()
        .ifPresent(
            failed -> {
              throw failed instanceof AssertionError wrong ? wrong : new AssertionError(failed);
            });
  }

  /** Keeps a picture of where it failed, and closes what is open, so that the loops end. */
  private void lookAtTheMess() {
    display.syncExec(
        () -> {
          Shell front = front();
          driven.picture(front, Path.of("target", "typist-failed.png").toAbsolutePath());
          for (Shell shell = front;
              shell != driven.window().shell() && !shell.isDisposed();
              shell = front()) {
            shell.dispose();
          }
        });
  }

  /** Reads something of the window. */
  public <T> T read(Supplier<T> question) {
    AtomicReference<T> answer = new AtomicReference<>();
    display.syncExec(() -> answer.set(question.get()));
    return answer.get();
  }

  /** Waits until something is so. */
  public void until(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE;
    while (!read(condition::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "not so in time: "
                + what
                + "; in “"
                + title()
                + "” the keyboard is in “"
                + focus()
                + "”; log: "
                + read(() -> driven.window().desk().log().entries()));
      }
      Thread.onSpinWait();
      java.util.concurrent.locks.LockSupport.parkNanos(3_000_000L);
    }
  }

  /** The window that gets the keys: the last dialog, or the main one. */
  private Shell front() {
    Shell shell = driven.window().shell();
    for (boolean deeper = true; deeper; ) {
      deeper = false;
      for (Shell child : shell.getShells()) {
        if (!child.isDisposed() && child.isVisible() && !child.getText().isEmpty()) {
          shell = child;
          deeper = true;
        }
      }
    }
    return shell;
  }

  /** The title of the window that gets the keys. */
  public String title() {
    return read(() -> front().getText());
  }

  /** The window that gets the keys, to be looked at within {@link #read}. */
  public Shell shell() {
    return front();
  }

  /** The name of the control that has the keyboard. */
  public String focus() {
    return read(() -> nameOf(display.getFocusControl()));
  }

  private static String nameOf(Control control) {
    if (control == null) {
      return "";
    }
    String name = Named.of(control);
    return name.isEmpty() && control instanceof Button button
        ? button.getText().replaceAll("\\s*\\(&.\\)", "").replace("&", "")
        : name;
  }

  /** What stands in the field that has the keyboard. */
  public String text() {
    return read(
        () -> {
          Control control = display.getFocusControl();
          return control instanceof Text field
              ? field.getText()
              : control instanceof Combo combo ? combo.getText() : "";
        });
  }

  /**
   * A window manager gives the keyboard to a dialog that was opened, and back to the window beneath
   * when it was closed; on a bare screen we do. The display server tells of it a little later.
   */
  private void manage() {
    until(
        "the front window is active",
        () -> {
          Shell front = front();
          if (front != managed
              || display.getActiveShell() != front
              || display.getFocusControl() == null) {
            managed = front;
            front.forceActive();
            driven.settle();
          }
          return display.getActiveShell() == front;
        });
  }

  /** Presses a key, with modifiers held. */
  public void key(int key, int... modifiers) {
    manage();
    StringBuilder keys = new StringBuilder();
    for (int modifier : modifiers) {
      keys.append(NAMES.get(modifier)).append('+');
    }
    press("key", keys.append(NAMES.getOrDefault(key, String.valueOf((char) key))).toString());
  }

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(SWT.CTRL, "ctrl"),
          Map.entry(SWT.ALT, "alt"),
          Map.entry(SWT.SHIFT, "shift"),
          Map.entry((int) SWT.TAB, "Tab"),
          Map.entry((int) SWT.CR, "Return"),
          Map.entry((int) SWT.ESC, "Escape"),
          Map.entry((int) ' ', "space"),
          Map.entry(SWT.ARROW_DOWN, "Down"),
          Map.entry(SWT.ARROW_UP, "Up"));

  /** The toolkit's own way to post keys tells of a mouse button that nobody presses. */
  private static void press(String... words) {
    int code = xdotool(words);
    if (code != 0) {
      throw new AssertionError("xdotool ended with " + code + ": " + List.of(words));
    }
  }

  private static int xdotool(String... words) {
    List<String> command = new ArrayList<>(List.of("env", "DISPLAY=" + Screen.name(), "xdotool"));
    command.addAll(List.of(words));
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Whether the machine has what presses the keys. */
  public static boolean isThere() {
    return Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "xdotool")));
  }

  /** Waits until a control has the keyboard, once the front window has it. */
  public void has(String name) {
    manage();
    until("the keyboard is in " + name, () -> nameOf(display.getFocusControl()).equals(name));
  }

  /** Goes to the next control. */
  public void tab() {
    Control before = read(display::getFocusControl);
    key(SWT.TAB);
    until("the keyboard is elsewhere", () -> display.getFocusControl() != before);
  }

  /** Goes on by the tab key until a control has the keyboard; it must be reachable so. */
  public void tabTo(String name) {
    for (int i = 0; i < 60; i++) {
      if (focus().equals(name)) {
        return;
      }
      tab();
    }
    throw new AssertionError("“" + name + "” is not reached by the tab key in “" + title() + "”");
  }

  /** Jumps to a control by its letter. */
  public void jump(char letter, String name) {
    key(letter, SWT.ALT);
    until("the keyboard is in " + name, () -> nameOf(display.getFocusControl()).equals(name));
  }

  /** Puts a text in the place of what the field has. */
  public void fill(String text) {
    key('a', SWT.CTRL);
    type(text);
    until("it is typed: " + text, () -> fieldText().equals(text));
  }

  private String fieldText() {
    return display.getFocusControl() instanceof Text field ? field.getText() : "";
  }

  private void type(String text) {
    manage();
    press("type", "--delay", "4", "--", text);
  }

  /** Brings in a text that keys alone do not make, as it comes from another program. */
  public void paste(String text) {
    display.syncExec(
        () -> {
          Clipboard clipboard = new Clipboard(display);
          clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
          clipboard.dispose();
        });
    key('a', SWT.CTRL);
    key('v', SWT.CTRL);
    until("it is pasted: " + text, () -> fieldText().equals(text));
  }

  /** Chooses in a list that has the keyboard, by the arrow keys. */
  public void choose(String item) {
    for (int i = 0; i < 40 && !text().startsWith(item); i++) {
      String before = text();
      int at =
          read(
              () ->
                  display.getFocusControl() instanceof Combo combo
                      ? indexOf(combo, item) - combo.getSelectionIndex()
                      : 0);
      key(at < 0 ? SWT.ARROW_UP : SWT.ARROW_DOWN);
      until(
          "another item is chosen than " + before,
          () -> display.getFocusControl() instanceof Combo now && !now.getText().equals(before));
    }
    if (!text().startsWith(item)) {
      throw new AssertionError("there is no " + item);
    }
  }

  private static int indexOf(Combo combo, String item) {
    for (int i = 0; i < combo.getItemCount(); i++) {
      if (combo.getItem(i).startsWith(item)) {
        return i;
      }
    }
    return 0;
  }

  /**
   * Types into a window of the system's own, such as its question for a file, and answers it.
   *
   * @param title the whole title
   */
  public void answer(String title, String text) {
    inSystemsOwn(title, "type", "--delay", "4", "--", text);
    press("key", "Return");
  }

  /** Gives up a question of the system's own. */
  public void giveUp(String title) {
    inSystemsOwn(title, "key", "Escape");
  }

  /** Waits for such a window, gives it the keyboard as a window manager would, and presses keys. */
  private static void inSystemsOwn(String title, String... keys) {
    long end = System.nanoTime() + PATIENCE;
    while (xdotool("search", "--onlyvisible", "--name", "^" + title + "$", "windowfocus", "--sync")
        != 0) {
      if (System.nanoTime() > end) {
        throw new AssertionError("no window is called “" + title + "”");
      }
    }
    press(keys);
  }

  /** Writes what is seen of the front window. */
  public void picture(Path file) {
    display.syncExec(() -> driven.picture(front(), file));
  }
}
