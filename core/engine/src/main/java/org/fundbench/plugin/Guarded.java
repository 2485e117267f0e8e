package org.fundbench.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.fundbench.api.Descriptor;
import org.fundbench.api.Draft;
import org.fundbench.api.Extension;
import org.fundbench.api.ImportFormat;
import org.fundbench.api.IndicatorModule;
import org.fundbench.api.IndicatorSpec;
import org.fundbench.api.Options;
import org.fundbench.api.Progress;
import org.fundbench.api.Report;
import org.fundbench.api.ReportExporter;
import org.jspecify.annotations.Nullable;

/** Extensions as the rest of the program gets them: every call guarded, so none can forget it. */
final class Guarded {
  private Guarded() {}

  static ImportFormat of(ImportFormat format, Descriptor descriptor, Guard guard) {
    return new Format(format, descriptor, guard);
  }

  static IndicatorModule of(IndicatorModule module, Descriptor descriptor, Guard guard) {
    return new Module(module, descriptor, guard);
  }

  static ReportExporter of(ReportExporter exporter, Descriptor descriptor, Guard guard) {
    return new Exporter(exporter, descriptor, guard);
  }

  /** Asks an extension once what it is; the answer is kept, so it cannot change its mind. */
  static Descriptor descriptor(Extension extension, Guard guard) {
    return guard.call("descriptor", () -> Objects.requireNonNull(extension.descriptor()));
  }

  private record Format(ImportFormat format, Descriptor descriptor, Guard guard)
      implements ImportFormat {
    @Override
    public int recognise(String fileName, byte[] head) {
      return guard.call("recognise", () -> format.recognise(fileName, head.clone()));
    }

    @Override
    public Draft read(Source source) throws IOException {
      Draft draft =
          guard.callIo("read", () -> Objects.requireNonNull(format.read(source), "no draft"));
      return new Rows(
          draft,
          guard.call("kind", () -> Objects.requireNonNull(draft.kind())),
          guard.call("columns", () -> List.copyOf(draft.columns())),
          guard);
    }
  }

  private record Rows(Draft draft, Draft.Kind kind, List<Draft.Column> columns, Guard guard)
      implements Draft {
    @Override
    public @Nullable Row next() throws IOException {
      try {
        return draft.next();
      } catch (IOException | RuntimeException | Error e) {
        // Asked a million times: the guard's own frame is only entered where something is wrong.
        return guard.callIo(
            "next",
            () -> {
              if (e instanceof IOException io) {
                throw io;
              }
              if (e instanceof RuntimeException runtime) {
                throw runtime;
              }
              throw (Error) e;
            });
      }
    }

    @Override
    public void close() throws IOException {
      guard.callIo(
          "close",
          () -> {
            draft.close();
            return true;
          });
    }
  }

  private record Module(IndicatorModule module, Descriptor descriptor, Guard guard)
      implements IndicatorModule {
    @Override
    public List<IndicatorSpec> indicators() {
      return guard.call("indicators", () -> List.copyOf(module.indicators()));
    }

    @Override
    public Result compute(Request request) {
      return guard.call(
          "compute", () -> Objects.requireNonNull(module.compute(request), "no result"));
    }
  }

  private record Exporter(ReportExporter exporter, Descriptor descriptor, Guard guard)
      implements ReportExporter {
    @Override
    public String fileExtension() {
      return guard.call("fileExtension", () -> Objects.requireNonNull(exporter.fileExtension()));
    }

    @Override
    public void write(Report report, Options options, OutputStream target, Progress progress)
        throws IOException {
      guard.callIo(
          "write",
          () -> {
            exporter.write(report, options, target, progress);
            return true;
          });
    }
  }
}
