package org.fundbench.app;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The system's clock in the user's time zone. The zone is found out when something first asks for a
 * day: Java reads its table of zones for that, and looks into every library for others, which is
 * more than a short command or the first moments of a window have to wait for.
 */
public final class UserClock extends Clock {
  private final Clock clock = Clock.systemUTC();

  @Override
  public ZoneId getZone() {
    return ZoneId.systemDefault();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.system(zone);
  }

  @Override
  public Instant instant() {
    return clock.instant();
  }

  @Override
  public long millis() {
    return clock.millis();
  }
}
