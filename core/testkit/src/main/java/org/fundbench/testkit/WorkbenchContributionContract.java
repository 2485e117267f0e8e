package org.fundbench.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fundbench.api.OptionSpec;
import org.fundbench.api.Options;
import org.fundbench.api.workbench.WorkbenchContribution;
import org.junit.jupiter.api.Test;

/**
 * What a contribution to the window must keep, as far as that shows without a screen. Extend it and
 * give the contribution; views are made in a test of the window.
 */
public abstract class WorkbenchContributionContract
    extends ExtensionContract<WorkbenchContribution> {
  /** It adds something, and the same each time it is asked: items hold no state. */
  @Test
  protected void addsSomething() {
    List<WorkbenchContribution.Item> items = extension().items();
    assertThat(items).as("items").isNotEmpty();
    assertThat(extension().items())
        .extracting(WorkbenchContribution.Item::id)
        .containsExactlyElementsOf(items.stream().map(WorkbenchContribution.Item::id).toList());
  }

  /** Ids have the plugin's in front, so that two plugins never want the same. */
  @Test
  protected void itemsHaveIdsOfTheirOwn() {
    Set<String> ids = new HashSet<>();
    for (WorkbenchContribution.Item item : extension().items()) {
      assertThat(item.id()).as("id").matches("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");
      assertThat(ids.add(item.id())).as("id %s is given once", item.id()).isTrue();
      inBothLanguages(item.name(), "name of " + item.id());
      assertThat(item.name().en()).as("English name").doesNotMatch("(?s).*\\p{IsHan}.*");
    }
  }

  /** Preference pages have options that hold, each with a value where nothing was set. */
  @Test
  protected void preferencePagesHaveOptionsThatHold() {
    for (WorkbenchContribution.Item item : extension().items()) {
      if (item instanceof WorkbenchContribution.PreferencePage page) {
        assertThat(page.options()).as("options of %s", page.id()).isNotEmpty();
        Options.check(page.id(), page.options(), Map.of());
        for (OptionSpec option : page.options()) {
          inBothLanguages(option.label(), "label of " + option.key());
          inBothLanguages(option.help(), "help of " + option.key());
          option
              .defaultValue()
              .ifPresent(
                  value -> Options.check(page.id(), page.options(), Map.of(option.key(), value)));
        }
      }
    }
  }

  /** Before a ledger is open a command says so or does nothing; it does not fail. */
  @Test
  protected void commandsCopeWithoutALedger() {
    for (SampleBench bench : List.of(SampleBench.withoutLedger(), SampleBench.withPayments())) {
      for (WorkbenchContribution.Item item : extension().items()) {
        if (item instanceof WorkbenchContribution.Command command) {
          command.task().run(bench.of(extension().items()));
        }
      }
      assertThat(bench.said())
          .allSatisfy(text -> inBothLanguages(text, "what is said in the status line"));
    }
  }
}
