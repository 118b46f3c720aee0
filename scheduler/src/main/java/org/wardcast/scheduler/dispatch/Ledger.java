package org.wardcast.scheduler.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.airlog.NewLine;
import org.wardcast.scheduler.recovery.Flights;
import org.wardcast.scheduler.recovery.InFlight;

/**
 * Writes down what a round decided, all in one transaction; what could not be written waits. While
 * much is on, a round that sends nothing waits a moment for the next: ten thousand devices that end
 * together tell it one after the other, and each alone would cost a commit.
 */
@Component
final class Ledger {
  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
  private static final Duration BREATH = Duration.ofSeconds(1);

  /** From so many airings on. */
  private static final int MANY = 100;

  /** What a crash could cost: the news of that time, for airings that are then closed as broken off. */
  static final Duration GATHERING = Duration.ofMillis(500);

  private final Flights flights;
  private final Set<String> inFlight = new HashSet<>();
  private List<NewLine> lines = new ArrayList<>();
  private Map<String, InFlight> flying = new LinkedHashMap<>();
  private Set<String> landed = new LinkedHashSet<>();
  private @Nullable Instant breathed;
  private @Nullable Long gatheringSince;

  Ledger(Flights flights) {
    this.flights = flights;
  }

  /** @param accountable false while the time before the start has not been accounted for */
  void write(Effects out, Instant now, boolean accountable) {
    take(out);
    gatheringSince = null;
    write(now, accountable);
  }

  /**
   * Like {@link #write}, unless more is about to come.
   *
   * @param on airings under way
   * @return true if it was put off, and has to be written when {@link #GATHERING} is over
   */
  boolean gather(Effects out, Moment m, boolean accountable, int on) {
    boolean news = out.changed || !out.lines.isEmpty();
    if (gatheringSince == null && news && on >= MANY) {
      gatheringSince = m.nanos();
    }
    boolean waits =
        gatheringSince != null && on > 0 && m.nanos() - gatheringSince < GATHERING.toNanos();
    if (waits) {
      take(out);
    } else {
      write(out, m.now(), accountable);
    }
    return waits;
  }

  private void take(Effects out) {
    lines.addAll(out.lines);
    out.landed.forEach(flying::remove);
    landed.addAll(out.landed);
    landed.removeAll(out.flying.keySet());
    flying.putAll(out.flying);
  }

  private void write(Instant now, boolean accountable) {
    boolean nothingNew = lines.isEmpty() && flying.isEmpty() && landed.isEmpty();
    boolean breath =
        !inFlight.isEmpty() && (breathed == null || !now.isBefore(breathed.plus(BREATH)));
    if (nothingNew && !breath) {
      return;
    }
    try {
      flights.save(lines, flying.values(), landed, accountable ? now : null);
      inFlight.addAll(flying.keySet());
      inFlight.removeAll(landed);
      lines = new ArrayList<>();
      flying = new LinkedHashMap<>();
      landed = new LinkedHashSet<>();
      breathed = now;
    } catch (RuntimeException e) {
      LOG.error("{} lines could not be written; they are kept and tried again", lines.size(), e);
    }
  }

  boolean allWritten() {
    return lines.isEmpty() && flying.isEmpty() && landed.isEmpty();
  }
}
