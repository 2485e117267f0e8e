package org.fundbench.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fundbench.api.FundFacts;
import org.fundbench.api.IndicatorModule;
import org.fundbench.api.IndicatorModule.Request;
import org.fundbench.api.IndicatorModule.Result;
import org.fundbench.api.IndicatorSpec;
import org.fundbench.api.Trail;
import org.fundbench.api.Value;
import org.junit.jupiter.api.Test;

/** What an indicator module must keep. Extend it and give the module. */
public abstract class IndicatorModuleContract extends ExtensionContract<IndicatorModule> {
  /** A fund with figures for everything the module asks for. */
  protected FundFacts facts() {
    return SampleFacts.busy();
  }

  /** Indicators have ids, names and units, each id once. */
  @Test
  protected void namesItsIndicators() {
    List<IndicatorSpec> indicators = extension().indicators();
    assertThat(indicators).isNotEmpty().isEqualTo(extension().indicators());
    Set<String> ids = new HashSet<>();
    for (IndicatorSpec indicator : indicators) {
      assertThat(indicator.id()).matches("[a-z][a-z0-9-]*");
      assertThat(ids.add(indicator.id())).as("%s is named once", indicator.id()).isTrue();
      inBothLanguages(indicator.name(), "name of " + indicator.id());
      assertThat(indicator.direction()).as("direction of %s", indicator.id()).isNotNull();
      assertThat(indicator.unit()).as("unit of %s", indicator.id()).isNotNull();
    }
  }

  /** Every figure says where it comes from, down to entries, measurements or a person's word. */
  @Test
  protected void everyFigureHasATrail() {
    for (IndicatorSpec indicator : extension().indicators()) {
      Result result = compute(indicator, facts());
      assertThat(result.value()).as(indicator.id()).isNotNull();
      inBothLanguages(result.trail().formula(), "formula of " + indicator.id());
      if (!(result.value() instanceof Value.Absent)) {
        assertThat(grounded(result.trail()))
            .as("%s has a trail to the ground", indicator.id())
            .isTrue();
      }
    }
  }

  /** The same question gets the same answer from any instance: a pure function. */
  @Test
  protected void isAPureFunction() {
    for (IndicatorSpec indicator : extension().indicators()) {
      Result first = compute(indicator, facts());
      Result second = compute(indicator, facts());
      assertThat(second.value()).as(indicator.id()).isEqualTo(first.value());
      assertThat(second.trail()).as(indicator.id()).isEqualTo(first.trail());
    }
  }

  /** Where nothing was planned, paid or counted there is no value, and never a zero. */
  @Test
  protected void absentIsNotZero() {
    for (IndicatorSpec indicator : extension().indicators()) {
      Result result = compute(indicator, SampleFacts.empty());
      assertThat(result.value())
          .as("%s of a fund in which nothing is known", indicator.id())
          .isInstanceOf(Value.Absent.class);
      inBothLanguages(((Value.Absent) result.value()).reason(), "reason of " + indicator.id());
    }
  }

  private Result compute(IndicatorSpec indicator, FundFacts facts) {
    Result result = extension().compute(new Request(indicator.id(), facts, options()));
    assertThat(result).as(indicator.id()).isNotNull();
    return result;
  }

  private static boolean grounded(Trail trail) {
    return !trail.sources().isEmpty()
        && trail.sources().stream()
            .allMatch(
                source ->
                    !(source instanceof Trail.Derived derived)
                        || grounded(derived.figure().trail()));
  }
}
