package org.fundbench.workbench.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Progress;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.importing.Previewed;
import org.fundbench.importing.profile.ImportProfile;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.jobs.Job;
import org.jspecify.annotations.Nullable;

/**
 * The previews of the files, made anew as a job when the plan has changed.
 *
 * <ol>
 *   <li>A page wants them; if the plan is another than that of the last ones, a job starts and the
 *       one before is cancelled.
 *   <li>Previews that nobody waits for any more are closed when they come.
 *   <li>What was shown is closed when the wizard is.
 * </ol>
 */
final class Previews implements AutoCloseable {
  static final Text TRYING = new Text("预览导入", "Previewing an import");

  private final ImportPlan plan;
  private final List<Runnable> listeners = new ArrayList<>();
  private List<Previewed> now = List.of();
  private @Nullable Job job;
  private @Nullable Key wanted;
  private @Nullable Key made;
  private boolean closed;

  /** What a preview depends on. */
  private record Key(List<Path> files, ImportProfile profile) {}

  Previews(ImportPlan plan) {
    this.plan = plan;
  }

  /** Hears when previews have come. */
  void listen(Runnable listener) {
    listeners.add(listener);
  }

  /** The previews of the plan as it is; empty while they are being made. */
  List<Previewed> now() {
    return key().equals(made) ? now : List.of();
  }

  private Key key() {
    return new Key(plan.files(), plan.profile());
  }

  /** Has them made unless they are there or on their way. */
  void want() {
    Key key = key();
    if (key.equals(made) || key.equals(wanted)) {
      return;
    }
    cancel();
    wanted = key;
    OpenLedger open = plan.desk().ledger().now().orElseThrow();
    job =
        plan.desk()
            .jobs()
            .start(
                TRYING,
                progress -> make(open, key, progress),
                previews -> take(key, previews),
                thrown -> {
                  if (key.equals(wanted)) {
                    wanted = null;
                  }
                  plan.desk().report(TRYING, thrown);
                });
  }

  private List<Previewed> make(OpenLedger open, Key key, Progress progress) {
    try (LedgerSession session = plan.desk().program().open(open.file())) {
      return session.preview(
          key.files(), key.profile(), Optional.of(open.fund().id()), true, progress);
    }
  }

  private void take(Key key, List<Previewed> previews) {
    if (closed || !key.equals(wanted)) {
      dispose(previews);
      return;
    }
    dispose(now);
    now = previews;
    made = key;
    wanted = null;
    plan.desk()
        .problems()
        .put(TRYING, previews.stream().flatMap(one -> one.refused().stream()).toList());
    listeners.forEach(Runnable::run);
  }

  private static void dispose(List<Previewed> previews) {
    previews.forEach(Previewed::close);
  }

  /** Ends the making that nobody waits for. */
  private void cancel() {
    if (job != null) {
      job.cancel();
      job = null;
    }
    wanted = null;
  }

  @Override
  public void close() {
    closed = true;
    cancel();
    dispose(now);
    now = List.of();
    made = null;
  }
}
