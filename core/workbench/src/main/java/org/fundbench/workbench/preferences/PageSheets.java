package org.fundbench.workbench.preferences;

import java.util.List;
import java.util.function.Consumer;
import org.fundbench.api.Descriptor;
import org.fundbench.api.Extension;
import org.fundbench.api.ImportFormat;
import org.fundbench.api.ReportExporter;
import org.fundbench.api.Text;
import org.fundbench.api.workbench.WorkbenchContribution;
import org.fundbench.plugin.Offer;
import org.fundbench.workbench.bench.PluginBench;
import org.fundbench.workbench.desk.Desk;

/**
 * Everything that can be set, by page: the window's own options, the defaults of import formats and
 * exporters, and what plugins ask for.
 *
 * @param own of the window itself
 * @param imports one page a format with options
 * @param exports one page an exporter with options
 * @param plugins one page for each that a plugin declares
 */
public record PageSheets(
    List<OptionSheet> own,
    List<OptionSheet> imports,
    List<OptionSheet> exports,
    List<OptionSheet> plugins) {
  private static final Text READING = new Text("读取插件的选项", "Reading the options of plugins");

  /** Without the formats, which plugins have to be asked for. */
  public static PageSheets own(Desk desk, List<WorkbenchContribution.PreferencePage> contributed) {
    return new PageSheets(
        List.of(OwnSheets.general(desk), OwnSheets.look(desk)),
        List.of(),
        List.of(),
        contributed.stream().map(PageSheets::declared).toList());
  }

  /** Asks the plugins beside the window's thread. */
  public static void read(
      Desk desk,
      List<WorkbenchContribution.PreferencePage> contributed,
      Consumer<PageSheets> then) {
    PageSheets own = own(desk, contributed);
    desk.jobs()
        .ask(
            () ->
                new PageSheets(
                    own.own(),
                    sheets(desk, ImportFormat.class, "import"),
                    sheets(desk, ReportExporter.class, "export"),
                    own.plugins()),
            then,
            thrown -> {
              desk.report(READING, thrown);
              then.accept(own);
            });
  }

  private static <T extends Extension> List<OptionSheet> sheets(
      Desk desk, Class<T> type, String what) {
    return desk.program().plugins().offers(type).stream()
        .map(Offer::descriptor)
        .filter(descriptor -> !descriptor.options().isEmpty())
        .map(descriptor -> sheet(descriptor, what))
        .toList();
  }

  private static OptionSheet sheet(Descriptor descriptor, String what) {
    return new OptionSheet(
        what + "." + descriptor.id(),
        descriptor.name(),
        descriptor.summary(),
        what + "." + descriptor.id() + ".",
        descriptor.options(),
        false);
  }

  private static OptionSheet declared(WorkbenchContribution.PreferencePage page) {
    return new OptionSheet(
        page.id(),
        page.name(),
        Text.same(""),
        PluginBench.key(page.id(), ""),
        page.options(),
        false);
  }

  /** All pages. */
  public List<OptionSheet> all() {
    return java.util.stream.Stream.of(own, imports, exports, plugins)
        .flatMap(List::stream)
        .toList();
  }
}
