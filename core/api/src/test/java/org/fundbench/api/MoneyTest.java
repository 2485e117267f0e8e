package org.fundbench.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12500|YUAN|1250000",
        "12,500.00|YUAN|1250000",
        "-3.5|YUAN|-350",
        "+0.01|YUAN|1",
        " 7.00 |YUAN|700",
        "12.340|YUAN|1234",
        "69.98|WAN_YUAN|69980000",
        "0.000001|WAN_YUAN|1",
        "1,234|FEN|1234"
      })
  void readsWhatPeopleWrite(String text, MoneyUnit unit, long fen) {
    assertThat(Money.parse(text, unit)).isEqualTo(Money.cny(fen));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12.345|YUAN|NOT_EXACT",
        "0.0000001|WAN_YUAN|NOT_EXACT",
        "1.5|FEN|NOT_EXACT",
        "１２，３４５.00|YUAN|FULL_WIDTH",
        "1,23|YUAN|MALFORMED",
        "12,34,567|YUAN|MALFORMED",
        "1.2.3|YUAN|MALFORMED",
        "1e3|YUAN|MALFORMED",
        "''|YUAN|MALFORMED",
        "-|YUAN|MALFORMED",
        "壹佰元|YUAN|MALFORMED",
        "99999999999999999999|YUAN|TOO_LARGE"
      })
  void refusesWhatIsNotExactlyMoney(
      String text, MoneyUnit unit, MoneyFormatException.Reason reason) {
    MoneyFormatException refused =
        catchThrowableOfType(MoneyFormatException.class, () -> Money.parse(text, unit));

    assertThat(refused.reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "69980000|699,800.00|69.98",
        "70000000|700,000.00|70",
        "1|0.01|0.000001",
        "-123456|-1,234.56|-0.123456",
        "100000|1,000.00|0.1"
      })
  void printsYuanAndWan(long fen, String yuan, String wan) {
    assertThat(Money.cny(fen).toYuanText()).isEqualTo(yuan);
    assertThat(Money.cny(fen).toWanText()).isEqualTo(wan);
  }

  @Test
  void sevenHundredThousandOverTwelveMonthsLosesNoFen() {
    List<Money> months = Money.cny(70_000_000).split(java.util.Collections.nCopies(12, 1L));

    assertThat(months.stream().reduce(Money.cny(0), Money::plus)).isEqualTo(Money.cny(70_000_000));
    assertThat(months.get(0)).isEqualTo(Money.cny(5_833_334));
    assertThat(months.get(11)).isEqualTo(Money.cny(5_833_333));
  }

  @Test
  void partsAlwaysAddUp() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      List<Long> weights = new ArrayList<>(List.of(1L));
      for (int i = random.nextInt(20); i > 0; i--) {
        weights.add((long) random.nextInt(1000));
      }
      Money whole = Money.cny(random.nextLong() >> random.nextInt(60));

      assertThat(whole.split(weights).stream().reduce(Money.cny(0), Money::plus)).isEqualTo(whole);
    }
  }

  @Test
  void neverWrapsAround() {
    assertThatThrownBy(() -> Money.cny(Long.MAX_VALUE).plus(Money.cny(1)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void neverMixesCurrencies() {
    Money dollar = new Money(1, java.util.Currency.getInstance("USD"));

    assertThatThrownBy(() -> Money.cny(1).plus(dollar)).isInstanceOf(ArithmeticException.class);
  }
}
