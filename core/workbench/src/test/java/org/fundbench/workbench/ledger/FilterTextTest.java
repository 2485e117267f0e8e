package org.fundbench.workbench.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Side;
import org.fundbench.ledger.AppropriationKind;
import org.fundbench.ledger.EntryOrder;
import org.fundbench.ledger.EntryQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FilterTextTest {
  private static final Optional<String> FUND = Optional.of("f");

  private static Stream<EntryQuery> everyFieldComesBack() {
    EntryQuery all = EntryQuery.ofFund("f");
    return Stream.of(
        all,
        new EntryQuery(
            FUND,
            Optional.of("rental"),
            Optional.of(Side.PAID),
            Set.of(EntryKind.PAYMENT, EntryKind.REFUND),
            Optional.of(LocalDate.of(2023, 1, 31)),
            Optional.of(LocalDate.of(2023, 12, 31)),
            Optional.of("words: with a colon"),
            0,
            0),
        all.ofNature(AppropriationKind.INITIAL),
        all.between(Optional.of(Money.cny(1)), Optional.of(Money.cny(99))),
        all.ordered(new EntryOrder(EntryOrder.Key.AMOUNT, true)));
  }

  @ParameterizedTest
  @MethodSource
  void everyFieldComesBack(EntryQuery query) {
    assertThat(FilterText.read(FilterText.write(query), FUND)).isEqualTo(query);
  }

  @Test
  void aBatchIsNotKeptAsItsPlaceMeansAnotherInAnotherLedger() {
    EntryQuery query = EntryQuery.ofFund("f");
    assertThat(FilterText.read(FilterText.write(query.inBatch(Optional.of(7L))), FUND))
        .isEqualTo(query);
  }
}
