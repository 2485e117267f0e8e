package org.fundbench.workbench.desk;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Widget;
import org.fundbench.api.Text;
import org.fundbench.ledger.Operation;
import org.fundbench.proof.Head;

/**
 * The batch that undo would negate: the last import or posting by hand that was not undone yet. It
 * is asked of the ledger whenever that has changed, so it is right whoever posted.
 */
public final class LastBatch {
  private static final Text LOOKING = new Text("查看最近批次", "Looking up the last batch");

  private final LedgerDesk ledger;
  private final Signal changed = new Signal();
  private Optional<Of> asked = Optional.empty();
  private Optional<Operation> batch = Optional.empty();
  private boolean fresh;

  /** What was asked about. */
  private record Of(Path file, String fund, Head head) {
    boolean isSameFund(Of other) {
      return file.equals(other.file) && fund.equals(other.fund);
    }
  }

  LastBatch(LedgerDesk ledger, Widget asLongAs, Consumer<Runnable> whenPainted) {
    this.ledger = ledger;
    ledger.changed().listen(asLongAs, () -> whenPainted.accept(this::look));
  }

  private void look() {
    Optional<Of> now = ledger.now().map(open -> new Of(open.file(), open.fund().id(), open.head()));
    if (now.isEmpty() || now.equals(asked)) {
      return;
    }
    boolean goesOn = asked.filter(now.get()::isSameFund).isPresent();
    asked = now;
    ledger.ask(
        session -> session.lookup().undoable(now.get().fund()),
        found -> {
          if (now.equals(asked)) {
            fresh = goesOn && number(found) > number(batch);
            batch = found;
            changed.tell();
          }
        },
        LOOKING);
  }

  private static long number(Optional<Operation> operation) {
    return operation.map(one -> one.batch().number()).orElse(0L);
  }

  /** The batch, if there is one and the ledger can be written to. */
  public Optional<Operation> batch() {
    return ledger.isWritable() ? batch : Optional.empty();
  }

  /** Whether it was posted while this window looked on: then its undo is offered unasked. */
  public boolean isFresh() {
    return fresh;
  }

  /** Its undo in words. */
  public Optional<Text> label() {
    return batch()
        .map(
            one ->
                new Text("撤销批次 {0}（{1}）…", "Undo Batch {0} ({1})…")
                    .with(
                        one.batch().number(),
                        one.batch()
                            .sourceName()
                            .map(Text::same)
                            .orElseGet(() -> one.batch().kind().label())));
  }

  /** Told when it is another. */
  public Signal changed() {
    return changed;
  }
}
