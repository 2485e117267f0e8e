package org.fundbench.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.fundbench.api.Progress;
import org.fundbench.api.Text;
import org.jspecify.annotations.Nullable;

/** Draws a bar on a terminal for work that takes over a second; elsewhere nothing. */
final class BarProgress implements Progress, AutoCloseable {
  private static final long PATIENCE_NANOS = 1_000_000_000L;

  private final Terminal terminal;
  private @Nullable ProgressBar bar;
  private Text what = Text.same("");
  private long total = -1;
  private long done;
  private long begun;

  BarProgress(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void begin(Text part, long steps) {
    close();
    what = part;
    total = steps;
    done = 0;
    begun = System.nanoTime();
  }

  @Override
  public void advance(long steps) {
    done += steps;
    if (bar != null) {
      bar.stepTo(done);
    } else if (terminal.interactive() && System.nanoTime() - begun > PATIENCE_NANOS) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(what.in(terminal.language()))
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.UNICODE_BLOCK)
              .clearDisplayOnFinish()
              .build();
    }
  }

  @Override
  public boolean cancelled() {
    return false;
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
