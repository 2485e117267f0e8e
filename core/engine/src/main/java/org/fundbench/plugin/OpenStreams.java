package org.fundbench.plugin;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.fundbench.api.ImportFormat;

/**
 * The streams that a plugin opened on a file. A plugin that forgets to close one, or fails
 * half-way, would keep the file locked on Windows; so the host closes what is left.
 */
final class OpenStreams implements Closeable {
  private final ImportFormat.Content content;
  private final List<InputStream> open = new ArrayList<>();

  OpenStreams(ImportFormat.Content content) {
    this.content = content;
  }

  synchronized InputStream open() throws IOException {
    InputStream stream =
        new FilterInputStream(content.open()) {
          @Override
          public void close() throws IOException {
            forget(this);
            super.close();
          }
        };
    open.add(stream);
    return stream;
  }

  private synchronized void forget(InputStream stream) {
    open.remove(stream);
  }

  @Override
  public synchronized void close() throws IOException {
    for (InputStream stream : List.copyOf(open)) {
      stream.close();
    }
  }
}
