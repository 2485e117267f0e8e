package org.fundbench.plugin;

import java.util.List;
import java.util.Optional;
import org.fundbench.api.Descriptor;
import org.fundbench.api.Extension;
import org.fundbench.api.ImportFormat;
import org.fundbench.api.IndicatorModule;
import org.fundbench.api.ReportExporter;
import org.fundbench.api.Text;
import org.fundbench.api.workbench.WorkbenchContribution;

/**
 * An extension point with the wrapper that guards its extensions. There is no way to an extension
 * but through here, so no caller can forget the guard.
 */
final class ExtensionKind<T extends Extension> {
  private static final ExtensionKind<IndicatorModule> INDICATORS =
      new ExtensionKind<>(
          new Text("指标模块", "indicator module"), IndicatorModule.class, GuardedIndicatorModule::new);
  private static final ExtensionKind<ImportFormat> IMPORT =
      new ExtensionKind<>(
          new Text("导入格式", "import format"), ImportFormat.class, GuardedImportFormat::new);
  private static final ExtensionKind<ReportExporter> EXPORT =
      new ExtensionKind<>(
          new Text("报告导出", "report exporter"), ReportExporter.class, GuardedReportExporter::of);
  private static final ExtensionKind<WorkbenchContribution> WORKBENCH =
      new ExtensionKind<>(
          new Text("工作台扩展", "workbench contribution"),
          WorkbenchContribution.class,
          GuardedWorkbenchContribution::new);

  /** All extension points. */
  static final List<ExtensionKind<?>> ALL = List.of(INDICATORS, IMPORT, EXPORT, WORKBENCH);

  private final Text name;
  private final Class<T> type;
  private final Wrapper<T> wrapper;

  private ExtensionKind(Text name, Class<T> type, Wrapper<T> wrapper) {
    this.name = name;
    this.type = type;
    this.wrapper = wrapper;
  }

  /** Puts the guard around an extension. */
  @FunctionalInterface
  interface Wrapper<T> {
    T wrap(T extension, Descriptor descriptor, Guard guard);
  }

  /**
   * The kind of an interface.
   *
   * @throws IllegalArgumentException if that is no extension point
   */
  @SuppressWarnings("unchecked") // the kind was found by this very type
  static <T extends Extension> ExtensionKind<T> of(Class<T> type) {
    return (ExtensionKind<T>)
        ALL.stream()
            .filter(kind -> kind.type == type)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(type + " is no extension point"));
  }

  /** The kind of an interface by its name, without loading anything of a plugin. */
  static Optional<ExtensionKind<?>> named(String className) {
    return ALL.stream().filter(kind -> kind.type.getName().equals(className)).findFirst();
  }

  /** The word for it. */
  Text name() {
    return name;
  }

  Class<T> type() {
    return type;
  }

  /** Whether its extensions are of use only where there is a window. */
  boolean needsToolkit() {
    return this == WORKBENCH;
  }

  /** The names of all extension points, to tell an author. */
  static String names() {
    return String.join(", ", ALL.stream().map(kind -> kind.type.getSimpleName()).toList());
  }

  T guarded(Object extension, Descriptor descriptor, Guard guard) {
    return wrapper.wrap(type.cast(extension), descriptor, guard);
  }
}
