package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Language;
import org.fundbench.api.Money;
import org.fundbench.api.Place;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.ledger.Appropriation;
import org.fundbench.ledger.AppropriationKind;
import org.fundbench.ledger.EntryDraft;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.Execution;
import org.fundbench.ledger.PostedRecord.Entry;
import org.fundbench.ledger.PostingDraft;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.YearDesk;
import org.fundbench.workbench.execution.ExecutionView;
import org.fundbench.workbench.execution.MonthsChart;
import org.fundbench.workbench.look.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The start page: every figure opens exactly the entries that it is made of. */
@Tag("window")
@ExtendWith(Screen.class)
class ExecutionViewTest {
  @TempDir private Path folder;

  @Test
  void everyCellOpensTheEntriesWhoseSumIsItsFigure() {
    try (Program program = LedgerMaker.program(folder)) {
      Path ledger = ledger(program);
      try (DrivenWindow driven =
              DrivenWindow.open(program, folder, Language.EN, Optional.of(ledger));
          LedgerSession session = program.openReadOnly(ledger)) {
        for (LocalDate day :
            List.of(
                LocalDate.of(2023, 12, 31), LocalDate.of(2023, 3, 31), LocalDate.of(2023, 3, 15))) {
          look(driven, day);
          Execution execution = driven.window().desk().year().execution().orElseThrow();
          List<Execution.Row> rows = new ArrayList<>(execution.lines());
          rows.add(execution.total());
          for (int row = 0; row < rows.size(); row++) {
            for (Map.Entry<Integer, Function<Execution.Row, Money>> figure : FIGURES.entrySet()) {
              assertThat(sum(session, click(driven, figure.getKey(), row)))
                  .as("%s column %s of %s", day, figure.getKey(), rows.get(row).name())
                  .isEqualTo(figure.getValue().apply(rows.get(row)));
            }
          }
        }
      }
    }
  }

  private static final Map<Integer, Function<Execution.Row, Money>> FIGURES =
      new LinkedHashMap<>(
          Map.of(
              1, Execution.Row::approved,
              2, Execution.Row::current,
              3, Execution.Row::committed,
              4, Execution.Row::paid,
              5, Execution.Row::available,
              6, Execution.Row::paid));

  @Test
  void tilesAndMonthsOpenWhatIsBehindThemByKeyboardAlone() {
    try (Program program = LedgerMaker.program(folder)) {
      Path ledger = ledger(program);
      try (DrivenWindow driven =
              DrivenWindow.open(program, folder, Language.EN, Optional.of(ledger));
          LedgerSession session = program.openReadOnly(ledger)) {
        look(driven, LocalDate.of(2023, 3, 31));
        Desk desk = driven.window().desk();
        Execution execution = desk.year().execution().orElseThrow();
        Map<String, Money> tiles = new LinkedHashMap<>();
        tiles.put("Budget", execution.total().current());
        tiles.put("Paid", execution.total().paid());
        tiles.put("Available", execution.total().available());
        tiles.put("Execution rate", execution.total().paid());
        tiles.forEach(
            (name, figure) -> {
              driven.window().showPerspective("execution");
              press(named(driven, "execution", name + " "), SWT.CR, SWT.CR);
              assertThat(driven.window().perspectiveId()).isEqualTo("ledger");
              assertThat(sum(session, desk.query())).as(name).isEqualTo(figure);
            });

        driven.window().showPerspective("execution");
        driven.settle();
        Canvas chart = chart(driven);
        press(chart, SWT.ARROW_RIGHT, '\0');
        press(chart, SWT.ARROW_RIGHT, '\0');
        assertThat(Named.of(chart)).contains("2023-02: paid 30.00");
        press(chart, SWT.CR, SWT.CR);
        assertThat(driven.window().perspectiveId()).isEqualTo("ledger");
        assertThat(sum(session, desk.query())).isEqualTo(execution.months().get(1).paid());
      }
    }
  }

  @Test
  void anyDayOfTheYearCanBeLookedAt() {
    try (Program program = LedgerMaker.program(folder)) {
      Path ledger = ledger(program);
      try (DrivenWindow driven =
          DrivenWindow.open(program, folder, Language.EN, Optional.of(ledger))) {
        YearDesk year = driven.window().desk().year();
        org.eclipse.swt.widgets.Text day =
            (org.eclipse.swt.widgets.Text) named(driven, "execution", "As of");
        day.setText("2023-02-10");
        day.notifyListeners(SWT.DefaultSelection, new Event());
        driven.until("the day is shown", () -> shows(year, "2023-02-10"));
        assertThat(year.execution().orElseThrow().total().paid()).isEqualTo(Money.cny(140_00));

        day.setText("2023-02-31");
        day.notifyListeners(SWT.DefaultSelection, new Event());
        assertThat(shows(year, "2023-02-10")).isTrue();

        Combo months = (Combo) named(driven, "execution", "Month end");
        months.select(4);
        months.notifyListeners(SWT.Selection, new Event());
        driven.until("the month's end is shown", () -> shows(year, "2023-04-30"));
        driven.window().desk().commands().run("execution.previous-month");
        driven.until("the month before is shown", () -> shows(year, "2023-03-31"));
        driven.window().desk().commands().run("execution.latest");
        driven.until("the last day is shown", () -> shows(year, "2023-12-31"));
        assertThat(day.getText()).isEqualTo("2023-12-31");
      }
    }
  }

  @Test
  void theYearsAlarmsAreListedEachOnce() {
    try (Program program = LedgerMaker.program(folder)) {
      Path ledger = ledger(program);
      try (DrivenWindow driven =
          DrivenWindow.open(program, folder, Language.EN, Optional.of(ledger))) {
        Desk desk = driven.window().desk();
        driven.until("the year is known", () -> desk.year().monitoring().isPresent());
        List<String> listed =
            desk.problems().all().stream()
                .filter(found -> found.during().equals(YearDesk.MONITORING))
                .map(found -> found.problem().message().en())
                .toList();

        assertThat(listed).isNotEmpty().doesNotHaveDuplicates();
        assertThat(listed).hasSameSizeAs(desk.year().monitoring().orElseThrow().alarms());
      }
    }
  }

  private static boolean shows(YearDesk year, String day) {
    return year.execution().filter(known -> known.asOf().toString().equals(day)).isPresent();
  }

  private static void look(DrivenWindow driven, LocalDate day) {
    YearDesk year = driven.window().desk().year();
    driven.window().showPerspective("execution");
    year.choose(Optional.of(day));
    driven.until("the day is shown", () -> shows(year, day.toString()));
    driven.settle();
  }

  private static EntryQuery click(DrivenWindow driven, int column, int row) {
    driven.window().showPerspective("execution");
    Composite view = (Composite) driven.window().dock().control("execution").orElseThrow();
    NatTable table = ExecutionView.of(view.getChildren()[0]).grid().control();
    table.doCommand(new SelectCellCommand(table, column, row + 1, false, false));
    Rectangle cell = table.getBoundsByPosition(column, row + 1);
    Event click = new Event();
    click.button = 1;
    click.x = cell.x + cell.width / 2;
    click.y = cell.y + cell.height / 2;
    table.notifyListeners(SWT.MouseUp, click);
    assertThat(driven.window().perspectiveId()).isEqualTo("ledger");
    return driven.window().desk().query();
  }

  /** What entries come to: budget less what is promised or paid, or one of the three alone. */
  private static Money sum(LedgerSession session, EntryQuery query) {
    Money sum = Money.cny(0);
    for (Entry entry : session.entries(query.limited(1000)).entries()) {
      boolean takes = query.side().isEmpty() && entry.side() != org.fundbench.api.Side.BUDGET;
      sum = takes ? sum.minus(entry.effect()) : sum.plus(entry.effect());
    }
    return sum;
  }

  private static Canvas chart(DrivenWindow driven) {
    Composite view = (Composite) driven.window().dock().control("chart").orElseThrow();
    return MonthsChart.of(view.getChildren()[0]).canvas();
  }

  private static Control named(DrivenWindow driven, String view, String name) {
    Composite parent = (Composite) driven.window().dock().control(view).orElseThrow();
    return DrivenWindow.all(parent).stream()
        .filter(control -> Named.of(control).startsWith(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no control named " + name));
  }

  private static void press(Control control, int key, int character) {
    Event event = new Event();
    event.keyCode = key;
    event.character = (char) character;
    control.notifyListeners(SWT.KeyDown, event);
  }

  /** A year with every kind of entry, some of it after each day that is looked at. */
  private Path ledger(Program program) {
    Path file = LedgerMaker.make(folder, 0);
    try (LedgerSession session = program.open(file)) {
      List<PostingDraft> drafts =
          List.of(
              entry(EntryKind.PAYMENT, "a", "2023-01-10", 100_00, "V1", Optional.empty()),
              entry(EntryKind.COMMITMENT, "a", "2023-01-20", 300_00, "C1", Optional.empty()),
              entry(EntryKind.PAYMENT, "a", "2023-02-05", 40_00, "V2", Optional.of("C1")),
              entry(EntryKind.REFUND, "a", "2023-02-20", 10_00, "R1", Optional.of("V1")),
              new Appropriation(
                  "D2",
                  AppropriationKind.SUPPLEMENT,
                  LocalDate.of(2023, 3, 1),
                  "district",
                  Map.of("a", Money.cny(200_00)),
                  Place.of("D2")),
              new Appropriation(
                  "D3",
                  AppropriationKind.TRANSFER,
                  LocalDate.of(2023, 3, 20),
                  "district",
                  Map.of("a", Money.cny(-50_00), "b", Money.cny(50_00)),
                  Place.of("D3")),
              entry(EntryKind.PAYMENT, "b", "2023-03-10", 60_00, "V3", Optional.empty()),
              entry(EntryKind.PAYMENT, "b", "2023-03-31", 5_00, "V4", Optional.empty()),
              entry(EntryKind.RELEASE, "a", "2023-05-02", 60_00, "L1", Optional.of("C1")),
              entry(EntryKind.PAYMENT, "b", "2023-06-10", 7_77, "V5", Optional.empty()));
      drafts.forEach(
          draft -> session.post(Optional.empty(), List.of(draft), Optional.empty(), false));
    }
    return file;
  }

  private static EntryDraft entry(
      EntryKind kind, String line, String day, long fen, String voucher, Optional<String> of) {
    return new EntryDraft(
        kind,
        line,
        LocalDate.parse(day),
        Money.cny(fen),
        voucher,
        Optional.of("payee"),
        Optional.empty(),
        of,
        Optional.empty(),
        kind == EntryKind.COMMITMENT ? Optional.of(LocalDate.of(2023, 12, 31)) : Optional.empty(),
        Place.of(voucher));
  }
}
