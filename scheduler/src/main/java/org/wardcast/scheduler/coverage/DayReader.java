package org.wardcast.scheduler.coverage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.coverage.MarkStore.Mark;
import org.wardcast.scheduler.coverage.RollupStore.Grain;

/**
 * Makes one day of one commune from its lines: only from the new ones where what is kept can be
 * added to, else from all of them.
 */
@Component
class DayReader {
  private final LineStore lines;
  private final RollupStore store;
  private final Retained retained;
  private final ZoneId zone;

  DayReader(LineStore lines, RollupStore store, Retained retained, ZoneId zone) {
    this.lines = lines;
    this.store = store;
    this.retained = retained;
    this.zone = zone;
  }

  /**
   * @param book empty if nothing changes
   * @param replaces what is kept goes first
   */
  record Made(Mark mark, Optional<Book> book, boolean replaces, long through) {}

  /** @param head the last line that has been looked at */
  Made make(Mark mark, Ground ground, PrimeTime prime, long head) {
    var reading =
        new Reading(mark, ground, prime, Math.min(head, lines.lock(mark.unit(), mark.period())));
    var through = store.through(mark.unit(), mark.period());
    if (through.isPresent()) {
      var added = mark.whole() ? Optional.<Book>empty() : reading.added(through.getAsLong());
      if (added.isPresent() || !retained.whole(mark.period())) {
        return new Made(mark, added.filter(book -> !book.isEmpty()), false, head);
      }
    }
    return new Made(mark, Optional.of(reading.whole()), true, head);
  }

  private final class Reading {
    private final long home;
    private final String day;
    private final Ground ground;
    private final PrimeTime prime;
    private final long upTo;

    Reading(Mark mark, Ground ground, PrimeTime prime, long upTo) {
      home = mark.unit();
      day = mark.period();
      this.ground = ground;
      this.prime = prime;
      this.upTo = upTo;
    }

    Book whole() {
      var tally = new Tally(ground, prime, home, day);
      effective(lines.ofDay(ground.sources(home), day, 0, upTo)).forEach(tally::add);
      effective(begunBefore(tally, 0)).forEach(tally::begunBefore);
      return tally.finish().orElseThrow();
    }

    /** What is kept with the new lines; empty if it cannot be added to. */
    Optional<Book> added(long through) {
      var tally = new Tally(ground, prime, home, day);
      lines.ofDay(ground.sources(home), day, through, upTo).forEach(tally::add);
      for (var line : effective(begunBefore(tally, through))) {
        if (line.day().equals(day)) {
          tally.counted(line);
        } else {
          tally.begunBefore(line);
        }
      }
      return tally.finish().map(this::besideKept);
    }

    private Book besideKept(Book added) {
      if (!added.isEmpty()) {
        var origin = LocalDate.parse(day).atStartOfDay(zone).toInstant().toEpochMilli();
        Optional.ofNullable(store
                .days(Grain.OWN, added.sheets.keySet(), List.of(home), day, origin)
                .get(home))
            .ifPresent(added::beside);
      }
      return added;
    }

    /** Of airings that began before: lines of earlier days, and of this day up to a line. */
    private List<LogLine> begunBefore(Tally tally, long through) {
      var airings = tally.maybeBegunBefore();
      return airings.isEmpty()
          ? List.of()
          : lines.ofAirings(airings, Long.MAX_VALUE).stream()
              .filter(line -> line.day().compareTo(day) < 0
                  || (line.day().equals(day) && line.number() <= through))
              .toList();
    }

    /** Without those that came after a lock, and as corrected. */
    private List<LogLine> effective(Collection<LogLine> all) {
      var effective = new ArrayList<LogLine>();
      var byDay = new HashMap<String, Map<Long, LogLine.Outcome>>();
      var upToOfDay = new HashMap<String, Long>();
      for (var line : all) {
        var ofLine = ground.home(line.unit());
        var key = ofLine + "@" + line.day();
        long last = upToOfDay.computeIfAbsent(
            key, k -> line.day().equals(day) ? upTo : lines.lock(ofLine, line.day()));
        if (line.number() <= last) {
          var outcome = byDay
              .computeIfAbsent(key, k -> lines.corrected(ground.sources(ofLine), line.day(), last))
              .get(line.number());
          effective.add(outcome == null ? line : line.with(outcome));
        }
      }
      return effective;
    }
  }
}
