package org.fundbench.plugin;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The file an exporter writes to. Libraries turn "disk full" into exceptions of their own, or lose
 * it; here it is remembered, so that the user hears of the disk and not of the plugin. It also
 * leaves closing to the host, and takes nothing more from a call that was given up.
 */
final class WatchedTarget extends OutputStream {
  private final OutputStream target;
  private @Nullable IOException failure;
  private boolean detached;
  private boolean written;

  WatchedTarget(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    if (detached) {
      throw new IOException("the export was given up");
    }
    try {
      target.write(bytes, offset, length);
      written |= length > 0;
    } catch (IOException e) {
      throw remember(e);
    }
  }

  @Override
  public synchronized void flush() throws IOException {
    if (detached) {
      return;
    }
    try {
      target.flush();
    } catch (IOException e) {
      throw remember(e);
    }
  }

  @Override
  public void close() throws IOException {
    flush();
  }

  synchronized void detach() {
    detached = true;
  }

  /** Whether anything was written. */
  synchronized boolean written() {
    return written;
  }

  /** Throws the target's own failure if there was one. */
  synchronized void check() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  private IOException remember(IOException e) {
    if (failure == null) {
      failure = e;
    }
    return e;
  }
}
