package org.fundbench.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.fundbench.api.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramesTest {
  private static Frames of(int count) {
    // The slowest first: a rank is taken from the sorted times.
    return new Frames(
        Text.same("way"),
        IntStream.iterate(count, i -> i > 0, i -> i - 1).mapToObj(Duration::ofMillis).toList());
  }

  @ParameterizedTest
  @CsvSource({"1,95,1", "2,50,1", "3,50,2", "20,95,19", "21,95,20", "100,95,95", "100,100,100"})
  void soManyInAHundredFramesWerePaintedWithin(int count, int percent, int millis) {
    assertThat(of(count).within(percent)).isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void whereNothingWasPaintedNoTimePassed() {
    assertThat(of(0).within(95)).isZero();
    assertThatThrownBy(() -> of(3).within(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
