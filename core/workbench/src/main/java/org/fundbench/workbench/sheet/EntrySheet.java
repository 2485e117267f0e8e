package org.fundbench.workbench.sheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.ledger.Policies;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.desk.Signal;
import org.fundbench.workbench.jobs.Job;
import org.fundbench.workbench.undo.Steps;
import org.jspecify.annotations.Nullable;

/**
 * The entry sheet of a window, whichever view shows it.
 *
 * <ol>
 *   <li>What is typed is read at once: cells that hold nothing usable are said.
 *   <li>After a short pause all rows that can be read are tried against the ledger, one after
 *       another, beside the window's thread; effects, refusals and duplicates follow. The sheet is
 *       kept in a file of the user's own at the same moment.
 *   <li>Posting takes all rows or none, in one batch. What is asked for before the rows were tried
 *       waits for it: nothing is posted whose effect was not shown.
 * </ol>
 */
public final class EntrySheet {
  /** The view that shows it. */
  public static final String VIEW = "entry-sheet";

  private static final String KEPT = "fundbench.entry-sheet";
  private static final Text TRYING = new Text("试算：逐行录入", "Trying: entry sheet");
  private static final int PAUSE_MS = 300;

  private final Desk desk;
  private final SheetWords words;
  private final SheetKeeping keeping;
  private final Signal changed = new Signal();
  private final Signal checked = new Signal();
  private final Signal emptied = new Signal();
  private final Runnable later = this::paused;
  private Optional<SheetOf> of = Optional.empty();
  private Optional<SheetReading> reading = Optional.empty();
  private Steps<Sheet> steps = new Steps<>(Sheet.EMPTY);
  private SheetCheck check = new SheetCheck(List.of(), List.of(), List.of(), List.of(), true);
  private @Nullable Job trial;
  private boolean ready;
  private boolean wanted;
  private boolean posting;
  private String said = "";
  private String note = "";
  private String summed = "";
  private Optional<PostedRows> last = Optional.empty();
  private Optional<SheetGrid.Cell> typing = Optional.empty();
  private org.fundbench.proof.@Nullable Head head;

  private EntrySheet(Desk desk) {
    this.desk = desk;
    this.words = new SheetWords(desk.language());
    this.keeping = new SheetKeeping(desk);
    desk.ledger().changed().listen(desk.shell(), this::ledgerMoved);
    desk.shell().addListener(SWT.Dispose, event -> leave());
    ledgerMoved();
  }

  /** The sheet of a window. */
  public static EntrySheet of(Desk desk) {
    if (desk.shell().getData(KEPT) instanceof EntrySheet known) {
      return known;
    }
    EntrySheet sheet = new EntrySheet(desk);
    desk.shell().setData(KEPT, sheet);
    return sheet;
  }

  /** Told when another sheet, or other rows, are to be shown. */
  Signal changed() {
    return changed;
  }

  /** Told when more is known of the rows. */
  Signal checked() {
    return checked;
  }

  /** Told when its rows were posted and it is ready for the next ones. */
  Signal emptied() {
    return emptied;
  }

  SheetWords words() {
    return words;
  }

  Sheet sheet() {
    return steps.now();
  }

  SheetCheck check() {
    return check;
  }

  /** How the fund's rows are read, once a ledger is open. */
  Optional<SheetReading> reading() {
    return reading;
  }

  /** Whether rows can be typed. */
  boolean isOpen() {
    return ready && reading.isPresent() && desk.ledger().isWritable() && !posting;
  }

  /** Why its rows were not posted, in words, until the next change; or nothing. */
  String said() {
    return said;
  }

  /** The first ledger's figures are shown before anybody types: the sheet is got after them. */
  private void ledgerMoved() {
    if (of.isEmpty()) {
      desk.whenPainted(this::ledgerChanged);
    } else {
      ledgerChanged();
    }
  }

  private void ledgerChanged() {
    Optional<OpenLedger> open = desk.ledger().now();
    // Who can only read takes no draft away from those who type.
    Optional<SheetOf> next = open.filter(OpenLedger::writable).map(SheetOf::of);
    if (next.equals(of)) {
      boolean moved = open.isPresent() && !open.get().head().equals(head);
      head = open.map(OpenLedger::head).orElse(null);
      if (moved && sheet().begun() > 0) {
        check = SheetCheck.read(sheet(), reading.orElseThrow(), typing).until(check);
        pause();
      }
      return;
    }
    keepNow();
    of = next;
    head = open.map(OpenLedger::head).orElse(null);
    reading = open.map(one -> new SheetReading(one.fund(), words));
    steps = new Steps<>(Sheet.EMPTY);
    keeping.release();
    ready = false;
    said = "";
    note = "";
    last = Optional.empty();
    typing = Optional.empty();
    read();
    changed.tell();
    next.ifPresent(
        mine ->
            keeping.take(
                mine,
                this::restored,
                () -> {
                  ready = true;
                  changed.tell();
                }));
  }

  private void restored(SheetDraft.Taken taken) {
    ready = true;
    taken
        .troubles()
        .forEach(why -> desk.warn(new Text("录入草稿无法读取", "The entry sheet could not be read"), why));
    note = words.restored(taken);
    if (!note.isEmpty()) {
      desk.front().say(words.say(SheetWords.NAME) + words.say(new Text("：", ": ")) + note);
    }
    if (taken.sheet().begun() == 0) {
      changed.tell();
      return;
    }
    steps = new Steps<>(taken.sheet());
    changedNow();
  }

  /** Something else was typed. */
  void change(String what, Sheet next) {
    if (!isOpen() || next.equals(sheet())) {
      return;
    }
    steps.change(what, next);
    said = "";
    note = "";
    changedNow();
  }

  /** Says something beside how the rows stand, until the next change. */
  void note(List<Text> notes) {
    note = String.join(words.say(new Text("；", "; ")), notes.stream().map(words::say).toList());
    checked.tell();
  }

  /** What was said beside how the rows stand, or nothing. */
  String note() {
    return note;
  }

  /** A cell is typed in: of a row that has just been started it is not called wrong so far. */
  void types(SheetGrid.Cell cell) {
    typing = Optional.of(cell);
  }

  /** The cell is left: what is done next is a step of its own. */
  void rest() {
    steps.rest();
    Optional<Integer> row = typing.map(SheetGrid.Cell::row).filter(at -> at < sheet().size());
    typing = Optional.empty();
    if (row.isEmpty() || reading.isEmpty()) {
      return;
    }
    SheetReading.Read now = reading.get().read(row.get(), sheet().row(row.get()), Optional.empty());
    if (now.state().kind() == RowState.Kind.WRONG
        && !now.state().equals(check.states().get(row.get()))) {
      read();
      checked.tell();
      pause();
    }
  }

  private void changedNow() {
    wanted = false;
    read();
    changed.tell();
    desk.front().markDirty(VIEW, sheet().begun() > 0);
    pause();
  }

  private void read() {
    SheetCheck before = check;
    check =
        reading
            .map(one -> SheetCheck.read(sheet(), one, typing).until(before))
            .orElse(new SheetCheck(List.of(), List.of(), List.of(), List.of(), true));
    if (check.tried()) {
      listProblems();
    }
  }

  private void pause() {
    desk.shell().getDisplay().timerExec(PAUSE_MS, later);
  }

  private void paused() {
    if (desk.shell().isDisposed()) {
      return;
    }
    if (ready) {
      keeping.soon(sheet());
    }
    if (!posting) {
      tryRows();
    }
  }

  /** Tries the rows that can be read; its answer counts only if they are still the same then. */
  private void tryRows() {
    Job running = trial;
    if (running != null) {
      running.cancel();
    }
    SheetCheck mine = check;
    Optional<OpenLedger> open = desk.ledger().now();
    if (mine.tried() || open.isEmpty() || !desk.ledger().isWritable()) {
      listProblems();
      sum();
      checked.tell();
      return;
    }
    trial =
        desk.jobs()
            .start(
                TRYING,
                progress -> {
                  try (LedgerSession session = desk.program().open(open.get().file())) {
                    return session.tryEach(
                        Optional.of(open.get().fund().id()), mine.drafts(), progress);
                  }
                },
                found -> {
                  if (check == mine) {
                    check = mine.said(found, words);
                    sum();
                    listProblems();
                    checked.tell();
                    if (wanted) {
                      post();
                    }
                  }
                },
                thrown -> desk.report(TRYING, thrown));
  }

  /** The status line follows the rows, also when none are left; not when they were posted. */
  private void sum() {
    String now = words.sum(check);
    if (!now.isEmpty() || !summed.isEmpty()) {
      desk.front().say(now);
    }
    summed = now;
  }

  private void listProblems() {
    desk.problems().put(SheetWords.NAME, check.problems());
  }

  boolean canUndo() {
    return isOpen() && steps.canUndo();
  }

  boolean canRedo() {
    return isOpen() && steps.canRedo();
  }

  void undo() {
    if (canUndo()) {
      steps.undo();
      changedNow();
    }
  }

  void redo() {
    if (canRedo()) {
      steps.redo();
      changedNow();
    }
  }

  /** Whether there is something to post. */
  boolean canPost() {
    return isOpen() && sheet().begun() > 0;
  }

  /** Whether a row has to be mended. */
  boolean isTrouble(int row) {
    return row < check.states().size() && check.states().get(row).isTrouble();
  }

  /** The row that has to be mended first, from 0. */
  Optional<Integer> trouble() {
    return IntStream.range(0, check.states().size()).filter(this::isTrouble).boxed().findFirst();
  }

  /** Posts all rows as one batch, or says why it does not. */
  void post() {
    Optional<OpenLedger> open = desk.ledger().now();
    if (!canPost() || open.isEmpty()) {
      return;
    }
    rest();
    if (!check.tried()) {
      wanted = true;
      tryRows();
      return;
    }
    wanted = false;
    if (!check.fits()) {
      trouble()
          .ifPresent(
              row ->
                  say(
                      new Text("未过账：第 {0} 行 {1}", "Not posted: row {0}: {1}")
                          .with(row + 1, words.state(check.states().get(row)))));
      checked.tell();
      return;
    }
    posting = true;
    checked.tell();
    new SheetPosting(desk)
        .start(
            open.get(),
            check,
            this::posted,
            this::refused,
            () -> {
              posting = false;
              checked.tell();
            });
  }

  private void refused(List<Problem> refusals) {
    posting = false;
    List<Problem> wrong =
        refusals.stream().map(one -> CellProblem.said(one, words).problem()).toList();
    desk.problems().put(SheetWords.NAME, wrong);
    say(
        new Text("未过账：{0} {1}", "Not posted: {0}: {1}")
            .with(wrong.get(0).place().text(), wrong.get(0).message()));
    // Somebody else may have posted meanwhile: the rows are looked at against what is there now.
    check = SheetCheck.read(sheet(), reading.orElseThrow(), typing);
    tryRows();
    desk.ledger().refresh(Optional.empty());
  }

  /** The sheet is empty for the next rows; what became of these stays in sight beneath it. */
  private void posted(PostedRows rows) {
    posting = false;
    last = Optional.of(rows);
    summed = "";
    steps = new Steps<>(Sheet.EMPTY);
    changedNow();
    keepNow();
    desk.problems().put(SheetPosting.POSTING, rows.warnings());
    desk.front().say(words.say(rows.said()));
    checked.tell();
    emptied.tell();
    desk.ledger().refresh(Optional.empty());
    desk.jobs().opens(() -> rows.show(desk));
  }

  /** The rows that this window posted last. */
  Optional<PostedRows> last() {
    return last;
  }

  /** Whether another person has to review what is posted. */
  boolean isReviewed() {
    return desk.ledger()
        .now()
        .filter(open -> open.fund().policies().signOff() == Policies.SignOff.SECOND_PERSON)
        .isPresent();
  }

  private void say(Text text) {
    said = words.say(text);
    desk.front().say(said);
  }

  private void keepNow() {
    if (ready) {
      keeping.now(sheet());
    }
  }

  private void leave() {
    keepNow();
    keeping.release();
  }
}
