package org.fundbench.workbench.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.swt.widgets.Control;
import org.fundbench.api.EntrySelection;
import org.fundbench.api.FundFacts;
import org.fundbench.api.Language;
import org.fundbench.api.OptionSpec;
import org.fundbench.api.Options;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.api.workbench.Bench;
import org.fundbench.api.workbench.BookedEntry;
import org.fundbench.api.workbench.FundBook;
import org.fundbench.api.workbench.Look;
import org.fundbench.api.workbench.OpenFund;
import org.fundbench.api.workbench.WorkbenchContribution.PreferencePage;
import org.fundbench.app.LedgerSession;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.plugin.Blame;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;

/**
 * The bench of one contribution. Whatever its plugin hands over is called here in a guard of its
 * own, as the plugin's guard is no longer around it when it is called.
 */
public final class PluginBench implements Bench {
  private static final Text CHANGING = new Text("随台账更新", "follow the ledger");

  private final Desk desk;
  private final String plugin;
  private final String extension;
  private final List<PreferencePage> pages;
  private final Look look;

  /**
   * A bench.
   *
   * @param plugin the plugin's id
   * @param extension the contribution's id
   * @param pages its preference pages
   */
  public PluginBench(Desk desk, String plugin, String extension, List<PreferencePage> pages) {
    this.desk = desk;
    this.plugin = plugin;
    this.extension = extension;
    this.pages = List.copyOf(pages);
    look = new WindowLook(desk.theme());
  }

  /** The key under which the value of an option is kept. */
  public static String key(String page, String option) {
    return "plugin." + page + "." + option;
  }

  @Override
  public Language language() {
    return desk.language();
  }

  @Override
  public Look look() {
    return look;
  }

  @Override
  public Optional<OpenFund> fund() {
    return desk.ledger().now().map(OpenLedger::fund).map(PluginBench::open);
  }

  private static OpenFund open(Fund fund) {
    return new OpenFund(
        fund.id(),
        fund.name(),
        fund.year(),
        fund.lines().stream().map(line -> new OpenFund.Line(line.id(), line.name())).toList());
  }

  @Override
  public Options options(String page) {
    PreferencePage declared =
        pages.stream()
            .filter(one -> one.id().equals(page))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no such page: " + page));
    Map<String, String> set = new HashMap<>();
    for (OptionSpec option : declared.options()) {
      String value = desk.preferences().get(key(page, option.key()), "");
      if (!value.isEmpty() && allowed(declared, option, value)) {
        set.put(option.key(), value);
      }
    }
    return Options.check(page, declared.options(), set);
  }

  /** An older version of the plugin may have allowed other values; those count as not set. */
  private static boolean allowed(PreferencePage page, OptionSpec option, String value) {
    try {
      Options.check(page.id(), page.options(), Map.of(option.key(), value));
      return true;
    } catch (RefusedException e) {
      return false;
    }
  }

  @Override
  public <T> void ask(Text doing, Function<FundBook, T> question, Consumer<T> then) {
    Optional<String> fund = desk.ledger().now().map(open -> open.fund().id());
    if (fund.isEmpty()) {
      return;
    }
    desk.ledger()
        .ask(
            session -> guarded(doing, () -> question.apply(new SessionBook(session, fund.get()))),
            answer -> guard(doing, () -> then.accept(answer)),
            doing);
  }

  private <T> T guarded(Text doing, java.util.concurrent.Callable<T> call) {
    try {
      return call.call();
    } catch (Exception | LinkageError | AssertionError | StackOverflowError | OutOfMemoryError e) {
      throw Blame.of(plugin, extension, doing, e);
    }
  }

  private void guard(Text doing, Runnable call) {
    try {
      guarded(
          doing,
          () -> {
            call.run();
            return true;
          });
    } catch (RefusedException e) {
      desk.report(doing, e);
    }
  }

  @Override
  public void whenChanged(Control asLongAs, Runnable listener) {
    Runnable guarded = () -> guard(CHANGING, listener);
    desk.ledger().changed().listen(asLongAs, guarded);
    desk.optionsChanged().listen(asLongAs, guarded);
  }

  @Override
  public void say(Text message) {
    desk.front().say(desk.say(message));
  }

  @Override
  public void showEntries(EntrySelection selection) {
    desk.showEntries(EntryQuery.of(selection, 0));
  }

  @Override
  public void showView(String id) {
    desk.front().showView(id);
  }

  /** A session as a plugin may read it. */
  private record SessionBook(LedgerSession session, String fund) implements FundBook {
    @Override
    public FundFacts facts() {
      return session.facts(Optional.of(fund), Optional.empty());
    }

    @Override
    public void entries(EntrySelection selection, Consumer<BookedEntry> each) {
      session.entries(EntryQuery.of(selection, Integer.MAX_VALUE), entry -> each.accept(of(entry)));
    }

    private static BookedEntry of(PostedRecord.Entry entry) {
      return new BookedEntry(
          entry.numberText(),
          entry.kind(),
          entry.line(),
          entry.date(),
          entry.effect(),
          entry.document(),
          entry.payee(),
          entry.memo());
    }
  }
}
