package org.fundbench.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which method can do what wrong. */
final class FaultyTable {
  private static final List<String> THROWS = List.of("exception", "assertion", "linkage", "stack");

  /** Answers of the right type that are none, by kind, method and fault. */
  static final Map<String, String> ODD =
      Map.ofEntries(
          Map.entry(
              "indicator.descriptor.noname",
              "if (true) return Descriptor.of(\"ID\", null, new Text(\"x\", \"x\"));"),
          Map.entry(
              "import.descriptor.twice",
              "OptionSpec o = OptionSpec.yesNo(\"a\", new Text(\"x\", \"x\"), new Text(\"x\","
                  + " \"x\"), true); if (true) return new Descriptor(\"ID\", new Text(\"x\","
                  + " \"x\"), new Text(\"x\", \"x\"), List.of(o, o));"),
          Map.entry(
              "export.descriptor.nochoice",
              "if (true) return new Descriptor(\"ID\", new Text(\"x\", \"x\"), new Text(\"x\","
                  + " \"x\"), List.of(new OptionSpec(\"a\", new Text(\"x\", \"x\"), new"
                  + " Text(\"x\", \"x\"), OptionSpec.Type.CHOICE, Optional.empty(), List.of())));"),
          Map.entry(
              "export.descriptor.hollow",
              "if (true) return new Descriptor(\"ID\", new Text(\"x\", \"x\"), new Text(\"x\","
                  + " \"x\"), List.of(OptionSpec.text(\"a\", null, new Text(\"x\", \"x\"))));"),
          Map.entry(
              "indicator.indicators.nulls",
              "if (true) return Arrays.asList((IndicatorSpec) null);"),
          Map.entry(
              "indicator.indicators.twice",
              "if (true) return List.of(spec(\"one\"), spec(\"one\"));"),
          Map.entry(
              "indicator.indicators.hollow",
              "if (true) return List.of(new IndicatorSpec(\"one\", null, Direction.AT_LEAST, \"x\"));"),
          Map.entry(
              "indicator.compute.hollow",
              "if (true) return Result.quantity(null, \"x\", trail());"),
          Map.entry(
              "indicator.compute.trackless",
              "if (true) return Result.quantity(BigDecimal.ONE, \"x\", null);"),
          Map.entry(
              "indicator.compute.huge",
              "if (true) return Result.quantity(new BigDecimal(\"1E+1000000000\"), \"x\", trail());"),
          Map.entry("import.recognise.sure", "if (true) return 250;"),
          Map.entry("import.recognise.below", "if (true) return -1;"),
          Map.entry(
              "import.read.refusal",
              "if (true) throw new RefusedException(new Problem(\"odd\", null, null, null, null));"),
          Map.entry("import.columns.nulls", "if (true) return Arrays.asList((Column) null);"),
          Map.entry(
              "import.columns.hollow",
              "if (true) return List.of(new Column(null, \"A\", 1, MoneyUnit.YUAN));"),
          Map.entry(
              "import.columns.twice",
              "if (true) return List.of(column(Field.AMOUNT), column(Field.AMOUNT));"),
          Map.entry("import.next.cells", "if (true) return new Row(3, List.of(\"one\"));"),
          Map.entry(
              "import.next.hollow",
              "if (true) return new Row(3, Arrays.asList(null, null, null, null, null));"),
          Map.entry("export.extension.path", "if (true) return \"../x\";"),
          Map.entry(
              "export.write.half",
              "target.write(new byte[9000]); if (true) throw new IOException(\""
                  + FaultyPlugins.WORDS
                  + "\");"),
          Map.entry("export.write.nothing", "if (true) return;"),
          Map.entry(
              "export.signatures.nulls", "if (true) return Arrays.asList((ReportSignature) null);"),
          Map.entry(
              "export.signatures.hollow",
              "if (true) return List.of(new ReportSignature(null, \"i\", \"1\", Optional.empty(), true, true));"),
          Map.entry("window.items.nulls", "if (true) return Arrays.asList((Item) null);"),
          Map.entry(
              "window.items.twice",
              "if (true) return List.of(new Command(\"ID.one\", name(), () -> {}), new Command(\"ID.one\", name(), () -> {}));"),
          Map.entry(
              "window.items.taken",
              "if (true) return List.of(new Command(\"audit.verify\", name(), () -> {}));"),
          Map.entry(
              "window.items.takenview",
              "if (true) return List.of(new View(\"problems\", name(), parent -> new Canvas(parent, SWT.NONE)));"),
          Map.entry(
              "window.items.noname",
              "if (true) return List.of(new Command(\"ID.one\", null, () -> {}));"),
          Map.entry(
              "window.items.noid",
              "if (true) return List.of(new Command(null, name(), () -> {}));"),
          Map.entry("window.view.gone", "canvas.dispose();"));

  static final List<Row> ROWS =
      List.of(
          row(
              "indicator",
              "descriptor",
              "IndicatorModule.descriptor",
              "describe itself",
              "null",
              "block"),
          row(
              "indicator",
              "indicators",
              "IndicatorModule.indicators",
              "name its indicators",
              "null",
              "block"),
          row("indicator", "compute", "IndicatorModule.compute", "compute one", "null", "block"),
          row(
              "import",
              "descriptor",
              "ImportFormat.descriptor",
              "describe itself",
              "null",
              "block"),
          row("import", "recognise", "ImportFormat.recognise", "recognise a file", "block"),
          row("import", "read", "ImportFormat.read", "read ", "null", "block"),
          row("import", "kind", "Draft.kind", "read ", "null", "block"),
          row("import", "columns", "Draft.columns", "read ", "null", "block"),
          row("import", "headingrow", "Draft.headingRow", "read ", "null", "block"),
          row("import", "next", "Draft.next", "read ", "block"),
          row("import", "close", "Draft.close", "close the file", "block"),
          row(
              "export",
              "descriptor",
              "ReportExporter.descriptor",
              "describe itself",
              "null",
              "block"),
          row(
              "export",
              "extension",
              "ReportExporter.fileExtension",
              "name its file extension",
              "null",
              "block"),
          row("export", "write", "ReportExporter.write", "write the report", "block"),
          row(
              "export",
              "signatures",
              "ReportExporter.signatures",
              "read the signatures",
              "null",
              "block"),
          row(
              "window",
              "descriptor",
              "WorkbenchContribution.descriptor",
              "describe itself",
              "null",
              "block"),
          row("window", "items", "WorkbenchContribution.items", "name ", "null"),
          row("window", "command", "Task.run", "run the command "),
          row("window", "action", "Command(Runnable)", "run the command "),
          row("window", "view", "Maker.create", "open the view ", "null"),
          row("window", "factory", "ViewFactory.create", "open the view ", "null"),
          row("window", "question", "Bench.ask(Function)", "be asked"),
          row("window", "answer", "Bench.ask(Consumer)", "be asked"),
          row("window", "each", "FundBook.entries(Consumer)", "be asked"),
          row("window", "change", "Bench.whenChanged(Runnable)", "follow the ledger"),
          row("window", "paint", "listener", "answer the window"),
          row("life", "initialiser", "static", "be made", "block"),
          row("life", "constructor", "constructor", "be made", "block"),
          row("life", "plugininitialiser", "Plugin static", "start", "block"),
          row("life", "pluginconstructor", "Plugin constructor", "start", "block"),
          row("life", "start", "Plugin.start", "start", "block"),
          row("life", "stop", "Plugin.stop", "stop", "block"));

  private FaultyTable() {}

  /**
   * One method.
   *
   * @param faults what it can do wrong
   */
  record Row(String kind, String method, String implemented, String words, List<String> faults) {}

  /** The statement that makes a method answer oddly. */
  static String odd(String kind, String method, String fault) {
    String statement = ODD.get(kind + "." + method + "." + fault);
    if (statement == null) {
      throw new IllegalArgumentException(kind + " " + method + " " + fault);
    }
    return statement;
  }

  private static Row row(
      String kind, String method, String implemented, String words, String... more) {
    List<String> faults = new ArrayList<>(THROWS);
    faults.addAll(List.of(more));
    String prefix = kind + "." + method + ".";
    ODD.keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .map(key -> key.substring(prefix.length()))
        .sorted()
        .forEach(faults::add);
    return new Row(kind, method, implemented, words, List.copyOf(faults));
  }
}
