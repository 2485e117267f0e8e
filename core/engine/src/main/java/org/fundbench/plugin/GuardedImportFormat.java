package org.fundbench.plugin;

import java.io.IOException;
import org.fundbench.api.Descriptor;
import org.fundbench.api.Draft;
import org.fundbench.api.ImportFormat;
import org.fundbench.api.Text;

/** An import format behind the guard; its drafts are guarded as well. */
final class GuardedImportFormat implements ImportFormat {
  private static final Text RECOGNISING = new Text("识别文件", "recognise a file");
  private static final int CERTAIN = 100;

  private final ImportFormat format;
  private final Descriptor descriptor;
  private final Guard guard;

  GuardedImportFormat(ImportFormat format, Descriptor descriptor, Guard guard) {
    this.format = format;
    this.descriptor = descriptor;
    this.guard = guard;
  }

  @Override
  public Descriptor descriptor() {
    return descriptor;
  }

  @Override
  public int recognise(String fileName, byte[] head) {
    // A copy: what one format does to the bytes must not reach the next.
    int sure = guard.ask(RECOGNISING, () -> format.recognise(fileName, head.clone()));
    if (sure < 0 || sure > CERTAIN) {
      throw guard.failed(
          RECOGNISING,
          new Text("回答 " + sure + "，应在 0 到 100 之间", "it answered " + sure + ", not 0 to 100"));
    }
    return sure;
  }

  @Override
  public Draft read(Source source) throws IOException {
    OpenStreams streams = new OpenStreams(source.content());
    Source watched = new Source(source.name(), streams::open, source.options());
    boolean opened = false;
    try {
      Draft draft =
          guard.workOnFile(
              new Text("读取 " + source.name(), "read " + source.name()), () -> format.read(watched));
      Draft guarded = GuardedDraft.of(draft, source.name(), streams, guard);
      opened = true;
      return guarded;
    } finally {
      if (!opened) {
        streams.close();
      }
    }
  }
}
