package org.fundbench.workbench.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.SelfEvaluations;
import org.fundbench.evaluation.EvaluationPlan;
import org.fundbench.evaluation.SelfEvaluation;
import org.fundbench.ledger.EvidenceDraft;
import org.fundbench.ledger.Receipt;
import org.fundbench.report.FigureBook;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.LedgerDesk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.desk.Signal;

/**
 * The editing of the self-evaluation, whichever view shows it.
 *
 * <ol>
 *   <li>What is typed becomes the draft at once; nothing of it is posted.
 *   <li>After a short pause the draft is evaluated against the ledger, beside the window's thread;
 *       points, equations and findings follow.
 *   <li>Saving posts the draft as a revision, with a reason; the ledger is then looked at again.
 * </ol>
 *
 * <p>A draft lives as long as the window, so that going to another view, fund or ledger loses
 * nothing.
 */
public final class EvaluationEditing {
  static final String VIEW = "evaluation";
  private static final String KEPT = "fundbench.evaluation-editing";
  static final Text SAVING = new Text("保存自评", "Saving the self-evaluation");
  static final Text KEEPING = new Text("添加佐证材料", "Adding evidence");
  private static final Text TEXTS = new Text("报告文字", "Report texts");
  private static final int PAUSE_MS = 200;

  private final Desk desk;
  private final Signal changed = new Signal();
  private final Signal computing = new Signal();
  private final Signal wanted = new Signal();
  private final Map<EvaluatedFund, EvaluationDraft> drafts = new LinkedHashMap<>();
  private final Runnable later = this::computeNow;
  private Optional<EvaluatedFund> fund = Optional.empty();
  private Optional<Computed> computed = Optional.empty();
  private Optional<String> indicator = Optional.empty();
  private Optional<Wanted> place = Optional.empty();
  private Optional<String> unreadable = Optional.empty();
  private Optional<Control> view = Optional.empty();
  private int asked;

  /** The editing of a window, made when it is first asked for. */
  public static EvaluationEditing of(Desk desk) {
    if (desk.shell().getData(KEPT) instanceof EvaluationEditing editing) {
      return editing;
    }
    EvaluationEditing editing = new EvaluationEditing(desk);
    desk.shell().setData(KEPT, editing);
    return editing;
  }

  private EvaluationEditing(Desk desk) {
    this.desk = desk;
    desk.ledger().changed().listen(desk.shell(), this::ledgerChanged);
  }

  /**
   * What the draft comes to.
   *
   * @param evaluated the draft, evaluated
   * @param figures every figure by name
   * @param texts what is to be looked at in the report's texts
   */
  record Computed(LedgerSession.Evaluated evaluated, FigureBook figures, List<Problem> texts) {
    static Computed of(LedgerSession.Evaluated evaluated) {
      return new Computed(
          evaluated, evaluated.figures(), SelfEvaluations.reportProblems(evaluated));
    }
  }

  /** Told when the draft is another than what was typed: loaded, undone, reverted. */
  public Signal changed() {
    return changed;
  }

  /** Told when the draft was evaluated, or its state changed. */
  public Signal computing() {
    return computing;
  }

  /** Told when something is to be gone to. */
  Signal wanted() {
    return wanted;
  }

  /** The draft of the fund that is looked at. */
  Optional<EvaluationDraft> draft() {
    return fund.map(drafts::get);
  }

  /** The draft as it is now. */
  public Optional<SelfEvaluation> now() {
    return draft().map(EvaluationDraft::now);
  }

  /** What it comes to. */
  Optional<Computed> computed() {
    return computed;
  }

  /** Whether something is not saved, in any fund. */
  boolean isDirty() {
    return !unsaved().isEmpty();
  }

  /** The funds of which something is not saved. */
  List<EvaluatedFund> unsaved() {
    return drafts.entrySet().stream()
        .filter(one -> one.getValue().isDirty())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether the fund that is looked at has something to save. */
  boolean canSave() {
    return desk.ledger().isWritable() && draft().filter(EvaluationDraft::isDirty).isPresent();
  }

  /** Why what was typed cannot be read; nothing can be saved meanwhile. */
  Optional<String> unreadable() {
    return unreadable;
  }

  void unreadable(Optional<String> why) {
    if (!unreadable.equals(why)) {
      unreadable = why;
      computing.tell();
    }
  }

  /** The indicator that is looked at. */
  Optional<EvaluationPlan.Indicator> indicator() {
    return now()
        .flatMap(
            all ->
                all.plan().indicators().stream()
                    .filter(one -> Optional.of(one.id()).equals(indicator))
                    .findFirst());
  }

  void select(String id) {
    indicator = Optional.of(id);
  }

  /** What is to be looked at in the draft, as far as it was evaluated. */
  public List<Problem> findings() {
    List<Problem> all = new ArrayList<>();
    computed.ifPresent(
        known -> {
          all.addAll(known.texts());
          all.addAll(known.evaluated().evaluation().findings());
        });
    return all;
  }

  /**
   * What is to be gone to.
   *
   * @param place an indicator, a goal or a part of the texts
   * @param keyboard whether the keyboard goes there too
   */
  record Wanted(Place place, boolean keyboard) {}

  /** What is to be gone to, once. */
  Optional<Wanted> takeWanted() {
    Optional<Wanted> taken = place;
    place = Optional.empty();
    return taken;
  }

  /** The control that shows the editing, while it lives. */
  void shownIn(Control control) {
    view = Optional.of(control);
  }

  /** Whether the keyboard is in a field of something else, which has its own way with keys. */
  private boolean elsewhere() {
    Control focus = desk.shell().getDisplay().getFocusControl();
    boolean field = focus instanceof org.eclipse.swt.widgets.Text || focus instanceof Combo;
    for (Control at = focus; at != null; at = at.getParent()) {
      if (view.equals(Optional.of(at))) {
        return false;
      }
    }
    return field;
  }

  boolean canUndo() {
    return draft().filter(EvaluationDraft::canUndo).isPresent() && !elsewhere();
  }

  boolean canRedo() {
    return draft().filter(EvaluationDraft::canRedo).isPresent() && !elsewhere();
  }

  /** Goes to an indicator, a goal or a part of the texts. */
  public void goTo(Place where) {
    place = Optional.of(where).filter(this::knows).map(known -> new Wanted(known, true));
    desk.front().showView(VIEW);
    wanted.tell();
  }

  /** Shows a place where the editor is open, and leaves the keyboard where it is. */
  public void reveal(Place where) {
    if (view.filter(control -> !control.isDisposed()).isPresent()) {
      place = Optional.of(where).filter(this::knows).map(known -> new Wanted(known, false));
      wanted.tell();
    }
  }

  /** Whether a place is one that can be gone to. */
  boolean knows(Place where) {
    return where.where().equals("goals")
        || where.where().equals("texts")
        || now()
            .filter(
                all ->
                    all.plan().indicators().stream()
                        .anyMatch(one -> one.id().equals(where.where())))
            .isPresent();
  }

  /**
   * Takes what was typed.
   *
   * @param field what was typed into
   */
  void type(String field, SelfEvaluation next) {
    draft()
        .ifPresent(
            one -> {
              one.change(field, next);
              compute();
            });
  }

  /** Adds an indicator to the draft and goes to it. */
  void add(EvaluationPlan.Indicator next) {
    now()
        .ifPresent(
            all -> {
              type("add." + next.id(), IndicatorChange.add(all, next));
              select(next.id());
              changed.tell();
              goTo(Place.field(next.id(), "weight"));
            });
  }

  /** Takes the indicator that is looked at out of the draft. */
  void remove() {
    if (now().isEmpty() || indicator().isEmpty()) {
      return;
    }
    EvaluationPlan.Indicator gone = indicator().get();
    type("remove." + gone.id(), IndicatorChange.remove(now().get(), gone.id()));
    indicator = Optional.empty();
    unreadable = Optional.empty();
    changed.tell();
    desk.front()
        .say(
            desk.say(
                new Text(
                        "已移除指标“{0}”；保存之前可以撤销",
                        "Removed the indicator “{0}”; it can be taken back until it is saved")
                    .with(gone.name())));
  }

  void undo() {
    step(EvaluationDraft::undo);
  }

  void redo() {
    step(EvaluationDraft::redo);
  }

  void revert() {
    step(EvaluationDraft::revert);
  }

  private void step(java.util.function.Consumer<EvaluationDraft> work) {
    draft()
        .ifPresent(
            one -> {
              work.accept(one);
              unreadable = Optional.empty();
              changed.tell();
              compute();
            });
  }

  private void ledgerChanged() {
    Optional<OpenLedger> open = desk.ledger().now();
    Optional<LedgerSession.Evaluated> evaluated = open.flatMap(OpenLedger::evaluated);
    if (open.isEmpty() || evaluated.isEmpty()) {
      return;
    }
    EvaluatedFund key =
        new EvaluatedFund(open.get().file(), open.get().fund().id(), open.get().fund().name());
    boolean another = !fund.equals(Optional.of(key));
    fund = Optional.of(key);
    SelfEvaluation posted = evaluated.get().file().selfEvaluation();
    EvaluationDraft draft = drafts.computeIfAbsent(key, new_ -> new EvaluationDraft(posted));
    SelfEvaluation before = draft.now();
    draft.posted(posted);
    if (another) {
      computed = Optional.empty();
      indicator = Optional.empty();
      unreadable = Optional.empty();
    }
    if (another || !before.equals(draft.now())) {
      changed.tell();
    }
    computeNow();
  }

  private void compute() {
    computing.tell();
    mark();
    desk.shell().getDisplay().timerExec(PAUSE_MS, later);
  }

  private void mark() {
    desk.front().markDirty(VIEW, draft().filter(EvaluationDraft::isDirty).isPresent());
  }

  private void computeNow() {
    Optional<OpenLedger> open = desk.ledger().now();
    if (desk.shell().isDisposed() || open.isEmpty() || now().isEmpty()) {
      return;
    }
    mark();
    int mine = ++asked;
    SelfEvaluation draft = now().get();
    Optional<String> id = Optional.of(open.get().fund().id());
    LocalDate day = open.get().execution().asOf();
    desk.ledger()
        .ask(
            session ->
                Computed.of(session.evaluations().evaluate(id, day, Optional.empty(), draft)),
            answer -> {
              if (mine == asked) {
                computed = Optional.of(answer);
                desk.problems().put(TEXTS, answer.texts());
                desk.problems()
                    .put(LedgerDesk.EVALUATING, answer.evaluated().evaluation().findings());
                computing.tell();
              }
            },
            LedgerDesk.EVALUATING);
  }

  /**
   * Posts the draft as a revision.
   *
   * @param then runs when it is posted
   */
  void save(String reason, Runnable then) {
    Optional<OpenLedger> open = desk.ledger().now();
    if (open.isEmpty() || draft().isEmpty()) {
      return;
    }
    EvaluationDraft draft = draft().get();
    SelfEvaluation next = draft.now();
    Optional<String> id = Optional.of(open.get().fund().id());
    Path file = open.get().file();
    desk.jobs()
        .<Receipt>start(
            SAVING,
            progress -> {
              try (LedgerSession session = desk.program().open(file)) {
                return session.evaluations().revise(id, next, reason, false, progress);
              }
            },
            receipt -> {
              desk.problems().put(SAVING, List.of());
              draft.posted(next);
              mark();
              computing.tell();
              desk.front()
                  .say(
                      desk.say(
                          new Text("自评已保存（批次 {0}）", "The self-evaluation is saved (batch {0})")
                              .with(receipt.number())));
              desk.ledger().refresh(Optional.empty());
              then.run();
            },
            thrown -> desk.report(SAVING, thrown));
  }

  /** Keeps files with an indicator, as posted records. */
  void keep(String id, List<Path> files) {
    Optional<OpenLedger> open = desk.ledger().now();
    if (open.isEmpty()) {
      return;
    }
    Optional<String> of = Optional.of(open.get().fund().id());
    Path ledger = open.get().file();
    desk.jobs()
        .<Integer>start(
            KEEPING,
            progress -> {
              List<EvidenceDraft> drafts = new ArrayList<>();
              for (Path file : files) {
                drafts.add(
                    new EvidenceDraft(
                        id,
                        String.valueOf(file.getFileName()),
                        Files.readAllBytes(file),
                        Place.of(file.toString())));
              }
              try (LedgerSession session = desk.program().open(ledger)) {
                session.evaluations().keep(of, drafts, Optional.empty(), false, progress);
              }
              return drafts.size();
            },
            kept -> {
              desk.problems().put(KEEPING, List.of());
              desk.front()
                  .say(desk.say(new Text("已添加 {0} 份佐证材料", "{0} files are kept").with(kept)));
              desk.ledger().refresh(Optional.empty());
            },
            thrown -> {
              desk.report(KEEPING, thrown);
              desk.ledger().refresh(Optional.empty());
            });
  }
}
