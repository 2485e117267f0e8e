package org.fundbench.workbench.kept;

import java.util.Optional;
import org.fundbench.workbench.desk.Desk;

/** The kept file that was chosen last in some view; the commands for kept files act on it. */
public final class ChosenFile {
  private static final String KEPT = "fundbench.kept-file";

  private final Desk desk;
  private Optional<File> file = Optional.empty();

  private ChosenFile(Desk desk) {
    this.desk = desk;
    desk.ledger().changed().listen(desk.shell(), this::forget);
  }

  /**
   * A kept file.
   *
   * @param name its name
   * @param sha256 of its bytes, in hexadecimal
   */
  public record File(String name, String sha256) {}

  /** The choice of a window, made when it is first asked for. */
  public static ChosenFile of(Desk desk) {
    if (desk.shell().getData(KEPT) instanceof ChosenFile chosen) {
      return chosen;
    }
    ChosenFile chosen = new ChosenFile(desk);
    desk.shell().setData(KEPT, chosen);
    return chosen;
  }

  /** Chooses a file, or none. */
  public void choose(Optional<File> next) {
    file = next;
  }

  private void forget() {
    if (!desk.ledger().isOpen()) {
      file = Optional.empty();
    }
  }

  /** The file, if one is chosen. */
  public Optional<File> get() {
    return file;
  }
}
