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

/** Writes down what a round decided, all in one transaction; what could not be written waits. */
@Component
final class Ledger {
  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
  private static final Duration BREATH = Duration.ofSeconds(1);

  private final Flights flights;
  private final Set<String> inFlight = new HashSet<>();
  private List<NewLine> lines = new ArrayList<>();
  private Map<String, InFlight> flying = new LinkedHashMap<>();
  private Set<String> landed = new LinkedHashSet<>();
  private @Nullable Instant breathed;

  Ledger(Flights flights) {
    this.flights = flights;
  }

  /** @param accountable false while the time before the start has not been accounted for */
  void write(Effects out, Instant now, boolean accountable) {
    lines.addAll(out.lines);
    out.landed.forEach(flying::remove);
    landed.addAll(out.landed);
    landed.removeAll(out.flying.keySet());
    flying.putAll(out.flying);
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
