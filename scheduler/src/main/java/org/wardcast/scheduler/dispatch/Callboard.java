package org.wardcast.scheduler.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Device;
import org.wardcast.scheduler.Occurrence;
import org.wardcast.scheduler.Programme;
import org.wardcast.scheduler.rundown.Rundowns;

/** Watches the programme and calls up every occurrence whose lead time has begun, once. */
@Component
final class Callboard {
  private static final Logger LOG = LoggerFactory.getLogger(Callboard.class);
  private static final Duration AHEAD = Duration.ofHours(1);

  /** Lead times may have grown since the last look: a slot is looked at again so long before. */
  private static final Duration SECOND_LOOK = Duration.ofMinutes(5);

  private final Programme programme;
  private final Rundowns rundowns;
  private final Cast cast;
  private final Map<String, Instant> called = new HashMap<>();
  private Instant next = Instant.MIN;

  Callboard(Programme programme, Rundowns rundowns, Cast cast) {
    this.programme = programme;
    this.rundowns = rundowns;
    this.cast = cast;
  }

  void outdated() {
    next = Instant.MIN;
  }

  Instant next() {
    return next;
  }

  /** What was or should have been on since then, and what was frozen for the time to come. */
  List<Airing> takeUp(Instant since, Moment m, Effects out) {
    var register = cast.register();
    var found = new ArrayList<Airing>();
    for (var occurrence : rundowns.overlapping(since, m.now().plus(AHEAD.multipliedBy(24)))) {
      found.addAll(call(occurrence, register, since, m.now(), m, out));
    }
    for (var occurrence : programme.occurrences(since, m.now())) {
      if (!called.containsKey(occurrence.id()) && rundowns.freeze(occurrence)) {
        found.addAll(call(occurrence, register, since, m.now(), m, out));
      }
    }
    return found;
  }

  List<Airing> look(Moment m, Effects out) {
    if (m.now().isBefore(next)) {
      return List.of();
    }
    // Should the plan not be readable now, we ask again soon.
    next = m.now().plusSeconds(5);
    var found = new ArrayList<Airing>();
    try {
      var register = cast.register();
      var after = m.now().plus(AHEAD.dividedBy(2));
      for (var occurrence : programme.occurrences(m.now(), m.now().plus(AHEAD))) {
        if (called.containsKey(occurrence.id())) {
          continue;
        }
        var lead = occurrence.start().minus(Cast.leadTime(occurrence, register));
        if (lead.isAfter(m.now())) {
          after = earliest(after, lead, occurrence.start().minus(SECOND_LOOK), m.now());
        } else if (rundowns.freeze(occurrence)) {
          found.addAll(call(occurrence, register, Instant.MIN, null, m, out));
        } else {
          called.put(occurrence.id(), occurrence.end());
        }
      }
      called.values().removeIf(end -> end.isBefore(m.now().minus(AHEAD)));
      next = after;
    } catch (RuntimeException e) {
      LOG.error("the programme cannot be read; it is tried again", e);
    }
    return found;
  }

  private List<Airing> call(
      Occurrence occurrence,
      Map<Long, Device> register,
      Instant since,
      @Nullable Instant off,
      Moment m,
      Effects out) {
    called.put(occurrence.id(), occurrence.end());
    return cast.airings(occurrence, register, since, off, m, out);
  }

  private static Instant earliest(Instant a, Instant lead, Instant second, Instant now) {
    var mine = second.isAfter(now) && second.isBefore(lead) ? second : lead;
    return mine.isBefore(a) ? mine : a;
  }
}
