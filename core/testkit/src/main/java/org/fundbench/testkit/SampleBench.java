package org.fundbench.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.swt.widgets.Control;
import org.fundbench.api.EntryKind;
import org.fundbench.api.EntrySelection;
import org.fundbench.api.FundFacts;
import org.fundbench.api.Language;
import org.fundbench.api.Money;
import org.fundbench.api.Options;
import org.fundbench.api.Text;
import org.fundbench.api.workbench.Bench;
import org.fundbench.api.workbench.BookedEntry;
import org.fundbench.api.workbench.FundBook;
import org.fundbench.api.workbench.Look;
import org.fundbench.api.workbench.OpenFund;
import org.fundbench.api.workbench.WorkbenchContribution;

/** A bench without a window: it answers at once and remembers what it was told. */
public final class SampleBench implements Bench {
  private final boolean open;
  private final List<Text> said = new ArrayList<>();
  private final List<EntrySelection> shown = new ArrayList<>();
  private List<WorkbenchContribution.Item> items = List.of();

  private SampleBench(boolean open) {
    this.open = open;
  }

  /** No ledger is open. */
  public static SampleBench withoutLedger() {
    return new SampleBench(false);
  }

  /** A fund of 2025 with a payment of 300 yuan on 3 March and of 700 on 5 March, 200 of it back. */
  public static SampleBench withPayments() {
    return new SampleBench(true);
  }

  /** The bench of a contribution with these items. */
  public SampleBench of(List<WorkbenchContribution.Item> contributed) {
    items = List.copyOf(contributed);
    return this;
  }

  /** What was said in the status line. */
  public List<Text> said() {
    return List.copyOf(said);
  }

  /** The entries that were to be shown. */
  public List<EntrySelection> shown() {
    return List.copyOf(shown);
  }

  @Override
  public Language language() {
    return Language.EN;
  }

  @Override
  public Look look() {
    throw new UnsupportedOperationException("there is no window");
  }

  @Override
  public Optional<OpenFund> fund() {
    return open
        ? Optional.of(
            new OpenFund("sample", "样例专项经费", 2025, List.of(new OpenFund.Line("rental", "租赁"))))
        : Optional.empty();
  }

  @Override
  public Options options(String page) {
    return items.stream()
        .filter(WorkbenchContribution.PreferencePage.class::isInstance)
        .map(WorkbenchContribution.PreferencePage.class::cast)
        .filter(one -> one.id().equals(page))
        .findFirst()
        .map(one -> Options.check(page, one.options(), Map.of()))
        .orElseThrow(() -> new IllegalArgumentException("no such page: " + page));
  }

  @Override
  public <T> void ask(Text doing, Function<FundBook, T> question, Consumer<T> then) {
    ExtensionContract.inBothLanguages(doing, "what is asked");
    if (open) {
      then.accept(question.apply(new SampleBook()));
    }
  }

  @Override
  public void whenChanged(Control asLongAs, Runnable listener) {}

  @Override
  public void say(Text message) {
    said.add(message);
  }

  @Override
  public void showEntries(EntrySelection selection) {
    shown.add(selection);
  }

  @Override
  public void showView(String id) {}

  /** A few payments. */
  private static final class SampleBook implements FundBook {
    @Override
    public FundFacts facts() {
      return SampleFacts.busy();
    }

    @Override
    public void entries(EntrySelection selection, Consumer<BookedEntry> each) {
      each.accept(entry("ZF-000001", EntryKind.PAYMENT, 3, 30_000));
      each.accept(entry("ZF-000002", EntryKind.PAYMENT, 5, 70_000));
      each.accept(entry("TH-000001", EntryKind.REFUND, 5, -20_000));
    }

    private static BookedEntry entry(String number, EntryKind kind, int day, long fen) {
      return new BookedEntry(
          number,
          kind,
          "rental",
          LocalDate.of(2025, 3, day),
          Money.cny(fen),
          "V" + number,
          Optional.of("收款人"),
          Optional.empty());
    }
  }
}
