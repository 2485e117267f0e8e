package org.fundbench.ledger;

import org.fundbench.api.Fraction;
import org.fundbench.ledger.Execution.Light;

/**
 * From which pace on a line is green. Read in the rules of one system only, so each fund may lay
 * down its own.
 *
 * @param redBelow the pace, as a share of what should be done by now, below which it is red
 * @param yellowBelow the pace below which it is yellow, never less than that
 */
public record Lights(Fraction redBelow, Fraction yellowBelow) {
  /** Where a fund lays nothing down: red below 60 %, yellow below 80 %. */
  public static final Lights USUAL = new Lights(Fraction.of(60, 100), Fraction.of(80, 100));

  public Lights {
    if (redBelow.signum() < 0 || redBelow.compareTo(yellowBelow) > 0) {
      throw new IllegalArgumentException("lights out of order");
    }
  }

  /** The light of what was done as a share of what should be done by now. */
  public Light of(Fraction pace) {
    if (pace.compareTo(redBelow) < 0) {
      return Light.RED;
    }
    return pace.compareTo(yellowBelow) < 0 ? Light.YELLOW : Light.GREEN;
  }
}
