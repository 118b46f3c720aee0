package org.wardcast.scheduler.recovery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Evidence;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.airlog.NewLine;
import org.wardcast.scheduler.airlog.Outcome;

/** Closes what was in flight when the program last ended, as far as it is known. */
@Component
public class FormerLife {
  private static final String STOPPED = "scheduler.reason.serverStopped";

  private final Flights flights;
  private final Clock clock;

  public FormerLife(Flights flights, Clock clock) {
    this.flights = flights;
    this.clock = clock;
  }

  /**
   * What is left to do.
   *
   * @param since everything planned from then on has to be asked for its lines
   * @param lit panels that may still show a text of the former life
   */
  public record Left(Instant since, Set<Long> lit) {}

  /** Idempotent: dying in it and doing it again ends the same. */
  public Left close() {
    var lastAlive = flights.lastAlive().orElse(null);
    if (lastAlive == null) {
      var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      flights.save(List.of(), List.of(), List.of(), now);
      return new Left(now, Set.of());
    }
    var lines = new ArrayList<NewLine>();
    var landed = new ArrayList<String>();
    var lit = new HashSet<Long>();
    var since = lastAlive;
    for (var flight : flights.all()) {
      var line = lastLine(flight, lastAlive);
      if (line != null) {
        lines.add(line);
      }
      landed.add(flight.airing());
      if (flight.shows()) {
        lit.add(flight.subject().deviceId());
      }
      since = flight.covered().isBefore(since) ? flight.covered() : since;
    }
    // The sign of life goes back to where the accounts begin: only when everything since then has
    // its line does it move on.
    flights.save(lines, List.of(), landed, since);
    return new Left(since, lit);
  }

  /** Null if nothing was heard yet: then the time is accounted for as time without a server. */
  private static @Nullable NewLine lastLine(InFlight flight, Instant lastAlive) {
    var until = min(lastAlive, flight.windowEnd());
    var began = flight.started();
    if (!flight.planned()) {
      long aired = began == null ? 0 : positive(began, until);
      var state = began == null ? EndState.FAILED : EndState.INTERRUPTED;
      return line(flight, null, 0, outcome(flight, state, aired, STOPPED, until));
    }
    long length = positive(flight.covered(), until);
    if (length == 0) {
      return null;
    }
    if (began != null) {
      var outcome = outcome(flight, EndState.INTERRUPTED, positive(began, until), STOPPED, until);
      return line(flight, flight.covered(), length, outcome);
    }
    if (flight.troubleState() != null) {
      var outcome =
          Outcome.nothing(flight.sent(), flight.troubleState(), flight.troubleReason(), "system");
      return line(flight, flight.covered(), length, outcome);
    }
    return null;
  }

  /** We saw it start and nobody told us how it went on: that it was sent is all we may claim. */
  private static Outcome outcome(
      InFlight flight, EndState state, long aired, String reason, Instant until) {
    return new Outcome(
        flight.sent(),
        flight.accepted(),
        flight.started(),
        aired > 0 ? until : null,
        aired,
        null,
        state,
        reason,
        aired > 0 ? Evidence.SENT : Evidence.NONE,
        "system");
  }

  private static NewLine line(
      InFlight flight, @Nullable Instant plannedStart, long plannedMillis, Outcome outcome) {
    return new NewLine(
        flight.airing(),
        flight.part(),
        flight.kind(),
        flight.subject(),
        plannedStart,
        plannedMillis,
        outcome);
  }

  private static long positive(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toMillis());
  }

  private static Instant min(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
